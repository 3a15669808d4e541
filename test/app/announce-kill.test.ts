import { describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/adapters/lowdb/database.ts";
import { reportOn } from "../../src/announcements/report.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { APPROVER, AUTHOR, keepApproved, WATER } from "../support/announcements.ts";
import { expectFaultless } from "../support/bot.ts";
import { createHome, type Home, run } from "../support/process.ts";
import { type Reader, readers, seedSubscribers } from "../support/subscribers.ts";
import { startTelegram, type Telegram } from "../support/telegram/telegram.ts";

const COUNT = 5_000;
/** MAX_IN_FLIGHT of dispatch.ts: so many may be in doubt after each kill. */
const IN_FLIGHT = 20;
/** Processes begin one after another, slowly on a busy machine. */
const TIMEOUT_MS = 300_000;
const PATIENCE = { timeoutMs: 120_000 };

/** Numbers from 0 up to 1, as if drawn by lot, and the same each time. */
function lot(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
const BLOCKED = from(1_001, 150);
const MOVED = from(2_001, 10);
const FLOODING = from(3_001, 5);
const LOST_BEFORE = from(3_501, 15);
const LOST_AFTER = from(4_001, 15);
const newHome = (number: number) => -1_000_000_000_000 - number;

/** Only groups move. */
const shapeOf = (number: number): Reader => ({
  address: String(MOVED.includes(number) ? -number : number),
  language: number % 10 === 0 ? "en" : "vi",
});

function prepare(telegram: Telegram): void {
  for (const number of from(1, COUNT)) telegram.addChat(Number(shapeOf(number).address));
  for (const number of [AUTHOR, APPROVER]) telegram.addChat(number);
  for (const number of BLOCKED) telegram.block(number);
  for (const number of MOVED) telegram.migrate(-number, newHome(number));
  for (const number of FLOODING) telegram.flood(number, { seconds: 1 });
  for (const number of LOST_BEFORE) telegram.fail(number, { how: "reset-before" });
  for (const number of LOST_AFTER) telegram.fail(number, { how: "reset-after" });
}

/** How often something was accepted in each chat of a reader. */
function arrivals({ accepted }: Telegram, method: string, since = 0): Map<number, number> {
  const times = new Map<number, number>();
  for (const call of accepted.slice(since)) {
    if (call.method !== method || call.chatId >= AUTHOR) continue;
    times.set(call.chatId, (times.get(call.chatId) ?? 0) + 1);
  }
  return times;
}

/** Runs the bot, kills it when so many calls have been accepted, once for each; then lets it end its work. */
async function killAt(moments: readonly number[], home: Home, telegram: Telegram): Promise<void> {
  const env = home.env(telegram, { SEND_RATE_PER_SECOND: "1000" });
  for (const moment of moments) {
    await using bot = run(["start"], env);
    await telegram.until(({ accepted }) => accepted.length >= moment, PATIENCE);
    bot.kill("SIGKILL");
    expect(await bot.ended).toEqual({ code: null, signal: "SIGKILL" });
  }
  await using last = run(["start"], env);
  await telegram.until(({ accepted }) => accepted.some(isEnd), PATIENCE);
  last.kill("SIGTERM");
  expect(await last.ended).toEqual({ code: 0, signal: null });
}

/** The notice to its author that the newest announcement has ended. */
let awaitedEnd = "1";
function isEnd({ chatId, params }: Telegram["accepted"][number]): boolean {
  return chatId === AUTHOR && (params.text ?? "").startsWith(`Thông báo số ${awaitedEnd}: đã gửi xong`);
}

async function look<T>({ dataDir }: Home, at: (database: Database) => Promise<T>): Promise<T> {
  await using database = await openDatabase(dataDir);
  return await at(database);
}

describe("an announcement to 5,000 people on a bad day, with five kill -9", { timeout: TIMEOUT_MS }, () => {
  it.each([20_261])(
    "at moments drawn from %i: everybody gets it, and whoever may have got it twice is named; so with its correction",
    async (seed) => {
      await using home = await createHome();
      await using telegram = await startTelegram({ answerDelayMs: 15 });
      const draw = lot(seed);
      await seedSubscribers(home.dataDir, readers(COUNT, shapeOf));
      prepare(telegram);
      awaitedEnd = await look(home, (database) => keepApproved(database, systemClock()));
      await killAt(
        from(0, 5).map((fifth) => Math.max(1, Math.ceil(((fifth + draw()) * COUNT) / 5.2))),
        home,
        telegram,
      );

      const homeOf = (number: number) => (MOVED.includes(number) ? newHome(number) : number);
      const reachable = from(1, COUNT).filter((number) => !BLOCKED.includes(number));
      const times = arrivals(telegram, "sendMessage");
      expect(reachable.filter((number) => !times.has(homeOf(number)))).toEqual([]);
      expect(times.size).toBe(reachable.length);
      const repeats = [...times.values()].reduce((sum, count) => sum + count - 1, 0);
      expect(repeats).toBeLessThanOrEqual(5 * IN_FLIGHT + LOST_AFTER.length);

      const report = await look(home, async ({ announcements, deliveries }) => {
        const sent = await announcements.get(awaitedEnd);
        expect(sent).toMatchObject({ status: "sent", runIds: ["announcement:1"], toldPercent: 100 });
        return reportOn({ runIds: sent?.runIds ?? [] }, deliveries);
      });
      expect(report.counts).toEqual({
        ...{ pending: 0, sending: 0, refused: 0, uncertain: 0 },
        ...{ sent: reachable.length, gone: BLOCKED.length },
      });
      expect(report.reasons).toEqual([{ state: "gone", reason: "blocked", count: BLOCKED.length }]);
      const doubtsOf = new Map(
        report.rows.map(({ subscriberId, doubts }) => [homeOf(Number(subscriberId.slice(2))), doubts]),
      );
      for (const [chatId, count] of times) expect(doubtsOf.get(chatId)).toBeGreaterThanOrEqual(count - 1);

      const before = telegram.accepted.length;
      const version = { ...WATER, body: "Nước ngừng từ 8 giờ sáng ngày kia. Mời bà con trữ nước." };
      const follows = { id: awaitedEnd, as: "correction" } as const;
      // Whoever comes after the announcement gets no correction of it.
      const [newcomer] = readers(1, () => ({ address: "7001" }));
      telegram.addChat(7_001);
      awaitedEnd = await look(home, async (database) => {
        if (newcomer) await database.subscribers.add({ ...newcomer, id: "s-newcomer" });
        return keepApproved(database, systemClock(), { version, follows });
      });
      await killAt([before + Math.ceil((0.2 + draw() / 2) * 2 * COUNT)], home, telegram);

      const notices = arrivals(telegram, "sendMessage", before);
      expect(new Set(notices.keys())).toEqual(new Set(times.keys()));
      const edits = arrivals(telegram, "editMessageText", before);
      expect(new Set(edits.keys())).toEqual(new Set(times.keys()));
      for (const chatId of [1, 10, newHome(2_001)]) {
        const messages = telegram.messages(chatId).map(({ text = "" }) => text);
        expect(messages.at(-1)).toMatch(/^(Đính chính|Correction)/);
        expect(messages.every((text) => text.includes("ngày kia"))).toBe(true);
      }
      expectFaultless(telegram);
    },
  );
});
