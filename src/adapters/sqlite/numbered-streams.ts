import type { CutPassage } from "../../questions/ranking/read-passage.ts";
import type { Lexicon } from "../../questions/terms/lexicon.ts";
import { pairsIn } from "../../questions/terms/streams.ts";
import { pairTerm, wordTerm } from "./posting-terms.ts";

/** The words of a passage as numbers: with their marks, without, and the pairs as terms of postings. */
export interface NumberedStreams {
  readonly exact: readonly number[];
  readonly folded: readonly number[];
  readonly pairs: readonly number[];
}

/** What a passage is found by. A title is a sentence of its own; every passage of an article is found by it. */
export function numberedStreams({ title, text }: CutPassage, lexicon: Lexicon): NumberedStreams {
  const terms = [...title, ...text];
  const exact = terms.map((term) => lexicon.add(term));
  const letters = new Map(terms.map((term, at) => [term, lexicon.lettersOf(exact[at] ?? -1)]));
  return {
    exact,
    folded: [...letters.values()],
    pairs: pairsIn(terms).map(([first, second]) =>
      pairTerm(letters.get(first) ?? 0, letters.get(second) ?? 0),
    ),
  };
}

/** How often each term stands there, as postings know it. */
export function timesOf({ exact, folded, pairs }: NumberedStreams): Map<number, number> {
  const times = new Map<number, number>();
  const count = (term: number) => times.set(term, (times.get(term) ?? 0) + 1);
  for (const word of exact) count(wordTerm("exact", word));
  for (const word of folded) count(wordTerm("folded", word));
  for (const pair of pairs) count(pair);
  return times;
}
