import type { Timer } from "../../src/lib/timer.ts";

interface Sleeper {
  readonly dueMs: number;
  readonly wake: () => void;
}

/** Time that stands still until the test lets it go on. */
export class ManualTimer implements Timer {
  #nowMs: number;
  readonly #sleepers = new Set<Sleeper>();
  #isLookedAt = Promise.withResolvers<void>();

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const sleeper: Sleeper = {
      dueMs: this.#nowMs + Math.max(0, ms),
      wake: () => {
        this.#sleepers.delete(sleeper);
        resolve();
      },
    };
    this.#sleepers.add(sleeper);
    signal?.addEventListener("abort", sleeper.wake, { once: true });
    if (signal?.aborted || ms <= 0) sleeper.wake();
    this.#isLookedAt.resolve();
    this.#isLookedAt = Promise.withResolvers();
    return promise;
  }

  /** Resolves when at least `count` sleep. */
  async untilAsleep(count: number): Promise<void> {
    while (this.#sleepers.size < count) await this.#isLookedAt.promise;
  }

  /** Goes on to the moment at which the first sleeper wakes, and wakes all who are due; says how far that was. */
  toNextWaking(): number {
    const dueMs = Math.min(...[...this.#sleepers].map((sleeper) => sleeper.dueMs));
    const passedMs = Number.isFinite(dueMs) ? Math.max(0, dueMs - this.#nowMs) : 0;
    this.advance(passedMs);
    return passedMs;
  }

  advance(ms: number): void {
    this.#nowMs += ms;
    for (const sleeper of this.#sleepers) if (sleeper.dueMs <= this.#nowMs) sleeper.wake();
  }
}
