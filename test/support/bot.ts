import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { type App, startApp } from "../../src/app.ts";
import { loadConfig } from "../../src/config.ts";
import { createEvents, createLog } from "../../src/events.ts";
import { systemTimer } from "../../src/lib/timer.ts";
import { accessibilityFaults, type Outgoing } from "./accessibility.ts";
import { startTelegram, type Telegram, type TelegramOptions } from "./telegram/telegram.ts";

/** Tuesday 24 November 2026, 10 o'clock in the morning in Hạ Long: outside every slot's two hours. */
export const TUESDAY_AT_TEN = new Date("2026-11-24T10:00:00+07:00");

export interface TestBotOptions {
  /** Files for the inbox: name → text. */
  readonly inbox?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: Date;
  readonly telegram?: TelegramOptions;
}

/** The whole bot against the stand-in, over real HTTP. */
export interface TestBot extends AsyncDisposable {
  readonly telegram: Telegram;
  readonly app: App;
  /** What a person types; resolves with what the bot sent in answer. */
  says(person: number, text: string): Promise<readonly Outgoing[]>;
  /** What a person presses, by its label, on the newest message that has it. */
  presses(person: number, label: string): Promise<readonly Outgoing[]>;
  /** Puts a file into the inbox and lets it be taken in. */
  drop(name: string, text: string): Promise<void>;
  setNow(now: Date): void;
  /** Stops the process' part and starts it again on the same store. */
  restart(): Promise<void>;
}

export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const folder = await mkdtemp(join(tmpdir(), "loa-"));
  const inboxDir = join(folder, "inbox");
  const telegram = await startTelegram(options.telegram);
  let from = { instant: options.now ?? TUESDAY_AT_TEN, atMs: performance.now() };
  // The clock goes on as time does, from whatever instant the test has set.
  const clock = () => new Date(from.instant.getTime() + performance.now() - from.atMs);
  const config = loadConfig({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DATA_DIR: join(folder, "store"),
    INBOX_DIR: inboxDir,
    HTTP_PORT: "0",
    ...options.env,
  });
  const begin = () =>
    startApp({
      config,
      clock,
      events: createEvents(createLog("silent")),
      timer: systemTimer,
      signal: new AbortController().signal,
    });
  let app = await begin();
  const drop = async (name: string, text: string) => {
    await writeFile(join(inboxDir, name), text);
    await app.rounds.intake();
  };
  for (const [name, text] of Object.entries(options.inbox ?? {})) await writeFile(join(inboxDir, name), text);
  if (options.inbox) await app.rounds.intake();

  return {
    telegram,
    get app() {
      return app;
    },
    says: (person, text) => answered(telegram, person, () => telegram.says(person, text)),
    presses: (person, label) =>
      answered(telegram, person, () => {
        const [messageId, data] = buttonNamed(telegram, person, label);
        telegram.presses(person, messageId, data);
      }),
    drop,
    setNow: (instant) => {
      from = { instant, atMs: performance.now() };
    },
    async restart() {
      await app[Symbol.asyncDispose]();
      app = await begin();
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      const sent = telegram.accepted
        .map(({ params }) => params as unknown as Outgoing)
        .filter(({ text }) => text);
      const violations = [...telegram.violations];
      await telegram[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
      // Every message of every test: what Telegram swallows without a word, and what a screen reader stumbles over.
      expect(violations).toEqual([]);
      for (const message of sent) expect(accessibilityFaults(message), message.text).toEqual([]);
    },
  };
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
  return news().map(({ params }) => params as unknown as Outgoing);
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
