import { load } from "cheerio";
import { clean, foldToWords, hasVietnameseLetters } from "../../language/text.ts";
import { PlainError } from "../../lib/errors.ts";
import { Article, type ParsedArticle, type ParseWarning } from "../article.ts";
import { authorLabelled, authorOf } from "../portal-author.ts";
import { findDate, isFarAhead } from "../portal-date.ts";
import { type Meta, readMeta } from "../portal-meta.ts";
import { bodyOf, type PageBody } from "./body.ts";
import { refuseChallenge } from "./challenge.ts";
import { refuseComplex } from "./complexity.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";
import { type PageParts, partsBy } from "./page-parts.ts";
import { readableParts } from "./readable-page.ts";
import type { Presets, SiteRules } from "./site-rules.ts";

export interface ArticlePageOptions {
  /** What "ahead of time" and "3 giờ trước" are measured by. */
  readonly now: Date;
  /** Where the page came from. */
  readonly url?: string | undefined;
  /** Of the source that the page belongs to. */
  readonly rules?: SiteRules | undefined;
  /** Tried in turn when there are no rules, or when they find nothing. */
  readonly presets: Presets;
}

/**
 * Reads an article's page: by the selectors of its source, by those of a family of portals, or by what looks like
 * its text. Text only is kept.
 * Warnings: `invalid_date`, `future_date`, `invalid_view_count`, `rules_found_nothing`.
 * @throws PlainError `not_an_article`, `empty_body`, `too_complex`, `too_large`, `blocked_by_challenge`
 */
export function parseArticlePage(html: string, options: ArticlePageOptions): ParsedArticle {
  const { now, rules, presets } = options;
  refuseChallenge(html);
  refuseComplex(html);
  const $ = load(html);
  const warnings: ParseWarning[] = [];
  const byRules = rules && partsBy($, rules);
  if (rules && !byRules) {
    const message = "The selectors of the source find neither title nor text: the portal may have changed";
    warnings.push({ code: "rules_found_nothing", message });
  }
  const parts = byRules ?? partsByPreset($, presets) ?? readableParts(html, $);
  const facts = pageFacts($);
  const title = parts.title || facts.title;
  if (!title) throw notAnArticle("it has no title");
  refuseListing(parts);
  const body = bodyOf(parts.body, { title, now });
  const [lead, ...paragraphs] = withLead(parts.lead, body.paragraphs);
  if (lead === undefined) throw emptyBody(title);
  refuseForeign({ lead, paragraphs, parts, facts });
  const metas = [
    ...dateMeta(parts.dateLine, now),
    ...viewMeta(parts.viewLine),
    ...parts.around.flatMap((line) => metaIn(line, now)),
  ];
  const article = Article.parse({
    category: parts.category ?? facts.category,
    title,
    publishedAt: dateOf([...metas, ...body.metas], facts, { now, warnings }),
    viewCount: viewsOf([...metas, ...body.metas], warnings),
    lead,
    paragraphs,
    captions: body.captions,
    author: authorFrom(parts, body, facts) ?? null,
    url: urlOf(facts.url, options.url),
  });
  return { article, warnings };
}

function partsByPreset($: ReturnType<typeof load>, presets: Presets): PageParts | undefined {
  for (const rules of Object.values(presets)) {
    const parts = partsBy($, rules);
    if (parts) return parts;
  }
  return undefined;
}

/** The lead above the body, unless the body begins with it. */
function withLead(lead: readonly string[], paragraphs: readonly string[]): string[] {
  const [first] = paragraphs;
  const joined = lead.join(" ");
  if (joined === "" || (first !== undefined && foldToWords(first) === foldToWords(joined)))
    return [...paragraphs];
  return [joined, ...paragraphs];
}

function refuseListing({ body, lead }: PageParts): void {
  const words = body.filter(({ kind }) => kind !== "picture");
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const linked = words.reduce((sum, { text, linkShare }) => sum + text.length * linkShare, 0);
  const links = words.filter(({ linkShare }) => linkShare > 0.5).length;
  if (lead.length === 0 && links >= 3 && linked > letters * 0.6) {
    throw notAnArticle("it is a list of links to articles");
  }
}

/** Login pages, error pages of servers: no date, and not in Vietnamese. */
function refuseForeign(page: {
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly parts: PageParts;
  readonly facts: PageFacts;
}): void {
  const { lead, paragraphs, parts, facts } = page;
  const isDated = (parts.dateLine ?? facts.publishedAt) !== null;
  if (!isDated && ![lead, ...paragraphs].some(hasVietnameseLetters)) {
    throw notAnArticle("it has no date and is not in Vietnamese");
  }
}

const LONGEST_LINE = 160;

function metaIn(line: string, now: Date): Meta[] {
  if (line.length > LONGEST_LINE) return [];
  // Where the line is shared with buttons ("… | Cỡ chữ A- A+"), its parts are looked at.
  const meta = readMeta(line, now);
  return meta ? [meta] : line.split("|").flatMap((part) => readMeta(part.trim(), now) ?? []);
}

/** In a line that a selector names, the date may stand among other words. */
function dateMeta(line: string | null, now: Date): Meta[] {
  if (line === null) return [];
  const found = findDate(line.slice(0, LONGEST_LINE), now);
  const meta = readMeta(line, now);
  if (found) return [{ ...meta, publishedAt: found.publishedAt, isLabelled: true }];
  return meta ? [meta] : [];
}

function viewMeta(line: string | null): Meta[] {
  if (line === null) return [];
  const meta = readMeta(line) ?? readMeta(`Lượt xem: ${line}`);
  return meta?.views ? [{ isLabelled: false, views: meta.views }] : [];
}

interface DateOptions {
  readonly now: Date;
  readonly warnings: ParseWarning[];
}

function dateOf(metas: readonly Meta[], facts: PageFacts, { now, warnings }: DateOptions): string | null {
  const dated = metas.filter(({ publishedAt }) => publishedAt !== undefined);
  const shown = (dated.find(({ isLabelled }) => isLabelled) ?? dated[0])?.publishedAt;
  const told = facts.publishedAt === null ? undefined : findDate(facts.publishedAt)?.publishedAt;
  const publishedAt = shown ?? told;
  if (publishedAt == null) {
    if (shown === null || told === null) {
      warnings.push({ code: "invalid_date", message: "The page names no day or hour that exists" });
    }
    return null;
  }
  if (isFarAhead(publishedAt, now)) {
    warnings.push({ code: "future_date", message: `The date ${publishedAt} is more than two days ahead` });
  }
  return publishedAt;
}

function viewsOf(metas: readonly Meta[], warnings: ParseWarning[]): number | null {
  const views = metas.find((meta) => meta.views !== undefined)?.views;
  if (views?.isReadable === false) {
    warnings.push({ code: "invalid_view_count", message: "The view count is not a whole number" });
  }
  return views?.count ?? null;
}

function authorFrom(parts: PageParts, body: PageBody, facts: PageFacts): string | undefined {
  const named = parts.author === null ? undefined : (authorLabelled(parts.author) ?? parts.author);
  const short = named !== undefined && named.length <= 90 ? named : undefined;
  const around = parts.around.map(authorLabelled).find((name) => name !== undefined);
  const told = facts.author === null ? undefined : (authorOf(facts.author) ?? undefined);
  return short ?? body.author ?? around ?? told;
}

/** The page's own address where it has one of its site; the root, and other sites, are slips of the portal. */
function urlOf(canonical: string | null, given: string | undefined): string | null {
  const own = given === undefined ? undefined : Article.shape.url.safeParse(given).data;
  const told = canonical !== null && URL.canParse(canonical, given) ? new URL(canonical, given) : undefined;
  if (!told || !/^https?:$/.test(told.protocol)) return own ?? null;
  if (own && (new URL(own).host !== told.host || told.pathname === "/")) return own;
  return told.href;
}

function notAnArticle(reason: string): PlainError {
  return new PlainError(
    "not_an_article",
    `This is no article's page: ${reason}`,
    "Give the address of one article, or the selectors of this portal in the sources file.",
  );
}

function emptyBody(title: string): PlainError {
  return new PlainError(
    "empty_body",
    `There is a title (“${clean(title)}”) but no text below it`,
    "Look at the page: if its text is a picture or a file, put the text into the inbox.",
  );
}
