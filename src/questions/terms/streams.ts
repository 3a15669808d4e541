import type { Term } from "./terms.ts";

/** Counts up with every change of what terms are made of a text: an index that was made by others is made anew. */
export const TERM_RULES = 1;

/** What a passage is found by. */
export interface Streams {
  /** Syllables with their marks. */
  readonly exact: readonly string[];
  /** Syllables without marks. */
  readonly folded: readonly string[];
  /** Neighbours within a sentence, without marks. */
  readonly pairs: readonly string[];
}

export function streamsOf(terms: readonly Term[]): Streams {
  return {
    exact: terms.map(({ exact }) => exact),
    folded: terms.map(({ folded }) => folded),
    pairs: pairsOf(terms),
  };
}

/** Each term with the one before it, when both stand in one sentence ("thanh_pho"). */
export function pairsOf(terms: readonly Term[]): string[] {
  const pairs: string[] = [];
  for (const [at, { folded, isFirst }] of terms.entries()) {
    const before = terms[at - 1];
    if (before && !isFirst) pairs.push(`${before.folded}_${folded}`);
  }
  return pairs;
}
