import type { ArticleEntry, ArticleId, StoredArticle } from "../articles/article.ts";
import { inTurn } from "../articles/in-turn.ts";
import { passagesOf } from "../articles/passages.ts";
import type { ArticleStore } from "../articles/ports.ts";
import type { Bundle, FillableIndex } from "./ports.ts";

export interface IndexingOptions {
  readonly index: FillableIndex;
  readonly articles: Pick<ArticleStore, "get" | "newest">;
  /** Told of what could not be indexed; the rest goes on. */
  readonly onFailed: (thrown: unknown) => void;
}

/** An index that is lost again and again (a full disk) is left for the next start. */
const REFILLS_AT_MOST = 3;
/** Articles that are read and indexed between two looks at what else is waiting. */
const SLICE = 8;

/**
 * Keeps the index as the store is. What is in the index is compared by each article's revision and fingerprint, so
 * that it does not matter how the two came apart. Disposing ends the filling after the slice at hand.
 */
export class Indexing implements AsyncDisposable {
  readonly #options: IndexingOptions;
  #isStopped = false;
  #refills = 0;
  #filling: Promise<void> = Promise.resolve();

  constructor(options: IndexingOptions) {
    this.#options = options;
  }

  /**
   * Brings the index in line with the store, in slices, the newest articles first; questions are answered meanwhile.
   * Resolves when it is done, or has been stopped; what fails is told of.
   */
  catchUp(): Promise<void> {
    this.#filling = this.#filling.then(() => this.#fill()).catch(this.#options.onFailed);
    return this.#filling;
  }

  /** What the index held is lost: fills it again. */
  async refill(): Promise<void> {
    if (++this.#refills <= REFILLS_AT_MOST) await this.catchUp();
  }

  /** An article was added, revised or withdrawn: when it resolves, the index says what the store says of it. */
  async follow(id: ArticleId): Promise<void> {
    try {
      await this.#inTurn(() => this.#bring([id]));
    } catch (thrown) {
      this.#options.onFailed(thrown);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isStopped = true;
    await this.#filling;
    await this.#inTurn(async () => undefined);
  }

  async #fill(): Promise<void> {
    const { index, articles } = this.#options;
    const entries = await articles.newest(Number.MAX_SAFE_INTEGER);
    const stamps = await index.stamps();
    const standing = new Set(entries.map(({ id }) => String(id)));
    const gone = [...stamps.keys()].filter((key) => !standing.has(key));
    // An article may have come since the store was asked: what it says now counts.
    if (gone.length > 0) await this.#inTurn(() => this.#bring(gone.map(Number)));
    const changed = entries.filter((entry) => stamps.get(String(entry.id)) !== stampOf(entry));
    for (let from = 0; from < changed.length && !this.#isStopped; from += SLICE) {
      const ids = changed.slice(from, from + SLICE).map(({ id }) => id);
      await this.#inTurn(() => this.#bring(ids));
    }
  }

  /** Reads and writes within one turn, so that an older text never comes after a newer one. */
  async #bring(ids: readonly ArticleId[]): Promise<void> {
    const { index } = this.#options;
    const found = await Promise.all(ids.map(async (id) => ({ id, stored: await this.#read(id) })));
    const gone = found.filter(({ stored }) => !stored).map(({ id }) => String(id));
    if (gone.length > 0) await index.remove(gone);
    const bundles = found.flatMap(({ stored }) => (stored ? [bundleOf(stored)] : []));
    if (bundles.length > 0) await index.put(bundles);
  }

  /** A text that cannot be read is not searched; the others are. */
  async #read(id: ArticleId): Promise<StoredArticle | undefined> {
    try {
      return await this.#options.articles.get(id);
    } catch (thrown) {
      this.#options.onFailed(thrown);
      return undefined;
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    return inTurn(this.#options.index, work);
  }
}

function bundleOf(stored: StoredArticle): Bundle {
  return { key: String(stored.entry.id), stamp: stampOf(stored.entry), passages: passagesOf(stored) };
}

function stampOf({ revision, fingerprint }: ArticleEntry): string {
  return `${revision} ${fingerprint}`;
}
