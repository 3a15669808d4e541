import type { Timer } from "../lib/timer.ts";

/**
 * The even pace that all bulk sends share. Turns come one after another, an interval apart. One that comes late, as
 * timers do, is made up for by one interval at most: the rate is kept, and a stall is not followed by a burst. In any
 * second there are at most `ratePerSecond` + 1 turns.
 */
export class Pace {
  readonly #intervalMs: number;
  readonly #timer: Timer;
  /** No turn comes before. */
  #nextAtMs = 0;
  #lastTurn: Promise<void> = Promise.resolve();

  /** @param ratePerSecond `Infinity` sends without a cap */
  constructor(ratePerSecond: number, timer: Timer) {
    this.#intervalMs = 1_000 / ratePerSecond;
    this.#timer = timer;
  }

  /**
   * Resolves when it is this caller's turn, in the order of calling; once `signal` is aborted, as soon as those before
   * are through.
   */
  turn(signal: AbortSignal): Promise<void> {
    this.#lastTurn = this.#lastTurn.then(() => this.#take(signal));
    return this.#lastTurn;
  }

  /** Everybody waits for `ms` from now, those who wait already too; a longer pause that is under way stays. */
  pause(ms: number): void {
    this.#nextAtMs = Math.max(this.#nextAtMs, this.#timer.nowMs() + ms);
  }

  async #take(signal: AbortSignal): Promise<void> {
    // More than once when a pause begins during the sleep, or when a timer wakes early.
    for (let nowMs = this.#timer.nowMs(); nowMs < this.#nextAtMs; nowMs = this.#timer.nowMs()) {
      if (signal.aborted) return;
      await this.#timer.sleep(this.#nextAtMs - nowMs, signal);
    }
    const madeUpFromMs = this.#timer.nowMs() - this.#intervalMs;
    this.#nextAtMs = Math.max(this.#nextAtMs, madeUpFromMs) + this.#intervalMs;
  }
}
