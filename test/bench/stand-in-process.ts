import { setTimeout as sleep } from "node:timers/promises";
import type { Breakage } from "../support/telegram/faults.ts";
import { startTelegram, type Telegram, type TelegramOptions } from "../support/telegram/telegram.ts";

/*
 * Telegram's stand-in in a process of its own, so that its work does not count: `stand-in.ts` forks it, sends it
 * requests and gets an answer to each.
 */

export interface Trouble {
  readonly chatId: number;
  readonly how: Breakage | "blocked";
}

/** What arrived of the messages that the bot sent. */
export interface Tally {
  /** When each call arrived, refused and broken ones too. */
  readonly calledAtMs: readonly number[];
  /** Chats in the order in which their messages were accepted. */
  readonly acceptedBy: readonly number[];
  /** How many were answered with 429. */
  readonly floods: number;
  readonly violations: readonly string[];
}

export interface Crowd {
  readonly people: number;
  readonly atOnce: number;
  /** What each of them types, by turns. */
  readonly texts: readonly string[];
}

export interface Trickle {
  readonly firstChat: number;
  readonly people: number;
  readonly perSecond: number;
  readonly text: string;
}

const METHOD = "sendMessage";
const PATIENCE = { timeoutMs: 60_000 };

let telegram: Telegram | undefined;

function running(): Telegram {
  if (!telegram) throw new Error("start it first");
  return telegram;
}

export const commands = {
  async start(options: TelegramOptions): Promise<{ apiRoot: string; token: string }> {
    telegram = await startTelegram(options);
    return { apiRoot: telegram.apiRoot, token: telegram.token };
  },

  /** Makes the chats 1 … count known. */
  async admit(count: number): Promise<void> {
    for (let chatId = 1; chatId <= count; chatId++) running().addChat(chatId);
  },

  /** Lets the next message to each of these chats go wrong. */
  async trouble(plan: readonly Trouble[]): Promise<void> {
    for (const { chatId, how } of plan) {
      if (how === "blocked") running().block(chatId);
      else running().fail(chatId, { how });
    }
  },

  async polling(): Promise<void> {
    await running().until(({ isPolling }) => isPolling, PATIENCE);
  },

  async tally(): Promise<Tally> {
    const { calls, accepted, violations } = running();
    const sends = calls.filter(({ method }) => method === METHOD);
    return {
      calledAtMs: sends.map(({ atMs }) => atMs).sort((a, b) => a - b),
      acceptedBy: accepted.filter(({ method }) => method === METHOD).map(({ chatId }) => chatId),
      floods: sends.filter(({ status }) => status === 429).length,
      violations,
    };
  },

  /** When each message to the chats 1 … `most` was accepted, first ones first. */
  async arrivals(most: number): Promise<number[]> {
    return running()
      .accepted.filter(({ method, chatId }) => method === METHOD && chatId <= most)
      .map(({ atMs }) => atMs)
      .sort((a, b) => a - b);
  },

  /** Lets one person after another type, so many a second. @returns how long each waited, ms */
  async trickle({ firstChat, people, perSecond, text }: Trickle): Promise<number[]> {
    const waits: Promise<number>[] = [];
    for (let chatId = firstChat; chatId < firstChat + people; chatId++) {
      waits.push(answerTime(chatId, text));
      await sleep(1_000 / perSecond);
    }
    return Promise.all(waits);
  },

  /** Lets people type, so many at once, each as soon as one before has an answer. @returns how long each waited, ms */
  async crowd({ people, atOnce, texts }: Crowd): Promise<number[]> {
    const waitedMs: number[] = [];
    let next = 1;
    const lane = async () => {
      while (next <= people) {
        const chatId = next++;
        waitedMs.push(await answerTime(chatId, texts[chatId % texts.length] ?? ""));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    return waitedMs;
  },
};

export type Commands = typeof commands;

async function answerTime(chatId: number, text: string): Promise<number> {
  const { accepted } = running();
  let looked = accepted.length;
  let answeredAtMs: number | undefined;
  const saidAtMs = performance.timeOrigin + performance.now();
  running().says(chatId, text);
  await running().until(() => {
    for (; looked < accepted.length; looked++) {
      const sent = accepted[looked];
      if (sent?.chatId === chatId) answeredAtMs ??= sent.atMs;
    }
    return answeredAtMs !== undefined;
  }, PATIENCE);
  return (answeredAtMs ?? Number.NaN) - saidAtMs;
}

interface Request {
  readonly id: number;
  readonly command: keyof Commands;
  readonly argument: unknown;
}

process.on("message", ({ id, command, argument }: Request) => {
  const act = commands[command] as (argument: unknown) => Promise<unknown>;
  act(argument).then(
    (result) => process.send?.({ id, result }),
    (thrown: unknown) => process.send?.({ id, problem: String(thrown) }),
  );
});
