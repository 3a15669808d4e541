import type { Passage } from "../articles/passage.ts";
import type { CivilDate } from "../lib/civil-date.ts";
import { datedQuestion, fitOf } from "./dated.ts";
import type { Candidate, PassageIndex } from "./ports.ts";
import type { QuestionDate } from "./question-date.ts";
import { type Asked, readQuestion } from "./ranking/asked.ts";

/** A question with what was found for it. */
export interface Sought {
  readonly asked: Asked;
  readonly date: QuestionDate | null;
  /** The best first. */
  readonly candidates: readonly Candidate[];
}

const CANDIDATES = 50;
/** Where days restrict, most of what the words find may be of other days. */
const DATED_CANDIDATES = 400;

/** Looks for what a question asks, on the day `today`. */
export async function seek(index: PassageIndex, text: string, today: CivilDate): Promise<Sought> {
  const { text: words, date } = datedQuestion(text, today);
  const isRestricted = date?.use === "restrict";
  const found = await index.search(words, isRestricted ? DATED_CANDIDATES : CANDIDATES);
  const candidates = isRestricted ? ofTheDays(found.candidates, date) : found.candidates;
  return { asked: readQuestion(found), date, candidates };
}

/** Those that fit first; the others fill up. */
function ofTheDays(candidates: readonly Candidate[], date: QuestionDate): Candidate[] {
  const { fit = [], other = [] } = Object.groupBy(candidates, ({ passage }) =>
    fitOf(passage, date) > 0 ? "fit" : "other",
  );
  return [...fit, ...other].slice(0, CANDIDATES);
}

interface Within {
  readonly text: string;
  readonly today: CivilDate;
  readonly passages: readonly Passage[];
}

/** The same within these passages of one article; `null` when the question names other days than theirs. */
export async function seekWithin(
  index: PassageIndex,
  { text, today, passages }: Within,
): Promise<Sought | null> {
  const { text: words, date } = datedQuestion(text, today);
  if (date?.use === "restrict" && !passages.some((passage) => fitOf(passage, date) > 0)) return null;
  const found = await index.search(words, CANDIDATES);
  const scores = new Map(found.candidates.map(({ passage, score }) => [passage.id, score]));
  const candidates = passages.map((passage) => ({ passage, score: scores.get(passage.id) ?? 0 }));
  return { asked: readQuestion(found), date, candidates: candidates.sort((a, b) => b.score - a.score) };
}
