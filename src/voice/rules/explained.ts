import { fold } from "../../language/text.ts";
import { lettersOf } from "../spoken-words.ts";
import { integerInWords } from "./numerals.ts";
import { type Reading, type Rule, rewrite } from "./rule.ts";

const LETTERS = String.raw`\p{Lu}[\p{Lu}&.-]{0,18}\p{Lu}`;
const CALLED = "(?:(?:sau đây |dưới đây |được )*(?:gọi|viết) (?:tắt|chung) là:? ?)?";
const AFTER_LONG_FORM = new RegExp(String.raw` ?\( ?${CALLED}["']?(${LETTERS})["']? ?\)`, "gu");
const BEFORE_LONG_FORM = new RegExp(
  String.raw`(?<![\p{L}\p{N}/-])(${LETTERS}) ?\( ?(\p{L}[^()\d]{4,100}?) ?\)`,
  "gu",
);
const WORD = /[\p{L}\p{M}]+/gu;
/** A long form has at most so many words more than its abbreviation has letters. */
const MORE_WORDS = 4;

/**
 * An abbreviation that stands beside its long form is not said again ("Ủy ban nhân dân (UBND)"); from there on it is
 * read as the text explains it.
 */
export const sayExplainedOnce: Rule = (text, reading) => {
  const once = rewrite(text, AFTER_LONG_FORM, ({ groups: [letters = ""], before }) =>
    learn(reading, letters, longFormAtEnd(before, letters, reading)) === undefined ? undefined : "",
  );
  return rewrite(once, BEFORE_LONG_FORM, ({ groups: [letters = "", inside = ""] }) =>
    learn(reading, letters, isLongForm(inside, letters, reading) ? inside.trim() : undefined),
  );
};

/** "02 (hai) bộ", "50.000.000 đồng (Năm mươi triệu đồng chẵn)". */
const NUMBER_TWICE =
  /(?<![\p{L}\p{N}.,/-])(\d{1,3}(?:\.\d{3})+|\d{1,6})( ?(?:đồng|đ)(?!\p{L}))? ?\( ?(?:(?:viết )?bằng chữ:? ?)?(\p{L}[\p{L}, ]{1,120}?) ?\.? ?\)/giu;

/** A number that is written in words behind itself is said once. */
export const sayNumbersOnce: Rule = (text) =>
  rewrite(text, NUMBER_TWICE, ({ groups: [number = "", currency = "", inside = ""] }) => {
    const said = fold(integerInWords(number.replaceAll(".", "")));
    const written = fold(inside)
      .replace(/ chan$/, "")
      .replace(/ dong$/, "");
    return written === said ? `${number}${currency}` : undefined;
  });

function learn({ explained }: Reading, letters: string, longForm: string | undefined): string | undefined {
  if (longForm !== undefined) explained.set(lettersOf(letters), longForm);
  return longForm;
}

function isLongForm(inside: string, letters: string, { words }: Reading): boolean {
  const known = words.abbreviation(letters);
  return (
    (known !== undefined && fold(inside) === fold(known)) || longFormOf(inside, letters) === inside.trim()
  );
}

function longFormAtEnd(before: string, letters: string, { words }: Reading): string | undefined {
  const known = words.abbreviation(letters);
  if (known !== undefined && fold(before).endsWith(fold(known))) return before.trim().slice(-known.length);
  return longFormOf(before, letters);
}

/** The shortest end of `text` whose words begin with the letters in their order, the first and the last included. */
function longFormOf(text: string, letters: string): string | undefined {
  const wanted = lettersOf(letters).toLowerCase();
  const found = [...text.matchAll(WORD)].slice(-(wanted.length + MORE_WORDS));
  for (let at = found.length - Math.ceil(wanted.length / 2); at >= 0; at--) {
    const phrase = text.slice(found[at]?.index);
    if (/[.;:!?()]/.test(phrase)) return undefined;
    const initials = found.slice(at).map(({ 0: word }) => word.slice(0, 1).toLowerCase());
    if (initials.length >= wanted.length && fits(initials, wanted)) return phrase.trim();
  }
  return undefined;
}

function fits(initials: readonly string[], wanted: string): boolean {
  if (initials[0] !== wanted[0] || initials.at(-1) !== wanted.at(-1)) return false;
  let next = 0;
  for (const initial of initials) if (initial === wanted[next]) next++;
  return next === wanted.length;
}
