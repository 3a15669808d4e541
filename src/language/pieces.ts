import { sentences } from "./sentences.ts";

/** Where a long sentence can be cut, best first: behind a clause, between words, between characters. */
const CUTS: readonly ((text: string) => readonly string[])[] = [
  (text) => text.split(/(?<=[,;:–—]) /u),
  (text) => text.split(" "),
  (text) => [...text],
];

/** How long a text is, in whatever a limit is about: characters, bytes … Adding text never makes it shorter. */
export type Measure = (text: string) => number;

const inCharacters: Measure = (text) => text.length;

/** The paragraphs of a text, one a line, as pieces of at most `limit`, cut at sentences where that is enough. */
export function speakablePieces(text: string, limit: number, measure: Measure = inCharacters): string[] {
  const units = text
    .split("\n")
    .flatMap((line) => sentences(line).flatMap((sentence, at) => ({ sentence, isFirst: at === 0 })));
  const pieces: string[] = [];
  for (const { sentence, isFirst } of units) {
    const last = pieces.at(-1);
    const longer = last === undefined ? undefined : `${last}${isFirst ? "\n" : " "}${sentence}`;
    if (longer !== undefined && measure(longer) <= limit) pieces[pieces.length - 1] = longer;
    else pieces.push(...parts(sentence, limit, measure));
  }
  return pieces;
}

/** A sentence in parts of at most `limit`. */
export function parts(sentence: string, limit: number, measure = inCharacters, level = 0): string[] {
  const cut = CUTS[level];
  if (measure(sentence) <= limit || !cut) return [sentence];
  const glue = level < 2 ? " " : "";
  const found: string[] = [];
  for (const unit of cut(sentence)) {
    const longer = found.length === 0 ? undefined : `${found.at(-1)}${glue}${unit}`;
    if (longer !== undefined && measure(longer) <= limit) found[found.length - 1] = longer;
    else found.push(...parts(unit, limit, measure, level + 1));
  }
  return found;
}
