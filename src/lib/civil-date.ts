import { z } from "zod";

/** A calendar day in the city's time zone, `YYYY-MM-DD`; only days that exist are valid. */
export const CivilDate = z.iso.date().brand<"CivilDate">();
export type CivilDate = z.infer<typeof CivilDate>;

/** A wall-clock reading: a civil date and minutes since its midnight (0–1,439). */
export interface CivilTime {
  readonly date: CivilDate;
  readonly minuteOfDay: number;
}

const DAY_MS = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  // "sv-SE" prints ISO order, so that no part has to be picked out by name.
  const made = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  formatters.set(timeZone, made);
  return made;
}

/** What the clock on the wall shows at `instant` in `timeZone` (an IANA name). */
export function civilTimeAt(instant: Date, timeZone: string): CivilTime {
  const [date = "", time = ""] = formatterFor(timeZone).format(instant).split(" ");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return { date: CivilDate.parse(date), minuteOfDay: hours * 60 + minutes };
}

export function civilDateAt(instant: Date, timeZone: string): CivilDate {
  return civilTimeAt(instant, timeZone).date;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return CivilDate.parse(
    new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10),
  );
}

/** 0 is Sunday, as in `Date`. */
export function weekdayOf(date: CivilDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}
