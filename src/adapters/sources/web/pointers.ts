import type { Article } from "../../../articles/article.ts";
import type { Reader, RoundFacts, SourcePage } from "../../../articles/ports.ts";
import type { SourceEntry } from "../../../articles/sources-file.ts";
import { PlainError } from "../../../lib/errors.ts";
import type { Fetched } from "./fetcher.ts";

/** What a feed or listing says about one article. */
export interface Pointer {
  readonly url: string;
  readonly title: string | null;
  readonly told: Required<NonNullable<SourcePage["told"]>>;
  /** The article itself, where the feed's own lines are all that is read. */
  readonly article?: Article;
  readonly changesDaily?: boolean;
}

type Page = Extract<Fetched, { outcome: "page" }>;

export interface LinkOptions {
  readonly entry: SourceEntry;
  readonly reader: Reader;
  readonly get: (url: string) => Promise<Fetched>;
  readonly round: RoundFacts;
}

/** The articles that a feed or listing names, oldest first, so that the newest becomes known last. */
export async function linksIn(page: Page, options: LinkOptions): Promise<readonly Pointer[]> {
  const found = options.entry.kind === "feed" ? await inFeed(page, options) : await inListing(page, options);
  return found.toReversed();
}

async function inFeed({ bytes, url }: Page, { entry, reader, round }: LinkOptions): Promise<Pointer[]> {
  const feed = await reader.read({ name: entry.url, kind: "feed", bytes, url, now: round.now });
  if (feed.kind !== "feed") throw new TypeError("a feed was asked for");
  return feed.items.flatMap((item): Pointer[] => {
    const { title, lead, category, publishedAt, author } = item;
    if (item.url === null) return [];
    const pointer = { url: item.url, title, told: { category, publishedAt, author } };
    if (entry.readsPages) return [pointer];
    if (title === null || lead === null) return [];
    const facts = { category, title, publishedAt, author, url: item.url, lead };
    return [{ ...pointer, article: { ...facts, viewCount: null, paragraphs: [], captions: [] } }];
  });
}

async function inListing(first: Page, { entry, reader, get, round }: LinkOptions): Promise<Pointer[]> {
  const found = new Map<string, Pointer>();
  const seen = new Set<string>();
  const mostPages = round.isFirstContact ? entry.backlogPages : 1;
  let page: Page | undefined = first;
  while (page && !seen.has(page.url)) {
    seen.add(page.url);
    const listing = await reader.read({
      ...{ name: page.url, kind: "listing", bytes: page.bytes, url: page.url },
      ...{ rules: entry.rules, now: round.now },
    });
    if (listing.kind !== "listing") throw new TypeError("a listing was asked for");
    for (const { url, title, publishedAt } of listing.links) {
      if (!found.has(url))
        found.set(url, { url, title, told: { category: null, publishedAt, author: null } });
    }
    const isLast = listing.next === null || seen.size >= mostPages || round.signal.aborted;
    page = isLast || listing.next === null ? undefined : await nextPage(listing.next, get);
  }
  if (found.size === 0) throw emptyListing(entry);
  return [...found.values()];
}

/** What lies deeper in a listing is worth no failure. */
async function nextPage(url: string, get: LinkOptions["get"]): Promise<Page | undefined> {
  try {
    const fetched = await get(url);
    return fetched.outcome === "page" ? fetched : undefined;
  } catch (thrown) {
    if (thrown instanceof PlainError) return undefined;
    throw thrown;
  }
}

function emptyListing({ name, url }: SourceEntry): PlainError {
  return new PlainError(
    "empty_listing",
    `No article is listed at ${url}`,
    `Look at the page; if articles stand there, give "item" among the rules of ${name} in the sources file.`,
  );
}
