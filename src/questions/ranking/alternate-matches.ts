import type { Lexicon } from "../terms/lexicon.ts";

/** Another wording for some of the question's terms, as numbers of the lexicon. */
export interface AskedAlternate {
  /** The terms it stands for: from this one up to before `to`. */
  readonly from: number;
  readonly to: number;
  /** Words with their marks. */
  readonly words: readonly number[];
  /** How much it counts, below 1. */
  readonly likeness: number;
}

/** A term that another wording stands for, at one place of a text. */
export interface StandIn {
  readonly term: number;
  readonly likeness: number;
}

/** By their first words; `begins` says of each word of the lexicon whether it is one: a text is looked through fast. */
export interface Alternates {
  readonly byWord: ReadonlyMap<number, readonly AskedAlternate[]>;
  readonly begins: Uint8Array;
}

/** @returns `undefined` where there are none */
export function byFirstWord(alternates: readonly AskedAlternate[], lexicon: Lexicon): Alternates | undefined {
  if (alternates.length === 0) return undefined;
  const byWord = Map.groupBy(alternates, ({ words }) => words[0] ?? -1);
  const begins = new Uint8Array(lexicon.size);
  for (const word of byWord.keys()) begins[word] = 1;
  return { byWord, begins };
}

/** Where other wordings stand in a text, and for which terms: in the order of the question, spread over its words. */
export function standInsIn(
  words: Int32Array,
  { byWord, begins }: Alternates,
): ReadonlyMap<number, StandIn[]> {
  const found = new Map<number, StandIn[]>();
  for (let at = 0; at < words.length; at++) {
    const first = words[at] ?? -1;
    if (begins[first] !== 1) continue;
    for (const one of byWord.get(first) ?? []) {
      if (one.words.every((word, k) => words[at + k] === word)) spread(one, at, found);
    }
  }
  return found;
}

function spread(
  { from, to, words, likeness }: AskedAlternate,
  at: number,
  found: Map<number, StandIn[]>,
): void {
  const count = to - from;
  for (let k = 0; k < Math.max(words.length, count); k++) {
    const place = at + (words.length >= count ? k : Math.floor((k * words.length) / count));
    const term = from + (words.length >= count ? Math.floor((k * count) / words.length) : k);
    const here = found.get(place);
    if (here) here.push({ term, likeness });
    else found.set(place, [{ term, likeness }]);
  }
}

/** Of one place: the last term first, each once at its best. */
export function together(own: readonly StandIn[], others: readonly StandIn[]): StandIn[] {
  const best = new Map<number, number>();
  for (const { term, likeness } of [...own, ...others]) {
    best.set(term, Math.max(best.get(term) ?? 0, likeness));
  }
  return Array.from(best, ([term, likeness]) => ({ term, likeness })).sort((a, b) => b.term - a.term);
}

/** How much another wording counts: one of several words is hardly anything else, a word alone may be. */
export function likenessOf(wordCount: number): number {
  return wordCount > 1 ? SEVERAL_WORDS : ONE_WORD;
}

const SEVERAL_WORDS = 0.85;
const ONE_WORD = 0.7;

/** @returns `undefined` when no passage has all of its words */
export function numbered(
  { from, to, words }: { from: number; to: number; words: readonly { readonly exact: string }[] },
  lexicon: Lexicon,
): AskedAlternate | undefined {
  const numbers = words.map(({ exact }) => lexicon.numberOf(exact));
  const known = numbers.filter((number) => number !== undefined);
  if (known.length < words.length) return undefined;
  return { from, to, words: known, likeness: likenessOf(words.length) };
}
