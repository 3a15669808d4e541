import { expect, it } from "vitest";
import { backoffMs } from "../../src/lib/retry.ts";

it.each([
  [1, 1_000],
  [2, 2_000],
  [3, 4_000],
  [6, 32_000],
  [7, 60_000],
  [5_000, 60_000],
])("after attempt %i the next one waits %i ms", (attempt, ms) => expect(backoffMs(attempt)).toBe(ms));

it("never waits longer than the cap", () => expect(backoffMs(5, 3_000)).toBe(3_000));
