import type { Candidate, Candidates } from "./candidates.ts";
import { type ContentSigns, contentSigns } from "./content.ts";
import { type DecisionSigns, decisionSigns } from "./decision.ts";
import { lexRank } from "./lex-rank.ts";
import { mannerOf } from "./manner.ts";
import { dot, isTelling, pairsOf, sumOf, syllablesOf, unit, type Vector, vectorsOf } from "./terms.ts";

/** A candidate with all that the choice looks at. Figures are about 0 to 1. */
export interface Measured extends Candidate, DecisionSigns, ContentSigns {
  /** Different syllables and different pairs of neighbours. */
  readonly terms: readonly [syllables: ReadonlySet<string>, pairs: ReadonlySet<string>];
  /** In syllables, each as often as it stands there. */
  readonly length: number;
  readonly vector: Vector;
  readonly lexRank: number;
  /** Likeness to all sentences together. */
  readonly centroid: number;
  /** The shares of the title's telling syllables and of its pairs that it holds; 0 without a title. */
  readonly titleShare: number;
  readonly titlePairShare: number;
  /** 1: it is the first sentence. */
  readonly isLead: number;
  /** 1: it holds a number that stands in the title. */
  readonly titleNumber: number;
  /** The share of direct speech, and 1 more when it speaks of "tôi". */
  readonly direct: number;
  /** It leans on the sentence before it ("Theo đó…", "…này…"). */
  readonly isDangling: boolean;
}

export function measure(title: string, { list }: Candidates): Measured[] {
  const titleSyllables = syllablesOf(title);
  const wanted = new Set(titleSyllables.filter(isTelling));
  const numbers = [...wanted].filter((syllable) => /^\p{N}/u.test(syllable));
  const wantedPairs = new Set(pairsOf(titleSyllables));
  const syllables = list.map(({ text }) => syllablesOf(text));
  const vectors = vectorsOf(syllables);
  const ranks = lexRank(vectors);
  const centre = unit(sumOf(vectors));
  return list.map((candidate, at) => {
    const own = syllables[at] ?? [];
    const vector = vectors[at] ?? new Map();
    const [syllableSet, pairSet] = [new Set(own), new Set(pairsOf(own))];
    return {
      ...candidate,
      ...decisionSigns(candidate.text),
      ...contentSigns(candidate.text),
      ...mannerOf(candidate.text),
      terms: [syllableSet, pairSet],
      titleShare: shareOf(wanted, syllableSet),
      titlePairShare: shareOf(wantedPairs, pairSet),
      isLead: Number(candidate.index === 0),
      titleNumber: Number(numbers.some((number) => syllableSet.has(number))),
      length: own.length,
      vector,
      lexRank: ranks[at] ?? 0,
      centroid: dot(centre, vector),
    };
  });
}

function shareOf(wanted: ReadonlySet<string>, own: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : wanted.intersection(own).size / wanted.size;
}
