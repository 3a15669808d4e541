import type { Article, ArticleEntry, ArticleId, StoredArticle } from "./article.ts";

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
  /** The newest text; `undefined` when there is no such article. */
  get(id: ArticleId): Promise<StoredArticle | undefined>;
  /** Entries first seen at or after `since`, newest first. */
  entriesSince(since: Date): Promise<readonly ArticleEntry[]>;
  /** The newest entries of all, newest first. */
  newest(limit: number): Promise<readonly ArticleEntry[]>;
  count(): Promise<number>;
}

export interface NewEntry {
  readonly keys: readonly string[];
  readonly fingerprint: string;
  readonly seenAt: Date;
}

/** A file or page that a source offers, before anybody has looked into it. */
export interface SourceItem {
  /** Stable within the source: a file name, an address. */
  readonly name: string;
  /** Of the bytes: an item is taken again only when it changes. */
  readonly digest: string;
  /**
   * @throws PlainError when the item cannot be read; `item_changed` when it is not what `items` saw any more: it is
   * left for the next round
   */
  read(): Promise<Uint8Array>;
}

/** A place that articles come from. */
export interface ArticleSource {
  readonly name: string;
  /** What stands there now and has settled (is not being written any more), by name. */
  items(): Promise<readonly SourceItem[]>;
}

/** Which items were dealt with, so that each is taken, and each refusal reported, once. */
export interface IntakeLog {
  /** The digest under which the item was last dealt with. */
  digestOf(source: string, item: string): Promise<string | undefined>;
  record(source: string, item: string, digest: string): Promise<void>;
}
