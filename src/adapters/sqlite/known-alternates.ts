import type { Alternate } from "../../questions/terms/alternates.ts";
import type { SqliteVocabulary } from "./vocabulary.ts";

/** Another wording that some passage may have. */
export interface KnownAlternate extends Alternate {
  /** In how many it stands, at most. */
  readonly passages: number;
}

/** Each is looked for in every passage. */
const AT_MOST = 32;

/** Those that some passage has, as the question names them. */
export function knownAlternates(
  alternates: readonly Alternate[],
  vocabulary: SqliteVocabulary,
): KnownAlternate[] {
  return alternates
    .map((one) => ({ ...one, passages: passagesOf(one, vocabulary) }))
    .filter(({ passages }) => passages > 0)
    .slice(0, AT_MOST);
}

function passagesOf({ words }: Alternate, vocabulary: SqliteVocabulary): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [at, { exact, folded }] of words.entries()) {
    const before = words[at - 1];
    least = Math.min(least, vocabulary.exact(exact));
    if (before && least > 0) least = Math.min(least, vocabulary.pair(before.folded, folded));
  }
  return least;
}

/** In how many passages a term of the question stands by another wording, at most. */
export function passagesInstead(alternates: readonly KnownAlternate[], term: number): number {
  let most = 0;
  for (const { from, to, passages } of alternates) {
    if (from <= term && term < to) most = Math.max(most, passages);
  }
  return most;
}
