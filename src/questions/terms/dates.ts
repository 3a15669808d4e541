import type { Form } from "./amounts.ts";

const DAY = String.raw`(0?[1-9]|[12]\d|3[01])`;
const MONTH = "(0?[1-9]|1[0-2])";
const YEAR = String.raw`((?:19|20)\d\d)`;
/** Not within a longer number or the number of a document ("12/2020/NĐ-CP"). */
const END = String.raw`(?![\d/]|[.,-]\d)`;
const SPAN = String.raw`\s?(?:-|–|va|den|toi)\s?(?:ngay\s)?`;

const ISO = new RegExp(`^${YEAR}-${MONTH}-${DAY}${END}`);
const FULL = new RegExp(String.raw`^${DAY}\s?([/.-])\s?${MONTH}\s?\2\s?${YEAR}${END}`);
const SHORT_YEAR = new RegExp(`^${DAY}/${MONTH}/(\\d\\d)${END}`);
const SPANNED = new RegExp(
  String.raw`^${DAY}${SPAN}${DAY}\s?(?:/|thang)\s?${MONTH}(?:\s?(?:/|nam)\s?${YEAR})?${END}`,
);
const SLASHED = new RegExp(`^${DAY}\\s?/\\s?${MONTH}${END}`);
/** Only behind a word that calls for a day: else they are spans and decimals. */
const LOOSE = new RegExp(`^${DAY}[.-]${MONTH}${END}`);
const WRITTEN = new RegExp(String.raw`^${DAY},?\sthang\s${MONTH}(?:,?\s(?:nam\s)?|/)${YEAR}${END}`);
const MONTH_OF_YEAR = new RegExp(String.raw`^${MONTH}\s?([/-])\s?${YEAR}${END}`);

const DAY_WORDS = new Set("ngay sang chieu toi trua dem hom mung mong".split(" "));
/** Before "5/2020": a month or a quarter is said already, or it is the number of a document. */
const NAMED_NUMBERS = new Set("thang quy so ky dot khoa".split(" "));
const CLOCK =
  /^([01]?\d|2[0-4])(?:\s?(?:h|gio)(?!\p{L})\s?|[hg:](?=\d\d))(?:([0-5]\d)(?:\s?(?:phut|ph|p)(?!\p{L}))?(?![\d.,/]))?/u;

/**
 * A date, a month or a time of day, in the words that the long form has: "29/5" and "29-5" behind "ngày" are
 * "29 tháng 5", "17 và 18/12" are two dates, "7h30" is "7 giờ 30".
 * @param text from the number on, lower case without marks, letter for letter
 * @param before the word before it, without marks
 */
export function dayOrTimeOf(text: string, before: string): Form | undefined {
  return dateOf(text, before) ?? monthOf(text, before) ?? timeOf(text);
}

function dateOf(text: string, before: string): Form | undefined {
  const iso = ISO.exec(text);
  if (iso) return form(iso, day(iso[3], iso[2], iso[1]));
  const full = FULL.exec(text);
  if (full) return form(full, day(full[1], full[3], full[4]));
  const written = WRITTEN.exec(text);
  if (written) return form(written, day(written[1], written[2], written[3]));
  const short = SHORT_YEAR.exec(text);
  if (short) return form(short, day(short[1], short[2], `20${short[3]}`));
  const two = SPANNED.exec(text);
  if (two) return form(two, [...day(two[1], two[3]), ...day(two[2], two[3], two[4])]);
  const date = SLASHED.exec(text) ?? (DAY_WORDS.has(before) ? LOOSE.exec(text) : null);
  return date ? form(date, day(date[1], date[2])) : undefined;
}

function monthOf(text: string, before: string): Form | undefined {
  const match = MONTH_OF_YEAR.exec(text);
  if (!match) return undefined;
  const isNamed = NAMED_NUMBERS.has(before);
  if (match[2] === "-" && !isNamed) return undefined;
  return form(match, [...(isNamed ? [] : ["tháng"]), short(match[1]), "năm", short(match[3])]);
}

function timeOf(text: string): Form | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[2] ?? 0);
  return form(match, [short(match[1]), "giờ", ...(minutes > 0 ? [String(minutes)] : [])]);
}

function day(dayOfMonth = "", month = "", year?: string): string[] {
  return [short(dayOfMonth), "tháng", short(month), ...(year === undefined ? [] : ["năm", year])];
}

function short(digits = ""): string {
  return String(Number(digits));
}

function form([whole]: RegExpExecArray, words: readonly string[]): Form {
  return { words, length: whole.trimEnd().length };
}
