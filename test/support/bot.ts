import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { type Database, openDatabase } from "../../src/adapters/lowdb/database.ts";
import { type App, startApp } from "../../src/app.ts";
import { loadConfig } from "../../src/config.ts";
import type { CoreOptions } from "../../src/core.ts";
import { createEvents, createLog } from "../../src/events.ts";
import { systemTimer, type Timer } from "../../src/lib/timer.ts";
import type { Asker } from "../../src/questions/ports.ts";
import { openSpeech } from "../../src/speech.ts";
import type { Subscriber } from "../../src/subscribers/subscriber.ts";
import { accessibilityFaults, labelFaults, type Outgoing, outgoingOf } from "./accessibility.ts";
import { temporaryFolder } from "./folder.ts";
import { RecordedLog } from "./log.ts";
import { type QuickVoice, quickEncoder } from "./quick-voice.ts";
import { seedSubscribers } from "./subscribers.ts";
import type { SaysOptions } from "./telegram/people.ts";
import { startTelegram, type Telegram, type TelegramOptions } from "./telegram/telegram.ts";

/** Tuesday 24 November 2026, 10 o'clock in the morning in Hạ Long: outside every slot's two hours. */
export const TUESDAY_AT_TEN = new Date("2026-11-24T10:00:00+07:00");

export interface TestBotOptions {
  /** Files for the inbox: name → text. */
  readonly inbox?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: Date;
  readonly telegram?: TelegramOptions;
  /** In the store before the bot starts. */
  readonly subscribers?: readonly Subscriber[];
  /** Answers questions; the bot's own unless told. */
  readonly asker?: Asker | CoreOptions["createAsker"];
  /** Reads aloud, also after a restart; without one nothing is read. */
  readonly voice?: QuickVoice;
  /** The pace, and the clock with it; real time unless told. */
  readonly timer?: Timer;
  /** Messages that show what somebody has done wrong: each is expected to have a fault, and no other has one. */
  readonly faulty?: RegExp;
}

/** The whole bot against the stand-in, over real HTTP. */
export interface TestBot extends AsyncDisposable {
  readonly telegram: Telegram;
  readonly app: App;
  /** The folder of its store. */
  readonly dataDir: string;
  /** What a person types; resolves with what the bot sent in answer. */
  says(person: number, text: string, options?: SaysOptions): Promise<readonly Outgoing[]>;
  /** A press of a button that was never shown: what a forged client sends. */
  forges(person: number, data: string): Promise<readonly Outgoing[]>;
  /** What a person presses, by its label, on the newest message that has it. */
  presses(person: number, label: string): Promise<readonly Outgoing[]>;
  /** Puts a file into the inbox and lets it be taken in. */
  drop(name: string, text: string): Promise<void>;
  setNow(now: Date): void;
  /** What the bot has logged, over all its starts. */
  readonly log: RecordedLog;
  /** Stops the process' part; `restart` begins it again. */
  stop(): Promise<void>;
  /** Stops the process' part (unless it is stopped) and starts it again on the same store. */
  restart(): Promise<void>;
  /** Stops the process' part and looks into its store. */
  store<T>(look: (database: Database) => Promise<T>): Promise<T>;
}

export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const folder = await temporaryFolder();
  const inboxDir = join(folder.path, "inbox");
  const telegram = await startTelegram(options.telegram);
  const dataDir = join(folder.path, "store");
  const { timer = systemTimer, voice } = options;
  const log = new RecordedLog();
  let from = { instant: options.now ?? TUESDAY_AT_TEN, atMs: timer.nowMs() };
  // The clock goes on as time does, from whatever instant the test has set.
  const clock = () => new Date(from.instant.getTime() + timer.nowMs() - from.atMs);
  if (options.subscribers) await seedSubscribers(dataDir, options.subscribers);
  const config = loadConfig({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DATA_DIR: dataDir,
    INBOX_DIR: inboxDir,
    HTTP_PORT: "0",
    // Tests of something else than audio wait for no voice.
    SPEECH: voice ? "espeak" : "off",
    ...options.env,
  });
  const { asker } = options;
  const openQuickly: typeof openSpeech = (speech) =>
    openSpeech({ ...speech, ...(voice && { openOffline: () => voice, openEncoder: () => quickEncoder }) });
  const createAsker = typeof asker === "object" ? () => asker : asker;
  const begin = () =>
    startApp({
      ...{ config, clock, timer },
      ...(createAsker && { createAsker }),
      openSpeech: openQuickly,
      events: createEvents(createLog("debug", log)),
      signal: new AbortController().signal,
    });
  let app = await begin();
  let isRunning = true;
  const stop = async () => {
    if (isRunning) await app[Symbol.asyncDispose]();
    isRunning = false;
  };
  const put = async (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      const path = join(inboxDir, name);
      await writeFile(path, text);
      // By the bot's clock it was written a while ago: the intake need not wait for it to settle.
      const writtenAt = new Date(clock().getTime() - 60_000);
      await utimes(path, writtenAt, writtenAt);
    }
    await app.rounds.intake();
  };
  if (options.inbox) await put(options.inbox);

  return {
    ...{ telegram, dataDir },
    get app() {
      return app;
    },
    says: (person, text, said) => answered(telegram, person, () => telegram.says(person, text, said)),
    forges: (person, data) =>
      answered(telegram, person, () => {
        const newest = telegram.messages(person).at(-1);
        telegram.presses(person, newest?.messageId ?? 1, data, { isForged: true });
      }),
    presses: (person, label) =>
      answered(telegram, person, () => {
        const [messageId, data] = buttonNamed(telegram, person, label);
        telegram.presses(person, messageId, data);
      }),
    drop: (name, text) => put({ [name]: text }),
    setNow: (instant) => {
      from = { instant, atMs: timer.nowMs() };
    },
    log,
    stop,
    async restart() {
      await stop();
      app = await begin();
      isRunning = true;
    },
    async store(look) {
      await stop();
      await using database = await openDatabase(dataDir);
      return await look(database);
    },
    async [Symbol.asyncDispose]() {
      await stop();
      await telegram[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
      expectFaultless(telegram, options.faulty);
    },
  };
}

/** What Telegram swallows without a word, and what a screen reader stumbles over: in every message of every test. */
export function expectFaultless(telegram: Telegram, faulty?: RegExp): void {
  expect(telegram.violations).toEqual([]);
  const sent = differentMessages(telegram);
  for (const message of sent) {
    const isFaulty = faulty?.test(message.text) ?? false;
    expect(accessibilityFaults(message), message.text).toEqual(
      isFaulty ? expect.arrayContaining([expect.anything()]) : [],
    );
  }
  expect(labelFaults(sent)).toEqual([]);
}

/** Every message that was sent, once, however many got it. */
function differentMessages(telegram: Telegram): readonly Outgoing[] {
  const byWords = new Map<string, Outgoing>();
  for (const { params } of telegram.accepted) {
    const message = outgoingOf(params);
    if (message) byWords.set(JSON.stringify({ ...params, chat_id: 0 }), message);
  }
  return [...byWords.values()];
}

/** Does something as a person, and gathers what the bot sends them until its turn is over. */
async function answered(telegram: Telegram, person: number, act: () => void): Promise<readonly Outgoing[]> {
  const before = telegram.accepted.length;
  act();
  const news = () =>
    telegram.accepted
      .slice(before)
      .filter(({ chatId, method }) => chatId === person && method.startsWith("send"));
  await telegram.until(() => news().length > 0);
  return news().flatMap(({ params }) => outgoingOf(params) ?? []);
}

function buttonNamed(telegram: Telegram, person: number, label: string): [number, string] {
  for (const { messageId, buttons } of telegram.messages(person).toReversed()) {
    for (const button of buttons.flat()) {
      if (button.text === label && "data" in button && button.data !== undefined)
        return [messageId, button.data];
    }
  }
  const shown = telegram
    .messages(person)
    .at(-1)
    ?.buttons.flat()
    .map(({ text }) => text);
  throw new Error(`nothing shows "${label}"; the newest message shows ${JSON.stringify(shown)}`);
}
