import type { GroundWeights } from "./retelling.ts";

/** How many syllables a summary usually has: of an article in paragraphs, and of a text in one piece. */
export const USUAL_LENGTH = { ofReport: 130, ofNote: 26 } as const;

/** What a sentence of an article with a lead gets a syllable, besides its terms. */
export const BONUS = { early: 0.2, lexRank: 0.3, decision: 0.03, conclusion: 0.03 } as const;

/** Learnt by `test/learn/summary-weights.ts`. First of syllables, then of pairs. */
export const GROUND_WEIGHTS: readonly [GroundWeights, GroundWeights] = [
  {
    base: -1.956,
    hasTitle: -0.973,
    often: 0.391,
    spread: 1.401,
    early: 0.441,
    amongFirst: 0.257,
    lexRank: -0.138,
    centroid: 0.566,
    titleShare: 0.247,
    titlePairShare: -0.134,
    decision: 0.095,
    direct: -0.432,
    hasLead: 0.236,
    leadTitleShare: 1.08,
    shortText: 0.883,
    paragraphStart: 0.284,
    noParagraphs: -0.116,
    inLead: 0.23,
    leadEarly: 0.464,
    leadAmongFirst: -0.111,
    leadLexRank: 0.376,
    telling: -0.336,
    inTitle: 0.604,
    partsInTitle: 0.604,
    tellingInTitle: 0.572,
    tellingOften: 0.382,
    number: -0.115,
  },
  {
    base: -2.477,
    hasTitle: -0.957,
    often: 0.743,
    spread: 1.069,
    early: 0.566,
    amongFirst: 0.311,
    lexRank: -0.354,
    centroid: 0.454,
    titleShare: 0.279,
    titlePairShare: 0.022,
    decision: 0.148,
    direct: -0.534,
    hasLead: 0.41,
    leadTitleShare: 1.105,
    shortText: 0.729,
    paragraphStart: 0.28,
    noParagraphs: -0.238,
    inLead: 0.161,
    leadEarly: 0.441,
    leadAmongFirst: -0.19,
    leadLexRank: 0.467,
    telling: 0.119,
    inTitle: 0.688,
    partsInTitle: 0.563,
    tellingInTitle: 0.528,
    tellingOften: 0.326,
    number: -0.103,
  },
];
