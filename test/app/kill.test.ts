import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/adapters/lowdb/database.ts";
import { reportOf } from "../../src/deliveries/report.ts";
import { healthPages } from "../support/articles.ts";
import { expectFaultless } from "../support/bot.ts";
import { createHome, run } from "../support/process.ts";
import { readers, seedSubscribers } from "../support/subscribers.ts";
import { startTelegram } from "../support/telegram/telegram.ts";

const COUNT = 500;
/** MAX_IN_FLIGHT of app.ts: so many may be in doubt after each kill. */
const IN_FLIGHT = 20;

/** Four processes begin one after another, slowly on a busy machine. */
const TIMEOUT_MS = 120_000;

/** Three moments in an edition, as if drawn by lot, and the same each time: counts of accepted messages, ascending. */
function momentsOf(seed: number): number[] {
  let state = seed;
  const draw = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  return [0, 1, 2]
    .map((third) => Math.ceil((third + draw()) * (COUNT / 3)))
    .map((count) => Math.max(1, count));
}

describe("kill -9 in the middle of an edition, three times", { timeout: TIMEOUT_MS }, () => {
  it.each([2_026])(
    "with moments drawn from %i: nobody is lost, and whoever may have got it twice is named",
    async (seed) => {
      await using home = await createHome(healthPages(2));
      // Each answer takes a while, so that there is something in flight when the process dies.
      await using telegram = await startTelegram({ answerDelayMs: 15 });
      const subscribers = readers(COUNT);
      await seedSubscribers(home.dataDir, subscribers);
      for (const { address } of subscribers) telegram.addChat(Number(address));
      const env = home.env(telegram, { SEND_RATE_PER_SECOND: "500" });

      for (const moment of momentsOf(seed)) {
        await using bot = run(["start"], env);
        await telegram.until(({ accepted }) => accepted.length >= moment, { timeoutMs: 40_000 });
        bot.kill("SIGKILL");
        expect(await bot.ended).toEqual({ code: null, signal: "SIGKILL" });
      }
      await using last = run(["start"], env);
      await last.log.until("run.finished");
      last.kill("SIGTERM");
      expect(await last.ended).toEqual({ code: 0, signal: null });

      const times = new Map<number, number>();
      for (const { chatId } of telegram.accepted) times.set(chatId, (times.get(chatId) ?? 0) + 1);
      expect(times.size).toBe(COUNT);
      const repeats = telegram.accepted.length - COUNT;
      expect(repeats).toBeLessThanOrEqual(3 * IN_FLIGHT);

      await using database = await openDatabase(home.dataDir);
      const report = reportOf(await database.deliveries.deliveries(home.runId));
      expect(report.counts).toMatchObject({ sent: COUNT, uncertain: 0, sending: 0, pending: 0 });
      expect(report.uncertain.length).toBeLessThanOrEqual(3 * IN_FLIGHT);
      const doubtsOf = new Map(
        report.uncertain.map(({ subscriberId, doubts }) => [Number(subscriberId.slice(2)), doubts]),
      );
      for (const [chatId, count] of times)
        expect(doubtsOf.get(chatId) ?? 0).toBeGreaterThanOrEqual(count - 1);
      expectFaultless(telegram);
    },
  );
});

describe("kill -9 when a text has gone and its note has not", { timeout: TIMEOUT_MS }, () => {
  it("takes the note from nobody", async () => {
    await using home = await createHome(healthPages(6));
    await using telegram = await startTelegram();
    await seedSubscribers(
      home.dataDir,
      readers(1, () => ({ audio: true })),
    );
    telegram.addChat(1);
    const env = home.env(telegram, { SPEECH: "espeak" });
    {
      await using bot = run(["start"], env);
      await telegram.until(({ accepted }) => accepted.length === 1, { timeoutMs: 40_000 });
      bot.kill("SIGKILL");
      await bot.ended;
    }
    expect(telegram.messages(1).map(({ voice }) => voice)).toEqual([undefined]);
    await using _again = run(["start"], env);
    await telegram.until(() => telegram.messages(1).some(({ voice }) => voice), { timeoutMs: 80_000 });
    // Nobody knows whether the first text was taken: then it comes again, with a note of its own.
    const texts = telegram.messages(1).filter(({ text }) => text !== undefined);
    expect(texts.map(({ messageId }) => messageId)).toContain(
      telegram.messages(1).find(({ voice }) => voice)?.replyTo,
    );
    expectFaultless(telegram);
  });
});
