import { setTimeout as delay } from "node:timers/promises";

/** Time for things that wait: milliseconds on a clock that never goes back, and a sleep that can be cut short. */
export interface Timer {
  nowMs(): number;
  /** Resolves after `ms`, or at once when `signal` is aborted; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** `setTimeout` fires at once for longer waits (2^31 − 1 ms, about 24.8 days). */
const LONGEST_TIMEOUT_MS = 2_147_483_647;

export const systemTimer: Timer = {
  nowMs: () => performance.now(),
  sleep: (ms, signal) =>
    delay(Math.min(Math.max(0, ms), LONGEST_TIMEOUT_MS), undefined, { ...(signal && { signal }) }).catch(
      () => undefined,
    ),
};
