import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CivilDate } from "../../src/lib/civil-date.ts";
import {
  addMonths,
  civilDate,
  daysBetween,
  isWithin,
  monthsOf,
  weekOf,
  yearOf,
} from "../../src/lib/civil-span.ts";

const day = (written: string) => CivilDate.parse(written);

test.each([
  [2026, 2, 29, undefined],
  [2024, 2, 29, "2024-02-29"],
  [2026, 13, 1, undefined],
  [2026, 4, 31, undefined],
])("%i-%i-%i → %s", (year, month, date, wanted) => expect(civilDate(year, month, date)).toBe(wanted));

describe("spans", () => {
  test.each([
    [weekOf(day("2026-11-25")), "2026-11-23…2026-11-29"],
    [weekOf(day("2026-11-29"), -1), "2026-11-16…2026-11-22"],
    [monthsOf(2026, 2), "2026-02-01…2026-02-28"],
    [monthsOf(2026, 0), "2025-12-01…2025-12-31"],
    [monthsOf(2026, 10, 12), "2026-10-01…2026-12-31"],
    [yearOf(2026), "2026-01-01…2026-12-31"],
  ])("%j", ({ from, until }, wanted) => expect(`${from}…${until}`).toBe(wanted));
});

test.each([
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-11-30", 3, "2027-02-28"],
])("%s and %i months: %s", (from, months, wanted) => expect(addMonths(day(from), months)).toBe(wanted));

test("a day lies in its own week, which has seven days and begins on a Monday", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
      (instant) => {
        const date = day(instant.toISOString().slice(0, 10));
        const week = weekOf(date);
        expect([isWithin(date, week), daysBetween(week.from, week.until)]).toEqual([true, 6]);
        expect(new Date(week.from).getUTCDay()).toBe(1);
      },
    ),
  );
});
