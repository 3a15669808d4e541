import type { GroundWeights } from "./retelling.ts";

/** How many syllables a summary usually has: of an article in paragraphs, and of a text in one piece. */
export const USUAL_LENGTH = { ofReport: 80, ofNote: 28 } as const;

/** What a sentence of an article with a lead gets a syllable, besides its terms. */
export const BONUS = { early: 0.2, late: -0.1, lexRank: 0.3, decision: 0.05, conclusion: 0.05 } as const;

/** Learnt by `test/learn/summary-weights.ts`. First of syllables, then of pairs. */
export const GROUND_WEIGHTS: readonly [GroundWeights, GroundWeights] = [
  {
    base: -2.289,
    hasTitle: -0.563,
    often: 0.382,
    spread: 1.41,
    early: 0.456,
    amongFirst: 0.258,
    lexRank: -0.15,
    centroid: 0.689,
    decision: 0.119,
    direct: -0.424,
    hasLead: 0.399,
    shortText: 0.852,
    paragraphStart: 0.292,
    noParagraphs: -0.118,
    inLead: 0.242,
    leadEarly: 0.58,
    leadAmongFirst: -0.09,
    leadLexRank: 0.608,
    telling: -0.36,
    inTitle: 0.608,
    partsInTitle: 0.608,
    tellingInTitle: 0.584,
    tellingOften: 0.395,
    number: -0.13,
  },
  {
    base: -2.853,
    hasTitle: -0.504,
    often: 0.747,
    spread: 1.069,
    early: 0.598,
    amongFirst: 0.317,
    lexRank: -0.34,
    centroid: 0.592,
    decision: 0.18,
    direct: -0.522,
    hasLead: 0.565,
    shortText: 0.683,
    paragraphStart: 0.292,
    noParagraphs: -0.238,
    inLead: 0.172,
    leadEarly: 0.558,
    leadAmongFirst: -0.174,
    leadLexRank: 0.71,
    telling: 0.11,
    inTitle: 0.703,
    partsInTitle: 0.631,
    tellingInTitle: 0.52,
    tellingOften: 0.328,
    number: -0.123,
  },
];
