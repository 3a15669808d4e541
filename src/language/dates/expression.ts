import type { CivilDate } from "../../lib/civil-date.ts";
import type { CivilSpan } from "../../lib/civil-span.ts";

export const PARTS_OF_DAY = ["morning", "noon", "afternoon", "evening", "night"] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** How much time an expression speaks of. */
export type DateUnit = "day" | "week" | "month" | "quarter" | "year" | "span";

/** A piece of a text that names a day or days. */
export interface DateExpression extends CivilSpan {
  /** The piece as it stands in the text, from `start` up to `end` (UTF-16). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly unit: DateUnit;
  readonly partOfDay: PartOfDay | null;
  /** Counted from today ("hôm qua", "tuần trước"), and not named by the calendar ("29/5", "tháng 5"). */
  readonly isRelative: boolean;
  /** Whether the year follows from the text, and is not only the likeliest one. */
  readonly saysYear: boolean;
  /** False where nobody could say on which day it begins ("gần đây", "6 tháng" without a year). */
  readonly isExact: boolean;
}

/** Where a date without a year lies: the last that has been, or whichever is nearer. */
export type YearlessDates = "past" | "nearest";

/** What an expression is read against. */
export interface Reference {
  readonly today: CivilDate;
  readonly yearless: YearlessDates | "future";
}

/** What a rule makes of a match. */
export interface Reading {
  readonly unit: DateUnit;
  /** `undefined` when there is no such day. */
  readonly span: (reference: Reference) => CivilSpan | undefined;
  readonly isRelative?: boolean;
  readonly isExact?: boolean;
  readonly saysYear?: boolean;
  readonly partOfDay?: PartOfDay | null;
}

/** A match of a rule with the folded text around it. */
export interface Match {
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Of the date line: only words of dates. */
  readonly lineBefore: string;
  readonly lineAfter: string;
  /** The text itself, folded to words: up to some thirty characters. */
  readonly before: string;
  readonly after: string;
}

export interface DateRule {
  /** Global, over a date line. */
  readonly pattern: RegExp;
  /** `null`: this piece is no date, and no other rule may take it; `undefined`: another rule may. */
  readonly read: (match: Match) => Reading | null | undefined;
}

const PARTS: readonly (readonly [RegExp, PartOfDay])[] = [
  [/rang sang|dem|khuya/u, "night"],
  [/sang/u, "morning"],
  [/trua/u, "noon"],
  [/chieu/u, "afternoon"],
  [/toi/u, "evening"],
];

export function partOfDay(written: string | undefined): PartOfDay | null {
  return PARTS.find(([pattern]) => pattern.test(written ?? ""))?.[1] ?? null;
}
