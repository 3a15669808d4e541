import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openPassageIndex, type SqlitePassageIndex } from "../../src/adapters/sqlite/passage-index.ts";
import type { Article, ArticleId, StoredArticle } from "../../src/articles/article.ts";
import { passagesOf } from "../../src/articles/passages.ts";
import { parsePortalPage } from "../../src/articles/portal-page.ts";
import type { AskOptions } from "../../src/questions/ask.ts";

const SAMPLES = fileURLToPath(new URL("../../data/articles", import.meta.url));

/** The sample articles as a store and its index have them; ids are their places in the folder, from 1. */
export interface SampleStore extends AsyncDisposable {
  readonly index: SqlitePassageIndex;
  readonly articles: AskOptions["articles"];
  /** The file of each id. */
  readonly files: ReadonlyMap<ArticleId, string>;
  /** Changes an article in the store alone: the index has not heard of it. */
  change(id: ArticleId, change: (stored: StoredArticle) => StoredArticle): void;
}

export async function openSampleStore(): Promise<SampleStore> {
  const names = (await readdir(SAMPLES)).sort();
  const stored = new Map<ArticleId, StoredArticle>();
  for (const [at, name] of names.entries()) {
    const page = parsePortalPage(await readFile(join(SAMPLES, name), "utf8"), {
      now: new Date("2026-11-24"),
    });
    stored.set(at + 1, storedArticle(at + 1, page.article));
  }
  const index = await openPassageIndex();
  await index.put(
    [...stored.values()].map((one) => ({ key: `${one.entry.id}`, stamp: "1", passages: passagesOf(one) })),
  );
  return {
    index,
    files: new Map(names.map((name, at) => [at + 1, name])),
    articles: {
      get: async (id) => stored.get(id),
      newest: async (limit) => [...stored.values()].map(({ entry }) => entry).slice(0, limit),
      count: async () => stored.size,
    },
    change: (id, change) => {
      const known = stored.get(id);
      if (known) stored.set(id, change(known));
    },
    [Symbol.asyncDispose]: () => index[Symbol.asyncDispose](),
  };
}

function storedArticle(id: ArticleId, article: Article): StoredArticle {
  const { title, category, publishedAt, url } = article;
  const entry = {
    ...{ id, revision: 1, keys: [title], fingerprint: "", title, category, publishedAt, url },
    ...{ firstSeenAt: "2026-11-24T00:00:00Z", revisedAt: null, withdrawnAt: null, isBacklog: false },
  };
  return { entry, article };
}
