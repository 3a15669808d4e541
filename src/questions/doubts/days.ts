import { type DateUnit, dateExpressions } from "../../language/date-expressions.ts";
import { addDays } from "../../lib/civil-date.ts";
import { addMonths, type CivilSpan, daysBetween, isWithin } from "../../lib/civil-span.ts";
import type { QuestionDate } from "../question-date.ts";
import type { Ranked } from "../rank.ts";

/** 1: the question names days that the article neither is of nor speaks of; 0 also when it names none. */
export interface DayDoubts {
  /** A day, or a few. */
  readonly dayMissing: number;
  /** Weeks or a month. */
  readonly periodMissing: number;
}

const FEW_DAYS = 4;
const MONTH_DAYS = 62;
/** "Trong tháng 11" says nothing of the 23rd. */
const IN_DAYS: ReadonlySet<DateUnit> = new Set(["day", "span"]);
/** A report comes so many days after what it reports. */
const REPORTED_WITHIN_DAYS = 2;
/** Of an article so much is read for its days: reading takes a millisecond for a thousand characters. */
const PASSAGES = 2;
const LONGEST = 2_000;

/** @param article passages of one article, the best first */
export function dayDoubts(date: QuestionDate | null, article: readonly Ranked[]): DayDoubts {
  const [best] = article;
  if (!date || !best) return { dayMissing: 0, periodMissing: 0 };
  const days = daysBetween(date.range.from, date.range.until) + 1;
  if (days > MONTH_DAYS) return { dayMissing: 0, periodMissing: 0 };
  const isDay = days <= FEW_DAYS;
  const ranges = rangesOf(date);
  const isThere =
    ranges.some((range) => isOf(best, range)) ||
    article.slice(0, PASSAGES).some((one) => speaksOf(one, ranges, isDay));
  return { dayMissing: Number(isDay && !isThere), periodMissing: Number(!isDay && !isThere) };
}

/** "Ngày 30/11" asked in November may be to come. */
function rangesOf({ range, expression }: QuestionDate): CivilSpan[] {
  if (expression.saysYear || expression.isRelative) return [range];
  return [range, { from: addMonths(range.from, 12), until: addMonths(range.until, 12) }];
}

function isOf({ candidate: { days } }: Ranked, { from, until }: CivilSpan): boolean {
  if (days.meeting && meets(days.meeting, { from, until })) return true;
  return (
    days.published !== null && isWithin(days.published, { from, until: addDays(until, REPORTED_WITHIN_DAYS) })
  );
}

function speaksOf({ candidate }: Ranked, ranges: readonly CivilSpan[], isDay: boolean): boolean {
  const { published } = candidate.days;
  if (published === null) return false;
  const text = candidate.content().slice(0, LONGEST);
  return dateExpressions(text, published, "nearest").some(
    (said) =>
      (isDay ? IN_DAYS.has(said.unit) : daysBetween(said.from, said.until) <= MONTH_DAYS) &&
      ranges.some((range) => meets(said, range)),
  );
}

function meets(one: CivilSpan, other: CivilSpan): boolean {
  return one.from <= other.until && other.from <= one.until;
}
