import type { Timer } from "../../../lib/timer.ts";

interface Host {
  /** Ends when every request so far has ended. */
  last: Promise<unknown>;
  /** On the timer's clock. */
  freeAtMs: number;
}

/** One request at a time to a host, and a pause between two. */
export class HostTurns {
  readonly #hosts = new Map<string, Host>();
  readonly #timer: Timer;

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  /** Does `work` when it is the caller's turn, at once for a host that nobody has asked anything. */
  async take<T>(host: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const state = this.#hosts.get(host) ?? { last: Promise.resolve(), freeAtMs: Number.NEGATIVE_INFINITY };
    this.#hosts.set(host, state);
    const turn = state.last.then(async () => {
      const waitMs = state.freeAtMs - this.#timer.nowMs();
      if (waitMs > 0) await this.#timer.sleep(waitMs, signal);
      return work();
    });
    state.last = turn.catch(() => undefined);
    return turn;
  }

  /** Nobody asks the host for anything before `ms` have passed. */
  pause(host: string, ms: number): void {
    const state = this.#hosts.get(host);
    if (state) state.freeAtMs = Math.max(state.freeAtMs, this.#timer.nowMs() + ms);
  }
}
