import { join } from "node:path";
import { Readable } from "node:stream";
import type { Command, CommandIo } from "../../src/commands/command.ts";

export interface CommandRun {
  readonly status: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

export interface CommandRunOptions {
  readonly env?: CommandIo["env"];
  readonly now?: Date;
  readonly signal?: AbortSignal;
  /** Standard input, in these pieces. */
  readonly stdin?: readonly string[];
  /** Hears of every line on standard output at once. */
  readonly onOut?: (line: string) => void;
}

const NEVER = new AbortController().signal;

/** Runs a command in this process, with what it writes. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  { env = {}, now, signal = NEVER, stdin = [], onOut }: CommandRunOptions = {},
): Promise<CommandRun> {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await command.run(args, {
    out(line) {
      out.push(line);
      onOut?.(line);
    },
    err: (line) => err.push(line),
    clock: () => now ?? new Date(),
    env,
    signal,
    stdin: Readable.from(stdin),
  });
  return { status, out, err };
}

/** Settings that keep a command inside `folder`; nothing is logged. */
export function settingsIn(folder: string): Record<string, string> {
  return {
    DATA_DIR: join(folder, "store"),
    INBOX_DIR: join(folder, "inbox"),
    HTTP_PORT: "0",
    LOG_LEVEL: "silent",
  };
}
