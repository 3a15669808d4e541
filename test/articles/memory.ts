import type { Article, ArticleEntry, StoredArticle } from "../../src/articles/article.ts";
import type { ArticleSource, ArticleStore, IntakeLog, NewEntry, Reader } from "../../src/articles/ports.ts";
import { readPage } from "../../src/articles/reading/reading.ts";

/** An ArticleStore without a disk, which can be told to fail. */
export class MemoryArticles implements ArticleStore {
  readonly kept: StoredArticle[] = [];
  failure: Error | undefined;
  writes = 0;

  async find(keys: readonly string[]): Promise<ArticleEntry | undefined> {
    return this.kept.find(({ entry }) => entry.keys.some((key) => keys.includes(key)))?.entry;
  }

  async add(
    article: Article,
    { keys, fingerprint, seenAt, isBacklog = false }: NewEntry,
  ): Promise<ArticleEntry> {
    const { category, title, publishedAt, url } = article;
    const id = this.kept.length + 1;
    const firstSeenAt = seenAt.toISOString();
    const told = {
      keys: [...keys],
      fingerprint,
      category,
      title,
      publishedAt,
      url,
      isBacklog,
      withdrawnAt: null,
    };
    return this.#put({ article, entry: { id, revision: 1, firstSeenAt, revisedAt: null, ...told } });
  }

  async revise(id: number, article: Article, { keys, fingerprint, seenAt }: NewEntry): Promise<ArticleEntry> {
    const old = this.kept[id - 1]?.entry;
    if (!old) throw new Error(`no article ${id}`);
    const { category, title, publishedAt, url } = article;
    const told = {
      keys: [...new Set([...old.keys, ...keys])],
      fingerprint,
      category,
      title,
      publishedAt,
      url,
    };
    return this.#put({
      article,
      entry: { ...old, ...told, revision: old.revision + 1, revisedAt: seenAt.toISOString() },
    });
  }

  async withdraw(id: number, at: Date): Promise<ArticleEntry> {
    const known = this.kept[id - 1];
    if (!known) throw new Error(`no article ${id}`);
    return this.#put({ ...known, entry: { ...known.entry, withdrawnAt: at.toISOString() } });
  }

  async restore(id: number): Promise<ArticleEntry> {
    const known = this.kept[id - 1];
    if (!known) throw new Error(`no article ${id}`);
    return this.#put({ ...known, entry: { ...known.entry, withdrawnAt: null } });
  }

  async entry(id: number): Promise<ArticleEntry | undefined> {
    return this.kept[id - 1]?.entry;
  }

  async get(id: number): Promise<StoredArticle | undefined> {
    const stored = this.kept[id - 1];
    return stored?.entry.withdrawnAt === null ? stored : undefined;
  }

  async entriesSince(since: Date): Promise<readonly ArticleEntry[]> {
    return this.kept
      .map(({ entry }) => entry)
      .filter(({ firstSeenAt, withdrawnAt }) => firstSeenAt >= since.toISOString() && withdrawnAt === null);
  }

  async newest(limit: number): Promise<readonly ArticleEntry[]> {
    return this.kept
      .map(({ entry }) => entry)
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .slice(-limit);
  }

  async count(): Promise<number> {
    return this.kept.length;
  }

  async #put(stored: StoredArticle): Promise<ArticleEntry> {
    await Promise.resolve();
    if (this.failure) throw this.failure;
    this.writes++;
    this.kept[stored.entry.id - 1] = stored;
    return stored.entry;
  }
}

export class MemoryIntake implements IntakeLog {
  readonly digests = new Map<string, string>();

  async digestOf(source: string, item: string): Promise<string | undefined> {
    return this.digests.get(`${source}/${item}`);
  }

  async record(source: string, item: string, digest: string): Promise<void> {
    this.digests.set(`${source}/${item}`, digest);
  }
}

/** Reads in this thread. */
export const reader: Reader = { read: async (page) => readPage(page, {}) };

/** A source whose files are what `files` holds now. */
export class MemorySource implements ArticleSource {
  readonly name: string;
  readonly files: Record<string, string> = {};
  hasBacklog = false;
  reads = 0;

  constructor(name: string) {
    this.name = name;
  }

  async items() {
    return Object.entries(this.files).map(([name, text]) => ({
      name,
      digest: text,
      read: async () => {
        this.reads++;
        return { bytes: Buffer.from(text) };
      },
    }));
  }
}
