import { generalShare, generalShareUnmarked } from "../../language/common-syllables.ts";
import { hasVietnameseLetters } from "../../language/text.ts";
import { tellingPassages } from "../../questions/terms/commonness.ts";
import { pairsIn } from "../../questions/terms/streams.ts";
import type { Term } from "../../questions/terms/terms.ts";
import type { KnownAlternate } from "./known-alternates.ts";
import { pairTerm, wordTerm } from "./posting-terms.ts";
import type { SqliteVocabulary } from "./vocabulary.ts";

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

/** Each once: what the question says itself before its other wordings. */
function soughtOf(terms: readonly Term[], options: ChoiceOptions): Sought[] {
  const instead = options.alternates.flatMap(({ words }) => insteadOf(words, options.vocabulary));
  const found = new Map<number, Sought>();
  for (const one of [...ownWords(terms, options), ...ownPairs(terms, options), ...instead]) {
    if (one.weight > 0 && one.passages > 0 && !found.has(one.term)) found.set(one.term, one);
  }
  return [...found.values()];
}

function ownWords(terms: readonly Term[], { vocabulary, weights, passageCount }: ChoiceOptions): Sought[] {
  const counted = (passages: number, share: number) => {
    return { passages, telling: tellingPassages({ passages, passageCount, share }) };
  };
  return terms.flatMap(({ exact, folded }): Sought[] => [
    {
      ...termOf("exact", exact, vocabulary),
      ...counted(vocabulary.exact(exact), generalShare(exact)),
      weight: weights[0],
    },
    {
      ...termOf("folded", folded, vocabulary),
      ...counted(vocabulary.folded(folded), generalShareUnmarked(folded)),
      weight: weights[1],
    },
  ]);
}

function ownPairs(terms: readonly Term[], { vocabulary, weights }: ChoiceOptions): Sought[] {
  const weight = weights[2];
  if (weight === 0) return [];
  return pairsIn(terms).map(([first, second]) => pairOf(first, second, { vocabulary, weight }));
}

/** By its pairs: its syllables alone are those of many other words. */
function insteadOf(words: KnownAlternate["words"], vocabulary: SqliteVocabulary): Sought[] {
  const [only] = words;
  if (only && words.length === 1) {
    const passages = vocabulary.exact(only.exact);
    return [{ ...termOf("exact", only.exact, vocabulary), passages, telling: passages, weight: INSTEAD }];
  }
  return words
    .slice(1)
    .map((second, at) => pairOf(words[at] ?? second, second, { vocabulary, weight: INSTEAD }));
}

type Folded = Pick<Term, "folded">;

function pairOf(
  first: Folded,
  second: Folded,
  { vocabulary, weight }: Pick<ChoiceOptions, "vocabulary"> & Pick<Sought, "weight">,
): Sought {
  const [one = 0, other = 0] = [first, second].map(({ folded }) => vocabulary.lexicon.numberOf(folded));
  const passages = vocabulary.pair(first.folded, second.folded);
  return { stream: "pairs", term: pairTerm(one, other), passages, telling: passages, weight };
}

function termOf(stream: "exact" | "folded", word: string, { lexicon }: SqliteVocabulary) {
  return { stream, term: wordTerm(stream, lexicon.numberOf(word) ?? 0) };
}
