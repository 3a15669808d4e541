import type { Lexicon } from "../terms/lexicon.ts";
import { type StandIn, standInsIn, together } from "./alternate-matches.ts";
import type { Asked, AskedTerm } from "./asked.ts";

/** Where terms of the question stand in a text, in the text's order: parallel lists. */
export interface Matches {
  /** Among the text's words. */
  readonly at: Int32Array;
  /** Among the question's terms; of several at one place the last first. */
  readonly term: Int32Array;
  /** 1, or less when only the letters agree and the marks do not. */
  readonly likeness: Float64Array;
}

/** How much letters without their marks count where the question has marks. */
const UNMARKED_LIKENESS = 0.3;

/** Letters → their places in the question, the last first; terms that say nothing have none. */
export type Places = ReadonlyMap<number, readonly number[]>;

export function placesOf(asked: Asked): Places {
  const places = new Map<number, number[]>();
  for (const [at, { letters, weight }] of asked.terms.entries()) {
    if (weight <= 0 || letters === undefined) continue;
    const known = places.get(letters);
    if (known) known.unshift(at);
    else places.set(letters, [at]);
  }
  return places;
}

interface Looking {
  readonly asked: Asked;
  readonly places: Places;
  readonly lexicon: Lexicon;
}

/** @param words numbers in the lexicon */
export function matchesIn(words: Int32Array, { asked, places, lexicon }: Looking): Matches {
  const [at, term, likeness]: [number[], number[], number[]] = [[], [], []];
  const others = asked.alternates.size > 0 ? standInsIn(words, asked.alternates) : undefined;
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? -1;
    const terms = places.get(lexicon.lettersOf(word));
    const instead = others?.get(place);
    if (instead) {
      const own = (terms ?? []).map((one) => ({ term: one, likeness: likenessOf(asked.terms[one], word) }));
      for (const one of together(own, instead)) take(place, one);
    } else if (terms) {
      for (const own of terms) take(place, { term: own, likeness: likenessOf(asked.terms[own], word) });
    }
  }
  return { at: Int32Array.from(at), term: Int32Array.from(term), likeness: Float64Array.from(likeness) };

  function take(place: number, one: StandIn): void {
    at.push(place);
    term.push(one.term);
    likeness.push(one.likeness);
  }
}

function likenessOf(wanted: AskedTerm | undefined, word: number): number {
  return !wanted?.isStrict || wanted.word === word ? 1 : UNMARKED_LIKENESS;
}

/** Those from one place to before another. */
export function matchesWithin({ at, term, likeness }: Matches, from: number, to: number): Matches {
  const [first, last] = [firstFrom(at, from), firstFrom(at, to)];
  return {
    at: at.subarray(first, last),
    term: term.subarray(first, last),
    likeness: likeness.subarray(first, last),
  };
}

function firstFrom(at: Int32Array, place: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each of the question's terms, how well it stands there at its best. */
export function likenesses({ term, likeness }: Matches, { terms }: Asked): Float64Array {
  const best = new Float64Array(terms.length);
  for (let i = 0; i < term.length; i++) {
    const own = term[i] ?? 0;
    const here = likeness[i] ?? 0;
    if (here > (best[own] ?? 0)) best[own] = here;
  }
  return best;
}

/** The share of what the question's terms weigh, each at the best of the given likenesses. */
export function shareOf({ weights, weight }: Asked, ...likeness: readonly Float64Array[]): number {
  let sum = 0;
  for (let term = 0; term < weights.length; term++) {
    let best = 0;
    for (const list of likeness) best = Math.max(best, list[term] ?? 0);
    sum += (weights[term] ?? 0) * best;
  }
  return sum / (weight || 1);
}
