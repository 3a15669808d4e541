import { hasVietnameseLetters } from "../language/text.ts";
import { PlainError } from "../lib/errors.ts";
import { Article, type ParsedArticle, type ParseWarning } from "./article.ts";
import { rowsOf } from "./page-rows.ts";
import { readBody } from "./portal-body.ts";
import { isFarAhead } from "./portal-date.ts";
import { readHead } from "./portal-head.ts";
import type { Meta } from "./portal-meta.ts";

export interface PageFacts {
  /** What "ahead of time" is measured by. */
  readonly now: Date;
  /** Where the page came from. */
  readonly url?: string;
}

const MARKUP = /^\s*<(?:!doctype|\?xml|html|head|body|rss|feed)\b/iu;

/**
 * Reads the text layout of the city's portal: category, title, a line with date and view count, paragraphs with
 * the captions of photos between them, the author last.
 * Warnings: `invalid_date`, `future_date`, `invalid_view_count`.
 * @throws PlainError `empty_file`, `not_an_article`, `empty_body`
 */
export function parsePortalPage(text: string, { now, url }: PageFacts): ParsedArticle {
  if (MARKUP.test(text)) throw notAnArticle("it is a web page or a feed");
  const rows = rowsOf(text);
  if (rows.length === 0) {
    throw new PlainError(
      "empty_file",
      "There is no text in it",
      "Save the article's text in it and try again.",
    );
  }
  const head = readHead(rows, now);
  if (!head) throw notAnArticle("no title stands above a line with a date");
  const body = readBody(rows.slice(head.bodyAt));
  const [lead, ...paragraphs] = body.paragraphs;
  if (lead === undefined) {
    throw new PlainError(
      "empty_body",
      `There is a title (“${head.title}”) but no text below it`,
      "Copy the whole article, with its paragraphs.",
    );
  }
  const metas = [...head.metas, ...body.metas];
  // Without a date line nothing but the language tells an article from any other file.
  const hasDateLine = metas.some(({ publishedAt }) => publishedAt !== undefined);
  if (!hasDateLine && !hasVietnameseLetters(lead))
    throw notAnArticle("it has no date and is not in Vietnamese");
  const warnings: ParseWarning[] = [];
  const article = Article.parse({
    category: head.category,
    title: head.title,
    publishedAt: dateOf(metas, now, warnings),
    viewCount: viewsOf(metas, warnings),
    lead,
    paragraphs,
    captions: body.captions,
    author: body.author ?? metas.find(({ author }) => author !== undefined)?.author ?? null,
    url: url === undefined ? null : (Article.shape.url.safeParse(url).data ?? null),
  });
  return { article, warnings };
}

function notAnArticle(reason: string): PlainError {
  return new PlainError(
    "not_an_article",
    `This is not an article in the portal's text layout: ${reason}`,
    "The layout is: category, title, “Ngày đăng 30/05/2020 | 09:17”, paragraphs, author.",
  );
}

function dateOf(metas: readonly Meta[], now: Date, warnings: ParseWarning[]): string | null {
  const dated = metas.filter(({ publishedAt }) => publishedAt !== undefined);
  const { publishedAt } = dated.find(({ isLabelled }) => isLabelled) ?? dated[0] ?? {};
  if (publishedAt === null) {
    warnings.push({ code: "invalid_date", message: "The date line names no day or hour that exists" });
  } else if (publishedAt !== undefined && isFarAhead(publishedAt, now)) {
    warnings.push({ code: "future_date", message: `The date ${publishedAt} is more than two days ahead` });
  }
  return publishedAt ?? null;
}

function viewsOf(metas: readonly Meta[], warnings: ParseWarning[]): number | null {
  const views = metas.find((meta) => meta.views !== undefined)?.views;
  if (views?.isReadable === false) {
    warnings.push({ code: "invalid_view_count", message: "The view count is not a whole number" });
  }
  return views?.count ?? null;
}
