import type { Clock } from "../lib/clock.ts";
import type { Article, ArticleEntry, ArticleId } from "./article.ts";
import { fingerprintOf, keysOf, titleKeyOf, urlKeyOf } from "./identity.ts";
import type { ArticleStore, SourcePage } from "./ports.ts";

/** An article as a source offers it. */
export interface Offered {
  readonly article: Article;
  readonly told?: SourcePage["told"] | undefined;
  /** A feed's few lines about it, not its text. */
  readonly isTeaser: boolean;
}

export interface KeepOptions {
  readonly store: ArticleStore;
  readonly clock: Clock;
  /** What is old is the backlog of a source that was met just now. */
  readonly isFirstContact?: boolean;
}

export interface Kept {
  readonly kind: "added" | "revised" | "same";
  readonly id: ArticleId;
  readonly isBacklog?: true;
}

/** An article this young on first contact is news all the same. */
const NEWS_ON_CONTACT_MS = 86_400_000;

/** Adds an article, or revises the one that it is, or finds nothing new in it. One after the other for a store. */
export async function keep(
  { article, told, isTeaser }: Offered,
  { store, clock, isFirstContact = false }: KeepOptions,
): Promise<Kept> {
  const { known, isTitleTaken } = await recognise(filled(article, told), store);
  if (known && known.withdrawnAt !== null) return { kind: "same", id: known.id };
  const stored = known && (await store.get(known.id))?.article;
  // Feeds and listings that tell of the same article tell different things: what is kept already has the say.
  const own = filled(told === undefined ? article : filled(article, stored), told);
  // A copy without its address, or with another way of writing it, is still the article at that address.
  const whole = { ...own, url: known?.url ?? own.url };
  const fingerprint = fingerprintOf(whole);
  if (known && (known.fingerprint === fingerprint || (isTeaser && (stored?.paragraphs.length ?? 0) > 0))) {
    return { kind: "same", id: known.id };
  }
  const keys = isTitleTaken ? keysOf(whole).slice(0, 1) : keysOf(whole);
  const isBacklog = isFirstContact && !isYoung(whole, clock());
  const facts = { keys, fingerprint, seenAt: clock(), isBacklog };
  if (known) return { kind: "revised", id: (await store.revise(known.id, whole, facts)).id };
  const { id } = await store.add(whole, facts);
  return { kind: "added", id, ...(isBacklog && { isBacklog }) };
}

/** The article has the last word; where it is silent, others fill the gap. */
function filled(article: Article, { category, publishedAt, author }: SourcePage["told"] = {}): Article {
  return {
    ...article,
    category: article.category ?? category ?? null,
    publishedAt: article.publishedAt ?? publishedAt ?? null,
    author: article.author ?? author ?? null,
  };
}

/** Published within the last day; what has no date cannot be told from what is old. */
function isYoung({ publishedAt }: Article, now: Date): boolean {
  if (publishedAt === null) return false;
  const instant = publishedAt.includes("T") ? publishedAt : `${publishedAt}T23:59:59+07:00`;
  return Date.parse(instant) >= now.getTime() - NEWS_ON_CONTACT_MS;
}

/** By the address, else by title and day; never two different addresses as one. */
async function recognise(
  article: Article,
  store: ArticleStore,
): Promise<{ known: ArticleEntry | undefined; isTitleTaken: boolean }> {
  const byTitle = await store.find([titleKeyOf(article)]);
  if (article.url === null) return { known: byTitle, isTitleTaken: false };
  const byUrl = await store.find([urlKeyOf(article.url)]);
  if (byUrl) return { known: byUrl, isTitleTaken: byTitle !== undefined && byTitle.id !== byUrl.id };
  const isElsewhere = byTitle?.url != null && urlKeyOf(byTitle.url) !== urlKeyOf(article.url);
  return { known: isElsewhere ? undefined : byTitle, isTitleTaken: isElsewhere };
}
