import { describe, expect, it, vi } from "vitest";
import { reportOf } from "../../src/deliveries/report.ts";
import { bulletinMessage } from "../../src/telegram/views/bulletin.ts";
import { portalPage } from "../support/articles.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { IN_THE_SLOT, MORNING_RUN } from "../support/paced-bot.ts";
import { type Reader, readers } from "../support/subscribers.ts";
import type { Breakage } from "../support/telegram/faults.ts";
import type { Telegram } from "../support/telegram/telegram.ts";

vi.mock(import("../../src/telegram/views/bulletin.ts"), async (original) => {
  const view = await original();
  return { ...view, bulletinMessage: vi.fn(view.bulletinMessage) };
});

// The time-out for an answer as it is, only shorter: half an answer is noticed by nothing else.
vi.mock(import("../../src/telegram/api.ts"), async (original) => {
  const api = await original();
  return { ...api, bulkClient: (access) => ({ ...api.bulkClient(access), timeoutSeconds: 3 }) };
});

const TOPICS = ["y-te", "giao-duc", "chinh-tri"] as const;
const INBOX = Object.fromEntries(
  ["y tế", "giáo dục", "chính trị"].flatMap((category, topic) =>
    [1, 2].map((number) => [
      `${topic}-${number}.txt`,
      portalPage({
        category,
        title: `Phường mở lớp hướng dẫn thứ ${number} về ${category} tại nhà văn hóa`,
        published: "23/11/2026 | 08:00",
        lead: `Sáng ngày 23/11, ${30 + number} người đến lớp học tại nhà văn hóa khu phố ${number}.`,
      }),
    ]),
  ),
);

/** Readers by number: so many from the first one on. */
const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
const BLOCKED = from(101, 5);
const DEACTIVATED = from(201, 5);
const UNKNOWN = from(301, 5);
const MOVED = from(401, 3);
const FLOODING = from(501, 5);
/** In doubt, although nothing arrived. */
const LOST_BEFORE: readonly (readonly [number, Breakage])[] = [
  ...from(601, 3).map((number) => [number, "500"] as const),
  ...from(701, 3).map((number) => [number, "502-html"] as const),
  ...from(801, 3).map((number) => [number, "reset-before"] as const),
];
/** In doubt, and it arrived. */
const LOST_AFTER: readonly (readonly [number, Breakage])[] = [
  ...from(901, 5).map((number) => [number, "reset-after"] as const),
  ...from(11, 5).map((number) => [number, "half-answer"] as const),
];

/** Three topics and two languages: six different bulletins. A few are groups, because only groups move. */
function shapeOf(number: number): Reader {
  return {
    address: String(MOVED.includes(number) ? -number : number),
    topics: [TOPICS[number % 3] ?? "y-te"],
    language: number % 10 === 0 ? "en" : "vi",
  };
}

const newHome = (number: number) => -1_000_000_000_000 - number;

function prepare(telegram: Telegram, count: number): void {
  for (const number of from(1, count)) {
    if (!UNKNOWN.includes(number)) telegram.addChat(Number(shapeOf(number).address));
  }
  for (const number of BLOCKED) telegram.block(number);
  for (const number of DEACTIVATED) telegram.deactivate(number);
  for (const number of MOVED) telegram.migrate(-number, newHome(number));
  for (const number of FLOODING) telegram.flood(number, { seconds: 1 });
  for (const [number, how] of [...LOST_BEFORE, ...LOST_AFTER]) telegram.fail(number, { how });
}

function arrivals({ telegram }: TestBot): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { chatId } of telegram.accepted) counts.set(chatId, (counts.get(chatId) ?? 0) + 1);
  return counts;
}

const inOrder = (pairs: readonly (readonly [number, unknown])[]) => pairs.toSorted(([a], [b]) => a - b);
const numbersOf = (rows: readonly { subscriberId: string }[]) =>
  rows.map(({ subscriberId }) => Number(subscriberId.slice(2))).sort((a, b) => a - b);

describe("an edition to 2,000 subscribers on a bad day", { timeout: 90_000 }, () => {
  const COUNT = 2_000;
  const unreachable = [...BLOCKED, ...DEACTIVATED, ...UNKNOWN];

  it("reaches everybody who can be reached, and the report names whoever may have got it twice", async () => {
    await using bot = await startTestBot({
      inbox: INBOX,
      subscribers: readers(COUNT, shapeOf),
      env: { SEND_RATE_PER_SECOND: "1000" },
    });
    prepare(bot.telegram, COUNT);
    bot.setNow(IN_THE_SLOT);
    await bot.app.rounds.editions();
    await bot.log.until("run.finished");

    const arrived = arrivals(bot);
    const reachable = from(1, COUNT).filter((number) => !unreachable.includes(number));
    const homeOf = (number: number) => (MOVED.includes(number) ? newHome(number) : number);
    expect(reachable.filter((number) => !arrived.has(homeOf(number)))).toEqual([]);
    expect(arrived.size).toBe(reachable.length);
    const repeated = [...arrived].filter(([, times]) => times > 1);
    expect(inOrder(repeated)).toEqual(inOrder(LOST_AFTER.map(([number]) => [number, 2])));

    const rows = await bot.store(({ deliveries }) => deliveries.deliveries(MORNING_RUN));
    const report = reportOf(rows);
    expect(report.counts).toEqual({
      ...{ pending: 0, sending: 0, refused: 0, uncertain: 0 },
      sent: reachable.length,
      gone: unreachable.length,
    });
    expect(report.reasons).toEqual({
      "gone: blocked": 5,
      "gone: deactivated": 5,
      "gone: chat not found": 5,
    });
    const doubtful = [...LOST_BEFORE, ...LOST_AFTER].map(([number]) => number);
    expect(numbersOf(report.uncertain)).toEqual(doubtful.toSorted((a, b) => a - b));
    expect(new Set(report.uncertain.map(({ doubts, endedAs }) => `${doubts} ${endedAs}`))).toEqual(
      new Set(["1 sent"]),
    );
    // Obeying flood control is no failed attempt.
    const flooded = rows.filter(({ subscriberId }) =>
      FLOODING.includes(numbersOf([{ subscriberId }])[0] ?? 0),
    );
    expect(flooded.map(({ attempts, doubts }) => [attempts, doubts])).toEqual(FLOODING.map(() => [1, 0]));

    // Six different bulletins, each made once.
    expect(bot.log.of("edition.opened")).toMatchObject([{ recipients: COUNT, renderings: 6 }]);
    expect(vi.mocked(bulletinMessage)).toHaveBeenCalledTimes(6);
    expect(new Set(bot.telegram.accepted.map(({ params }) => params.text)).size).toBe(6);

    const stored = await bot.store(async ({ subscribers }) => ({
      count: await subscribers.count(),
      blocked: await subscribers.get("s-000101"),
      moved: await subscribers.get("s-000401"),
    }));
    expect(stored.count).toBe(COUNT);
    expect(stored.blocked).toMatchObject({ status: "gone", statusReason: "blocked", topics: ["chinh-tri"] });
    expect(stored.moved?.address).toBe(String(newHome(401)));

    // Whoever blocked the bot comes back by /start, with their topics, and gets what they have missed.
    await bot.restart();
    const [greeting] = await bot.says(101, "/start");
    expect(greeting?.text).toContain("Loa Phường xin chào.");
    const [missed] = await bot.says(101, "/tin");
    expect(missed?.text).toContain("1. Chính trị: Phường mở lớp");
    const back = await bot.store(({ subscribers }) => subscribers.get("s-000101"));
    expect(back).toMatchObject({ status: "active", statusReason: null, topics: ["chinh-tri"] });
  });
});
