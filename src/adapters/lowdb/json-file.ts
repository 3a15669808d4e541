import { type Adapter, Low } from "lowdb";
import { SharedRuns } from "./concurrency.ts";
import { keepBackup, type WriteFile, writeDurably } from "./durable-write.ts";
import { closed, writeFailed } from "./store-errors.ts";
import { readStored, type StoredFormat, textOf } from "./stored-json.ts";

export interface JsonFileOptions<T> extends StoredFormat<T> {
  readonly path: string;
  /** For tests: a disk that fails or counts. */
  readonly write?: WriteFile | undefined;
}

/** lowdb's way to one file: whole or not at all, with the content before it kept as the backup. */
class DurableFile<T> implements Adapter<T> {
  readonly #options: JsonFileOptions<T>;

  constructor(options: JsonFileOptions<T>) {
    this.#options = options;
  }

  async read(): Promise<T | null> {
    return (await readStored(this.#options.path, this.#options)) ?? null;
  }

  async write(state: T): Promise<void> {
    const { path, write = writeDurably } = this.#options;
    // Before the first await: the text is the state at the moment the commit starts.
    const text = textOf(state, this.#options);
    try {
      await keepBackup(path);
      await write(path, text);
    } catch (thrown) {
      throw writeFailed(path, thrown);
    }
  }
}

/** One collection, or a shard of one, in memory and in one file. */
export class JsonFile<T> implements AsyncDisposable {
  readonly #path: string;
  readonly #low: Low<T>;
  readonly #commits = new SharedRuns(() => this.#write());
  /** Every change is part of a commit that has started, and that one has not failed. */
  #isSaved: boolean;
  #isClosed = false;

  constructor(options: JsonFileOptions<T>, low: Low<T>, isSaved: boolean) {
    this.#path = options.path;
    this.#low = low;
    this.#isSaved = isSaved;
  }

  /** As it is in memory: changes show here before they are on disk. */
  get state(): Readonly<T> {
    return this.#low.data;
  }

  /**
   * Changes the state at once; resolves when a commit that started after the change is on disk. All who change it
   * while a commit is under way share the next one.
   * @param change synchronous; it checks everything before it changes anything, because nothing is undone when it throws
   * @throws PlainError `store_write_failed`: the change stays in memory and is part of the next commit
   */
  async mutate<R>(change: (state: T) => R): Promise<R> {
    if (this.#isClosed) throw closed(this.#path);
    const result = change(this.#low.data);
    this.#isSaved = false;
    await this.#commits.run();
    return result;
  }

  /** Resolves when everything that shows in `state` is on disk. */
  async whenSaved(): Promise<void> {
    if (this.#isSaved) await this.#commits.ended();
    if (!this.#isSaved) await this.mutate(() => undefined);
  }

  /** Waits for the commit under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#commits.ended();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #write(): Promise<void> {
    this.#isSaved = true;
    try {
      await this.#low.write();
    } catch (thrown) {
      this.#isSaved = false;
      throw thrown;
    }
  }
}

/**
 * Reads the file, or begins one with `defaults` (written with the first change).
 * @throws PlainError `store_damaged`, `store_too_new`, `store_not_opened`
 */
export async function openJsonFile<T>(options: JsonFileOptions<T>, defaults: T): Promise<JsonFile<T>> {
  const low = new Low<T>(new DurableFile(options), defaults);
  await low.read();
  return new JsonFile(options, low, true);
}

/** Begins a file that is known not to exist; `whenSaved` writes it. */
export function newJsonFile<T>(options: JsonFileOptions<T>, state: T): JsonFile<T> {
  return new JsonFile(options, new Low<T>(new DurableFile(options), state), false);
}
