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

/** Learnt by `test/learn/summary-weights.ts`. First of syllables, then of pairs. */
// biome-ignore-start lint/suspicious/noApproximativeNumericConstant: what was learnt may look like any number
export const GROUND_WEIGHTS: readonly [GroundWeights, GroundWeights] = [
  {
    base: -1.941,
    hasTitle: -0.975,
    often: 0.391,
    spread: 1.394,
    early: 0.435,
    amongFirst: 0.252,
    lexRank: -0.141,
    centroid: 0.569,
    titleShare: 0.244,
    titlePairShare: -0.129,
    decision: 0.101,
    direct: -0.414,
    hasLead: 0.227,
    leadTitleShare: 1.071,
    shortText: 0.874,
    paragraphStart: 0.282,
    noParagraphs: -0.114,
    inLead: 0.244,
    leadEarly: 0.473,
    leadAmongFirst: -0.11,
    leadLexRank: 0.384,
    telling: -0.341,
    inTitle: 0.605,
    partsInTitle: 0.605,
    tellingInTitle: 0.578,
    tellingOften: 0.381,
    number: -0.118,
  },
  {
    base: -2.467,
    hasTitle: -0.958,
    often: 0.743,
    spread: 1.067,
    early: 0.564,
    amongFirst: 0.307,
    lexRank: -0.362,
    centroid: 0.45,
    titleShare: 0.278,
    titlePairShare: 0.027,
    decision: 0.158,
    direct: -0.52,
    hasLead: 0.4,
    leadTitleShare: 1.098,
    shortText: 0.72,
    paragraphStart: 0.278,
    noParagraphs: -0.237,
    inLead: 0.171,
    leadEarly: 0.448,
    leadAmongFirst: -0.187,
    leadLexRank: 0.478,
    telling: 0.119,
    inTitle: 0.693,
    partsInTitle: 0.567,
    tellingInTitle: 0.529,
    tellingOften: 0.323,
    number: -0.105,
  },
];
// biome-ignore-end lint/suspicious/noApproximativeNumericConstant: what was learnt may look like any number
