import type { Term } from "./terms.ts";

/** Counts up with every change of what terms are made of a text: an index that was made by others is made anew. */
export const TERM_RULES = 2;

/** Each term with the one before it, when both stand in one sentence ("thành phố"). */
export function pairsIn(terms: readonly Term[]): [Term, Term][] {
  const pairs: [Term, Term][] = [];
  for (const [at, term] of terms.entries()) {
    const before = terms[at - 1];
    if (before && !term.isFirst) pairs.push([before, term]);
  }
  return pairs;
}
