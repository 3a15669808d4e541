import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/deliveries/report.ts";
import { healthPages } from "../support/articles.ts";
import { INTERVAL_MS, MORNING_RUN, startPacedBot } from "../support/paced-bot.ts";

const inbox = healthPages(1);
/** One more than the pace: a turn that comes late is made up for. */
const telegram = { limits: { perSecond: 26 } };

/** Milliseconds between each call and the one before. */
function gaps(calls: readonly { readonly atMs: number }[]): number[] {
  return calls.slice(1).map(({ atMs }, index) => atMs - (calls[index]?.atMs ?? 0));
}

describe("an edition at 25 a second", () => {
  it("goes out one by one, an interval apart, and is never told to slow down", async () => {
    await using paced = await startPacedBot(80, { inbox, telegram });
    await paced.letGo(80);
    const sent = paced.bot.telegram.accepted;
    expect(new Set(sent.map(({ chatId }) => chatId)).size).toBe(80);
    expect(paced.sends().every(({ status }) => status === 200)).toBe(true);
    expect(gaps(sent)).toEqual([0, ...Array<number>(78).fill(INTERVAL_MS)]);
  });

  it("pauses as a whole when one chat floods, loses nothing, and goes on without a burst", async () => {
    await using paced = await startPacedBot(40, { inbox, telegram });
    const { bot, timer } = paced;
    bot.telegram.flood(20, { seconds: 120 });
    await paced.letGo(20);
    await bot.log.until("delivery.settled", { times: 20 });
    // Whoever was next in line wakes, sees the pause and waits on.
    timer.advance(INTERVAL_MS);
    await timer.untilAsleep(1);
    timer.advance(60_000);
    await timer.untilAsleep(1);
    expect(paced.sends()).toHaveLength(20);
    await paced.letGo(41);

    const after = paced.sends().slice(20);
    expect((after[0]?.atMs ?? 0) - (paced.sends()[19]?.atMs ?? 0)).toBe(120_000);
    expect(gaps(after)).toEqual(Array<number>(20).fill(INTERVAL_MS));
    const chats = bot.telegram.accepted.map(({ chatId }) => chatId);
    expect(chats.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));

    const rows = await bot.store(({ deliveries }) => deliveries.deliveries(MORNING_RUN));
    expect(reportOf(rows)).toMatchObject({ counts: { sent: 40 }, uncertain: [], reasons: {} });
    // To obey is no failed attempt.
    expect(rows.map(({ attempts }) => attempts)).toEqual(Array<number>(40).fill(1));
  });
});
