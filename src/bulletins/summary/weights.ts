import type { GroundWeights } from "./retelling.ts";

/** How many syllables a summary usually has: of an article in paragraphs, and of a text in one piece. */
export const USUAL_LENGTH = { ofReport: 100, ofNote: 24 } as const;

/** What a sentence of an article with a lead gets a syllable, besides its terms. */
export const BONUS = { early: 0.3, lexRank: 0.3 } as const;

/** The same when the article has paragraphs and is about public bodies: what residents want to know. Set by reading, not learnt. */
export const CIVIC_BONUS = {
  isLead: 0.6,
  decision: 0.12,
  act: 0.08,
  conclusion: 0.25,
  amount: 0.15,
  when: 0.06,
  titleNumber: 0.15,
  praise: -0.4,
} as const;

/** Learnt by `test/learn/summary-weights.ts`. First of syllables, then of pairs. */
// biome-ignore-start lint/suspicious/noApproximativeNumericConstant: what was learnt may look like any number
export const GROUND_WEIGHTS: readonly [GroundWeights, GroundWeights] = [
  {
    base: -1.94,
    hasTitle: -0.975,
    often: 0.392,
    spread: 1.4,
    early: 0.434,
    amongFirst: 0.252,
    lexRank: -0.15,
    centroid: 0.571,
    titleShare: 0.246,
    titlePairShare: -0.129,
    decision: 0.102,
    direct: -0.414,
    hasLead: 0.229,
    leadTitleShare: 1.071,
    shortText: 0.881,
    paragraphStart: 0.285,
    noParagraphs: -0.113,
    inLead: 0.245,
    leadEarly: 0.472,
    leadAmongFirst: -0.11,
    leadLexRank: 0.381,
    telling: -0.341,
    inTitle: 0.605,
    partsInTitle: 0.605,
    tellingInTitle: 0.578,
    tellingOften: 0.381,
    number: -0.118,
  },
  {
    base: -2.465,
    hasTitle: -0.959,
    often: 0.745,
    spread: 1.071,
    early: 0.563,
    amongFirst: 0.306,
    lexRank: -0.368,
    centroid: 0.456,
    titleShare: 0.279,
    titlePairShare: 0.027,
    decision: 0.158,
    direct: -0.521,
    hasLead: 0.401,
    leadTitleShare: 1.097,
    shortText: 0.727,
    paragraphStart: 0.28,
    noParagraphs: -0.237,
    inLead: 0.171,
    leadEarly: 0.447,
    leadAmongFirst: -0.188,
    leadLexRank: 0.476,
    telling: 0.119,
    inTitle: 0.692,
    partsInTitle: 0.567,
    tellingInTitle: 0.528,
    tellingOften: 0.323,
    number: -0.105,
  },
];
// biome-ignore-end lint/suspicious/noApproximativeNumericConstant: what was learnt may look like any number
