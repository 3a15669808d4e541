import { addDays, CivilDate, partsOf, weekdayOf } from "../lib/civil-date.ts";
import type { PartOfDay } from "./moment-time.ts";

export interface NamedDay {
  /** The day itself, or so many days after it. */
  on(daysOn: number): CivilDate;
  /** "nay" in "tối nay" names a day and leaves the part of it to the hour. */
  readonly part?: PartOfDay;
}

interface Taken {
  readonly day: NamedDay | undefined;
  readonly rest: string;
}

const NEAR_DAYS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:hom nay|today)\b|(?<=\b(?:sang|trua|chieu|toi|dem) )nay\b/, 0],
  [/\btonight\b/, 0],
  [/\b(?:ngay mot|ngay kia|day after tomorrow)\b|(?<=\b(?:sang|trua|chieu|toi) )(?:mot|kia)\b/, 2],
  [/\b(?:ngay mai|mai|tomorrow)\b/, 1],
  // Whoever says so is told that it is over.
  [/\b(?:hom qua|ngay hom qua|yesterday)\b|(?<=\b(?:sang|trua|chieu|toi|dem) )qua\b/, -1],
];
const WEEKDAYS: readonly RegExp[] = [
  /\b(?:chu nhat|cn|sunday)\b/,
  /\b(?:thu (?:hai|2)|t2|monday)\b/,
  /\b(?:thu (?:ba|3)|t3|tuesday)\b/,
  /\b(?:thu (?:tu|bon|4)|t4|wednesday)\b/,
  /\b(?:thu (?:nam|5)|t5|thursday)\b/,
  /\b(?:thu (?:sau|6)|t6|friday)\b/,
  /\b(?:thu (?:bay|7)|t7|saturday)\b/,
];
const NEXT_WEEK = /\b(?:tuan (?:sau|toi|ke tiep)|next week)\b|\bnext (?=\w+day\b)/;
const THIS_WEEK = /\b(?:tuan nay|this week|this (?=\w+day\b))/;
const DATE =
  /(?:\bngay )?(?<![\d:])(\d{1,2}) ?(?:[/.-]|thang) ?(\d{1,2})(?: ?(?:[/.-]|nam) ?(\d{4}))?(?![\d:])(?! ?(?:gio|h|g)\b)/;
const DAY_OF_MONTH = /\b(?:ngay|mung|mong) (\d{1,2})(?! ?(?:gio|h|g)\b)(?![\d:])/;

/** Takes the words that name a day out of `words` (folded). */
export function takeDay(words: string, today: CivilDate): Taken {
  return (
    takeNear(words, today) ??
    takeDate(words, today) ??
    takeWeekday(words, today) ?? { day: undefined, rest: words }
  );
}

function takeNear(words: string, today: CivilDate): Taken | undefined {
  const near = NEAR_DAYS.find(([pattern]) => pattern.test(words));
  if (!near) return undefined;
  const [pattern, days] = near;
  const isTonight = /\btonight\b/.test(words);
  const day = dayAfter(today, days);
  return { day: isTonight ? { ...day, part: "evening" } : day, rest: words.replace(pattern, " ") };
}

/** A date that has passed this year, and names none, is next year's only when that is the nearer one. */
function takeDate(words: string, today: CivilDate): Taken | undefined {
  const { year, month: thisMonth, day: thisDay } = partsOf(today);
  const [found, day = "", month = "", named] = DATE.exec(words) ?? [];
  if (found !== undefined) {
    const date = dateOf(
      named === undefined ? yearOf(Number(month), thisMonth, year) : Number(named),
      month,
      day,
    );
    return date && { day: dayAfter(date, 0), rest: words.replace(found, " ").replace(anyWeekday(), " ") };
  }
  const [alone, dayOfMonth = ""] = DAY_OF_MONTH.exec(words) ?? [];
  if (alone === undefined) return undefined;
  const isOver = Number(dayOfMonth) < thisDay;
  const next = isOver ? (thisMonth % 12) + 1 : thisMonth;
  const date = dateOf(isOver && next === 1 ? year + 1 : year, String(next), dayOfMonth);
  return date && { day: dayAfter(date, 0), rest: words.replace(alone, " ").replace(anyWeekday(), " ") };
}

/** In December "5/1" is next year's. */
function yearOf(month: number, thisMonth: number, year: number): number {
  return thisMonth - month >= 6 ? year + 1 : year;
}

function takeWeekday(words: string, today: CivilDate): Taken | undefined {
  const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(words));
  if (weekday < 0) return undefined;
  const isNextWeek = NEXT_WEEK.test(words);
  const rest = words
    .replace(WEEKDAYS[weekday] ?? "", " ")
    .replace(NEXT_WEEK, " ")
    .replace(THIS_WEEK, " ");
  // Weeks begin on Monday.
  const now = (weekdayOf(today) + 6) % 7;
  const wanted = (weekday + 6) % 7;
  const days = isNextWeek ? 7 - now + wanted : (wanted - now + 7) % 7;
  return { day: dayAfter(today, days), rest };
}

function anyWeekday(): RegExp {
  return new RegExp(WEEKDAYS.map(({ source }) => source).join("|"));
}

function dayAfter(date: CivilDate, days: number): NamedDay {
  return { on: (daysOn) => addDays(date, days + daysOn) };
}

function dateOf(year: number, month: string, day: string): CivilDate | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const parsed = CivilDate.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}
