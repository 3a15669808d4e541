import { hasVietnameseLetters } from "../../language/text.ts";
import type { Vocabulary } from "../../questions/mending/vocabulary.ts";
import { pairsOf } from "../../questions/terms/streams.ts";
import type { Term } from "../../questions/terms/terms.ts";

export type Stream = "exact" | "folded" | "pairs";

/** How much each stream counts, in the order of the columns. */
export type Weights = readonly [exact: number, folded: number, pairs: number];

/** Somebody who types marks means them; somebody who types none, or few, would be misled by them. */
const MARKED: Weights = [1, 0.2, 1];
const PARTLY_MARKED: Weights = [0.5, 1, 1];
const UNMARKED: Weights = [0, 1, 1];
/** Of the words in running text, more than three in four have marks. */
const MARKED_SHARE = 0.5;
const WORD = /\p{L}[\p{L}\p{M}]+/gu;

/** How much the streams count for a question, by how many of its words have marks. */
export function weightsFor(question: string): Weights {
  const typed = question.normalize("NFC").match(WORD) ?? [];
  const marked = typed.filter((word) => hasVietnameseLetters(word)).length;
  if (marked === 0) return UNMARKED;
  return marked < typed.length * MARKED_SHARE ? PARTLY_MARKED : MARKED;
}

const SHARE_AT_MOST: Readonly<Record<Stream, number>> = { exact: 0.15, folded: 0.15, pairs: 0.1 };
/** In a small collection what stands in a few passages is rare enough. */
const TELLING_AT_LEAST = 40;
/** The rarest stay however common they are: a question may consist of nothing else. */
const ALWAYS = 4;
/** What a question may look through: passages, summed over its terms. */
const PASSAGES_AT_MOST = 50_000;
/** Each makes every passage that is looked at dearer. */
const TERMS_AT_MOST = 32;

export interface Sought {
  readonly stream: Stream;
  readonly term: string;
  readonly passages: number;
  readonly weight: number;
}

export interface ChoiceOptions {
  readonly vocabulary: Vocabulary;
  readonly weights: Weights;
  readonly passageCount: number;
}

/** The terms that a question is answered by, the rarest first: what stands everywhere tells nothing and costs most. */
export function chooseTerms(terms: readonly Term[], options: ChoiceOptions): Sought[] {
  const { passageCount } = options;
  // Of what may be looked through, what counts little gets its part last.
  const known = soughtOf(terms, options).sort((a, b) => a.passages / a.weight - b.passages / b.weight);
  const isTelling = ({ stream, passages }: Sought) =>
    passages <= Math.max(TELLING_AT_LEAST, SHARE_AT_MOST[stream] * passageCount);
  let budget = PASSAGES_AT_MOST;
  const chosen = known.filter((sought, at) => {
    budget -= sought.passages;
    return at < ALWAYS || (isTelling(sought) && budget >= 0);
  });
  return chosen.slice(0, TERMS_AT_MOST);
}

function soughtOf(
  terms: readonly Term[],
  { vocabulary, weights: [exact, folded, pairs] }: ChoiceOptions,
): Sought[] {
  const streams: [Stream, number, Iterable<string>][] = [
    ["exact", exact, terms.map((term) => term.exact)],
    ["folded", folded, terms.map((term) => term.folded)],
    ["pairs", pairs, pairsOf(terms)],
  ];
  return streams
    .flatMap(([stream, weight, list]) =>
      weight === 0
        ? []
        : Array.from(new Set(list), (term) => ({ stream, term, weight, passages: count(stream, term) })),
    )
    .filter(({ passages }) => passages > 0);

  function count(stream: Stream, term: string): number {
    if (stream === "exact") return vocabulary.exact(term);
    if (stream === "folded") return vocabulary.folded(term);
    const [first = "", second = ""] = term.split("_");
    const isPossible = vocabulary.folded(first) > 0 && vocabulary.folded(second) > 0;
    return isPossible ? vocabulary.pair(first, second) : 0;
  }
}

/** The terms as an FTS5 expression. Quoted: nothing in them is read as syntax. */
export function expressionOf(sought: readonly Sought[]): string {
  return sought.map(({ stream, term }) => `${stream}:"${term.replaceAll('"', '""')}"`).join(" OR ");
}
