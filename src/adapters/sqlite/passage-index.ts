import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { Passage } from "../../articles/passage.ts";
import { PlainError } from "../../lib/errors.ts";
import type { Judgement } from "../../questions/judgement.ts";
import type { Bundle, FillableIndex, PassageQuery } from "../../questions/ports.ts";
import type { Answer, Result, Task } from "./thread.ts";

export interface PassageIndexOptions {
  /** The file; without it a temporary one, gone with the process. */
  readonly path?: string | undefined;
  /** Called when what the index held could not be used and is gone: it has to be filled again. */
  readonly onLost?: ((why: string) => void) | undefined;
}

/** The vocabulary of 100,000 passages takes a third of it; a young generation of its usual size would double it. */
const LIMITS = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 16 };
const THREAD = new URL("./thread.ts", import.meta.url);
/** So many passages go to the thread at once: a question waits for one such slice at most. */
const SLICE_PASSAGES = 16;

interface Waiting {
  resolve(result: Result): void;
  reject(failure: Error): void;
}

/** The passages in SQLite, in a thread of their own: neither filling nor searching keeps the bot from answering. */
export class SqlitePassageIndex implements FillableIndex, AsyncDisposable {
  readonly #thread: Worker;
  readonly #onLost: (why: string) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended = Promise.withResolvers<void>();
  #last = 0;
  #isEnded = false;

  constructor(thread: Worker, onLost: (why: string) => void) {
    this.#thread = thread;
    this.#onLost = onLost;
    thread.on("message", (answer: Answer) => this.#take(answer));
    thread.on("error", (cause) => this.#end(cause));
    thread.on("exit", () => this.#end(undefined));
  }

  /** @throws PlainError `index_failed` */
  async judge(query: PassageQuery): Promise<Judgement> {
    return asJudgement(await this.#ask({ do: "judge", query }));
  }

  async stamps(): Promise<ReadonlyMap<string, string>> {
    return asStamps(await this.#ask({ do: "stamps" }));
  }

  async put(bundles: readonly Bundle[]): Promise<void> {
    for (const slice of slicesOf(bundles)) await this.#ask({ do: "put", bundles: slice });
  }

  /** Passages that belong to no article, each for itself. */
  add(passages: readonly Passage[]): Promise<void> {
    return this.put(passages.map((passage) => ({ key: passage.id, stamp: "", passages: [passage] })));
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.#ask({ do: "remove", keys });
  }

  /** Everything is on disk when it resolves. The thread ends by itself: stopping one that is ending can crash V8. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#isEnded) await this.#ask({ do: "close" }).catch(() => undefined);
    this.#thread.ref();
    await this.#ended.promise;
  }

  #ask(task: Task): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    if (this.#isEnded) reject(failed("it is closed"));
    const number = ++this.#last;
    this.#waiting.set(number, { resolve, reject });
    // A thread with nothing to do keeps no program from ending.
    this.#thread.ref();
    this.#thread.postMessage({ number, task });
    return promise.finally(() => {
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) this.#thread.unref();
    });
  }

  #take(answer: Answer): void {
    if ("opened" in answer) return;
    const waiting = this.#waiting.get(answer.number);
    if ("result" in answer) waiting?.resolve(answer.result);
    else if ("failure" in answer) waiting?.reject(failed(answer.failure));
    else {
      waiting?.reject(failed(answer.lost));
      this.#onLost(answer.lost);
    }
  }

  #end(cause: unknown): void {
    this.#isEnded = true;
    this.#ended.resolve();
    for (const { reject } of this.#waiting.values()) reject(failed("its thread ended", cause));
  }
}

/** Opens the index, whatever is found at its path; resolves when it answers. @throws PlainError `index_failed` */
export async function openPassageIndex(options: PassageIndexOptions = {}): Promise<SqlitePassageIndex> {
  const { path, onLost = () => undefined } = options;
  const thread = new Worker(THREAD, {
    workerData: { path },
    resourceLimits: LIMITS,
  });
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const ended = () => reject(new Error("its thread ended"));
  thread.once("message", resolve).once("error", reject).once("exit", ended);
  try {
    const answer = await promise;
    thread.off("error", reject).off("exit", ended);
    thread.unref();
    const index = new SqlitePassageIndex(thread, onLost);
    if ("opened" in answer && answer.replaced !== undefined) onLost(answer.replaced);
    return index;
  } catch (cause) {
    throw failed("its thread does not start", cause);
  }
}

function* slicesOf(bundles: readonly Bundle[]): Generator<Bundle[]> {
  let slice: Bundle[] = [];
  let size = 0;
  for (const bundle of bundles) {
    slice.push(bundle);
    size += bundle.passages.length;
    if (size < SLICE_PASSAGES) continue;
    yield slice;
    slice = [];
    size = 0;
  }
  if (slice.length > 0) yield slice;
}

function failed(why: string, cause?: unknown): PlainError {
  return new PlainError(
    "index_failed",
    `The index of passages does not answer: ${why}`,
    "Ask again in a moment; it is made anew out of the store.",
    { cause },
  );
}

const Stamps = z.map(z.string(), z.string());

function asStamps(result: Result): ReadonlyMap<string, string> {
  return Stamps.parse(result);
}

function asJudgement(result: Result): Judgement {
  if (result === null || !("ranked" in result)) throw new TypeError("the index answers something else");
  return result;
}
