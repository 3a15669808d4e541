import type { Clock } from "../lib/clock.ts";
import type { Announcement } from "./announcement.ts";
import type { StaffNotice } from "./ports.ts";

/** Sending in which nothing has come to an end for so long does not go on by itself. */
export const STUCK_AFTER_MS = 10 * 60_000;
/** Longer than this nobody means a pause to last. */
export const PAUSED_AT_MOST_MS = 24 * 3_600_000;
/** The rate is that of the last ends, when they are not older than this. */
const RECENT_MS = 60_000;
const RECENT_COUNT = 250;

const OVERDUE = {
  stuck: { kind: "stuck", facts: { minutes: STUCK_AFTER_MS / 60_000 } },
  forgotten: { kind: "forgotten", facts: { hours: PAUSED_AT_MOST_MS / 3_600_000 } },
} as const satisfies Record<string, Pick<StaffNotice, "kind" | "facts">>;
export type Overdue = (typeof OVERDUE)[keyof typeof OVERDUE];

/** Watches what the courier does with each run, and for how long a status has lasted. */
export class Watch {
  readonly #clock: Clock;
  /** When attempts were settled, newest last; never more than `RECENT_COUNT`. */
  readonly #settledAtMs = new Map<string, number[]>();
  /** What was said already. */
  readonly #said = new Set<string>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  note(runId: string): void {
    const times = this.#settledAtMs.get(runId) ?? [];
    times.push(this.#clock().getTime());
    if (times.length > RECENT_COUNT) times.shift();
    this.#settledAtMs.set(runId, times);
  }

  /** How many attempts a second were settled lately. */
  ratePerSecond(runId: string): number {
    const nowMs = this.#clock().getTime();
    const times = (this.#settledAtMs.get(runId) ?? []).filter((at) => at > nowMs - RECENT_MS);
    const [first = nowMs] = times;
    const spanMs = (times.at(-1) ?? nowMs) - first;
    return spanMs > 0 ? ((times.length - 1) / spanMs) * 1_000 : 0;
  }

  /** What has lasted too long, each time once. */
  overdue({ id, status, since, runIds }: Announcement): Overdue | undefined {
    const progressAtMs = this.#settledAtMs.get(runIds.at(-1) ?? "")?.at(-1) ?? 0;
    const sinceMs = Math.max(Date.parse(since), status === "sending" ? progressAtMs : 0);
    const lastedMs = this.#clock().getTime() - sinceMs;
    const isStuck = status === "sending" && lastedMs > STUCK_AFTER_MS;
    const isPausedLong = status === "paused" && lastedMs > PAUSED_AT_MOST_MS;
    const what = isStuck ? "stuck" : isPausedLong ? "forgotten" : undefined;
    const key = `${id}/${what}/${sinceMs}`;
    if (what === undefined || this.#said.has(key)) return undefined;
    this.#said.add(key);
    return OVERDUE[what];
  }

  forget(runId: string): void {
    this.#settledAtMs.delete(runId);
  }
}
