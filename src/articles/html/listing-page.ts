import { type CheerioAPI, load } from "cheerio";
import type { Element } from "domhandler";
import { clean, countWords, fold } from "../../language/text.ts";
import { urlKeyOf } from "../identity.ts";
import { findDate } from "../portal-date.ts";
import { textOf } from "./blocks.ts";
import { refuseChallenge } from "./challenge.ts";
import { refuseComplex } from "./complexity.ts";
import type { SiteRules } from "./site-rules.ts";

export interface ListedLink {
  readonly url: string;
  readonly title: string | null;
  readonly publishedAt: string | null;
}

export interface Listing {
  /** Each address once, in the page's order. */
  readonly links: readonly ListedLink[];
  /** The address of the next page. */
  readonly next: string | null;
}

export interface ListingOptions {
  readonly now: Date;
  readonly url: string;
  readonly rules?: Pick<SiteRules, "item" | "next"> | undefined;
}

const FRAME =
  "nav, header:not(article header):not(li header), footer, aside, form[role='search'], [class*='breadcrumb'], [class*='menu'], [id*='menu']";
const HEADINGS = "h1, h2, h3, h4, h5, h6";
/** Shorter texts of links are menus: "Giới thiệu", "Văn bản pháp luật". */
const LEAST_TITLE_WORDS = 5;
const NEXT_TEXT =
  /^(?:trang (?:sau|tiep|ke)(?: theo)?|tiep(?: theo)?|sau|xem them|next(?: page)?|older|›|»|>|>>)\s*[›»>]*$/u;
const PAGE_OR_FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|gif|mp[34]|css|js)$/i;

/**
 * The articles that a page of a portal lists. Without rules, links count that lead deeper into the same site, stand
 * outside menus and have a title like an article's.
 * @throws PlainError `too_complex`, `blocked_by_challenge`
 */
export function parseListing(html: string, { now, url, rules = {} }: ListingOptions): Listing {
  refuseChallenge(html);
  refuseComplex(html);
  const $ = load(html);
  const base = baseOf($, url);
  const found = new Map<string, ListedLink>();
  for (const link of linksOf($, rules.item)) {
    const address = addressOf($(link).attr("href"), base);
    if (address === undefined) continue;
    const key = urlKeyOf(address);
    const known = found.get(key);
    const title = titleIn($, link, known?.title ?? null);
    const publishedAt = known?.publishedAt ?? dateNear($, link, now);
    found.set(key, { url: known?.url ?? address, title, publishedAt });
  }
  const listed = [...found.values()].filter(
    ({ title }) => title !== null && (rules.item !== undefined || countWords(title) >= LEAST_TITLE_WORDS),
  );
  return { links: listed, next: nextOf($, base, rules.next) };
}

function baseOf($: CheerioAPI, url: string): URL {
  const base = $("base[href]").first().attr("href");
  return base !== undefined && URL.canParse(base, url) ? new URL(base, url) : new URL(url);
}

function linksOf($: CheerioAPI, item: string | undefined): Element[] {
  const links = item === undefined ? $("a[href]") : $(item).find("a[href]").add($(item).filter("a[href]"));
  const inFrame = new Set($(FRAME).find("a[href]").toArray());
  return links.toArray().filter((link) => !inFrame.has(link));
}

/** Absolute, of the same site; `undefined` for anchors, scripts, files and the site's entrance. */
function addressOf(href: string | undefined, base: URL): string | undefined {
  const given = href?.trim() ?? "";
  if (given === "" || given.startsWith("#") || !URL.canParse(given, base.href)) return undefined;
  const url = new URL(given, base);
  url.hash = "";
  if (!/^https?:$/.test(url.protocol) || siteOf(url) !== siteOf(base)) return undefined;
  if (url.pathname === "/" && url.search === "") return undefined;
  return PAGE_OR_FILE.test(url.pathname) ? undefined : url.href;
}

/** "www." and the port's name make no other site. */
function siteOf({ host }: URL): string {
  return host.replace(/^www\./, "");
}

/** The longest that the links to an address say: the link around a picture says nothing. */
function titleIn($: CheerioAPI, link: Element, known: string | null): string | null {
  const heading = $(link).find(HEADINGS).first();
  const text = textOf(heading.length > 0 ? heading.toArray() : [link]);
  const said = text !== "" ? text : clean($(link).attr("title") ?? "");
  if (/^(?:xem tiep|xem them|chi tiet|doc tiep|xem chi tiet|read more)\W*$/u.test(fold(said))) return known;
  return said.length > (known?.length ?? 0) ? said : known;
}

/** The date in the smallest surroundings of a link that hold one and no other article. */
function dateNear($: CheerioAPI, link: Element, now: Date): string | null {
  const own = $(link).attr("href");
  let holder = $(link).parent();
  for (let steps = 0; steps < 5 && holder.length > 0; steps++, holder = holder.parent()) {
    const others = holder.find("a[href]").toArray();
    if (others.some((other) => isOther($, other, own))) return null;
    const time = holder.find("time[datetime]").first().attr("datetime");
    const told = time === undefined ? undefined : findDate(time, now)?.publishedAt;
    const shown = told ?? findDate(textOf(holder.toArray()).slice(-300), now)?.publishedAt;
    if (shown) return shown;
  }
  return null;
}

/** A link to another article, not to a category or a tag of this one. */
function isOther($: CheerioAPI, link: Element, own: string | undefined): boolean {
  return $(link).attr("href") !== own && countWords($(link).text()) >= LEAST_TITLE_WORDS;
}

function nextOf($: CheerioAPI, base: URL, rule: string | undefined): string | null {
  const named =
    rule ?? "link[rel~='next'], a[rel~='next'], a.next, .next > a, .pagination-next a, a.page-next";
  const texts = $("a[href]")
    .toArray()
    .filter((link) => isNextText($, link));
  for (const link of [...$(named).toArray(), ...(rule === undefined ? texts : [])]) {
    const href = $(link).attr("href")?.trim() ?? "";
    // "javascript:__doPostBack(…)" can be pressed, not fetched.
    if (href === "" || href.startsWith("#") || !URL.canParse(href, base.href)) continue;
    const url = new URL(href, base);
    if (/^https?:$/.test(url.protocol) && siteOf(url) === siteOf(base)) return url.href;
  }
  return null;
}

function isNextText($: CheerioAPI, link: Element): boolean {
  const text =
    clean($(link).text()) || clean($(link).attr("title") ?? "") || clean($(link).attr("aria-label") ?? "");
  const page = /[?&](?:page|p|trang|cur|start)=|\/(?:page|trang)[/-]?\d/i.test($(link).attr("href") ?? "");
  return NEXT_TEXT.test(fold(text)) && (page || /trang|next/u.test(fold(text)));
}
