import type { ArticleId } from "../articles/article.ts";
import type { CivilDate } from "../lib/civil-date.ts";

/** What somebody asks. */
export interface Question {
  readonly text: string;
  /** What relative dates ("tuần trước") are counted from. */
  readonly now: Date;
  /** The article that the chat's last answer came from, when that was a moment ago: what "còn ngày hôm sau?" is about. */
  readonly about?: ArticleId;
}

/** An article that is named as a source. */
export interface Source {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly date: CivilDate | null;
  readonly url: string | null;
}

/** A sentence of an article, word for word. */
export interface AnswerSentence {
  readonly text: string;
  /** Its source's place among the answer's sources, from 0. */
  readonly source: number;
}

export interface Searched {
  /** How many articles were looked through. */
  readonly articles: number;
  /** The days of the oldest and the newest of them; `null` when there are none. */
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

/**
 * `answered`: one to three sentences, right nine times in ten. `unsure`: one sentence that may have to do with it.
 * `notFound`: no sentence; `sources` are then the nearest articles, at most three.
 */
export interface Answer {
  readonly kind: "answered" | "unsure" | "notFound";
  readonly sentences: readonly AnswerSentence[];
  readonly sources: readonly Source[];
  readonly searched: Searched;
  /** From 0 to 1: how likely it is that the sentences answer. */
  readonly confidence: number;
}
