import { PLACES, TITLES } from "../../language/boundary-words.ts";
import { spellingOf, unmarked } from "../../language/spelling.ts";
import { isSyllable } from "../../language/syllable.ts";
import { amountOf, type Form } from "./amounts.ts";
import { dayOrTimeOf } from "./dates.ts";
import { numeralBehind } from "./numerals.ts";
import { longFormOf, meantBy } from "./short-forms.ts";

/** A syllable, word or number by which passages are found. */
export interface Term {
  /** In the one spelling by which it is compared (`spellingOf`). */
  readonly exact: string;
  /** Without marks. */
  readonly folded: string;
  /** Where it stands in the text; the terms of a date, an amount or an abbreviation all stand where that stands. */
  readonly from: number;
  readonly to: number;
  /** It begins a sentence, and makes no pair with the term before it. */
  readonly isFirst: boolean;
}

/** Words and numbers; a word may be joined to others ("KT-XH", "TN&MT"). */
const TOKEN = /\p{Nd}+(?:[.,]\p{Nd}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:[&–-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;
const JOINT = /[&–-]/u;
const SENTENCE_END = /[.!?…;\n]/u;
/** Nothing that is read as one form is longer. */
const FORM_LENGTH = 40;
const REMEMBERED = 50_000;

type Spelling = Pick<Term, "exact" | "folded">;
const spellings = new Map<string, Spelling>();
const made = new Map<string, readonly Spelling[]>();

/** The term that a word makes, whichever way it is written. */
export function spelt(word: string): Spelling {
  const known = spellings.get(word);
  if (known) return known;
  const exact = spellingOf(word);
  return remember(spellings, word, { exact, folded: unmarked(exact) });
}

/**
 * The terms of a passage or a title, in order. Every way of writing a number, a date or an abbreviation of the
 * administration gives the same terms.
 * @param text NFC: places are counted in it
 */
export function termsOf(text: string): Term[] {
  return cut(text, () => undefined);
}

/** The same for what somebody types, who also shortens as people do on a telephone ("ko", "ntn"). */
export function questionTermsOf(question: string): Term[] {
  return cut(question.normalize("NFC"), meantBy);
}

/** How a question's term was typed; the parts of an abbreviation are no names. */
export function capitalOf(
  question: string,
  terms: readonly Term[],
  at: number,
): "none" | "begins" | "goesOn" {
  const [before, term, after] = [terms[at - 1], terms[at], terms[at + 1]];
  if (term === undefined || term.from === before?.from || term.from === after?.from) return "none";
  if (!/\p{Lu}/u.test(question.charAt(term.from))) return "none";
  return before && question.slice(before.to, term.from).trim() === "" ? "goesOn" : "begins";
}

type Meaning = (word: string) => readonly string[] | undefined;

function cut(text: string, meaning: Meaning): Term[] {
  const terms: Term[] = [];
  let end = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    // The form before has taken it.
    if (index < end) continue;
    const isFirst = terms.length === 0 || endsSentence(text, end, index);
    const before = isFirst ? "" : (terms.at(-1)?.folded ?? "");
    const isNumber = /^\p{Nd}/u.test(token);
    const form = isNumber ? formAt(text, index, before) : undefined;
    end = index + (form?.length ?? token.length);
    const spelled = form
      ? form.words.map(spelt)
      : isNumber
        ? token.split(/[.,]/).map(spelt)
        : madeOf(token, before, meaning);
    for (const [at, { exact, folded }] of spelled.entries()) {
      terms.push({ exact, folded, from: index, to: end, isFirst: isFirst && at === 0 });
    }
  }
  return terms;
}

function madeOf(token: string, before: string, meaning: Meaning): readonly Spelling[] {
  const numeral = before === "" ? undefined : numeralBehind(before, token);
  return numeral === undefined ? (meaning(token)?.map(spelt) ?? writtenOut(token)) : [spelt(numeral)];
}

/** What an abbreviation stands for; else the word, or the words that are joined in it. */
function writtenOut(token: string): readonly Spelling[] {
  const known = made.get(token);
  if (known) return known;
  const parts = JOINT.test(token) ? token.split(JOINT) : [token];
  const words = longFormOf(token) ?? parts.flatMap((word) => longFormOf(word) ?? apart(word));
  return remember(made, token, words.map(spelt));
}

/** "đượcTrạm": a space is missing. Names of products are written so too, but do not begin with a syllable. */
function apart(word: string): readonly string[] {
  const [first = "", ...others] = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return others.length > 0 && isSyllable(first) ? [first, ...others] : [word];
}

/** Texts use the same words again and again. */
function remember<T>(known: Map<string, T>, word: string, made: T): T {
  if (known.size > REMEMBERED) known.clear();
  known.set(word, made);
  return made;
}

function formAt(text: string, index: number, before: string): Form | undefined {
  const near = unmarkedLetters(text.slice(index, index + FORM_LENGTH));
  const digits = /^\d+(?:[.,]\d+)*/.exec(near)?.[0] ?? "";
  // "5/4/3", "QL18/2": part of a code.
  const isFree = !/[/\p{L}]/u.test(text[index - 1] ?? "");
  return (isFree ? dayOrTimeOf(near, before) : undefined) ?? amountOf(digits, near.slice(digits.length));
}

/** One letter for each letter, so that places stay. */
function unmarkedLetters(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => unmarked(letter).slice(0, letter.length) || letter).join(
    "",
  );
}

function endsSentence(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  if (!SENTENCE_END.test(between)) return false;
  if (between.includes("\n") || !between.startsWith(".")) return true;
  const word = /[^\s.]*$/u.exec(text.slice(Math.max(0, from - 8), from))?.[0] ?? "";
  return !PLACES.has(word) && !TITLES.has(word.toLowerCase());
}
