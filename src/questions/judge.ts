import { type Chosen, chooseSentences, likelihoods, optionsIn } from "./choose-sentences.ts";
import { confidenceFactsOf, confidenceOf } from "./confidence.ts";
import type { PassageSource } from "./found.ts";
import { type Judgement, NOTHING_FOUND, type Quotation } from "./judgement.ts";
import type { PassageQuery } from "./ports.ts";
import { rank } from "./rank.ts";
import { type Sought, seek, seekFurther } from "./seek.ts";

/** From here on an answer is said to be sure: right nine times in ten. */
const SURE = 0.65;
/** From here on a sentence is shown at all: one in twelve that answer lie below, and six in ten where nothing answers. */
const WORTH_SHOWING = 0.06;

/** Finds what may answer, chooses what does, and says how sure that is. */
export function judge(source: PassageSource, query: PassageQuery): Judgement {
  return judged(query.about === undefined ? seek(source, query) : seekFurther(source, query, query.about));
}

function judged(sought: Sought): Judgement {
  const ranked = rank(sought);
  const chosen = chooseSentences(likelihoods(optionsIn(sought.asked, ranked)));
  const ids = ranked.map(({ candidate }) => candidate.id);
  if (!chosen) return { ...NOTHING_FOUND, ranked: ids };
  const confidence = confidenceOf(confidenceFactsOf({ ...sought, ranked, chosen }));
  const kind = confidence >= SURE ? "answered" : confidence >= WORTH_SHOWING ? "unsure" : "notFound";
  return { kind, confidence, ranked: ids, chosen: quotationOf(chosen) };
}

function quotationOf({ best, bestSentence, sentences }: Chosen): Quotation {
  return { passageId: best.ranked.candidate.id, sentences, best: bestSentence };
}
