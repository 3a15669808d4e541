import type { AskedNames, AskedOffice } from "./asked-names.ts";
import type { ReadPassage } from "./read-passage.ts";
import { placeOf, type Run } from "./run.ts";

/** What a question names, and a text does not. */
export interface NameFacts {
  /** Of the question's names, the share that stands nowhere here word behind word. */
  readonly nameMissing: number;
  /** 1: the office whose holder is asked for does not stand here. */
  readonly officeMissing: number;
}

/** Of a question that names nothing. */
export const NO_NAMES: NameFacts = { nameMissing: 0, officeMissing: 0 };
/** So many other words may stand between the words of an office. */
const BETWEEN = 6;

/** Letters of a text's words. */
type Letters = Int32Array;

export function namesInPassage(read: ReadPassage, asked: AskedNames): NameFacts {
  if (isEmpty(asked)) return NO_NAMES;
  const [text, title] = [lettersOf(read, read.text), lettersOf(read, read.title)];
  return namesIn([text, title], asked);
}

/** A name counts when it stands in the title; the holder of an office is named beside it. */
export function namesInSentences(read: ReadPassage, asked: AskedNames): NameFacts[] {
  if (isEmpty(asked)) return read.sentences.map(() => NO_NAMES);
  const [text, title] = [lettersOf(read, read.text), lettersOf(read, read.title)];
  return read.sentences.map(({ from, to }) => {
    const own = text.subarray(from, to);
    const { nameMissing } = namesIn([own, title], { ...asked, office: null });
    return { nameMissing, officeMissing: missing([own], asked.office) };
  });
}

function isEmpty({ names, office }: AskedNames): boolean {
  return names.length === 0 && office === null;
}

function lettersOf({ lexicon }: ReadPassage, words: Int32Array): Letters {
  return words.map((word) => lexicon.lettersOf(word));
}

function namesIn(texts: readonly Letters[], { names, office }: AskedNames): NameFacts {
  const lacking = names.filter((name) => !texts.some((text) => placeOf(name, text) >= 0)).length;
  return { nameMissing: lacking / (names.length || 1), officeMissing: missing(texts, office) };
}

function missing(texts: readonly Letters[], office: AskedOffice | null): number {
  return office === null || texts.some((text) => hasOffice(text, office)) ? 0 : 1;
}

function hasOffice(text: Letters, { head, body, lower }: AskedOffice): boolean {
  for (let at = placeOf(head, text); at >= 0; at = placeOf(head, text, at + 1)) {
    const before = text[at - 1];
    if (before !== undefined && lower.includes(before)) continue;
    if (standsBehind(body, text, at + head.length)) return true;
  }
  return false;
}

function standsBehind(body: Run, text: Letters, from: number): boolean {
  const end = from + body.length + BETWEEN;
  let at = from;
  for (const word of body) {
    while (at < end && text[at] !== word) at++;
    if (word === undefined || at >= Math.min(end, text.length)) return false;
    at++;
  }
  return true;
}
