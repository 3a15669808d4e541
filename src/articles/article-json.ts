import { z } from "zod";
import { clean } from "../language/text.ts";
import { PlainError } from "../lib/errors.ts";
import { Article, type ParsedArticle } from "./article.ts";
import { isFarAhead, toHomeTime } from "./portal-date.ts";

const text = z.string().transform(clean);
const texts = z
  .array(text)
  .nullish()
  .transform((list) => (list ?? []).filter((entry) => entry !== ""));
const textOrNull = text.nullish().transform((value) => value || null);
const { publishedAt, viewCount, url } = Article.shape;

/** An Article as people and programs write it: what is missing or empty is `null` or an empty list. */
const ArticleJson = z.object({
  category: textOrNull,
  title: text.refine((value) => value !== "", "must not be empty"),
  publishedAt: publishedAt.nullish().transform((value) => (value ? toHomeTime(value) : null)),
  viewCount: viewCount.nullish().transform((value) => value ?? null),
  lead: textOrNull,
  paragraphs: texts,
  captions: texts,
  author: textOrNull,
  url: url.nullish().transform((value) => value ?? null),
});

/**
 * Reads one Article in JSON, as `parse` prints it; fields that an Article does not have are passed over.
 * @throws PlainError `not_an_article` that names every wrong field, `empty_body`
 */
export function parseArticleJson(source: string, { now }: { readonly now: Date }): ParsedArticle {
  const parsed = ArticleJson.safeParse(jsonOf(source));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join(".") || "the whole"}: ${message}`,
    );
    throw notAnArticle(problems.join("; "));
  }
  const { lead: givenLead, paragraphs: givenParagraphs, ...rest } = parsed.data;
  const [lead, ...paragraphs] = givenLead === null ? givenParagraphs : [givenLead, ...givenParagraphs];
  if (lead === undefined) {
    throw new PlainError(
      "empty_body",
      `The article “${rest.title}” has neither lead nor paragraphs`,
      "Put its text into lead and paragraphs.",
    );
  }
  const article = Article.parse({ ...rest, lead, paragraphs });
  const isAhead = article.publishedAt !== null && isFarAhead(article.publishedAt, now);
  const message = `The date ${article.publishedAt} is more than two days ahead`;
  return { article, warnings: isAhead ? [{ code: "future_date", message }] : [] };
}

function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw notAnArticle("the file is not valid JSON", { cause });
  }
}

function notAnArticle(problems: string, options?: ErrorOptions): PlainError {
  return new PlainError(
    "not_an_article",
    `This is not an Article in JSON: ${problems}`,
    "Correct the fields named; title, lead and paragraphs are the least that an Article has.",
    options,
  );
}
