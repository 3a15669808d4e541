import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  askedEdition,
  askedRunId,
  dueEditions,
  isAskedRun,
  runIdOf,
  type Slot,
} from "../../src/bulletins/edition.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";

const HA_LONG = "Asia/Ho_Chi_Minh";
const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const slot = (name: string, time: string): Slot => ({ name, minuteOfDay: at(time) });
const USUAL = [slot("morning", "06:30"), slot("noon", "11:30"), slot("evening", "18:30")];

/** "2026-11-24 morning" for each edition that is due. */
function due(instant: string, slots: readonly Slot[] = USUAL, timeZone = HA_LONG): string[] {
  return dueEditions(new Date(instant), slots, timeZone).map(({ date, slot: name }) => `${date} ${name}`);
}

describe("editions that are due", () => {
  it.each([
    ["2026-11-24T06:29:59+07:00", []],
    ["2026-11-24T06:30:00+07:00", ["2026-11-24 morning"]],
    ["2026-11-24T08:29:59+07:00", ["2026-11-24 morning"]],
    ["2026-11-24T08:30:00+07:00", []],
    ["2026-11-24T11:30:00+07:00", ["2026-11-24 noon"]],
    ["2026-11-24T18:45:00+07:00", ["2026-11-24 evening"]],
    ["2026-11-24T23:59:00+07:00", []],
    // The clock of the machine does not matter.
    ["2026-11-23T23:30:00Z", ["2026-11-24 morning"]],
  ])("at %s: %j", (instant, editions) => expect(due(instant)).toEqual(editions));

  const LATE = [slot("morning", "00:00"), slot("evening", "23:30")];
  it.each([
    ["2026-11-24T23:29:00+07:00", []],
    ["2026-11-24T23:30:00+07:00", ["2026-11-24 evening"]],
    ["2026-11-25T00:00:00+07:00", ["2026-11-24 evening", "2026-11-25 morning"]],
    ["2026-11-25T01:29:00+07:00", ["2026-11-24 evening", "2026-11-25 morning"]],
    ["2026-11-25T01:30:00+07:00", ["2026-11-25 morning"]],
    ["2026-11-25T02:00:00+07:00", []],
    ["2027-01-01T00:10:00+07:00", ["2026-12-31 evening", "2027-01-01 morning"]],
  ])("with slots around midnight at %s: %j", (instant, editions) =>
    expect(due(instant, LATE)).toEqual(editions),
  );

  it("overlap when slots are less than two hours apart, earliest first", () =>
    expect(due("2026-11-24T07:45:00+07:00", [slot("morning", "06:30"), slot("noon", "07:30")])).toEqual([
      "2026-11-24 morning",
      "2026-11-24 noon",
    ]));

  const NIGHT = [slot("morning", "02:30")];
  it.each([
    ["where the clock springs over the slot", "2026-03-29T00:59:00Z", []],
    ["right after the clock has sprung over the slot", "2026-03-29T01:00:00Z", ["2026-03-29 morning"]],
    ["before the slot comes for the first time", "2026-10-25T00:29:00Z", []],
    ["when the slot comes for the first time", "2026-10-25T00:30:00Z", ["2026-10-25 morning"]],
    ["when the clock has been set back before the slot", "2026-10-25T01:10:00Z", []],
    ["when the slot comes for the second time", "2026-10-25T01:30:00Z", ["2026-10-25 morning"]],
  ])("in Berlin %s, at %s: %j", (_, instant, editions) =>
    expect(due(instant, NIGHT, "Europe/Berlin")).toEqual(editions),
  );

  it("are the same editions again when the clock is set back", () => {
    expect(due("2026-11-24T06:40:00+07:00")).toEqual(due("2026-11-24T06:31:00+07:00"));
  });

  it("come each day once for every slot, for two hours, at whatever time the slot is", () => {
    const minutes = fc.uniqueArray(fc.nat(1_439), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(minutes, (ofDay) => {
        const slots = ofDay.map((minuteOfDay, index) => ({ name: `slot-${index}`, minuteOfDay }));
        const minutesDue = new Map<string, number>();
        // Two days, and what reaches into the third.
        for (let minute = 0; minute < 2 * 1_440 + 120; minute++) {
          const now = new Date(Date.parse("2026-11-24T00:00:00+07:00") + minute * 60_000);
          for (const edition of dueEditions(now, slots, HA_LONG)) {
            const id = runIdOf(edition);
            minutesDue.set(id, (minutesDue.get(id) ?? 0) + 1);
          }
        }
        for (const day of ["2026-11-24", "2026-11-25"]) {
          for (const { name } of slots) expect(minutesDue.get(`bulletin:${day}:${name}`)).toBe(120);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe("runs", () => {
  const date = CivilDate.parse("2026-11-24");

  it("of an edition are named after it", () =>
    expect(runIdOf({ date, slot: "morning" })).toBe("bulletin:2026-11-24:morning"));

  it.each([
    ["2026-11-24T03:00:00.000Z", "asked:2026-11-24:03"],
    ["2026-11-24T03:59:59.999Z", "asked:2026-11-24:03"],
    ["2026-11-24T04:00:00.000Z", "asked:2026-11-24:04"],
  ])("of bulletins that are asked for at %s: %s", (instant, id) =>
    expect(askedRunId(new Date(instant))).toBe(id),
  );

  it.each([
    ["asked:2026-11-24:03", true],
    ["bulletin:2026-11-24:morning", false],
  ])("%s was asked for: %s", (id, isAsked) => expect(isAskedRun(id)).toBe(isAsked));

  it("that are asked for belong to a day and no slot", () =>
    expect(askedEdition(date)).toEqual({ date: "2026-11-24", slot: null }));
});
