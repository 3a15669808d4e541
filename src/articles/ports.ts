import type { Article, ArticleEntry, ArticleId, StoredArticle } from "./article.ts";
import type { PageToRead, Reading } from "./reading/page.ts";
import type { SourceHealth } from "./source-health.ts";

/** Where articles are kept. A promise that resolves means: it is on disk. */
export interface ArticleStore {
  /** The article that carries one of these keys. */
  find(keys: readonly string[]): Promise<ArticleEntry | undefined>;
  /** Adds a new article; the store gives it the next id and revision 1. */
  add(article: Article, facts: NewEntry): Promise<ArticleEntry>;
  /**
   * Replaces the text of `id` and counts up its revision; keys are added to those known, `firstSeenAt` stays.
   * @throws PlainError `unknown_article`
   */
  revise(id: ArticleId, article: Article, facts: NewEntry): Promise<ArticleEntry>;
  /**
   * Takes an article back: it stays in the store and can be recognised by its keys, but it is in no list and its text
   * is not given out any more, so that no bulletin, button or answer shows it. What its source says of it later does not
   * bring it back: what a city has taken back it does not tell again by mistake. Whoever takes it back twice keeps the
   * first time.
   * @throws PlainError `unknown_article`
   */
  withdraw(id: ArticleId, at: Date): Promise<ArticleEntry>;
  /** Undoes a withdrawal. @throws PlainError `unknown_article` */
  restore(id: ArticleId): Promise<ArticleEntry>;
  /** What is known of an article, also of one that was withdrawn. */
  entry(id: ArticleId): Promise<ArticleEntry | undefined>;
  /** The newest text; `undefined` when there is no such article, or it was withdrawn. */
  get(id: ArticleId): Promise<StoredArticle | undefined>;
  /** Entries first seen at or after `since`, newest first; none that was withdrawn. */
  entriesSince(since: Date): Promise<readonly ArticleEntry[]>;
  /** The newest entries of all, newest first; none that was withdrawn. */
  newest(limit: number): Promise<readonly ArticleEntry[]>;
  /** Of those that were not withdrawn. */
  count(): Promise<number>;
}

export interface NewEntry {
  readonly keys: readonly string[];
  readonly fingerprint: string;
  readonly seenAt: Date;
  /** Part of what a source already held when it was met: kept and found, never news. `false` unless it is said. */
  readonly isBacklog?: boolean;
}

/** A file or page that a source offers, before anybody has looked into it. */
export interface SourceItem {
  /** Stable within the source: a file name, an address. */
  readonly name: string;
  /** Of the bytes: an item is taken again only when it changes. */
  readonly digest: string;
  /**
   * @throws PlainError when the item cannot be read. `item_changed` (it is not what `items` saw any more) and the
   * codes of `isPassing` leave it for the next round; `item_unchanged` says that there is nothing new in it.
   */
  read(): Promise<SourcePage>;
}

/** What an item holds, and what its source knows of it; what is not said is found out by reading. */
export interface SourcePage extends Pick<PageToRead, "bytes" | "kind" | "url" | "rules"> {
  /** What a feed or listing told of the article: taken where the page itself is silent. */
  readonly told?: Partial<Pick<Article, "category" | "publishedAt" | "author">>;
  /** These are a feed's few lines about an article, not its text: they add to it nothing that is known in full. */
  readonly isTeaser?: boolean;
  /** Called once the item is dealt with: what it said about itself may be believed from now on. */
  readonly settle?: () => Promise<void>;
}

/** A place that articles come from. */
export interface ArticleSource {
  readonly name: string;
  /** Holds years of articles when it is met for the first time, which are no news. */
  readonly hasBacklog: boolean;
  /**
   * What stands there now and has settled (is not being written any more), by name.
   * @throws PlainError when the place cannot be looked at
   */
  items(round: RoundFacts): Promise<readonly SourceItem[]>;
}

export interface RoundFacts {
  readonly now: Date;
  /** No round over this source has ended well yet. */
  readonly isFirstContact: boolean;
  /** Aborted when the round is to be given up. */
  readonly signal: AbortSignal;
}

/** Reads files and pages. */
export interface Reader {
  /** @throws PlainError when no article, listing or feed can be read from it */
  read(page: PageToRead): Promise<Reading>;
}

/** What is known of each source's health. A promise that resolves means: it is on disk. */
export interface SourceLog {
  healthOf(source: string): Promise<SourceHealth | undefined>;
  record(health: SourceHealth): Promise<void>;
}

/** What a server said about a page that it has sent, given back to it verbatim. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface ValidatorLog {
  validatorsOf(url: string): Promise<Validators | undefined>;
  keep(url: string, validators: Validators): Promise<void>;
}

/** Which items were dealt with, so that each is taken, and each refusal reported, once. */
export interface IntakeLog {
  /** The digest under which the item was last dealt with. */
  digestOf(source: string, item: string): Promise<string | undefined>;
  record(source: string, item: string, digest: string): Promise<void>;
}
