import { setImmediate as nextTick } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Pace } from "../../src/deliveries/pace.ts";
import { ManualTimer } from "../support/manual-timer.ts";

const NEVER = new AbortController().signal;
const rates = fc.integer({ min: 1, max: 60 });

/** A pace on a clock that stands still, and when each turn came. */
function pacing(ratePerSecond: number, startMs = 0) {
  const timer = new ManualTimer(startMs);
  const pace = new Pace(ratePerSecond, timer);
  const turns: { readonly caller: number; readonly atMs: number }[] = [];
  let callers = 0;
  return {
    pace,
    turns,
    timer,
    times: () => turns.map(({ atMs }) => atMs),
    ask(signal = NEVER) {
      const caller = callers++;
      void pace.turn(signal).then(() => turns.push({ caller, atMs: timer.nowMs() }));
    },
    /** Time passes at one go, as in a stall: whoever sleeps wakes only now. */
    async pass(ms: number) {
      timer.advance(ms);
      await nextTick();
    },
  };
}

/** The most turns in any window of one second, its end not in it. */
function mostInASecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length));
}

describe("an even pace", () => {
  it("lets the first go at once and the others an interval apart", async () => {
    const { ask, pass, times } = pacing(10);
    for (let caller = 0; caller < 4; caller++) ask();
    await pass(0);
    for (let step = 0; step < 300; step++) await pass(1);
    expect(times()).toEqual([0, 100, 200, 300]);
  });

  it("without a cap makes nobody wait", async () => {
    const { ask, pass, times } = pacing(Number.POSITIVE_INFINITY);
    for (let caller = 0; caller < 100; caller++) ask();
    await pass(0);
    expect(times()).toEqual(Array.from({ length: 100 }, () => 0));
  });

  it("makes up for one turn after a stall, not for all that were missed", async () => {
    const { ask, pass, times } = pacing(10);
    for (let caller = 0; caller < 20; caller++) ask();
    await pass(0);
    await pass(950);
    expect(times()).toEqual([0, 950, 950]);
  });

  it("is never exceeded by more than one turn in any second, however late the timers and the callers are", async () => {
    const steps = fc.array(
      fc.record({ asks: fc.nat(8), ms: fc.oneof(fc.nat(40), fc.nat(400), fc.nat(3_000)) }),
      { minLength: 1, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(rates, steps, async (rate, passing) => {
        const { ask, pass, times } = pacing(rate, 5_000);
        for (const { asks, ms } of passing) {
          for (let asked = 0; asked < asks; asked++) ask();
          await pass(ms);
        }
        if (times().length > 0) expect(mostInASecond(times())).toBeLessThanOrEqual(rate + 1);
      }),
    );
  });

  it("is kept to the interval while turns are asked for in time and no timer is later than that", async () => {
    await fc.assert(
      fc.asyncProperty(
        rates,
        fc.array(fc.nat(1_000), { minLength: 30, maxLength: 60 }),
        async (rate, parts) => {
          const { ask, pass, times } = pacing(rate);
          const intervalMs = 1_000 / rate;
          for (let caller = 0; caller < 200; caller++) ask();
          await pass(0);
          for (const part of parts) await pass((part / 1_000) * intervalMs);
          const passedMs = parts.reduce((sum, part) => sum + (part / 1_000) * intervalMs, 0);
          // A hair's breadth for sums of fractions.
          const due = Math.floor(passedMs / intervalMs + 1e-6);
          expect(times().length).toBeGreaterThanOrEqual(due);
        },
      ),
    );
  });

  it("keeps the order of calling", async () => {
    const steps = fc.array(fc.record({ asks: fc.nat(5), ms: fc.nat(500), pauseMs: fc.nat(300) }), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(rates, steps, async (rate, passing) => {
        const { ask, pace, pass, turns } = pacing(rate);
        for (const { asks, ms, pauseMs } of passing) {
          for (let asked = 0; asked < asks; asked++) ask();
          pace.pause(pauseMs);
          await pass(ms);
        }
        expect(turns.map(({ caller }) => caller)).toEqual(turns.map((_, index) => index));
      }),
    );
  });
});

describe("a pause", () => {
  it("holds for those who wait already and for those who come, and is followed by the even pace", async () => {
    const { ask, pace, pass, times } = pacing(10);
    for (let caller = 0; caller < 3; caller++) ask();
    await pass(0);
    pace.pause(5_000);
    ask();
    for (let step = 0; step < 60; step++) await pass(100);
    expect(times()).toEqual([0, 5_000, 5_100, 5_200]);
  });

  it("that is shorter leaves the longer one as it is", async () => {
    const { ask, pace, pass, times } = pacing(10);
    pace.pause(5_000);
    pace.pause(10);
    ask();
    for (let step = 0; step < 60; step++) await pass(100);
    expect(times()).toEqual([5_000]);
  });

  it("of no time changes nothing", async () => {
    const { ask, pace, pass, times } = pacing(10);
    for (let caller = 0; caller < 3; caller++) ask();
    await pass(0);
    pace.pause(0);
    for (let step = 0; step < 3; step++) await pass(100);
    expect(times()).toEqual([0, 100, 200]);
  });

  it("is kept by everybody, whenever it begins", async () => {
    const steps = fc.array(
      fc.record({ asks: fc.nat(4), ms: fc.nat(500), pauseMs: fc.option(fc.integer({ min: 1, max: 2_000 })) }),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(rates, steps, async (rate, passing) => {
        const { ask, pace, pass, timer, times } = pacing(rate);
        const pauses: { readonly fromMs: number; readonly untilMs: number; readonly before: number }[] = [];
        for (const { asks, ms, pauseMs } of passing) {
          for (let asked = 0; asked < asks; asked++) ask();
          await pass(ms);
          const fromMs = timer.nowMs();
          if (pauseMs !== null) pauses.push({ fromMs, untilMs: fromMs + pauseMs, before: times().length });
          if (pauseMs !== null) pace.pause(pauseMs);
        }
        await pass(10_000);
        for (const { untilMs, before } of pauses) {
          for (const atMs of times().slice(before)) expect(atMs).toBeGreaterThanOrEqual(untilMs);
        }
      }),
    );
  });
});

describe("a turn that is given up", () => {
  it("comes at once, and the next signal's turns keep the pace", async () => {
    const { ask, pass, times } = pacing(10);
    const stop = new AbortController();
    ask();
    for (let caller = 0; caller < 3; caller++) ask(stop.signal);
    await pass(0);
    expect(times()).toEqual([0]);
    stop.abort();
    ask();
    await pass(0);
    expect(times()).toEqual([0, 0, 0, 0]);
    await pass(100);
    expect(times().slice(4)).toEqual([100]);
  });

  it("ends a pause for that caller", async () => {
    const { ask, pace, pass, times } = pacing(10);
    const stop = new AbortController();
    pace.pause(43_838_000);
    ask(stop.signal);
    await pass(50);
    stop.abort();
    await pass(0);
    expect(times()).toEqual([50]);
  });
});
