import { meetingOf } from "../articles/meeting.ts";
import type { Passage } from "../articles/passage.ts";
import { linesOf } from "../language/text.ts";
import type { CivilDate } from "../lib/civil-date.ts";
import { type ArticleDays, dateFit, type QuestionDate, questionDate } from "./question-date.ts";

/** A question with the days it speaks of. */
export interface DatedQuestion {
  /** Without words like "hôm qua", which stand in no passage that answers. */
  readonly text: string;
  readonly date: QuestionDate | null;
}

export function datedQuestion(text: string, today: CivilDate): DatedQuestion {
  const whole = text.normalize("NFC");
  const date = questionDate(whole, today);
  if (!date?.expression.isRelative || date.use !== "restrict") return { text: whole, date };
  const { start, end } = date.expression;
  return { text: `${whole.slice(0, start)} ${whole.slice(end)}`.trim(), date };
}

/** The days of a passage's article, as far as the passage itself tells them. */
export function daysOf({ title, text, date }: Passage): ArticleDays {
  const [lead = null, ...paragraphs] = linesOf(text).filter((line) => line.trim() !== "");
  const article = { ...NOTHING_SAID, title, publishedAt: date, lead, paragraphs };
  return { published: date, meeting: meetingOf(article)?.date?.value ?? null };
}

const NOTHING_SAID = { category: null, viewCount: null, captions: [], author: null, url: null };

/** How well an article's days fit the question's, 0 to 1; 1 when it names none. */
export function fitOf(days: ArticleDays, date: QuestionDate | null): number {
  if (!date) return 1;
  return days.published === null ? 0 : dateFit(date, days);
}
