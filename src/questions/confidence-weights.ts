/* Learnt by `test/learn/question-weights.ts`; what each fact is stands beside its name in `CommonFacts` and `Doubts`. */

// biome-ignore-start lint/suspicious/noApproximativeNumericConstant: what was learnt may look like any number
/** What tells whether the chosen sentences answer: the logarithm of the odds. */
export const CONFIDENCE_WEIGHTS = {
  base: -3.582,
  chance: 1.078,
  bestChance: 0.581,
  passageChance: 1.447,
  articleChance: 2.625,
  cover: -0.061,
  coverTwo: -0.014,
  coverTitle: 1.084,
  both: 0.43,
  pairs: 0.62,
  chain: 0.44,
  textPairs: 1.498,
  textRun: -1.469,
  soft: 0.402,
  counted: 0.1,
  within20: -0.469,
  missing: -1.346,
  missingHere: -0.028,
  unknown: 0.303,
  numbersMissing: -0.182,
  numbersLoose: 0.104,
  ordinalMissing: -0.353,
  focusMissing: 0.113,
  focusFar: -0.381,
  choiceMissing: 0.386,
  countedMissing: -0.27,
  held: 0.476,
  formMissing: -0.059,
  otherDays: -0.562,
  weight: 0.623,
  logTerms: -0.812,
  bm25: -0.16,
  asksWho: -0.526,
  asksHowMany: -0.575,
  asksWhen: -0.486,
  asksWhere: -0.48,
  asksYesNo: 0.035,
  asksWhy: -0.099,
  asksHow: -0.142,
} as const;

/** What is added where the sentences are of a report. */
export const REPORT_WEIGHTS = {
  base: 0,
} as const;
// biome-ignore-end lint/suspicious/noApproximativeNumericConstant: what was learnt may look like any number
