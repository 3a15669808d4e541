import type { CivilDate } from "../lib/civil-date.ts";
import { type DateLine, dateLineOf } from "./dates/date-words.ts";
import { DAY_RULES } from "./dates/days.ts";
import type {
  DateExpression,
  DateRule,
  Match,
  Reading,
  Reference,
  YearlessDates,
} from "./dates/expression.ts";
import { PERIOD_RULES } from "./dates/periods.ts";
import { RELATIVE_RULES } from "./dates/relative.ts";
import { foldToWords } from "./text.ts";

export type { DateExpression, DateUnit, PartOfDay, YearlessDates } from "./dates/expression.ts";

const RULES: readonly DateRule[] = [...DAY_RULES, ...PERIOD_RULES, ...RELATIVE_RULES];
/** As far as a rule looks around itself. */
const NEAR = 40;
const RANGE = /^,? ?(?:(?:cho )?(?:den|toi5?)(?: het)?|-|–) ?$/u;
/** "Thứ Hai, ngày 29/5", "(29/5)". */
const SAME_DAY = /^(?:,? ?\(?|,? ngay )$/u;

/** A reading and where it stands in the date line. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
}

/**
 * The dates that a text names, in its order, read on the day `today`; with marks, without them and with a slip in one
 * of their words. Days that do not exist ("31/2"), shares ("5/10 hộ"), streets ("đường 30/4") and ordinals are none.
 * Dates without a year are the last that have been, unless `yearless` says "nearest".
 */
export function dateExpressions(
  text: string,
  today: CivilDate,
  yearless: YearlessDates = "past",
): readonly DateExpression[] {
  const line = dateLineOf(text);
  const reference = { today, yearless };
  return joined(placedIn(text, line), line, reference).flatMap((placed) => {
    const expression = expressed(text, line, placed, reference);
    return expression ?? [];
  });
}

/** What the rules read, the earlier rule first; no two overlap. */
function placedIn(text: string, { line, starts, ends }: DateLine): Placed[] {
  const taken = new Uint8Array(line.length);
  const placed: Placed[] = [];
  for (const { pattern, read } of RULES) {
    for (const found of line.matchAll(pattern)) {
      const [start, end] = [found.index, found.index + found[0].length];
      if (taken.subarray(start, end).includes(1)) continue;
      const reading = read(matchOf(text, { line, starts, ends }, found));
      if (reading === undefined) continue;
      taken.fill(1, start, end);
      if (reading) placed.push({ start, end, reading });
    }
  }
  return placed.toSorted((a, b) => a.start - b.start);
}

function matchOf(text: string, { line, starts, ends }: DateLine, found: RegExpExecArray): Match {
  const end = found.index + found[0].length;
  const from = starts[found.index] ?? 0;
  const to = ends[end - 1] ?? text.length;
  return {
    groups: found.groups ?? {},
    lineBefore: line.slice(0, found.index),
    lineAfter: line.slice(end),
    before: foldToWords(text.slice(Math.max(0, from - NEAR), from)),
    after: foldToWords(text.slice(to, to + NEAR)),
  };
}

/** "Từ X đến Y" is one expression, and so are a weekday and its date. */
function joined(all: readonly Placed[], { line }: DateLine, reference: Reference): Placed[] {
  const found: Placed[] = [];
  for (const next of all) {
    const last = found.at(-1);
    const gap = last && line.slice(last.end, next.start);
    if (last && gap !== undefined && RANGE.test(gap) && isRange(last.reading, next.reading, reference)) {
      found[found.length - 1] = {
        start: last.start,
        end: next.end,
        reading: range(last.reading, next.reading),
      };
    } else if (last && gap !== undefined && SAME_DAY.test(gap) && isDayTwice(last.reading, next.reading)) {
      const partOfDay = last.reading.partOfDay ?? next.reading.partOfDay ?? null;
      found[found.length - 1] = { ...next, start: last.start, reading: { ...next.reading, partOfDay } };
    } else found.push(next);
  }
  return found;
}

function isRange(first: Reading, last: Reading, reference: Reference): boolean {
  return range(first, last).span(reference) !== undefined;
}

function isDayTwice(first: Reading, second: Reading): boolean {
  return (
    first.unit === "day" && second.unit === "day" && first.isRelative === true && second.isRelative !== true
  );
}

/** The end that says no year takes it from the other. */
function range(first: Reading, last: Reading): Reading {
  return {
    unit: "span",
    isRelative: first.isRelative === true && last.isRelative === true,
    isExact: first.isExact !== false && last.isExact !== false,
    saysYear: first.saysYear === true || last.saysYear === true,
    span: (reference) => {
      const knowsLast = last.saysYear === true && first.saysYear !== true;
      const known = knowsLast ? last.span(reference) : first.span(reference);
      if (!known) return undefined;
      const other = knowsLast
        ? first.span({ today: known.until, yearless: "past" })
        : last.span({
            ...reference,
            ...(last.saysYear ? {} : { today: known.from, yearless: "future" as const }),
          });
      const [from, until] = knowsLast ? [other?.from, known.until] : [known.from, other?.until];
      return from && until && from <= until ? { from, until } : undefined;
    },
  };
}

function expressed(
  text: string,
  { starts, ends }: DateLine,
  { start, end, reading }: Placed,
  reference: Reference,
): DateExpression | undefined {
  const span = reading.span(reference);
  if (!span) return undefined;
  const [from, to] = [starts[start] ?? 0, ends[end - 1] ?? text.length];
  return {
    ...span,
    text: text.slice(from, to),
    start: from,
    end: to,
    unit: reading.unit,
    partOfDay: reading.partOfDay ?? null,
    isRelative: reading.isRelative === true,
    isExact: reading.isExact !== false,
    saysYear: reading.saysYear === true,
  };
}
