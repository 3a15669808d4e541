import type { Chosen } from "./choose-sentences.ts";
import { shares } from "./choose-sentences.ts";
import { CONFIDENCE_WEIGHTS, REPORT_WEIGHTS } from "./confidence-weights.ts";
import { type Doubts, doubtsOf } from "./doubts/doubts.ts";
import type { Judged } from "./judged.ts";
import { type Ranked, type Weights, weigh } from "./rank.ts";
import type { Asked } from "./ranking/asked.ts";
import { articleOf } from "./ranking/passage-facts.ts";

/** What tells whether the chosen sentences answer. */
export interface ConfidenceFacts {
  readonly common: CommonFacts;
  /** Of a report, which has a day; laws and encyclopaedias have none, and are doubted for nothing else. */
  readonly doubts: Doubts | null;
}

/** Shares are of what the question's terms weigh, from 0 to 1. */
export interface CommonFacts {
  readonly base: number;
  /** The chance of the chosen sentences, and of the best, among all sentences that were looked at. */
  readonly chance: number;
  readonly bestChance: number;
  /** The chance of the best passage, and of its whole article, among the candidates. */
  readonly passageChance: number;
  readonly articleChance: number;
  readonly cover: number;
  readonly coverTwo: number;
  readonly coverTitle: number;
  readonly both: number;
  readonly pairs: number;
  readonly chain: number;
  readonly textPairs: number;
  readonly textRun: number;
  readonly soft: number;
  readonly counted: number;
  readonly within20: number;
  /** The heaviest term that stands neither in the passage nor in its title, over the most a term can weigh; beside the sentence. */
  readonly missing: number;
  readonly missingHere: number;
  /** Of terms that stand in no passage at all. */
  readonly unknown: number;
  readonly numbersMissing: number;
  readonly numbersLoose: number;
  readonly ordinalMissing: number;
  /** Of the question's names; of the office whose holder it asks for: in the passage, in the sentence. */
  readonly nameMissing: number;
  readonly nameFar: number;
  readonly officeMissing: number;
  /** Of what is counted or chosen from: what stands neither in the sentence nor in its passage. */
  readonly focusMissing: number;
  readonly focusFar: number;
  /** The same where one is asked to choose ("nhà thầu nào"), where one is asked to count. */
  readonly choiceMissing: number;
  readonly countedMissing: number;
  /** 1: the sentence holds what is asked for; 0.5: it may. */
  readonly held: number;
  readonly formMissing: number;
  /** 1: no article of the days that the question names was found. */
  readonly otherDays: number;
  readonly weight: number;
  readonly logTerms: number;
  readonly bm25: number;
  readonly asksWho: number;
  readonly asksHowMany: number;
  readonly asksWhen: number;
  readonly asksWhere: number;
  readonly asksYesNo: number;
  readonly asksWhy: number;
  readonly asksHow: number;
}

export function confidenceFactsOf(judged: Judged): ConfidenceFacts {
  const isReport = judged.chosen.best.ranked.candidate.days.published !== null;
  return { common: commonFactsOf(judged), doubts: isReport ? doubtsOf(judged) : null };
}

function commonFactsOf({ asked, date, ranked, chosen }: Judged): CommonFacts {
  const { best } = chosen;
  const { facts: sentence, ranked: passage } = best;
  const { facts } = passage;
  const { kind } = asked.shape;
  return {
    base: 1,
    chance: chosen.chance,
    bestChance: best.chance,
    ...chancesOf(ranked, passage),
    cover: sentence.cover,
    coverTwo: sentence.coverBefore,
    coverTitle: sentence.coverTitle,
    both: facts.both,
    pairs: sentence.pairs,
    chain: sentence.chain,
    textPairs: facts.pairs,
    textRun: Math.max(facts.run, facts.titleRun),
    soft: sentence.soft,
    counted: sentence.counted,
    within20: facts.within20,
    missing: (facts.missingBoth * asked.weight) / asked.mostWeight,
    missingHere: (sentence.missing * asked.weight) / asked.mostWeight,
    unknown: unknownShare(asked),
    numbersMissing: facts.numbersMissing,
    numbersLoose: facts.numbersLoose,
    ordinalMissing: facts.ordinalMissing,
    nameMissing: facts.nameMissing,
    nameFar: sentence.nameMissing,
    officeMissing: sentence.officeMissing,
    ...focusOf(asked, best),
    held: sentence.held,
    formMissing: sentence.formMissing,
    otherDays: Number(date?.use === "restrict" && passage.fit === 0),
    weight: asked.weight / asked.mostWeight / 5,
    logTerms: Math.log(1 + asked.terms.length),
    bm25: passage.candidate.score / (asked.weight || 1),
    asksWho: Number(kind === "who"),
    asksHowMany: Number(kind === "howMany"),
    asksWhen: Number(kind === "when"),
    asksWhere: Number(kind === "where"),
    asksYesNo: Number(kind === "yesNo"),
    asksWhy: Number(kind === "why"),
    asksHow: Number(kind === "how"),
  };
}

/**
 * Set by reading, not learnt: what is rare among what the weights were learnt from, and hardly ever an answer; and some
 * caution (`base`), since in a city that they were not learnt from they tell a little less than they seem to.
 */
const DOUBTS = {
  ...{ base: -0.25, ordinalMissing: -1.5, nameMissing: -1.5, officeMissing: -1.5, otherDays: -2 },
} as const;
const REPORT_DOUBTS = { chat: -1.5, titleMissing: -0.5, landMissing: -0.5 } as const;

/** Of every text; what is added for reports. */
export interface ConfidenceWeights {
  readonly common: Weights<keyof CommonFacts>;
  readonly reports: Weights<keyof CommonFacts | keyof Doubts>;
}

const LEARNT: ConfidenceWeights = { common: CONFIDENCE_WEIGHTS, reports: REPORT_WEIGHTS };

/** How likely it is that the chosen sentences answer, 0 to 1. */
export function confidenceOf(
  { common, doubts }: ConfidenceFacts,
  { common: ofAll, reports }: ConfidenceWeights = LEARNT,
): number {
  const ofReport = doubts ? weigh({ ...common, ...doubts }, reports) + weigh(doubts, REPORT_DOUBTS) : 0;
  return 1 / (1 + Math.exp(-weigh(common, ofAll) - ofReport - weigh(common, DOUBTS)));
}

function chancesOf(ranked: readonly Ranked[], passage: Ranked) {
  const chances = shares(ranked.map(({ score }) => score));
  const article = articleOf(passage.candidate.id);
  let [passageChance, articleChance] = [0, 0];
  for (const [at, one] of ranked.entries()) {
    if (one === passage) passageChance = chances[at] ?? 0;
    if (articleOf(one.candidate.id) === article) articleChance += chances[at] ?? 0;
  }
  return { passageChance, articleChance };
}

function unknownShare({ terms, weight }: Asked): number {
  const unknown = terms.reduce((sum, term) => sum + (term.isUnknown ? term.weight : 0), 0);
  return unknown / (weight || 1);
}

function focusOf({ focus, terms, kind }: Asked, { ranked, at }: Chosen["best"]) {
  if (focus.length === 0) return { focusMissing: 0, focusFar: 0, choiceMissing: 0, countedMissing: 0 };
  const { text, title, sentences, lexicon } = ranked.candidate.read;
  const lettersIn = (words: Int32Array) => new Set(words.map((word) => lexicon.lettersOf(word)));
  const own = lettersIn(text.subarray(sentences[at - 1]?.from ?? sentences[at]?.from, sentences[at]?.to));
  const [inText, inTitle] = [lettersIn(text), lettersIn(title)];
  let [whole, missing, far] = [0, 0, 0];
  for (const letters of focus) {
    const weight = terms.find((term) => term.letters === letters)?.weight ?? 1;
    whole += weight;
    if (letters === undefined || !(inText.has(letters) || inTitle.has(letters))) missing += weight;
    if (letters === undefined || !own.has(letters)) far += weight;
  }
  const focusMissing = missing / (whole || 1);
  return {
    focusMissing,
    focusFar: far / (whole || 1),
    choiceMissing: kind === "which" || kind === "what" ? focusMissing : 0,
    countedMissing: kind === "howMany" ? focusMissing : 0,
  };
}
