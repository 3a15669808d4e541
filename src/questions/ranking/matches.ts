import type { Asked } from "./asked.ts";

/** A place in a text where a term of the question stands. */
export interface Match {
  /** Among the text's terms. */
  readonly at: number;
  /** Among the question's terms. */
  readonly term: number;
  /** 1, or less when only the letters agree and the marks do not. */
  readonly likeness: number;
}

/** The terms of a text, in parallel lists. */
export interface Worded {
  readonly exact: readonly string[];
  readonly folded: readonly string[];
}

/** How much letters without their marks count where the question has marks. */
const UNMARKED_LIKENESS = 0.3;

/** Folded term → its places in the question; terms that say nothing have none. */
export type Places = ReadonlyMap<string, readonly number[]>;

export function placesOf(asked: Asked): Places {
  const places = new Map<string, number[]>();
  for (const [at, { folded, weight }] of asked.terms.entries()) {
    if (weight <= 0) continue;
    const known = places.get(folded);
    if (known) known.push(at);
    else places.set(folded, [at]);
  }
  return places;
}

/** In the text's order. */
export function matchesIn({ exact, folded }: Worded, asked: Asked, places: Places): Match[] {
  const found: Match[] = [];
  for (const [at, word] of folded.entries()) {
    for (const term of places.get(word) ?? []) {
      const wanted = asked.terms[term];
      const isSame = !wanted?.isStrict || wanted.exact === exact[at];
      found.push({ at, term, likeness: isSame ? 1 : UNMARKED_LIKENESS });
    }
  }
  return found;
}

/** For each of the question's terms, how well it stands there at its best. */
export function likenesses(matches: readonly Match[], asked: Asked): Float64Array {
  const best = new Float64Array(asked.terms.length);
  for (const { term, likeness } of matches) if (likeness > (best[term] ?? 0)) best[term] = likeness;
  return best;
}

/** The share of what the question's terms weigh, each at the best of the given likenesses. */
export function shareOf(asked: Asked, ...likeness: readonly Float64Array[]): number {
  let sum = 0;
  for (const [term, { weight }] of asked.terms.entries()) {
    let best = 0;
    for (const list of likeness) best = Math.max(best, list[term] ?? 0);
    sum += weight * best;
  }
  return sum / (asked.weight || 1);
}
