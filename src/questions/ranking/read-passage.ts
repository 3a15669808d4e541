import type { Passage } from "../../articles/passage.ts";
import { sentences } from "../../language/sentences.ts";
import type { Lexicon } from "../terms/lexicon.ts";
import { type Term, termsOf } from "../terms/terms.ts";

/** A sentence of a passage, as a span of its text (UTF-16) and of its words. */
export interface ReadSentence {
  readonly start: number;
  readonly end: number;
  /** Its first word and the one behind its last, as places among the passage's words. */
  readonly from: number;
  readonly to: number;
  /** It begins a line. */
  readonly beginsLine: boolean;
  /** It ends as a sentence does; captions, names and headings do not. */
  readonly isWhole: boolean;
  readonly isHeading: boolean;
}

/** A passage cut for comparing: its words as numbers in the lexicon. */
export interface ReadPassage {
  readonly lexicon: Lexicon;
  readonly title: Int32Array;
  readonly text: Int32Array;
  /** A place each: 1 when it is written with a capital inside a sentence, as names are. */
  readonly isName: Uint8Array;
  readonly sentences: readonly ReadSentence[];
}

/** The terms of a passage, by which it is found and compared. */
export interface CutPassage {
  readonly title: readonly Term[];
  readonly text: readonly Term[];
}

const WHOLE = /[.!?…:;"”)]$/u;
const CAPITAL = /^\p{Lu}/u;

export function cutPassage(passage: Passage): CutPassage {
  const title = passage.title.normalize("NFC").replaceAll("_", " ");
  return { title: termsOf(title), text: termsOf(contentOf(passage)) };
}

/** What the places of sentences are counted in. */
export function contentOf({ text }: Passage): string {
  return text.normalize("NFC");
}

export function readPassage(passage: Passage, lexicon: Lexicon): ReadPassage {
  return readCut(passage, cutPassage(passage), lexicon);
}

/** @param cut of this very passage */
export function readCut(passage: Passage, { title, text: terms }: CutPassage, lexicon: Lexicon): ReadPassage {
  const content = contentOf(passage);
  return {
    lexicon,
    title: Int32Array.from(title, (term) => lexicon.add(term)),
    text: Int32Array.from(terms, (term) => lexicon.add(term)),
    isName: Uint8Array.from(terms, ({ from, isFirst }) =>
      Number(!isFirst && CAPITAL.test(content.charAt(from))),
    ),
    sentences: sentencesOf(content, terms),
  };
}

function sentencesOf(content: string, terms: readonly { readonly from: number }[]): ReadSentence[] {
  const found: ReadSentence[] = [];
  let [at, from] = [0, 0];
  for (const sentence of sentences(content)) {
    const start = content.indexOf(sentence, at);
    const end = start + sentence.length;
    let to = from;
    while (to < terms.length && (terms[to]?.from ?? end) < end) to++;
    const gap = content.slice(at, start);
    const beginsLine = at === 0 || gap.includes("\n");
    const manner = { beginsLine, isWhole: WHOLE.test(sentence), isHeading: sentence.endsWith(":") };
    found.push({ start, end, from, to, ...manner });
    [at, from] = [end, to];
  }
  return found;
}
