/** Work of which one run is enough for many: all who ask while a run is under way share the next one. */
export class SharedRuns {
  readonly #work: () => Promise<void>;
  /** Never rejects. */
  #last: Promise<void> = Promise.resolve();
  /** The run that has not started yet: at most one is under way, at most one waits behind it. */
  #waiting: Promise<void> | undefined;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Resolves when a run that starts after this call has ended well; rejects when that run fails. */
  run(): Promise<void> {
    if (this.#waiting !== undefined) return this.#waiting;
    const run = this.#last.then(() => {
      this.#waiting = undefined;
      return this.#work();
    });
    this.#waiting = run;
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Resolves when everything that was asked for so far has ended, well or badly. */
  ended(): Promise<void> {
    return this.#last;
  }
}

/**
 * Does `work` for every item, at most `limit` at once. All that was begun has ended when this settles.
 * @throws the first failure; nothing new is begun after it
 */
export async function inParallel<T>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  // One iterator that all lanes draw from.
  const rest = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const lane = async () => {
    for (let next = rest.next(); !next.done && failures.length === 0; next = rest.next()) {
      await work(next.value).catch((thrown: unknown) => failures.push(thrown));
    }
  };
  await Promise.all(Array.from({ length: limit }, lane));
  if (failures.length > 0) throw failures[0];
}
