import { type AtomFeed, parseFeed as parseFormat, type RdfFeed, type RssFeed } from "feedsmith";
import { clean } from "../../language/text.ts";
import { PlainError } from "../../lib/errors.ts";
import type { ParseWarning } from "../article.ts";
import { urlKeyOf } from "../identity.ts";
import { findDate, isFarAhead } from "../portal-date.ts";
import type { Feed, FeedItem, RawItem, RawText } from "./feed.ts";
import { plainLead, plainTitle } from "./feed-text.ts";
import { guardXml } from "./xml-guard.ts";

export interface FeedOptions {
  readonly now: Date;
  /** Where the feed came from: what relative addresses in it begin with. */
  readonly url?: string | undefined;
}

interface RawFeed {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly items: readonly RawItem[];
}

/**
 * Reads an RSS or Atom feed.
 * Warnings, once each: `invalid_date`, `future_date`, `junk_before_xml`.
 * @throws PlainError what `guardXml` throws, `malformed_xml`, `not_a_feed`
 */
export function parseFeed(text: string, { now, url }: FeedOptions): Feed {
  const { xml, hadJunk } = guardXml(text);
  const raw = rawFeedOf(xml);
  const warnings = new Map<string, string>();
  if (hadJunk)
    warnings.set("junk_before_xml", "Something stands above the feed's XML: its program has a fault");
  const base = absolute(raw.link, url) ?? url;
  const items = new Map<string, FeedItem>();
  for (const [at, entry] of raw.items.entries()) {
    const item = itemOf(entry, { base, now, warnings });
    const key = item.id ?? (item.url === null ? undefined : urlKeyOf(item.url)) ?? `no name ${at}`;
    if (!items.has(key)) items.set(key, item);
  }
  return {
    feed: { title: raw.title === undefined ? null : plainTitle({ text: raw.title, isMarkup: "maybe" }) },
    items: [...items.values()],
    warnings: [...warnings].map(([code, message]): ParseWarning => ({ code, message })),
  };
}

function rawFeedOf(xml: string): RawFeed {
  try {
    const { format, feed } = parseFormat(xml);
    switch (format) {
      case "atom":
        return {
          title: feed.title?.value,
          link: linkOf(feed.links),
          items: (feed.entries ?? []).map(atomItem),
        };
      case "rss":
        return { title: feed.title, link: feed.link, items: (feed.items ?? []).map(rssItem) };
      case "rdf":
        return { title: feed.title, link: feed.link, items: (feed.items ?? []).map(rdfItem) };
      case "json":
        throw new TypeError("JSON does not pass the guard");
    }
  } catch (cause) {
    throw new PlainError(
      "malformed_xml",
      "The feed's XML is damaged",
      "Nothing to do if it happens once; else ask the portal's technicians to look at it.",
      { cause },
    );
  }
}

const maybe = (text: string | undefined): RawText | undefined =>
  text === undefined ? undefined : { text, isMarkup: "maybe" };

function rssItem(item: RssFeed.Item<string>): RawItem {
  const { guid, authors, dc } = item;
  return {
    id: guid?.value,
    links: [item.link, guid?.isPermaLink === false ? undefined : guid?.value],
    title: maybe(item.title ?? dc?.titles?.[0]),
    date: item.pubDate ?? dc?.dates?.[0] ?? item.dcterms?.dates?.[0],
    category: item.categories?.[0]?.name ?? dc?.subjects?.[0],
    author: authors?.[0]?.name ?? dc?.creators?.[0] ?? authors?.[0]?.email,
    lead: maybe(item.description ?? item.content?.encoded),
  };
}

function rdfItem(item: RdfFeed.Item<string>): RawItem {
  const { dc } = item;
  return {
    id: item.rdf?.about,
    links: [item.link, item.rdf?.about],
    title: maybe(item.title),
    date: dc?.dates?.[0],
    category: dc?.subjects?.[0],
    author: dc?.creators?.[0],
    lead: maybe(item.description ?? item.content?.encoded),
  };
}

function atomItem(entry: AtomFeed.Entry<string>): RawItem {
  const { categories, authors, summary, content } = entry;
  return {
    id: entry.id,
    links: [linkOf(entry.links), entry.id],
    title: typed(entry.title),
    date: entry.published ?? entry.updated,
    category: categories?.[0]?.label ?? categories?.[0]?.term,
    author: authors?.[0]?.name,
    lead: typed(summary?.value ? summary : content),
  };
}

function typed(text: { readonly value?: string; readonly type?: string } | undefined): RawText | undefined {
  const { value, type = "text" } = text ?? {};
  return value === undefined ? undefined : { text: value, isMarkup: /html/.test(type) };
}

/** The address of the page itself; a link that does not say what it is for is that. */
function linkOf(
  links: readonly { href?: string; rel?: string; type?: string }[] | undefined,
): string | undefined {
  const pages = links?.filter(({ rel = "alternate" }) => rel === "alternate") ?? [];
  return (pages.find(({ type = "text/html" }) => /html/.test(type)) ?? pages[0])?.href;
}

interface ItemOptions {
  readonly base: string | undefined;
  readonly now: Date;
  readonly warnings: Map<string, string>;
}

function itemOf(raw: RawItem, { base, now, warnings }: ItemOptions): FeedItem {
  const url = raw.links.map((link) => absolute(link, base)).find((found) => found !== undefined) ?? null;
  return {
    id: clean(raw.id ?? "") || url,
    url,
    title: raw.title ? plainTitle(raw.title) : null,
    publishedAt: dateOf(raw.date, now, warnings),
    category: clean(raw.category ?? "") || null,
    author: authorOf(raw.author),
    lead: raw.lead ? plainLead(raw.lead) : null,
  };
}

/** `undefined` for what is no http address. */
function absolute(link: string | undefined, base: string | undefined): string | undefined {
  const given = link?.trim() ?? "";
  if (given === "" || /\s/.test(given)) return undefined;
  // "tag:…" and "urn:…" are names; a name without a scheme ("118") is none either, unless it looks like a path.
  const isRelative = /^(?:\/|\.{0,2}\/|\?)/.test(given);
  if (!/^https?:\/\//i.test(given) && !(isRelative && base !== undefined)) return undefined;
  return URL.canParse(given, base) ? new URL(given, base).href : undefined;
}

function dateOf(written: string | undefined, now: Date, warnings: Map<string, string>): string | null {
  if (written === undefined || written.trim() === "") return null;
  const publishedAt = findDate(written.slice(0, 200), now)?.publishedAt ?? null;
  if (publishedAt === null)
    warnings.set("invalid_date", `“${clean(written).slice(0, 60)}” is no day or hour that exists`);
  else if (isFarAhead(publishedAt, now)) {
    warnings.set("future_date", `The date ${publishedAt} is more than two days ahead`);
  }
  return publishedAt;
}

/** Accounts of the portal's program have written nothing. */
const MACHINE =
  /^(?:system account|(?:super ?)?admin(?:istrator)?|quản trị(?: viên| hệ thống)?|webmaster|root|noreply)$/iu;

/** "tin@city.vn (Thu Hà)" is "Thu Hà"; an address alone is nobody. */
function authorOf(written: string | undefined): string | null {
  const text = clean(written ?? "");
  const name =
    /^\S+@\S+\s*\(([^()]+)\)$/.exec(text)?.[1]?.trim() ?? text.replace(/\s*<?\S+@\S+\.\S+>?$/u, "");
  return name === "" || MACHINE.test(name) ? null : name;
}
