import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import {
  type Article,
  ArticleEntry,
  type ArticleId,
  newestFirst,
  type StoredArticle,
} from "../../articles/article.ts";
import type { ArticleStore, NewEntry } from "../../articles/ports.ts";
import { PlainError } from "../../lib/errors.ts";
import { ArticleTexts } from "./article-texts.ts";
import { Turns } from "./concurrency.ts";
import type { WriteFile } from "./durable-write.ts";
import { type JsonFile, openJsonFile } from "./json-file.ts";

class LowdbArticleStore implements ArticleStore, AsyncDisposable {
  /** Entries in the order in which they came; none is ever removed, so that a position stays. */
  readonly #index: JsonFile<ArticleEntry[]>;
  readonly #texts: ArticleTexts;
  readonly #positionById = new Map<ArticleId, number>();
  readonly #idByKey = new Map<string, ArticleId>();
  readonly #revising = new Turns();
  #nextId = 1;
  /** All entries, newest first; made when asked for and dropped with the next change. */
  #newest: readonly ArticleEntry[] | undefined;

  constructor(index: JsonFile<ArticleEntry[]>, texts: ArticleTexts) {
    this.#index = index;
    this.#texts = texts;
    for (const [position, entry] of index.state.entries()) {
      this.#know(entry, position);
      this.#nextId = Math.max(this.#nextId, entry.id + 1);
    }
  }

  async find(keys: readonly string[]): Promise<ArticleEntry | undefined> {
    const id = keys.map((key) => this.#idByKey.get(key)).find((known) => known !== undefined);
    return id === undefined ? undefined : this.#entryOf(id);
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
    };
    // The text first: an entry on disk always has its text, a text without an entry is overwritten some day.
    await this.#texts.write(entry, article);
    await this.#index.mutate((entries) => {
      entries.push(entry);
      this.#know(entry, entries.length - 1);
    });
    return entry;
  }

  revise(id: ArticleId, article: Article, facts: NewEntry): Promise<ArticleEntry> {
    return this.#revising.take(String(id), async () => {
      const known = this.#entryOf(id);
      const position = this.#positionById.get(id);
      if (!known || position === undefined) throw unknownArticle(id);
      const entry: ArticleEntry = {
        ...known,
        ...headOf(article),
        revision: known.revision + 1,
        keys: [...new Set([...known.keys, ...facts.keys])],
        fingerprint: facts.fingerprint,
        revisedAt: facts.seenAt.toISOString(),
      };
      await this.#texts.write(entry, article);
      await this.#index.mutate((entries) => {
        entries[position] = entry;
        this.#know(entry, position);
      });
      return entry;
    });
  }

  async get(id: ArticleId): Promise<StoredArticle | undefined> {
    const entry = this.#entryOf(id);
    return entry && { entry, article: await this.#texts.read(entry) };
  }

  async entriesSince(since: Date): Promise<readonly ArticleEntry[]> {
    // Both are written by `toISOString`, which sorts as text as it does in time.
    const sinceText = since.toISOString();
    return this.#newestOfAll().filter(({ firstSeenAt }) => firstSeenAt >= sinceText);
  }

  async newest(limit: number): Promise<readonly ArticleEntry[]> {
    return this.#newestOfAll().slice(0, limit);
  }

  async count(): Promise<number> {
    return this.#index.state.length;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#index.close();
  }

  #entryOf(id: ArticleId): ArticleEntry | undefined {
    const position = this.#positionById.get(id);
    return position === undefined ? undefined : this.#index.state[position];
  }

  #newestOfAll(): readonly ArticleEntry[] {
    this.#newest ??= [...this.#index.state].sort(newestFirst);
    return this.#newest;
  }

  #know(entry: ArticleEntry, position: number): void {
    this.#positionById.set(entry.id, position);
    for (const key of entry.keys) this.#idByKey.set(key, entry.id);
    this.#newest = undefined;
  }
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

/** Entries in `articles.json`, texts in `articles/`. @throws PlainError as `openJsonFile` does */
export async function openArticleStore(
  directory: string,
  write?: WriteFile,
): Promise<ArticleStore & AsyncDisposable> {
  const path = join(directory, "articles.json");
  const texts = join(directory, "articles");
  await mkdir(texts, { recursive: true });
  const index = await openJsonFile({ path, schema: z.array(ArticleEntry), write }, []);
  return new LowdbArticleStore(index, new ArticleTexts(texts, write));
}
