const UNITS = ["", "mot", "hai", "ba", "bon", "nam", "sau6", "bay", "tam", "chin"];
const OTHER_UNITS: ReadonlyMap<string, number> = new Map([
  ["tu4", 4],
  ["lam", 5],
  ["sau", 6],
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
  ["nhat", 1],
]);

/** Patterns over a date line; words with their longest form first. */
const DAY_IN_WORDS =
  "hai muoi (?:mot|hai|ba|bon|tu4|lam|sau6?|bay|tam|chin)|hai muoi|ba muoi mot|ba muoi|" +
  "muoi (?:mot|hai|ba|bon|lam|sau6?|bay|tam|chin)|muoi|mot|hai|ba|bon|nam|sau6|bay|tam|chin";
export const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?!\d)`;
export const DAY_OR_WORDS = `(?:${DAY}|${DAY_IN_WORDS})`;
export const MONTH = String.raw`(?:1[0-2]|0?[1-9])(?!\d)`;
export const MONTH_OR_WORDS = `(?:${MONTH}|muoi mot|muoi hai|muoi|mot|hai|ba|tu4|bon|nam|sau6|bay|tam|chin)`;
export const YEAR = String.raw`(?:(?:19|20)\d\d)(?!\d)`;
export const QUARTER = String.raw`(?:iii|ii|iv|i|[1-4](?!\d)|mot|nhat|hai|ba|bon|tu4)`;
/** Of things that are counted: "3 ngày qua", "hai tuần trước". */
export const COUNT = String.raw`(?:\d{1,2}|mot|hai|ba|bon|nam|sau6|bay|tam|chin|muoi)`;
/** No word or number goes on here. */
export const FREE = String.raw`(?<![a-z\d])`;
export const FREE_END = String.raw`(?![a-z\d])`;

/** The number in figures or in the words of a date line; NaN for none. */
export function numberOf(written: string | undefined): number {
  if (written === undefined) return Number.NaN;
  if (/^\d+$/u.test(written)) return Number(written);
  const parts = written.split(" ");
  const at = parts.indexOf("muoi");
  if (at < 0) return unitOf(parts[0]);
  const tens = at === 0 ? 10 : 10 * unitOf(parts[0]);
  return tens + (at === parts.length - 1 ? 0 : unitOf(parts.at(-1)));
}

function unitOf(word: string | undefined): number {
  const at = UNITS.indexOf(word ?? "?");
  return at > 0 ? at : (OTHER_UNITS.get(word ?? "") ?? Number.NaN);
}

/** "2020", "20". */
export function yearNumber(written: string): number {
  const year = Number(written);
  return written.length === 2 ? 2000 + year : year;
}
