import type { GroundWeights } from "./grounds.ts";

/** How many syllables a summary usually has: of an article in paragraphs, and of a text in one piece. */
export const USUAL_LENGTH = { ofReport: 100, ofNote: 24 } as const;

/** What a sentence of an article with a lead gets a syllable, besides its terms. */
export const BONUS = { early: 0.3, lexRank: 0.3 } as const;

/** The same when the article has paragraphs and is about public bodies: what residents want to know. Set by reading, not learnt. */
export const CIVIC_BONUS = {
  isLead: 0.6,
  decision: 0.15,
  act: 0.08,
  conclusion: 0.25,
  amount: 0.2,
  when: 0.2,
  titleNumber: 0.15,
  praise: -0.4,
} as const;

/** What a decision gets a syllable in a civic text without a lead, once something is chosen. */
export const SECOND_DECISION = 0.1;

/** Learnt by `test/learn/summary-weights.ts`. First of syllables, then of pairs. */
// biome-ignore-start lint/suspicious/noApproximativeNumericConstant: what was learnt may look like any number
export const GROUND_WEIGHTS: readonly [GroundWeights, GroundWeights] = [
  {
    base: -1.945,
    hasTitle: -0.963,
    often: 0.392,
    spread: 1.396,
    early: 0.445,
    amongFirst: 0.253,
    lexRank: -0.145,
    centroid: 0.567,
    titleShare: 0.243,
    titlePairShare: -0.127,
    decision: 0.098,
    direct: -0.42,
    hasLead: 0.235,
    leadTitleShare: 1.056,
    shortText: 0.866,
    paragraphStart: 0.273,
    noParagraphs: -0.121,
    inLead: 0.245,
    leadEarly: 0.479,
    leadAmongFirst: -0.122,
    leadLexRank: 0.394,
    telling: -0.34,
    inTitle: 0.604,
    partsInTitle: 0.604,
    tellingInTitle: 0.577,
    tellingOften: 0.382,
    number: -0.114,
  },
  {
    base: -2.473,
    hasTitle: -0.942,
    often: 0.745,
    spread: 1.068,
    early: 0.575,
    amongFirst: 0.304,
    lexRank: -0.362,
    centroid: 0.446,
    titleShare: 0.276,
    titlePairShare: 0.033,
    decision: 0.152,
    direct: -0.526,
    hasLead: 0.41,
    leadTitleShare: 1.077,
    shortText: 0.713,
    paragraphStart: 0.267,
    noParagraphs: -0.245,
    inLead: 0.173,
    leadEarly: 0.457,
    leadAmongFirst: -0.201,
    leadLexRank: 0.488,
    telling: 0.118,
    inTitle: 0.693,
    partsInTitle: 0.566,
    tellingInTitle: 0.53,
    tellingOften: 0.326,
    number: -0.102,
  },
];
// biome-ignore-end lint/suspicious/noApproximativeNumericConstant: what was learnt may look like any number
