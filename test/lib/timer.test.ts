import { describe, expect, it } from "vitest";
import { systemTimer } from "../../src/lib/timer.ts";

const DAY_MS = 86_400_000;

/** Whether a promise has resolved by now. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  const waiting = Symbol("waiting");
  return (await Promise.race([promise, Promise.resolve(waiting)])) !== waiting;
}

describe("the system's timer", () => {
  it("counts milliseconds and never goes back", () => {
    const before = systemTimer.nowMs();
    const after = systemTimer.nowMs();
    expect(after).toBeGreaterThanOrEqual(before);
  });

  it.each([0, -5, Number.NEGATIVE_INFINITY])("sleeps for %d ms and wakes", async (ms) => {
    await expect(systemTimer.sleep(ms)).resolves.toBeUndefined();
  });

  it.each([1_000, 30 * DAY_MS, Number.POSITIVE_INFINITY])(
    "sleeps on when it is to sleep for %d ms, and wakes without an error when it is cut short",
    async (ms) => {
      const cut = new AbortController();
      const sleep = systemTimer.sleep(ms, cut.signal);
      // A wait that is too long for setTimeout would be over after a millisecond.
      await systemTimer.sleep(5);
      expect(await isOver(sleep)).toBe(false);
      cut.abort();
      await expect(sleep).resolves.toBeUndefined();
    },
  );

  it("does not fall asleep when it was cut short before", async () => {
    await expect(systemTimer.sleep(DAY_MS, AbortSignal.abort())).resolves.toBeUndefined();
  });
});
