import type { Lexicon } from "../terms/lexicon.ts";
import { standInsIn, together } from "./alternate-matches.ts";
import type { Asked, AskedTerm } from "./asked.ts";

/** Where terms of the question stand in a text, in the text's order: parallel lists. */
export interface Matches {
  /** Among the text's words. */
  readonly at: readonly number[];
  /** Among the question's terms; of several at one place the last first. */
  readonly term: readonly number[];
  /** 1, or less when only the letters agree and the marks do not. */
  readonly likeness: readonly number[];
}

/** How much letters without their marks count where the question has marks. */
const UNMARKED_LIKENESS = 0.3;

/** Where the question's terms are looked up by the letters of a text's word; those that say nothing are not there. */
export interface Places {
  readonly asked: Asked;
  readonly lexicon: Lexicon;
  /** By letters: 0, or one more than the place in `terms`. */
  readonly slots: Uint16Array;
  /** The terms with the same letters, the last first. */
  readonly terms: readonly (readonly number[])[];
}

export function placesOf(asked: Asked, lexicon: Lexicon): Places {
  const slots = new Uint16Array(lexicon.size);
  const terms: number[][] = [];
  for (const [at, { letters, weight }] of asked.terms.entries()) {
    if (weight <= 0 || letters === undefined) continue;
    const slot = slots[letters] ?? 0;
    if (slot > 0) terms[slot - 1]?.unshift(at);
    else slots[letters] = terms.push([at]);
  }
  return { asked, lexicon, slots, terms };
}

/** @param words numbers in the lexicon */
export function matchesIn(words: Int32Array, { asked, lexicon, slots, terms }: Places): Matches {
  const [at, term, likeness]: [number[], number[], number[]] = [[], [], []];
  const others = asked.alternates && standInsIn(words, asked.alternates);
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? -1;
    const slot = slots[lexicon.lettersOf(word)] ?? 0;
    const instead = others?.get(place);
    if (slot === 0 && instead === undefined) continue;
    const own = terms[slot - 1] ?? [];
    if (instead) {
      const known = own.map((one) => ({ term: one, likeness: likenessOf(asked.terms[one], word) }));
      for (const one of together(known, instead)) take(place, one.term, one.likeness);
    } else {
      for (const one of own) take(place, one, likenessOf(asked.terms[one], word));
    }
  }
  return { at, term, likeness };

  function take(place: number, one: number, alike: number): void {
    at.push(place);
    term.push(one);
    likeness.push(alike);
  }
}

function likenessOf(wanted: AskedTerm | undefined, word: number): number {
  return !wanted?.isStrict || wanted.word === word ? 1 : UNMARKED_LIKENESS;
}

/** Those from one place to before another. */
export function matchesWithin({ at, term, likeness }: Matches, from: number, to: number): Matches {
  const [first, last] = [firstFrom(at, from), firstFrom(at, to)];
  return {
    at: at.slice(first, last),
    term: term.slice(first, last),
    likeness: likeness.slice(first, last),
  };
}

function firstFrom(at: readonly number[], place: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each of the question's terms, how well it stands there at its best. */
export function likenesses({ term, likeness }: Matches, { terms }: Asked): number[] {
  const best = zeros(terms.length);
  for (let i = 0; i < term.length; i++) {
    const own = term[i] ?? 0;
    const here = likeness[i] ?? 0;
    if (here > (best[own] ?? 0)) best[own] = here;
  }
  return best;
}

/** The share of what the question's terms weigh, each at the best of the given likenesses. */
export function shareOf({ weights, weight }: Asked, ...likeness: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let term = 0; term < weights.length; term++) {
    let best = 0;
    for (const list of likeness) best = Math.max(best, list[term] ?? 0);
    sum += (weights[term] ?? 0) * best;
  }
  return sum / (weight || 1);
}

/** Made a hundred times a question: a short list of numbers costs a fraction of a typed array. */
export function zeros(count: number): number[] {
  const list: number[] = [];
  for (let at = 0; at < count; at++) list.push(0);
  return list;
}
