import type { Candidates } from "./candidates.ts";
import type { Measured } from "./measure.ts";
import { isTelling, pairsOf, syllablesOf } from "./terms.ts";

/** What speaks for a syllable or a pair of syllables being told again in a summary; each 0 or about 1. */
export interface Grounds {
  readonly base: 1;
  readonly inTitle: number;
  /** Each of its syllables stands in the title, perhaps not side by side. */
  readonly partsInTitle: number;
  readonly tellingInTitle: number;
  readonly hasTitle: number;
  readonly telling: number;
  readonly number: number;
  /** ln of the number of sentences that hold it. */
  readonly often: number;
  readonly tellingOften: number;
  /** The share of sentences that hold it. */
  readonly spread: number;
  readonly early: number;
  readonly amongFirst: number;
  readonly shortText: number;
  readonly lexRank: number;
  readonly centroid: number;
  /** Of its sentences: how much of the title they hold. */
  readonly titleShare: number;
  readonly titlePairShare: number;
  readonly leadTitleShare: number;
  readonly paragraphStart: number;
  readonly decision: number;
  readonly direct: number;
  readonly noParagraphs: number;
  readonly hasLead: number;
  readonly inLead: number;
  readonly leadEarly: number;
  readonly leadAmongFirst: number;
  readonly leadLexRank: number;
}

export type GroundWeights = Readonly<Record<keyof Grounds, number>>;

/** A text as it was measured. */
export interface MeasuredText {
  readonly measured: readonly Measured[];
  readonly candidates: Candidates;
}

/** The best that its sentences show. */
interface Sighting {
  sentences: number;
  index: number;
  lexRank: number;
  centroid: number;
  titleShare: number;
  titlePairShare: number;
  decision: number;
  direct: number;
  starts: boolean;
  lead: number;
}

const TITLE_KINDS = [(own: readonly string[]) => own, pairsOf] as const;

/** The grounds of every syllable (`kind` 0) or pair (`kind` 1) of a text. */
export function groundsOf(
  kind: 0 | 1,
  title: string,
  { measured, candidates }: MeasuredText,
): Map<string, Grounds> {
  const titleSyllables = syllablesOf(title);
  const inTitle = new Set(TITLE_KINDS[kind](titleSyllables));
  const parts = new Set(titleSyllables);
  const facts = { ...candidates, hasTitle: Number(title !== ""), count: measured.length };
  const grounds = new Map<string, Grounds>();
  for (const [term, sighting] of sightingsOf(kind, measured)) {
    const syllables = term.split(" ");
    const isInTitle = Number(inTitle.has(term));
    const telling = Number(syllables.every(isTelling));
    grounds.set(term, {
      ...groundsOfSighting(sighting, facts),
      telling,
      inTitle: isInTitle,
      partsInTitle: Number(syllables.every((syllable) => parts.has(syllable))),
      tellingInTitle: isInTitle * telling,
      tellingOften: Math.log(sighting.sentences) * telling,
      number: Number(/\p{N}/u.test(term)),
    });
  }
  return grounds;
}

function sightingsOf(kind: 0 | 1, measured: readonly Measured[]): Map<string, Sighting> {
  const sightings = new Map<string, Sighting>();
  for (const one of measured) {
    for (const term of one.terms[kind]) {
      const known = sightings.get(term);
      if (known) look(known, one);
      else sightings.set(term, firstSighting(one));
    }
  }
  return sightings;
}

function firstSighting(one: Measured): Sighting {
  const { index, lexRank, centroid, titleShare, titlePairShare, decision, direct } = one;
  return {
    ...{ index, lexRank, centroid, titleShare, titlePairShare, decision, direct },
    sentences: 1,
    starts: one.isFirstOfParagraph,
    lead: leadOf(one),
  };
}

function look(known: Sighting, one: Measured): void {
  known.sentences++;
  known.lexRank = Math.max(known.lexRank, one.lexRank);
  known.centroid = Math.max(known.centroid, one.centroid);
  known.titleShare = Math.max(known.titleShare, one.titleShare);
  known.titlePairShare = Math.max(known.titlePairShare, one.titlePairShare);
  known.decision = Math.max(known.decision, one.decision);
  known.direct = Math.min(known.direct, one.direct);
  known.starts ||= one.isFirstOfParagraph;
  known.lead = Math.max(known.lead, leadOf(one));
}

/** The lead's first sentence counts more than its others. */
function leadOf({ paragraph, index }: Measured): number {
  if (paragraph > 0) return 0;
  return index === 0 ? 1 : 0.5;
}

function groundsOfSighting(
  sighting: Sighting,
  facts: Pick<Candidates, "hasLead" | "hasParagraphs"> & {
    readonly hasTitle: number;
    readonly count: number;
  },
) {
  const { sentences, index, lexRank, centroid, titleShare, titlePairShare, decision, direct } = sighting;
  const hasLead = Number(facts.hasLead);
  const early = 1 / (1 + index);
  const amongFirst = Number(index < 3);
  return {
    base: 1 as const,
    hasTitle: facts.hasTitle,
    often: Math.log(sentences),
    spread: sentences / facts.count,
    ...{ early, amongFirst, lexRank, centroid, titleShare, titlePairShare, decision, direct, hasLead },
    leadTitleShare: hasLead * titleShare,
    shortText: 1 / Math.sqrt(facts.count),
    paragraphStart: Number(facts.hasParagraphs && sighting.starts),
    noParagraphs: Number(!facts.hasParagraphs),
    inLead: hasLead * sighting.lead,
    leadEarly: hasLead * early,
    leadAmongFirst: hasLead * amongFirst,
    leadLexRank: hasLead * lexRank,
  };
}
