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
    base: -1.941,
    hasTitle: -0.976,
    often: 0.39,
    spread: 1.395,
    early: 0.435,
    amongFirst: 0.252,
    lexRank: -0.14,
    centroid: 0.563,
    titleShare: 0.245,
    titlePairShare: -0.129,
    decision: 0.101,
    direct: -0.416,
    hasLead: 0.228,
    leadTitleShare: 1.071,
    shortText: 0.872,
    paragraphStart: 0.286,
    noParagraphs: -0.111,
    inLead: 0.246,
    leadEarly: 0.468,
    leadAmongFirst: -0.11,
    leadLexRank: 0.384,
    telling: -0.34,
    inTitle: 0.605,
    partsInTitle: 0.605,
    tellingInTitle: 0.578,
    tellingOften: 0.382,
    number: -0.115,
  },
  {
    base: -2.467,
    hasTitle: -0.959,
    often: 0.743,
    spread: 1.068,
    early: 0.563,
    amongFirst: 0.307,
    lexRank: -0.359,
    centroid: 0.443,
    titleShare: 0.279,
    titlePairShare: 0.027,
    decision: 0.157,
    direct: -0.522,
    hasLead: 0.4,
    leadTitleShare: 1.098,
    shortText: 0.718,
    paragraphStart: 0.281,
    noParagraphs: -0.235,
    inLead: 0.172,
    leadEarly: 0.444,
    leadAmongFirst: -0.187,
    leadLexRank: 0.478,
    telling: 0.12,
    inTitle: 0.693,
    partsInTitle: 0.567,
    tellingInTitle: 0.53,
    tellingOften: 0.323,
    number: -0.103,
  },
];
// biome-ignore-end lint/suspicious/noApproximativeNumericConstant: what was learnt may look like any number
