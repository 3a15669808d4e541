import { setTimeout as sleep } from "node:timers/promises";
import { type Figure, median } from "./figures.ts";

const BEAT_MS = 1;
/** It is measured from the first beat to the last. */
const MARGIN_MS = 10;

export const MIB = 2 ** 20;

/** How long nobody else had their turn, at worst. */
export interface Stall {
  /** On the clock: with what other programs took from this one. */
  readonly elapsedMs: number;
  /** Spent computing in this thread. */
  readonly busyMs: number;
}

/** Watches the event loop by a beat of 1 ms, from now until `worst` is called. */
export function watchLoop(): { worst(): Stall } {
  let elapsedMs = 0;
  let busyMs = 0;
  let last = reading();
  const beat = setInterval(() => {
    const now = reading();
    elapsedMs = Math.max(elapsedMs, now.atMs - last.atMs);
    busyMs = Math.max(busyMs, now.cpuMs - last.cpuMs);
    last = now;
  }, BEAT_MS);
  beat.unref();
  return {
    worst() {
      clearInterval(beat);
      return { elapsedMs, busyMs };
    },
  };
}

function reading(): { atMs: number; cpuMs: number } {
  const { user, system } = process.threadCpuUsage();
  return { atMs: performance.now(), cpuMs: (user + system) / 1_000 };
}

/** Does `work` and watches the event loop meanwhile. */
export async function withStall<T>(work: () => Promise<T>): Promise<{ result: T; stall: Stall }> {
  const watch = watchLoop();
  await sleep(MARGIN_MS);
  const result = await work();
  await sleep(MARGIN_MS);
  return { result, stall: watch.worst() };
}

export function stallFigures({ elapsedMs, busyMs }: Stall, during = ""): Figure[] {
  const what = `longest event-loop stall${during}`;
  return [median(what, elapsedMs, "ms"), median(`${what}, computing alone`, busyMs, "ms")];
}

/** The most memory that this process has had at once. */
export function peakMib(): number {
  return process.resourceUsage().maxRSS / 1024;
}
