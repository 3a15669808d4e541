import { type Chosen, chooseSentences, likelihoods, optionsIn } from "./choose-sentences.ts";
import { confidenceFactsOf, confidenceOf } from "./confidence.ts";
import { type Ranked, rank } from "./rank.ts";
import type { KeptPassages } from "./ranking/kept-passages.ts";
import type { Sought } from "./seek.ts";

/** What was made of what was found for a question. */
export interface Judgement {
  /** The candidates, the best first. */
  readonly ranked: readonly Ranked[];
  /** `null` when there is no candidate with a sentence. */
  readonly chosen: Chosen | null;
  readonly confidence: number;
  readonly kind: "answered" | "unsure" | "notFound";
}

/** From here on an answer is said to be sure: right nine times in ten. */
const SURE = 0.65;
/** From here on a sentence is shown at all. */
const WORTH_SHOWING = 0.22;

/** Ranks what was found, chooses what answers, and says how sure that is. */
export async function judge(sought: Sought, kept: KeptPassages): Promise<Judgement> {
  await kept.readAll(sought.candidates.map(({ passage }) => passage));
  const readPassage = kept.read.bind(kept);
  const ranked = rank(sought.asked, sought.candidates, { date: sought.date, readPassage });
  const chosen = chooseSentences(likelihoods(optionsIn(sought.asked, ranked)));
  if (!chosen) return { ranked, chosen, confidence: 0, kind: "notFound" };
  const confidence = confidenceOf(confidenceFactsOf({ ...sought, ranked, chosen }));
  const kind = confidence >= SURE ? "answered" : confidence >= WORTH_SHOWING ? "unsure" : "notFound";
  return { ranked, chosen, confidence, kind };
}

/** The sentences that are shown: of an unsure answer only the likeliest. */
export function shownSentences({ chosen, kind }: Judgement): readonly string[] {
  if (!chosen || kind === "notFound") return [];
  return kind === "answered" ? chosen.sentences : [chosen.bestSentence];
}
