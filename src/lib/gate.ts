/** Work that may go on side by side, and work during which nothing else may. First come, first served. */
export class Gate {
  readonly #together = new Set<Promise<unknown>>();
  /** Never rejects. */
  #alone: Promise<unknown> = Promise.resolve();

  /** Begins when the exclusive work that was asked for earlier has ended, well or badly. */
  async together<R>(work: () => Promise<R>): Promise<R> {
    const mine = this.#alone.then(work);
    this.#together.add(mine);
    try {
      return await mine;
    } finally {
      this.#together.delete(mine);
    }
  }

  /** Begins when all that was asked for earlier has ended, well or badly. */
  async alone<R>(work: () => Promise<R>): Promise<R> {
    const mine = Promise.allSettled([this.#alone, ...this.#together]).then(work);
    this.#alone = mine.catch(() => undefined);
    return mine;
  }
}
