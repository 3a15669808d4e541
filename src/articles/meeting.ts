import type { PartOfDay } from "../language/date-expressions.ts";
import { CivilDate } from "../lib/civil-date.ts";
import type { CivilSpan } from "../lib/civil-span.ts";
import type { Article } from "./article.ts";
import { runningSentences } from "./meeting/article-sentences.ts";
import { chairsIn } from "./meeting/chair.ts";
import { decisionsIn } from "./meeting/decisions.ts";
import { bodyIn, dateIn, placeIn, sessionIn } from "./meeting/session.ts";
import type { SessionKind } from "./meeting/session-kinds.ts";

export type { SessionKind } from "./meeting/session-kinds.ts";

/** What an article says, and the sentence in which it says it. */
export interface Said<T> {
  readonly value: T;
  readonly sentence: string;
}

export interface Chair {
  /** `null` when only the office is said. */
  readonly name: string | null;
  readonly office: string | null;
}

/** The session that an Article reports. What the article does not say is `null` or empty, never guessed. */
export interface Meeting {
  readonly kind: Said<SessionKind>;
  /** Its first and its last day, mostly one. */
  readonly date: Said<CivilSpan> | null;
  readonly partOfDay: Said<PartOfDay> | null;
  /** In the article's order; several when they were in the chair together. */
  readonly chairs: readonly Said<Chair>[];
  /** Who held it ("UBND thành phố"), as it is written. */
  readonly body: Said<string> | null;
  readonly place: Said<string> | null;
  /** What was decided, concluded or asked for: whole sentences in the article's order. */
  readonly decisions: readonly string[];
}

/** The session that an article reports; `null` when it reports none, or announces one that is still to come. */
export function meetingOf(article: Article): Meeting | null {
  const told = runningSentences(article);
  const session = sessionIn(article.title, told.opening);
  if (!session) return null;
  const all = [...told.opening, ...told.rest];
  const published = publicationDay(article);
  const date = published ? dateIn(session, told.opening, published) : null;
  return {
    kind: { value: session.kind, sentence: session.sentence },
    date: date && { value: date.span, sentence: date.sentence },
    partOfDay: date?.partOfDay ? { value: date.partOfDay, sentence: date.sentence } : null,
    chairs: chairsIn(told),
    body: bodyIn(session, told.opening),
    place: placeIn(session, told.opening),
    decisions: decisionsIn(all.filter((sentence) => sentence !== session.sentence)),
  };
}

/** The day on which an article was published, in Viet Nam, as its own offset says it. */
export function publicationDay({ publishedAt }: Pick<Article, "publishedAt">): CivilDate | null {
  return CivilDate.safeParse(publishedAt?.slice(0, 10)).data ?? null;
}
