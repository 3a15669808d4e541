import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  type Article,
  type ArticleEntry,
  type ArticleId,
  newestFirst,
  type StoredArticle,
} from "../../articles/article.ts";
import type { ArticleStore, NewEntry } from "../../articles/ports.ts";
import { PlainError } from "../../lib/errors.ts";
import { Turns } from "../../lib/turns.ts";
import { type ArticleIndex, openArticleIndex } from "./article-index.ts";
import { ArticleTexts } from "./article-texts.ts";
import type { WriteFile } from "./durable-write.ts";

class LowdbArticleStore implements ArticleStore, AsyncDisposable {
  readonly #index: ArticleIndex;
  readonly #texts: ArticleTexts;
  readonly #idByKey = new Map<string, ArticleId>();
  readonly #revising = new Turns();
  #nextId = 1;
  /** All entries that stand, newest first: sorted once, and kept so with every change. */
  readonly #newest: ArticleEntry[];

  constructor(index: ArticleIndex, texts: ArticleTexts) {
    this.#index = index;
    this.#texts = texts;
    const all = [...index.values()];
    this.#newest = all.filter(isStanding).sort(newestFirst);
    for (const entry of all) {
      this.#learnKeys(entry);
      this.#nextId = Math.max(this.#nextId, entry.id + 1);
    }
  }

  async find(keys: readonly string[]): Promise<ArticleEntry | undefined> {
    const id = keys.map((key) => this.#idByKey.get(key)).find((known) => known !== undefined);
    return id === undefined ? undefined : this.#index.get(id);
  }

  async add(article: Article, facts: NewEntry): Promise<ArticleEntry> {
    const entry: ArticleEntry = {
      ...headOf(article),
      id: this.#nextId++,
      revision: 1,
      keys: [...facts.keys],
      fingerprint: facts.fingerprint,
      firstSeenAt: facts.seenAt.toISOString(),
      revisedAt: null,
      isBacklog: facts.isBacklog ?? false,
      withdrawnAt: null,
    };
    // The text first: an entry on disk always has its text, a text without an entry is overwritten some day.
    await this.#texts.write(entry, article);
    await this.#keep(entry);
    return entry;
  }

  revise(id: ArticleId, article: Article, facts: NewEntry): Promise<ArticleEntry> {
    return this.#revising.take(String(id), async () => {
      const known = this.#index.get(id);
      if (!known) throw unknownArticle(id);
      const entry: ArticleEntry = {
        ...known,
        ...headOf(article),
        revision: known.revision + 1,
        keys: [...new Set([...known.keys, ...facts.keys])],
        fingerprint: facts.fingerprint,
        revisedAt: facts.seenAt.toISOString(),
      };
      await this.#texts.write(entry, article);
      await this.#keep(entry);
      return entry;
    });
  }

  withdraw(id: ArticleId, at: Date): Promise<ArticleEntry> {
    return this.#mark(id, ({ withdrawnAt }) => withdrawnAt ?? at.toISOString());
  }

  restore(id: ArticleId): Promise<ArticleEntry> {
    return this.#mark(id, () => null);
  }

  async entry(id: ArticleId): Promise<ArticleEntry | undefined> {
    return this.#index.get(id);
  }

  async get(id: ArticleId): Promise<StoredArticle | undefined> {
    const entry = this.#index.get(id);
    if (!entry || entry.withdrawnAt !== null) return undefined;
    return { entry, article: await this.#texts.read(entry) };
  }

  async entriesSince(since: Date): Promise<readonly ArticleEntry[]> {
    // Both are written by `toISOString`, which sorts as text as it does in time.
    const sinceText = since.toISOString();
    return this.#newest.filter(({ firstSeenAt }) => firstSeenAt >= sinceText);
  }

  async newest(limit: number): Promise<readonly ArticleEntry[]> {
    return this.#newest.slice(0, limit);
  }

  async count(): Promise<number> {
    return this.#newest.length;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#index[Symbol.asyncDispose]();
  }

  #mark(id: ArticleId, when: (known: ArticleEntry) => string | null): Promise<ArticleEntry> {
    return this.#revising.take(String(id), async () => {
      const known = this.#index.get(id);
      if (!known) throw unknownArticle(id);
      const entry: ArticleEntry = { ...known, withdrawnAt: when(known) };
      await this.#keep(entry);
      return entry;
    });
  }

  /** Shows at once; resolves when it is on disk. */
  #keep(entry: ArticleEntry): Promise<void> {
    const before = this.#index.get(entry.id);
    if (before && isStanding(before)) this.#newest.splice(this.#newest.indexOf(before), 1);
    if (isStanding(entry)) this.#newest.splice(placeOf(entry, this.#newest), 0, entry);
    this.#learnKeys(entry);
    return this.#index.put(entry);
  }

  #learnKeys({ keys, id }: ArticleEntry): void {
    for (const key of keys) this.#idByKey.set(key, id);
  }
}

function isStanding({ withdrawnAt }: ArticleEntry): boolean {
  return withdrawnAt === null;
}

/** Where the entry belongs among those that are in order, by halving. */
function placeOf(entry: ArticleEntry, ordered: readonly ArticleEntry[]): number {
  let [from, to] = [0, ordered.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = ordered[middle];
    if (other && newestFirst(other, entry) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function headOf({ category, title, publishedAt, url }: Article) {
  return { category, title, publishedAt, url };
}

function unknownArticle(id: ArticleId): PlainError {
  return new PlainError(
    "unknown_article",
    `There is no article ${id}`,
    "Ask for one of those that the store lists",
  );
}

/** Entries in `articles/`, texts in `articles/texts/`. @throws PlainError as `openJsonFile` does */
export async function openArticleStore(
  directory: string,
  write?: WriteFile,
): Promise<ArticleStore & AsyncDisposable> {
  const entries = join(directory, "articles");
  const texts = join(entries, "texts");
  await mkdir(texts, { recursive: true });
  const index = await openArticleIndex({ directory: entries, write });
  return new LowdbArticleStore(index, new ArticleTexts(texts, write));
}
