import { Worker } from "node:worker_threads";
import { PlainError } from "../../lib/errors.ts";
import type { Presets } from "../html/site-rules.ts";
import type { Reader } from "../ports.ts";
import type { PageToRead, Reading } from "./page.ts";
import { readSmallText } from "./small-text.ts";
import type { ThreadAnswer } from "./thread.ts";

export interface RoomOptions {
  readonly presets: Presets;
  /** One page may take so long. */
  readonly limitMs?: number;
  /** Heap of the thread. */
  readonly limitMb?: number;
}

const THREAD = new URL("./thread.ts", import.meta.url);
/** The thread's own code is loaded first; a machine under load takes its time. */
const START_LIMIT_MS = 30_000;

/**
 * Reads foreign pages in a thread of its own, one after the other: whatever they hold, the bot goes on answering, and
 * a page that takes too much time or memory ends with the thread. The thread is started for the first page.
 */
export class ReadingRoom implements Reader, AsyncDisposable {
  readonly #options: Required<RoomOptions>;
  #thread: Promise<Worker> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor({ presets, limitMs = 3_000, limitMb = 160 }: RoomOptions) {
    this.#options = { presets, limitMs, limitMb };
  }

  /**
   * @throws PlainError `timeout`, `too_complex` (too much memory), or what the reader of its kind throws
   */
  async read(page: PageToRead): Promise<Reading> {
    const small = readSmallText(page);
    if (small) return { kind: "article", ...small };
    const turn = this.#last.then(() => this.#readInThread(page));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Starts the thread now, so that the first page does not wait for it. */
  async open(): Promise<void> {
    (await this.#opened("What comes next")).unref();
  }

  /** What is being read is given up: it is `deferred`. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    await this.#close();
    await this.#last;
  }

  async #readInThread(page: PageToRead): Promise<Reading> {
    if (this.#isClosed) throw givenUp(page.name);
    const thread = await this.#opened(page.name);
    thread.ref();
    try {
      const answer = await answerOf(thread, page, this.#options.limitMs);
      if (answer === "ready") throw new TypeError("the reading thread is ready twice");
      if ("reading" in answer) return answer.reading;
      const { code, message, remedy } = answer.refusal;
      throw new PlainError(code, message, remedy);
    } catch (thrown) {
      if (thrown instanceof ThreadLost) {
        await this.#close();
        throw this.#isClosed ? givenUp(page.name) : thrown.refusal;
      }
      throw thrown;
    } finally {
      thread.unref();
    }
  }

  async #opened(name: string): Promise<Worker> {
    this.#thread ??= startThread(this.#options);
    try {
      return await this.#thread;
    } catch (cause) {
      this.#thread = undefined;
      const message = `${name} was not read: the thread for it does not start`;
      throw new PlainError("deferred", message, "It is tried again in the next round.", { cause });
    }
  }

  async #close(): Promise<void> {
    const thread = await this.#thread?.catch(() => undefined);
    this.#thread = undefined;
    await thread?.terminate();
  }
}

/** The thread took too much and has to go. */
class ThreadLost extends Error {
  readonly refusal: PlainError;

  constructor(refusal: PlainError) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

async function startThread({ presets, limitMb }: Required<RoomOptions>): Promise<Worker> {
  const thread = new Worker(THREAD, {
    workerData: presets,
    resourceLimits: { maxOldGenerationSizeMb: limitMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 8 },
  });
  const answer = await next(thread, START_LIMIT_MS);
  if (answer !== "ready") throw new TypeError("the reading thread does not start");
  return thread;
}

async function answerOf(thread: Worker, page: PageToRead, limitMs: number): Promise<ThreadAnswer> {
  thread.postMessage(page);
  try {
    return await next(thread, limitMs);
  } catch (cause) {
    throw new ThreadLost(lostBy(page.name, cause, limitMs));
  }
}

function lostBy(name: string, cause: unknown, limitMs: number): PlainError {
  const remedy =
    "Open it in a browser: if an article stands there, save its text as a .txt file in the inbox.";
  if (cause instanceof OverTime) {
    return new PlainError("timeout", `${name} takes longer to read than ${limitMs / 1_000} s`, remedy, {
      cause,
    });
  }
  return new PlainError("too_complex", `${name} takes more memory to read than a page may`, remedy, {
    cause,
  });
}

function givenUp(name: string): PlainError {
  return new PlainError(
    "deferred",
    `${name} was not read: the program ends`,
    "It is read in the next round.",
  );
}

class OverTime extends Error {}

/** The next answer. @throws OverTime, or what ended the thread */
function next(thread: Worker, limitMs: number): Promise<ThreadAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ThreadAnswer>();
  const over = setTimeout(() => reject(new OverTime()), limitMs);
  const ended = () => reject(new Error("the reading thread ended"));
  thread.once("message", resolve).once("error", reject).once("exit", ended);
  return promise.finally(() => {
    clearTimeout(over);
    thread.off("message", resolve).off("error", reject).off("exit", ended);
  });
}
