import { generalShare, generalShareUnmarked } from "../../language/common-syllables.ts";
import type { Term } from "./terms.ts";

/** So many passages of Vietnamese in general are looked at beside those of the store: few passages tell little. */
const PASSAGES_IN_GENERAL = 200;

export interface Counted {
  /** In how many of the store's passages a word stands, and how many these are. */
  readonly passages: number;
  readonly passageCount: number;
  /** `generalShare` of the word. */
  readonly share: number;
}

/**
 * In how many of the store's passages a word stands, as far as it tells whether the word is rare: where the store is
 * small, "kiếm" and "tốn" are no rarer for standing in none of it.
 */
export function tellingPassages({ passages, passageCount, share }: Counted): number {
  const all = (passages + PASSAGES_IN_GENERAL * share) / (passageCount + PASSAGES_IN_GENERAL);
  return Math.max(passages, passageCount * all);
}

export function shareOfTerm({ exact, folded }: Pick<Term, "exact" | "folded">, isMarked: boolean): number {
  return isMarked ? generalShare(exact) : generalShareUnmarked(folded);
}
