import type { Passage } from "../../articles/passage.ts";
import { sentences } from "../../language/sentences.ts";
import { type Term, termsOf } from "../terms/terms.ts";

/** A sentence of a passage, as a span of its terms. */
export interface ReadSentence {
  readonly text: string;
  /** Its first term and the one behind its last, as places among the passage's terms. */
  readonly from: number;
  readonly to: number;
  /** It begins a line. */
  readonly beginsLine: boolean;
}

/** A passage cut for comparing: parallel lists, a place a term. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly title: { readonly exact: readonly string[]; readonly folded: readonly string[] };
  readonly exact: readonly string[];
  readonly folded: readonly string[];
  /** Written with a capital inside a sentence, as names are. */
  readonly isName: readonly boolean[];
  readonly sentences: readonly ReadSentence[];
}

const CAPITAL = /^\p{Lu}/u;

export function readPassage(passage: Passage): ReadPassage {
  return readCut(passage, cutPassage(passage));
}

/** The terms of a passage, by which it is found and compared. */
export interface CutPassage {
  readonly title: readonly Term[];
  readonly text: readonly Term[];
}

export function cutPassage(passage: Passage): CutPassage {
  const title = passage.title.normalize("NFC").replaceAll("_", " ");
  return { title: termsOf(title), text: termsOf(textToCut(passage)) };
}

/** What the places of terms and sentences are counted in. */
export function textToCut({ text }: Passage): string {
  return text.normalize("NFC");
}

/** @param cut of this very passage */
export function readCut(passage: Passage, { title, text: terms }: CutPassage): ReadPassage {
  const text = textToCut(passage);
  return {
    passage,
    title: { exact: title.map(({ exact }) => exact), folded: title.map(({ folded }) => folded) },
    exact: terms.map(({ exact }) => exact),
    folded: terms.map(({ folded }) => folded),
    isName: terms.map(({ from, isFirst }) => !isFirst && CAPITAL.test(text.charAt(from))),
    sentences: sentencesOf(text, terms),
  };
}

function sentencesOf(text: string, terms: readonly { readonly from: number }[]): ReadSentence[] {
  const found: ReadSentence[] = [];
  let [at, from] = [0, 0];
  for (const sentence of sentences(text)) {
    const start = text.indexOf(sentence, at);
    const end = start + sentence.length;
    let to = from;
    while (to < terms.length && (terms[to]?.from ?? end) < end) to++;
    const gap = text.slice(at, start);
    found.push({ text: sentence, from, to, beginsLine: at === 0 || gap.includes("\n") });
    [at, from] = [end, to];
  }
  return found;
}
