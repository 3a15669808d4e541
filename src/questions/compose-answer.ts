import type { ArticleId, StoredArticle } from "../articles/article.ts";
import { publicationDay } from "../articles/meeting.ts";
import type { Answer, Searched, Source } from "./answer.ts";
import { type Judgement, shownSentences } from "./judgement.ts";

export interface ComposeOptions {
  /** The articles of the judgement's passages, as they stand now. */
  readonly articles: ReadonlyMap<ArticleId, StoredArticle>;
  readonly searched: Searched;
}

const NEAREST_AT_MOST = 3;

/** A judgement as it is told: sentences with their source, or the nearest articles. */
export function composeAnswer(judgement: Judgement, { articles, searched }: ComposeOptions): Answer {
  const { kind, confidence } = judgement;
  const sentences = shownSentences(judgement).map((text) => ({ text, source: 0 }));
  const own = judgement.chosen?.passageId;
  const ids = kind === "notFound" ? nearestOf(judgement) : own === undefined ? [] : [storedIdOf(own)];
  const sources = ids.flatMap((id) => sourceOf(articles.get(id)));
  return { kind, sentences, sources, searched, confidence };
}

/** The articles of the best passages, each once. */
export function nearestOf({ ranked }: Pick<Judgement, "ranked">): ArticleId[] {
  return [...new Set(ranked.map(storedIdOf))].slice(0, NEAREST_AT_MOST);
}

/** A passage of the store begins with its article's id ("412.0"). */
export function storedIdOf(passageId: string): ArticleId {
  return Number(passageId.split(".")[0]);
}

function sourceOf(stored: StoredArticle | undefined): Source[] {
  if (!stored) return [];
  const { entry, article } = stored;
  return [{ articleId: entry.id, title: article.title, date: publicationDay(article), url: article.url }];
}

/** Whether a sentence stands in an article's newest text, word for word. */
export function standsIn(sentence: string, { article }: StoredArticle): boolean {
  const { title, lead, paragraphs, captions } = article;
  return [title, lead ?? "", ...paragraphs, ...captions].some((text) =>
    text.normalize("NFC").includes(sentence),
  );
}
