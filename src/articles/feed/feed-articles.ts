import { PlainError } from "../../lib/errors.ts";
import type { ParsedArticle } from "../article.ts";
import type { Feed, FeedItem } from "./feed.ts";

/**
 * The articles that a feed holds in itself, as far as it tells them: title and lead. An entry without both is none.
 * @param name of the file: what the error calls it by
 * @throws PlainError `empty_body` when there is none
 */
export function articlesIn({ items, warnings }: Feed, name: string): ParsedArticle[] {
  const articles = items.flatMap((item) => articleIn(item) ?? []);
  if (articles.length > 0) return articles.map((article) => ({ article, warnings }));
  throw new PlainError(
    "empty_body",
    `${name} is a feed, but no entry of it has both a title and a text`,
    "Name the feed's address in the sources file, so that its pages are read.",
  );
}

export function articleIn(item: FeedItem): ParsedArticle["article"] | undefined {
  const { title, lead, url, publishedAt, category, author } = item;
  if (title === null || lead === null) return undefined;
  return { title, lead, url, publishedAt, category, author, viewCount: null, paragraphs: [], captions: [] };
}
