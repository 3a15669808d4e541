import { mkdir } from "node:fs/promises";
import { z } from "zod";
import { ArticleEntry, type ArticleId } from "../../articles/article.ts";
import type { WriteFile } from "./durable-write.ts";
import { type JsonFile, newJsonFile, openJsonFile } from "./json-file.ts";
import { numberedPath, numbersIn } from "./numbered-files.ts";
import type { Migration } from "./stored-json.ts";

/** Ids that share a file: a new article writes one file of at most so many entries, however many there are in all. */
const IDS_PER_FILE = 500;
const Entries = z.array(ArticleEntry);
/** Version 1 knew no backlog: all that it held had been news. */
const MIGRATIONS: readonly Migration[] = [
  (entries) =>
    z
      .array(z.looseObject({}))
      .parse(entries)
      .map((entry) => ({ isBacklog: false, ...entry })),
  // Version 2 knew no withdrawing.
  (entries) =>
    z
      .array(z.looseObject({}))
      .parse(entries)
      .map((entry) => ({ withdrawnAt: null, ...entry })),
];
const FORMAT = { schema: Entries, migrations: MIGRATIONS };

type EntriesFile = JsonFile<ArticleEntry[]>;

export interface ArticleIndexOptions {
  readonly directory: string;
  readonly write?: WriteFile | undefined;
}

/** The entries of all articles, in memory and in numbered files. */
export class ArticleIndex implements AsyncDisposable {
  readonly #options: ArticleIndexOptions;
  readonly #files: Map<number, EntriesFile>;
  readonly #entries = new Map<ArticleId, ArticleEntry>();

  constructor(options: ArticleIndexOptions, files: Map<number, EntriesFile>) {
    this.#options = options;
    this.#files = files;
    for (const file of files.values()) for (const entry of file.state) this.#entries.set(entry.id, entry);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: ArticleId): ArticleEntry | undefined {
    return this.#entries.get(id);
  }

  values(): Iterable<ArticleEntry> {
    return this.#entries.values();
  }

  /** Adds the entry, or replaces the one with its id. It shows at once; resolves when it is on disk. */
  put(entry: ArticleEntry): Promise<void> {
    this.#entries.set(entry.id, entry);
    return this.#fileOf(entry.id).mutate((entries) => {
      const known = entries.findIndex(({ id }) => id === entry.id);
      if (known === -1) entries.push(entry);
      else entries[known] = entry;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(Array.from(this.#files.values(), (file) => file.close()));
  }

  #fileOf(id: ArticleId): EntriesFile {
    const number = Math.floor(id / IDS_PER_FILE);
    const { directory, write } = this.#options;
    const file =
      this.#files.get(number) ?? newJsonFile({ path: numberedPath(directory, number), ...FORMAT, write }, []);
    this.#files.set(number, file);
    return file;
  }
}

/** @throws PlainError as `openJsonFile` does */
export async function openArticleIndex(options: ArticleIndexOptions): Promise<ArticleIndex> {
  const { directory, write } = options;
  await mkdir(directory, { recursive: true });
  const files = new Map<number, EntriesFile>();
  for (const number of await numbersIn(directory)) {
    const path = numberedPath(directory, number);
    files.set(number, await openJsonFile<ArticleEntry[]>({ path, ...FORMAT, write }, []));
  }
  return new ArticleIndex(options, files);
}
