import type { Benchmark } from "./benchmark.ts";
import { courier } from "./courier.ts";
import { edition } from "./edition.ts";
import { narration } from "./narration.ts";

/** In the order in which they are run and printed. */
export const benchmarks: readonly Benchmark[] = [edition, courier, narration];
