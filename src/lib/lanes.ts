/** Work of which at most so many pieces go on side by side. First come, first served. */
export class Lanes {
  /** Never below 0; whoever finds 0 waits in `#waiting`. */
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async run<R>(work: () => Promise<R>): Promise<R> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((begin) => this.#waiting.push(begin));
    try {
      return await work();
    } finally {
      // Whoever waited longest takes this lane; otherwise it is free.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
