import { generalShare, generalShareUnmarked } from "../../language/common-syllables.ts";
import { hasVietnameseLetters } from "../../language/text.ts";
import { tellingPassages } from "../../questions/terms/commonness.ts";
import { pairsIn } from "../../questions/terms/streams.ts";
import type { Term } from "../../questions/terms/terms.ts";
import type { KnownAlternate } from "./known-alternates.ts";
import { pairTerm, type SqliteVocabulary, wordTerm } from "./vocabulary.ts";

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

/** What counts for a term of another wording. */
const INSTEAD = 0.4;

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
  /** As postings know it. */
  readonly term: number;
  readonly passages: number;
  /** The same as far as it tells whether the term is rare. */
  readonly telling: number;
  readonly weight: number;
}

export interface ChoiceOptions {
  readonly vocabulary: SqliteVocabulary;
  readonly weights: Weights;
  readonly alternates: readonly KnownAlternate[];
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
  { vocabulary, passageCount, alternates, weights: [exact, folded, pairs] }: ChoiceOptions,
): Sought[] {
  const { lexicon } = vocabulary;
  const found = new Map<number, Sought>();
  for (const term of terms) {
    const [own, letters] = [vocabulary.exact(term.exact), vocabulary.folded(term.folded)];
    take("exact", { word: term.exact, weight: exact, passages: own, share: generalShare(term.exact) });
    const share = generalShareUnmarked(term.folded);
    take("folded", { word: term.folded, weight: folded, passages: letters, share });
  }
  for (const [first, second] of pairsIn(terms)) {
    const passages = pairs === 0 ? 0 : vocabulary.pair(first.folded, second.folded);
    const [one = 0, other = 0] = [first, second].map((term) => lexicon.numberOf(term.folded));
    const term = pairTerm(one, other);
    if (passages > 0) found.set(term, { stream: "pairs", term, passages, telling: passages, weight: pairs });
  }
  for (const { words } of alternates) takeInstead(words);
  return [...found.values()];

  /** By its pairs: its syllables alone are those of many other words. */
  function takeInstead(words: readonly Pick<Term, "exact" | "folded">[]): void {
    const [only] = words;
    if (only && words.length === 1 && lexicon.numberOf(only.exact) !== undefined) {
      const passages = vocabulary.exact(only.exact);
      const term = wordTerm("exact", lexicon.numberOf(only.exact) ?? 0);
      if (!found.has(term))
        found.set(term, { stream: "exact", term, passages, telling: passages, weight: INSTEAD });
    }
    for (const [at, second] of words.entries()) {
      const first = words[at - 1];
      if (!first) continue;
      const passages = vocabulary.pair(first.folded, second.folded);
      const term = pairTerm(lexicon.numberOf(first.folded) ?? 0, lexicon.numberOf(second.folded) ?? 0);
      if (passages > 0 && !found.has(term))
        found.set(term, { stream: "pairs", term, passages, telling: passages, weight: INSTEAD });
    }
  }

  function take(stream: "exact" | "folded", { word, weight, passages, share }: Word): void {
    const term = wordTerm(stream, lexicon.numberOf(word) ?? 0);
    if (weight === 0 || passages === 0) return;
    const telling = tellingPassages({ passages, passageCount, share });
    found.set(term, { stream, term, passages, telling, weight });
  }
}

interface Word {
  readonly word: string;
  readonly weight: number;
  readonly passages: number;
  readonly share: number;
}
