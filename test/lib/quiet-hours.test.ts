import { describe, expect, it } from "vitest";
import { isQuietAt, isWithinHours } from "../../src/lib/quiet-hours.ts";

const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const hours = (from: string, to: string) => ({ fromMinute: at(from), toMinute: at(to) });

describe("hours over midnight, 21:00 to 07:00", () => {
  it.each([
    ["20:59", false],
    ["21:00", true],
    ["23:59", true],
    ["00:00", true],
    ["06:59", true],
    ["07:00", false],
    ["12:00", false],
  ])("%s is in them: %s", (time, isIn) =>
    expect(isWithinHours(at(time), hours("21:00", "07:00"))).toBe(isIn),
  );
});

describe("hours within a day, 12:00 to 14:00", () => {
  it.each([
    ["11:59", false],
    ["12:00", true],
    ["13:59", true],
    ["14:00", false],
    ["00:00", false],
  ])("%s is in them: %s", (time, isIn) =>
    expect(isWithinHours(at(time), hours("12:00", "14:00"))).toBe(isIn),
  );
});

it("hours that end where they begin hold nothing", () =>
  expect(isWithinHours(at("21:00"), hours("21:00", "21:00"))).toBe(false));

it("an instant is quiet by the clock of the city, not by that of the machine", () => {
  const city = { timeZone: "Asia/Ho_Chi_Minh", quietHours: hours("21:00", "07:00") };
  expect(isQuietAt(new Date("2026-11-24T14:00:00Z"), city)).toBe(true);
  expect(isQuietAt(new Date("2026-11-24T13:59:00Z"), city)).toBe(false);
});
