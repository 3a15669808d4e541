import type { Lexicon } from "../terms/lexicon.ts";
import type { ReadPassage, ReadSentence } from "./read-passage.ts";

/** How many words the title, the text have. */
const HEAD = 2;
/** Start, end, the word behind the last, its manner. */
const SPAN = 4;
const MANNER = { beginsLine: 1, isWhole: 2, isHeading: 4 } as const;
/** On a word's number: it is a name. */
const NAME = 1 << 30;
const BYTES = 4;

/**
 * A passage that is cut already, as 32-bit numbers of the machine's own order: how many words title and text have,
 * those words, and its sentences. Cutting takes many times as long as reading this, so an index keeps it beside the
 * passage.
 */
export function writtenOf({ title, text, isName, sentences }: ReadPassage): Uint8Array<ArrayBuffer> {
  const named = text.map((word, at) => (isName[at] ? word | NAME : word));
  const spans = sentences.flatMap(({ start, end, to, ...manner }) => [start, end, to, mannerOf(manner)]);
  const all = Int32Array.from([title.length, text.length, ...title, ...named, ...spans]);
  return new Uint8Array(all.buffer);
}

function mannerOf(manner: Pick<ReadSentence, keyof typeof MANNER>): number {
  return (
    (manner.beginsLine ? MANNER.beginsLine : 0) |
    (manner.isWhole ? MANNER.isWhole : 0) |
    (manner.isHeading ? MANNER.isHeading : 0)
  );
}

/** @param written by `writtenOf` with this lexicon */
export function readWritten(written: Uint8Array, lexicon: Lexicon): ReadPassage {
  const all = new Int32Array(written.slice().buffer, 0, Math.floor(written.length / BYTES));
  const [titleLength = 0, textLength = 0] = all;
  const title = all.subarray(HEAD, HEAD + titleLength);
  const text = all.subarray(HEAD + titleLength, HEAD + titleLength + textLength);
  const isName = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const word = text[at] ?? 0;
    if (word < NAME) continue;
    isName[at] = 1;
    text[at] = word - NAME;
  }
  const sentences = sentencesIn(all.subarray(HEAD + titleLength + textLength));
  return { lexicon, title, text, isName, sentences };
}

function sentencesIn(spans: Int32Array): ReadSentence[] {
  const found: ReadSentence[] = [];
  let from = 0;
  for (let at = 0; at + SPAN <= spans.length; at += SPAN) {
    const [start = 0, end = 0, to = 0, manner = 0] = [spans[at], spans[at + 1], spans[at + 2], spans[at + 3]];
    found.push({
      ...{ start, end, from, to },
      beginsLine: (manner & MANNER.beginsLine) !== 0,
      isWhole: (manner & MANNER.isWhole) !== 0,
      isHeading: (manner & MANNER.isHeading) !== 0,
    });
    from = to;
  }
  return found;
}
