import { addDays, partsOf } from "../../lib/civil-date.ts";
import { type CivilSpan, civilDate, dayOnly, daysBetween, monthsOf } from "../../lib/civil-span.ts";
import { type DateRule, type Match, partOfDay, type Reading, type Reference } from "./expression.ts";
import {
  DAY,
  DAY_OR_WORDS,
  FREE,
  FREE_END,
  MONTH,
  MONTH_OR_WORDS,
  numberOf,
  YEAR,
  yearNumber,
} from "./numbers.ts";

/** "sáng thứ Hai, ngày", whatever of it is there. */
export const PART = "(?:rang sang|sang|trua|chieu|toi|dem|khuya)";
const WEEKDAY = `(?:thu (?:hai|ba|tu4|tu|nam|sau6|sau|bay|[2-7])|chu nhat|cn)`;
const LEAD = `(?:(?<part>${PART}),? )?(?:${WEEKDAY}(?:,? | \\())?(?<said>(?:(?:trong|cac|nhung|hai|ba|2|3) )*(?:ngay|hom|mung) ?)?`;
const OF_YEAR = `(?: ?[/.-] ?(?<year>${YEAR}|\\d\\d(?![\\d/.]))|,? nam (?<yearSaid>${YEAR}|nay|ngoai)| (?<yearBare>${YEAR}))?`;
const MORE_DAYS = `(?<more>(?: ?(?:,|va|hoac|-|–|den|toi5?|den het) ?(?:ngay )?${DAY})*)`;

const STREETS =
  /(?:^| )(?:duong|pho|quang truong|cong vien|truong|nha may|khu|cau|benh vien|san van dong|khach san)$/u;
const RATIOS =
  /(?:^| )(?:ty le|ti le|ban do|so nha|nha so|ngo|ngach|hem|kiet|lo|thua|to|dia chi|so|lop|diem|bac)$/u;
const SHARES =
  /(?:^| )(?:hon|tren|gan|khoang|chiem|con|bang|co|it nhat|toi thieu|duoi|giam|tang|duoc|dat|tuc|la|chung|xep|tong so|voi)$/u;
const COUNTED =
  /^(?:so|tong|dien tich|dan so|thon|xa|phuong|huyen|to|khu|ho|nguoi|tieu chi|chi tieu|truong|don vi|dai bieu|phieu|diem|ban|chi bo|tinh|thanh vien|nhiem vu|noi dung|y kien|lop|hoc sinh|em|chau|ca|san pham|cong trinh|du an|hang muc|gia dinh|dong chi|uy vien|can bo|doanh nghiep|cho|km|ha|nhom|linh vuc|chi so|ket luan|co so|nha|can)(?: |$)/u;
/** "5/11 phường họp gì": a body does something on that day. */
const BODY_ACTS =
  /^(?:phuong|xa|tinh|huyen|truong|thon|to dan pho|khu pho)(?: \p{L}+){0,2} (?:hop|to chuc|ban|noi|quyet|lam gi|co gi)(?: |$)/u;
const DATED =
  /(?:^| )(?:ngay|hom|sang|trua|chieu|toi|dem|tu|den|truoc|sau|vao|dip|le|han|qua|luc|hop|hoi nghi|ky niem|nghi|ky|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)$/u;

const NUMERIC = new RegExp(
  String.raw`${FREE}(?<![\d,.] ?[/.,-])${LEAD}(?<day>${DAY})${MORE_DAYS}(?<sign> ?[/.-] ?)(?<month>${MONTH})${OF_YEAR}${FREE_END}(?![/.,]\d|%)`,
  "gu",
);
const IN_WORDS = new RegExp(
  `${FREE}${LEAD}(?<day>${DAY_OR_WORDS})${MORE_DAYS} ?,? thang (?<month>${MONTH_OR_WORDS})${OF_YEAR}${FREE_END}`,
  "gu",
);
const ISO = new RegExp(String.raw`${FREE}(?<year>${YEAR})-(?<month>\d\d)-(?<day>\d\d)${FREE_END}`, "gu");
const DAY_ALONE = new RegExp(
  String.raw`${FREE}(?:(?<part>${PART}),? )?(?:${WEEKDAY},? )?(?:ngay|hom) ?(?<day>${DAY})(?: thang (?<which>nay|truoc))?${FREE_END}(?! ?[/-] ?\d|[.,]\d|%)`,
  "gu",
);
/** What "ngày 2 lần" and "mỗi ngày 3 ca" are about. */
const UNIT_AFTER =
  /^(?:lan|bua|gio|tieng|chuyen|ca|luot|dong|nguoi|phut|buoi|vien|lit|trieu|nghin|ngan|ty|tan|truong hop|cong|ngay|dem|vu|thang)(?: |$)/u;
const RATE_BEFORE = /(?:^| )(?:moi|mot|hang|hang|cong|moi mot|so|bao nhieu|nhieu|\d+)$/u;

/** A day and a month, perhaps of a year that the text says. */
export function dayOf(day: number, month: number, year: number | undefined): Reading["span"] {
  return (reference) => {
    if (year !== undefined) return single(year, month, day);
    // The 29th of February looks back at most eight years.
    const { year: thisYear } = partsOf(reference.today);
    const near = Array.from({ length: 18 }, (_, at) => single(thisYear - 8 + at, month, day));
    return choose(
      near.flatMap((span) => span ?? []),
      reference,
    );
  };
}

/** Of the same span in several years (in order) the one that is meant. */
export function choose(spans: readonly CivilSpan[], { today, yearless }: Reference): CivilSpan | undefined {
  if (yearless === "future") return spans.find(({ until }) => until >= today);
  if (yearless === "past") return spans.findLast(({ from }) => from <= today);
  const distance = ({ from }: CivilSpan) => Math.abs(daysBetween(from, today));
  return spans.toSorted((a, b) => distance(a) - distance(b))[0];
}

function single(year: number, month: number, day: number): CivilSpan | undefined {
  const date = civilDate(year, month, day);
  return date && dayOnly(date);
}

function readDay({ groups, before, after, lineBefore }: Match): Reading | null | undefined {
  const { day, month, sign, more, said, part } = groups;
  const written = { day: numberOf(day), month: numberOf(month), year: yearIn(groups) };
  const isSaid = said !== undefined || part !== undefined;
  // "9 tháng năm 2025" and "năm tháng" are spans.
  if (!isSaid && (month === "nam" || !/^\d/u.test(day ?? ""))) return undefined;
  if (sign !== undefined && written.year === undefined && !isSaid) {
    if (!isDayOfMonth(sign.trim(), { ...written, before, after, isList: more !== "" })) return null;
  }
  if (!isSaid && STREETS.test(before)) return null;
  if (!isSaid && more !== "" && !DATED.test(before) && !lineBefore.endsWith("tu ")) {
    if (/,|va|hoac/u.test(more ?? "")) return undefined;
  }
  return reading(groups, written, lastOf(more));
}

/** The last of "17, 18 và 19". */
function lastOf(more: string | undefined): number | undefined {
  const last = more?.match(/\d+/gu)?.at(-1);
  return last === undefined ? undefined : Number(last);
}

function reading(
  groups: Match["groups"],
  written: { day: number; month: number; year: number | Relative | undefined },
  otherDay: number | undefined,
): Reading {
  const { day, month, year } = written;
  const last = otherDay ?? day;
  return {
    unit: last === day ? "day" : "span",
    partOfDay: partOfDay(groups["part"]),
    saysYear: year !== undefined,
    span: (reference) => {
      const years = typeof year === "object" ? partsOf(reference.today).year + year.yearsLater : year;
      const until = dayOf(last, month, years)(reference)?.until;
      // "30, 31 và 1/4" begins in the month before.
      const first = until && (day <= last ? civilDate(partsOf(until).year, month, day) : before(until, day));
      return until && first && { from: first, until };
    },
  };
}

function before(until: CivilSpan["until"], day: number): CivilSpan["until"] | undefined {
  const { year, month } = partsOf(monthsOf(partsOf(until).year, partsOf(until).month - 1).from);
  return civilDate(year, month, day);
}

interface Relative {
  readonly yearsLater: number;
}

/** The year that a date says: a number, or counted from this one. */
export function yearIn(groups: Match["groups"]): number | Relative | undefined {
  const { year, yearSaid, yearBare } = groups;
  if (yearSaid === "nay" || yearSaid === "ngoai") return { yearsLater: yearSaid === "nay" ? 0 : -1 };
  const written = year ?? yearSaid ?? yearBare;
  return written === undefined ? undefined : yearNumber(written);
}

interface Written {
  readonly day: number;
  readonly month: number;
  readonly before: string;
  readonly after: string;
  readonly isList: boolean;
}

/** Whether "5/10" without a word before it that says so is a day, and no share, score, address or street. */
function isDayOfMonth(sign: string, { day, month, before, after, isList }: Written): boolean {
  if (STREETS.test(before) || RATIOS.test(before)) return false;
  if (COUNTED.test(after) && !(before === "" && BODY_ACTS.test(after))) return false;
  if (DATED.test(before)) return true;
  if (sign !== "/") return false;
  if (isList || day >= month) return !SHARES.test(before) || day > 12;
  if (SHARES.test(before)) return false;
  return month > 5 && month !== 10 && !(day === 1 && month < 10);
}

/** "ngày 29": of this month or of the last that has one. */
function readDayAlone({ groups, before, after }: Match): Reading | null {
  if (UNIT_AFTER.test(after) || RATE_BEFORE.test(before)) return null;
  const day = numberOf(groups["day"]);
  return {
    unit: "day",
    partOfDay: partOfDay(groups["part"]),
    span: (reference) => {
      const { year, month } = partsOf(reference.today);
      const months = groups["which"] ? [groups["which"] === "nay" ? 0 : -1] : [-2, -1, 0, 1, 2];
      const spans = months.flatMap((later) => {
        const first = partsOf(monthsOf(year, month + later).from);
        return single(first.year, first.month, day) ?? [];
      });
      return groups["which"] ? spans[0] : choose(spans, reference);
    },
  };
}

export const DAY_RULES: readonly DateRule[] = [
  { pattern: ISO, read: (match) => readDay(match) },
  { pattern: IN_WORDS, read: readDay },
  { pattern: NUMERIC, read: readDay },
  { pattern: DAY_ALONE, read: readDayAlone },
];

/** "thứ Hai tuần trước": so many days after a Monday. */
export const WEEKDAYS: readonly (readonly [RegExp, number])[] = [
  [/chu nhat|cn/u, 6],
  [/hai|2/u, 0],
  [/ba(?!y)|3/u, 1],
  [/tu4?|4/u, 2],
  [/nam|5/u, 3],
  [/sau6?|6/u, 4],
  [/bay|7/u, 5],
];

export function daysAfterMonday(written: string): number {
  return WEEKDAYS.find(([pattern]) => pattern.test(written))?.[1] ?? 0;
}

/** The last day before or on `today` (with "nearest" and "past" alike) that lies so far behind a Monday. */
export function lastWeekday(today: CivilSpan["from"], afterMonday: number): CivilSpan["from"] {
  const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
  const day = addDays(monday, afterMonday);
  return day > today ? addDays(day, -7) : day;
}
export { WEEKDAY };
