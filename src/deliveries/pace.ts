import type { Timer } from "../lib/timer.ts";

/** The even pace of bulk sends, as values: when the next turn is, and until when everybody waits. */
export interface PaceState {
  readonly nextAtMs: number;
  readonly pausedUntilMs: number;
}

export const RESTED: PaceState = { nextAtMs: 0, pausedUntilMs: 0 };

/**
 * The next turn at one a `intervalMs`. A turn that is asked for late may be made up for by one interval, so that
 * late timers do not lower the rate; more is not made up for, so that a stall is never followed by a burst.
 */
export function takeTurn(
  state: PaceState,
  nowMs: number,
  intervalMs: number,
): { atMs: number; state: PaceState } {
  const atMs = Math.max(state.nextAtMs, nowMs - intervalMs, state.pausedUntilMs);
  return { atMs, state: { ...state, nextAtMs: atMs + intervalMs } };
}

/** One pace that all bulk sends share. */
export class Pace {
  readonly #intervalMs: number;
  readonly #timer: Timer;
  #state = RESTED;

  /** @param ratePerSecond `Infinity` sends without a cap */
  constructor(ratePerSecond: number, timer: Timer) {
    this.#intervalMs = 1_000 / ratePerSecond;
    this.#timer = timer;
  }

  /** Resolves when it is this caller's turn (in the order of calling), or when `signal` is aborted. */
  async turn(signal: AbortSignal): Promise<void> {
    const { atMs, state } = takeTurn(this.#state, this.#timer.nowMs(), this.#intervalMs);
    this.#state = state;
    await this.#sleepUntil(atMs, signal);
    // A pause that began meanwhile holds for those who wait already, too.
    while (this.#timer.nowMs() < this.#state.pausedUntilMs && !signal.aborted) {
      await this.#sleepUntil(this.#state.pausedUntilMs, signal);
    }
  }

  /** Everybody waits for `ms` from now; a longer pause that is under way stays. */
  pause(ms: number): void {
    const untilMs = Math.max(this.#state.pausedUntilMs, this.#timer.nowMs() + ms);
    this.#state = { nextAtMs: Math.max(this.#state.nextAtMs, untilMs), pausedUntilMs: untilMs };
  }

  async #sleepUntil(atMs: number, signal: AbortSignal): Promise<void> {
    const waitMs = atMs - this.#timer.nowMs();
    if (waitMs > 0) await this.#timer.sleep(waitMs, signal);
  }
}
