import { z } from "zod";

const text = z.string().trim().min(1);

/**
 * One published civic text as the portal shows it. What the page does not say is `null` or empty, never guessed.
 * All text is NFC with single spaces and no invisible characters.
 */
export const Article = z.object({
  /** The portal's own label above the title, as printed. */
  category: text.nullable(),
  title: text,
  /** ISO 8601 with offset (`2020-05-30T09:17:00+07:00`), or the day alone. */
  publishedAt: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).nullable(),
  viewCount: z.int().nonnegative().nullable(),
  /** The first paragraph of the body. */
  lead: text.nullable(),
  /** The other paragraphs, in order; neither captions nor the author stand in them. */
  paragraphs: z.array(text),
  captions: z.array(text),
  author: text.nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
});
export type Article = z.infer<typeof Article>;

/** A file, page or feed larger than this is refused unread: no article is. */
export const MAX_PAGE_BYTES = 5 * 1024 * 1024;

/** What a reader of pages noticed; the codes are those of the ingest cases ("invalid_date", "future_date"). */
export interface ParseWarning {
  readonly code: string;
  readonly message: string;
}

export interface ParsedArticle {
  readonly article: Article;
  readonly warnings: readonly ParseWarning[];
}

/** Ascending in the order in which articles became known; short enough for a callback. */
export type ArticleId = number;

/** What the store knows of an Article without opening its text. */
export const ArticleEntry = z.object({
  id: z.int().positive(),
  /** 1 for the first text, one more for every changed text. */
  revision: z.int().positive(),
  /** The names under which the article can be recognised: its address, its title and day. Never empty. */
  keys: z.array(z.string()).min(1),
  /** Of everything but the view count: tells a revision from the same text. */
  fingerprint: z.string(),
  category: Article.shape.category,
  title: Article.shape.title,
  publishedAt: Article.shape.publishedAt,
  url: Article.shape.url,
  /** When the first text was ingested, ISO 8601 in UTC: what "new" is measured by. */
  firstSeenAt: z.iso.datetime(),
  revisedAt: z.iso.datetime().nullable(),
  /** Stood at its source before we met it, and was old then: found and shown, but never news. */
  isBacklog: z.boolean(),
  /** When it was taken back, ISO 8601 in UTC: kept, but neither told nor found from then on; `null` when it stands. */
  withdrawnAt: z.iso.datetime().nullable(),
});
export type ArticleEntry = z.infer<typeof ArticleEntry>;

/** An Article as it is kept: its entry and its newest text. */
export interface StoredArticle {
  readonly entry: ArticleEntry;
  readonly article: Article;
}

/** Newest first: by the portal's date, then by the order in which they became known. */
export function newestFirst(a: ArticleEntry, b: ArticleEntry): number {
  return instantOf(b) - instantOf(a) || b.id - a.id;
}

/** A day alone counts from its midnight in Viet Nam, as the portal's own times do. */
function instantOf({ publishedAt, firstSeenAt }: ArticleEntry): number {
  if (publishedAt === null) return Date.parse(firstSeenAt);
  return Date.parse(publishedAt.length === 10 ? `${publishedAt}T00:00:00+07:00` : publishedAt);
}

/** The body as it is written: what shows how names are spelt. */
export function runningText({ lead, paragraphs }: Pick<Article, "lead" | "paragraphs">): string {
  return [lead ?? "", ...paragraphs].join("\n");
}
