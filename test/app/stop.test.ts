import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/adapters/lowdb/database.ts";
import { type DeliveryReport, reportOf } from "../../src/deliveries/report.ts";
import { healthPages } from "../support/articles.ts";
import { expectFaultless } from "../support/bot.ts";
import { createHome, type Ended, type Home, type Running, run } from "../support/process.ts";
import { readers, seedSubscribers } from "../support/subscribers.ts";
import { startTelegram, type Telegram } from "../support/telegram/telegram.ts";

const COUNT = 40;
/** People who write to the bot and are in no edition. */
const STRANGERS = [9_001, 9_002] as const;
/** A process begins slowly on a busy machine. */
const TIMEOUT_MS = 90_000;
const WAIT = { timeoutMs: 40_000 };
const STOPPED: Ended = { code: 0, signal: null };
/** What SIGTERM may take before a service manager loses its patience with this bot. */
const STOP_WITHIN_MS = 5_000;

/** A home with an edition for chats 1 … `COUNT`, which opens when the bot starts. */
async function prepare(telegram: Telegram): Promise<Home> {
  const home = await createHome(healthPages(2));
  const subscribers = readers(COUNT);
  await seedSubscribers(home.dataDir, subscribers);
  for (const { address } of subscribers) telegram.addChat(Number(address));
  return home;
}

async function reportIn(home: Home): Promise<DeliveryReport> {
  await using database = await openDatabase(home.dataDir);
  return reportOf(await database.deliveries.deliveries(home.runId));
}

/** Asks it to stop, and waits until it has. */
async function stop(bot: Running): Promise<Ended> {
  const askedMs = performance.now();
  bot.kill("SIGTERM");
  const ended = await bot.ended;
  expect(performance.now() - askedMs).toBeLessThan(STOP_WITHIN_MS);
  return ended;
}

/** Starts it on the same store and lets the edition end; everybody has got it then, once. */
async function expectNothingLost(telegram: Telegram, home: Home): Promise<void> {
  await using bot = run(["start"], home.env(telegram));
  await bot.log.until("run.finished");
  expect(await stop(bot)).toEqual(STOPPED);
  const chats = telegram.accepted.map(({ chatId }) => chatId).filter((chatId) => chatId <= COUNT);
  expect(chats.toSorted((a, b) => a - b)).toEqual(Array.from({ length: COUNT }, (_, index) => index + 1));
  expectFaultless(telegram);
}

describe("SIGTERM", { timeout: TIMEOUT_MS }, () => {
  it("while sends and replies get no answer: ends in time, and what was in flight is in doubt and sent again", async () => {
    await using telegram = await startTelegram();
    await using home = await prepare(telegram);
    const hanging = [3, 5, 8];
    for (const chat of [...hanging, STRANGERS[0]]) telegram.fail(chat, { how: "hang" });
    telegram.flood(STRANGERS[1], { seconds: 25 });
    await using bot = run(["start"], home.env(telegram));
    for (const stranger of STRANGERS) telegram.says(stranger, "/trogiup");
    const isTried = (chat: number) => telegram.calls.some(({ params }) => params["chat_id"] === chat);
    await telegram.until(({ accepted }) => accepted.length >= 10 && STRANGERS.every(isTried), WAIT);
    expect(await stop(bot)).toEqual(STOPPED);
    expect(bot.words).toEqual([]);

    const report = await reportIn(home);
    expect(report.uncertain.map(({ number, endedAs }) => [number + 1, endedAs])).toEqual(
      hanging.map((chat) => [chat, "uncertain"]),
    );
    expect(report.counts.sent).toBe(telegram.accepted.length);
    expect(report.counts.sending).toBe(0);
    expect(report.counts.pending).toBe(COUNT - report.counts.sent - hanging.length);
    await expectNothingLost(telegram, home);
  });

  it("while flood control has paused the edition: ends in time, and nothing is in doubt or lost", async () => {
    await using telegram = await startTelegram();
    await using home = await prepare(telegram);
    telegram.flood(4, { seconds: 43_838 });
    await using bot = run(["start"], home.env(telegram));
    await telegram.until(({ calls }) => calls.some(({ status }) => status === 429), WAIT);
    expect(await stop(bot)).toEqual(STOPPED);
    expect((await reportIn(home)).uncertain).toEqual([]);
    await expectNothingLost(telegram, home);
  });

  it("while Telegram cannot be reached: ends in time", async () => {
    await using home = await createHome();
    const telegram = await startTelegram();
    await telegram[Symbol.asyncDispose]();
    await using bot = run(["start"], home.env(telegram, { LOG_LEVEL: "debug" }));
    await bot.log.until("deliveries.recovered");
    expect(await stop(bot)).toEqual(STOPPED);
  });
});

describe("the process ends with status 2 and plain words", { timeout: TIMEOUT_MS }, () => {
  it.each<[string, (telegram: Telegram) => Promise<void>]>([
    ["takes over", ({ until }) => until(({ isPolling }) => isPolling, WAIT)],
    ["is there already", () => Promise.resolve()],
  ])("when another copy of the bot %s", async (_, rightMoment) => {
    await using telegram = await startTelegram();
    await using home = await prepare(telegram);
    await using bot = run(["start"], home.env(telegram));
    await rightMoment(telegram);
    telegram.anotherPoller();
    expect(await bot.ended).toEqual({ code: 2, signal: null });
    expect(bot.words).toEqual([
      "Telegram says that another copy of this bot is running (409 on getUpdates). Stop the other copy, or give this one a bot token of its own.",
    ]);
  });

  it("when Telegram does not know the token, and the edition is not spent on it", async () => {
    await using telegram = await startTelegram({ answerDelayMs: 300 });
    await using home = await prepare(telegram);
    const wrong = { apiRoot: telegram.apiRoot, token: `987654321:${"x".repeat(35)}` };
    await using bot = run(["start"], home.env(wrong));
    expect(await bot.ended).toEqual({ code: 2, signal: null });
    expect(bot.words).toEqual([
      "Telegram does not know BOT_TOKEN. Copy the token from @BotFather into .env again, or revoke it there and use the new one.",
    ]);
    await expectNothingLost(telegram, home);
  });

  it("when another process uses the store", async () => {
    await using telegram = await startTelegram();
    await using home = await createHome();
    await using first = run(["start"], home.env(telegram));
    await first.says(/Loa Phường is running/);
    await using second = run(["start"], home.env(telegram));
    expect(await second.ended).toEqual({ code: 2, signal: null });
    expect(second.words).toEqual([
      `Another process uses ${home.dataDir}. Stop that one first, or give this one its own folder in DATA_DIR`,
    ]);
    expect(await stop(first)).toEqual(STOPPED);
  });
});
