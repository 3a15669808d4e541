import type { Words } from "../spoken-words.ts";

/** What the rules share while one text is read. */
export interface Reading {
  readonly words: Words;
  /** Abbreviations that the text explains itself, without signs between their letters ("LĐTBXH"). */
  readonly explained: Map<string, string>;
  /** Notes a piece that no rule knows: it is read letter by letter or digit by digit. */
  guess(piece: string): void;
}

/** One step from written to spoken; what it does not know it leaves as it is. */
export type Rule = (text: string, reading: Reading) => string;

export interface Found {
  /** The whole match. */
  readonly all: string;
  /** The groups in order; a group that took no part is "". */
  readonly groups: readonly string[];
  /** The text just before and just after the match, up to `NEAR` characters. */
  readonly before: string;
  readonly after: string;
}

/** As far as a rule looks around itself. */
const NEAR = 60;
const JOINS = /[\p{L}\p{N}]/u;

/**
 * Replaces every match of `pattern` (a global one) by what `speak` returns, `undefined` leaving it as it is. Words that
 * would run into their neighbours get a space.
 */
export function rewrite(text: string, pattern: RegExp, speak: (found: Found) => string | undefined): string {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const spoken = speak({
      all: match[0],
      groups: match.slice(1).map((group) => group ?? ""),
      before: text.slice(Math.max(0, match.index - NEAR), match.index),
      after: text.slice(end, end + NEAR),
    });
    if (spoken === undefined) continue;
    pieces.push(text.slice(from, match.index), spaced(spoken, text[match.index - 1], text[end]));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

/** What is looked for, and how it is said: always in the same words, or decided by what was found. */
export type Step = readonly [
  pattern: RegExp,
  speak: string | ((found: Found, reading: Reading) => string | undefined),
];

/** A rule that goes through its steps from the first to the last. */
export function inTurn(...steps: readonly Step[]): Rule {
  return (text, reading) =>
    steps.reduce(
      (written, [pattern, speak]) =>
        rewrite(written, pattern, typeof speak === "string" ? () => speak : (found) => speak(found, reading)),
      text,
    );
}

/** Words with one space between them; what is false or empty is left out. */
export function phrase(...words: readonly (string | undefined | false)[]): string {
  return words.filter(Boolean).join(" ");
}

function spaced(spoken: string, before = "", after = ""): string {
  const isGluedBefore = JOINS.test(before) && JOINS.test(spoken[0] ?? "");
  const isGluedAfter = JOINS.test(after) && JOINS.test(spoken.at(-1) ?? "");
  return `${isGluedBefore ? " " : ""}${spoken}${isGluedAfter ? " " : ""}`;
}

/** The beginning and the end of a word, for patterns. */
export const START = String.raw`(?<![\p{L}\p{N}])`;
export const END = String.raw`(?![\p{L}\p{N}])`;

/** `alternatives` as one group, the longest first, so that none hides a longer one. */
export function anyOf(alternatives: readonly string[]): string {
  const escaped = alternatives.toSorted((a, b) => b.length - a.length).map((word) => RegExp.escape(word));
  return `(?:${escaped.join("|")})`;
}

/** A pattern that is true when the text before ends with one of these words, perhaps with `gap` behind it. */
export function endsWith(words: string, gap = String.raw`[\s,(:"']*`): RegExp {
  return new RegExp(`${START}(?:${words})${gap}$`, "iu");
}

/** The same for the text after: it begins with one of these words. */
export function beginsWith(words: string): RegExp {
  return new RegExp(String.raw`^\s*(?:${words})${END}`, "iu");
}
