import type { Passage } from "../articles/passage.ts";
import { unmarked } from "../language/spelling.ts";
import { addDays, type CivilDate, partsOf } from "../lib/civil-date.ts";
import { daysBetween } from "../lib/civil-span.ts";
import { datedQuestion, fitOf } from "./dated.ts";
import type { Candidate, Found, PassageIndex } from "./ports.ts";
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
const DATED_CANDIDATES = 300;
const NAMED_DAYS = 7;

/** Looks for what a question asks, on the day `today`. */
export async function seek(index: PassageIndex, text: string, today: CivilDate): Promise<Sought> {
  const { text: words, date } = datedQuestion(text, today);
  const isRestricted = date?.use === "restrict";
  const found = await search(index, words, isRestricted ? DATED_CANDIDATES : CANDIDATES);
  if (!isRestricted) return { asked: readQuestion(found), date, candidates: found.candidates };
  // An article of those days mostly names them.
  const dated = await index.search(`${words} ${daysInWords(date)}`, DATED_CANDIDATES);
  return { asked: readQuestion(found), date, candidates: ofTheDays([found, dated], date) };
}

/** Without marks altogether where some are left out ("ông tran quoc viet"): such words stand in no passage. */
async function search(index: PassageIndex, words: string, limit: number): Promise<Found> {
  const found = await index.search(words, limit);
  const isHalfMarked = found.terms.some(({ exact, folded }) => exact !== folded);
  const lacks = found.terms.filter(({ exact, passages }) => passages === 0 && /^[a-z]+$/.test(exact));
  return isHalfMarked && lacks.length > 1 ? index.search(unmarked(words), limit) : found;
}

/** "14/12 15/12 …"; of a longer time the months. */
function daysInWords({ range: { from, until } }: QuestionDate): string {
  const count = daysBetween(from, until) + 1;
  const days = Array.from({ length: Math.min(count, NAMED_DAYS) }, (_, at) => partsOf(addDays(from, at)));
  if (count <= NAMED_DAYS) return days.map(({ day, month }) => `${day}/${month}`).join(" ");
  return [from, until].map((day) => `tháng ${partsOf(day).month}/${partsOf(day).year}`).join(" ");
}

/** Those that fit first, as their words place them; the others fill up. */
function ofTheDays(finds: readonly Found[], date: QuestionDate): Candidate[] {
  const all = new Map<string, Candidate>();
  for (const candidate of finds.flatMap(({ candidates }) => candidates)) {
    if (!all.has(candidate.passage.id)) all.set(candidate.passage.id, candidate);
  }
  const { fit = [], other = [] } = Object.groupBy(all.values(), ({ passage }) =>
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
