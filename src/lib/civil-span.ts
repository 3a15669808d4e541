import { addDays, CivilDate, partsOf, weekdayOf } from "./civil-date.ts";

/** The days from one to another, both included; never the wrong way round. */
export interface CivilSpan {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** The day when it exists (31/2 does not). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  const written = [
    String(year).padStart(4, "0"),
    ...[month, day].map((part) => String(part).padStart(2, "0")),
  ];
  return CivilDate.safeParse(written.join("-")).data;
}

export function dayOnly(date: CivilDate): CivilSpan {
  return { from: date, until: date };
}

/** From Monday to Sunday, so many weeks before (negative) or after the week of `date`. */
export function weekOf(date: CivilDate, weeksLater = 0): CivilSpan {
  const monday = addDays(date, 7 * weeksLater - ((weekdayOf(date) + 6) % 7));
  return { from: monday, until: addDays(monday, 6) };
}

/** Whole months of one year; months may run over the year's ends (0 is the December before). */
export function monthsOf(year: number, first: number, last: number = first): CivilSpan {
  return { from: firstOfMonth(year, first), until: addDays(firstOfMonth(year, last + 1), -1) };
}

export function yearOf(year: number): CivilSpan {
  return monthsOf(year, 1, 12);
}

export function daysBetween(from: CivilDate, until: CivilDate): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

export function isWithin(date: CivilDate, { from, until }: CivilSpan): boolean {
  return from <= date && date <= until;
}

export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  const [first = a] = [a, b].toSorted();
  return first;
}

function firstOfMonth(year: number, month: number): CivilDate {
  const years = year + Math.floor((month - 1) / 12);
  const first = civilDate(years, ((((month - 1) % 12) + 12) % 12) + 1, 1);
  if (!first) throw new RangeError(`There is no month ${month} of the year ${year}`);
  return first;
}

/** The same number of months and days before or after, on the month's last day when it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const { from, until } = monthsOf(year, month + months);
  return earlier(addDays(from, day - 1), until);
}
