import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TelegramOptions } from "../support/telegram/telegram.ts";
import type { Commands } from "./stand-in-process.ts";

const ENTRY = fileURLToPath(new URL("stand-in-process.ts", import.meta.url));

export interface StandIn extends AsyncDisposable {
  readonly apiRoot: string;
  readonly token: string;
  /** Lets the stand-in do something. @throws Error with what went wrong there */
  ask<Name extends keyof Commands>(
    command: Name,
    ...argument: Parameters<Commands[Name]>
  ): Promise<Awaited<ReturnType<Commands[Name]>>>;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly problem?: string;
}

/** Starts Telegram's stand-in in a process of its own; disposing ends it. */
export async function startStandIn(options: TelegramOptions = {}): Promise<StandIn> {
  const child = fork(ENTRY, [], { execArgv: [] });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;
  child.on("message", (message) => {
    const { id, result, problem } = message as Answer;
    if (problem === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(`the stand-in: ${problem}`));
    waiting.delete(id);
  });
  child.once("exit", (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the stand-in ended with ${code}`));
  });
  const ask: StandIn["ask"] = (command, ...argument) => {
    const id = asked++;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    child.send({ id, command, argument: argument[0] });
    // The two ends share one table of commands.
    return answer.promise as never;
  };
  const { apiRoot, token } = await ask("start", options);
  return {
    ...{ apiRoot, token, ask },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      child.once("exit", () => resolve());
      child.kill();
      await promise;
    },
  };
}
