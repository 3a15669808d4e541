import cron from "node-cron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dailyAt, everyMinutes, type Job, startJobs } from "../../src/jobs/schedule.ts";

const HA_LONG = "Asia/Ho_Chi_Minh";
const MINUTE_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-24T06:00:00+07:00") });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Jobs that are running, and what was heard of them. */
function started(run: () => Promise<void>, expression = "30 6 * * *", timeZone = HA_LONG) {
  const failures: string[] = [];
  const jobs: Job[] = [{ name: "edition-morning", cron: expression, run }];
  const onFailed = (job: string, thrown: unknown) =>
    failures.push(`${job}: ${thrown instanceof Error ? thrown.message : thrown}`);
  return { failures, schedule: startJobs(jobs, { timeZone, onFailed }) };
}

describe("cron expressions", () => {
  it.each([
    [0, "0 0 * * *"],
    [59, "59 0 * * *"],
    [390, "30 6 * * *"],
    [1_439, "59 23 * * *"],
  ])("minute %i of the day is %s", (minute, expression) => expect(dailyAt(minute)).toBe(expression));

  it.each([1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60])("every %i minutes is one that cron knows", (minutes) =>
    expect(cron.validate(everyMinutes(minutes))).toBe(true),
  );
});

describe("a job", () => {
  it.each([
    [HA_LONG, "2026-11-24T06:30:00+07:00"],
    ["UTC", "2026-11-24T06:30:00Z"],
  ])("runs at its time in %s", async (timeZone, instant) => {
    const begun: Date[] = [];
    await using _ = started(
      async () => {
        begun.push(new Date());
      },
      "30 6 * * *",
      timeZone,
    ).schedule;
    await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE_MS);
    expect(begun.map((date) => date.getTime())).toEqual([Date.parse(instant)]);
  });

  it("does not run twice at once: the beat that came meanwhile is reported", async () => {
    const end = Promise.withResolvers<void>();
    const run = vi.fn(() => end.promise);
    const { failures, schedule } = started(run, "*/10 * * * *");
    await vi.advanceTimersByTimeAsync(35 * MINUTE_MS);
    expect(run).toHaveBeenCalledTimes(1);
    expect(failures).toHaveLength(2);
    expect(failures[0]).toMatch(/^edition-morning: .*still running/);
    end.resolve();
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(run).toHaveBeenCalledTimes(2);
    await schedule[Symbol.asyncDispose]();
  });

  it("that fails is reported, and runs again at its next time", async () => {
    const run = vi.fn(() => Promise.reject(new Error("no disk")));
    const { failures, schedule } = started(run, "*/10 * * * *");
    await vi.advanceTimersByTimeAsync(25 * MINUTE_MS);
    expect(run).toHaveBeenCalledTimes(2);
    expect(failures).toEqual(["edition-morning: no disk", "edition-morning: no disk"]);
    await schedule[Symbol.asyncDispose]();
  });

  it("writes nothing to the console, whatever happens", async () => {
    const spies = (["error", "warn", "info", "debug"] as const).map((name) => vi.spyOn(console, name));
    const { failures, schedule } = started(() => Promise.reject(new Error("no disk")), "*/10 * * * *");
    // The machine sleeps over two beats.
    vi.setSystemTime(new Date("2026-11-24T06:25:00+07:00"));
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(failures.some((failure) => failure.includes("missed execution"))).toBe(true);
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
    await schedule[Symbol.asyncDispose]();
  });
});

describe("a schedule that is disposed of", () => {
  it("waits for what runs, and sets nothing going any more", async () => {
    const end = Promise.withResolvers<void>();
    const run = vi.fn(() => end.promise);
    const { schedule } = started(run);
    await vi.advanceTimersByTimeAsync(31 * MINUTE_MS);
    let isDisposed = false;
    const disposal = schedule[Symbol.asyncDispose]().then(() => {
      isDisposed = true;
    });
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(isDisposed).toBe(false);
    end.resolve();
    await disposal;
    await vi.advanceTimersByTimeAsync(48 * 60 * MINUTE_MS);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
