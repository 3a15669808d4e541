import { ABBREVIATIONS } from "./abbreviation-table.ts";
import { isSyllable } from "./syllable.ts";
import { fold } from "./text.ts";

/**
 * What a screen reader stumbles over, found in a text: each function gives the places as they stand there. The rules are
 * those of accessible messages: no pictures, no drawn lines, no shouting, no figures for dates, no naked addresses.
 */

/** Signs of writing that Unicode counts among the pictographs. */
const SIGNS = /[©®™↔‼⁉]/g;
const SIGN = /^[©®™↔‼⁉]$/;
const PICTURE =
  /\p{RI}+|[#*0-9]\u{FE0F}?\u{20E3}|\p{Extended_Pictographic}(?:\p{EMod}|\u{FE0F}|\u{200D}\p{Extended_Pictographic})*/gu;
const DRAWN = /([^\p{L}\p{M}\p{N}\s.…])(?: *\1){2,}|\.{4,}/gu;
const STYLED = /[\u{1D400}-\u{1D7FF}\u{FF01}-\u{FF5E}\u{2460}-\u{24E9}]+/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE, "gu");
const ADDRESS = /(?:https?:\/\/|(?<![\p{L}\p{N}.-])www\.)\S*/giu;
const FIGURES = /\d{1,2}[/:]\d{2}(?! [ap]m)|\d{4}-\d{2}-\d{2}/g;
const SHOUT = /(?<![\p{L}\p{N}/-])\p{Lu}{2,}(?: \p{Lu}{2,})+(?![\p{L}/-])/gu;
/** Short words in capitals that could be read as syllables. */
const NOT_SHOUTED = ["AI", "CA", ...Object.keys(ABBREVIATIONS)];
const VAGUE_NAME =
  /^(tại đây|ở đây|vào đây|đây|bấm vào đây|nhấn vào đây|here|click here|link|liên kết|xem thêm|chi tiết|more)$/i;
const WORD = /\S*\S/gu;

export function picturesIn(text: string): string[] {
  return found(text.replace(SIGNS, ""), PICTURE);
}

/** Three or more of the same sign, also with spaces between. */
export function drawnLinesIn(text: string): string[] {
  return found(text, DRAWN);
}

/** Letters that are symbols (𝐁𝐨𝐥𝐝). */
export function styledLettersIn(text: string): string[] {
  return found(text, STYLED);
}

/** Words with invisible characters, in decomposed letters, or with half a character. */
export function brokenWordsIn(text: string): string[] {
  return found(text, WORD).filter(
    (word) => INVISIBLE.test(word) || word !== word.normalize("NFC") || !word.isWellFormed(),
  );
}

/** Web addresses that are written out. */
export function addressesIn(text: string): string[] {
  return found(text, ADDRESS);
}

/** Whether a link's name does not tell where it leads. */
export function isVagueName(name: string): boolean {
  return VAGUE_NAME.test(name.trim());
}

/** Dates and hours in figures ("24/11", "8:30"). */
export function figuresIn(text: string): string[] {
  return found(text, FIGURES);
}

/** Runs of words in capitals that are no abbreviations. */
export function shoutsIn(text: string): string[] {
  return found(text, SHOUT).filter((run) =>
    run.split(" ").every((word) => isSyllable(word) && !NOT_SHOUTED.includes(word)),
  );
}

/** Known abbreviations whose long form does not stand in the text. */
export function unexplainedIn(text: string): string[] {
  const folded = fold(text);
  return Object.entries(ABBREVIATIONS)
    .filter(([, long]) => !folded.includes(fold(long)))
    .map(([known]) => known)
    .filter((known) => text.includes(known) && standsAlone(known).test(text));
}

function standsAlone(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}/&@_.–-])${word}(?![\\p{L}\\p{N}/&@_–-]|\\.[\\p{L}\\p{N}])`, "u");
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set(text.match(pattern) ?? [])];
}

/** The text without pictures, drawn lines, invisible characters and letters that are symbols; spaces stay. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(STYLED, (letters) => letters.normalize("NFKC").replace(STYLED, ""))
    .replace(PICTURE, (picture) => (SIGN.test(picture) ? picture : ""))
    .replace(DRAWN, "")
    .replace(ALL_INVISIBLE, "")
    .normalize("NFC");
}
