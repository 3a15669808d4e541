import { afterEach, expect, it, vi } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";

afterEach(() => {
  vi.useRealTimers();
});

it("the system's clock says the time now, every time anew", () => {
  const now = new Date("2026-11-24T10:00:00+07:00");
  vi.useFakeTimers({ now });
  expect(systemClock()).toEqual(now);
  vi.advanceTimersByTime(1_500);
  expect(systemClock().getTime()).toBe(now.getTime() + 1_500);
});
