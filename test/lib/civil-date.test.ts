import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  CivilDate,
  civilDateAt,
  civilTimeAt,
  partsOf,
  weekdayOf,
} from "../../src/lib/civil-date.ts";

const HA_LONG = "Asia/Ho_Chi_Minh";
const day = (text: string) => CivilDate.parse(text);
const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe("a civil date", () => {
  it.each(["2026-11-24", "2024-02-29", "2000-02-29"])("%s exists", (text) =>
    expect(CivilDate.safeParse(text).success).toBe(true),
  );

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-11-31",
    "2026-13-01",
    "2026-00-10",
    "24/11/2026",
    "2026-1-5",
    "",
  ])("%j does not", (text) => expect(CivilDate.safeParse(text).success).toBe(false));
});

describe("the clock on the wall", () => {
  it.each([
    ["2026-11-23T16:59:59Z", HA_LONG, "2026-11-23", 23 * 60 + 59],
    ["2026-11-23T17:00:00Z", HA_LONG, "2026-11-24", 0],
    ["2026-11-24T05:00:00Z", HA_LONG, "2026-11-24", 12 * 60],
    ["2026-12-31T17:00:00Z", HA_LONG, "2027-01-01", 0],
    ["2024-02-28T17:30:00Z", HA_LONG, "2024-02-29", 30],
    ["2026-11-24T00:00:00Z", "UTC", "2026-11-24", 0],
    ["2026-11-24T04:59:00Z", "America/New_York", "2026-11-23", 23 * 60 + 59],
    ["2026-11-24T00:00:00Z", "Asia/Kathmandu", "2026-11-24", 5 * 60 + 45],
    // Summer time: an hour is left out in March, one comes twice in October.
    ["2026-03-29T00:59:00Z", "Europe/Berlin", "2026-03-29", 1 * 60 + 59],
    ["2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29", 3 * 60],
    ["2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-25", 2 * 60 + 30],
    ["2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25", 2 * 60 + 30],
  ])("at %s in %s shows %s, minute %i", (instant, timeZone, date, minuteOfDay) => {
    expect(civilTimeAt(new Date(instant), timeZone)).toEqual({ date, minuteOfDay });
    expect(civilDateAt(new Date(instant), timeZone)).toBe(date);
  });

  it("where there is no summer time gives every instant its minute", () => {
    const instants = fc.date({
      min: new Date("1980-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const { date, minuteOfDay } = civilTimeAt(instant, HA_LONG);
        const shownMs = Date.parse(`${date}T00:00:00+07:00`) + minuteOfDay * 60_000;
        expect(instant.getTime() - shownMs).toBeGreaterThanOrEqual(0);
        expect(instant.getTime() - shownMs).toBeLessThan(60_000);
      }),
    );
  });
});

describe("counting days", () => {
  it.each([
    ["2026-11-24", 1, "2026-11-25"],
    ["2026-11-30", 1, "2026-12-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2026-11-24", 0, "2026-11-24"],
    ["2026-11-24", 365, "2027-11-24"],
  ])("%s and %i more is %s", (date, days, sum) => expect(addDays(day(date), days)).toBe(sum));

  it("comes back to where it began, and goes round the week", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(weekdayOf(addDays(date, days))).toBe((((weekdayOf(date) + days) % 7) + 7) % 7);
      }),
    );
  });

  it.each([
    ["2026-11-22", 0],
    ["2026-11-24", 2],
    ["2026-11-28", 6],
  ])("%s is weekday %i", (date, weekday) => expect(weekdayOf(day(date))).toBe(weekday));
});

describe("the parts of a date", () => {
  it("make it again", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day: dayOfMonth } = partsOf(date);
        expect(new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
});
