import { unmarked } from "../language/spelling.ts";
import { addDays, type CivilDate, partsOf } from "../lib/civil-date.ts";
import { daysBetween } from "../lib/civil-span.ts";
import { datedQuestion, fitOf } from "./dated.ts";
import type { Candidate, Found, Hit, PassageSource } from "./found.ts";
import type { QuestionDate } from "./question-date.ts";
import { type Asked, readQuestion } from "./ranking/asked.ts";

/** A question with what was found for it. */
export interface Sought {
  readonly asked: Asked;
  readonly date: QuestionDate | null;
  /** The best first. */
  readonly candidates: readonly Candidate[];
}

/** What is asked, on the day `today`. */
export interface DayQuestion {
  readonly text: string;
  readonly today: CivilDate;
}

const CANDIDATES = 50;
/** Where days restrict, most of what the words find may be of other days. */
const DATED_CANDIDATES = 300;
const NAMED_DAYS = 7;

/** Looks for what a question asks. */
export function seek(source: PassageSource, { text, today }: DayQuestion): Sought {
  const { text: words, date } = datedQuestion(text, today);
  const isRestricted = date?.use === "restrict";
  const found = search(source, words, isRestricted ? DATED_CANDIDATES : CANDIDATES);
  const hits = isRestricted ? ofTheDays(source, { found, words, date }) : found.hits;
  const candidates = hits.map((hit) => source.read(hit));
  return { asked: readQuestion(found, source.lexicon), date, candidates };
}

/** Without marks altogether where some are left out ("ông tran quoc viet"): such words stand in no passage. */
function search(source: PassageSource, words: string, limit: number): Found {
  const found = source.search(words, limit);
  const isHalfMarked = found.terms.some(({ exact, folded }) => exact !== folded);
  const lacks = found.terms.filter(({ exact, passages }) => passages === 0 && /^[a-z]+$/.test(exact));
  return isHalfMarked && lacks.length > 1 ? source.search(unmarked(words), limit) : found;
}

interface Dated {
  readonly found: Found;
  readonly words: string;
  readonly date: QuestionDate;
}

/** Those that fit first, as their words place them; the others fill up. */
function ofTheDays(source: PassageSource, { found, words, date }: Dated): Hit[] {
  // An article of those days mostly names them.
  const dated = source.search(`${words} ${daysInWords(date)}`, DATED_CANDIDATES);
  const all = new Map<number, Hit>();
  for (const hit of [...found.hits, ...dated.hits]) if (!all.has(hit.number)) all.set(hit.number, hit);
  const { fit = [], other = [] } = Object.groupBy(all.values(), (hit) =>
    fitOf(source.daysOf(hit), date) > 0 ? "fit" : "other",
  );
  return [...fit, ...other].slice(0, CANDIDATES);
}

/** "14/12 15/12 …"; of a longer time the months. */
function daysInWords({ range: { from, until } }: QuestionDate): string {
  const count = daysBetween(from, until) + 1;
  const days = Array.from({ length: Math.min(count, NAMED_DAYS) }, (_, at) => partsOf(addDays(from, at)));
  if (count <= NAMED_DAYS) return days.map(({ day, month }) => `${day}/${month}`).join(" ");
  return [from, until].map((day) => `tháng ${partsOf(day).month}/${partsOf(day).year}`).join(" ");
}

/**
 * Looks for what a question asks that goes on from an article: in that article; where it names other days than the
 * article's, for what the article was about, on those days.
 * @param about the article's bundle
 */
export function seekFurther(source: PassageSource, question: DayQuestion, about: string): Sought {
  const hits = source.hitsOf(about);
  const own = hits.map((hit) => source.read(hit));
  const [first] = hits;
  if (!first) return seek(source, question);
  const { text: words, date } = datedQuestion(question.text, question.today);
  if (date?.use === "restrict" && !own.some(({ days }) => fitOf(days, date) > 0))
    return seek(source, { ...question, text: `${question.text} ${source.titleOf(first)}` });
  const found = source.search(words, CANDIDATES);
  const scores = new Map(found.hits.map(({ number, score }) => [number, score]));
  const candidates = own.map((candidate, at) => ({
    ...candidate,
    score: scores.get(hits[at]?.number ?? -1) ?? 0,
  }));
  return {
    asked: readQuestion(found, source.lexicon),
    date,
    candidates: candidates.sort((a, b) => b.score - a.score),
  };
}
