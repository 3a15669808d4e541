import type { Benchmark } from "./benchmark.ts";
import { courier } from "./courier.ts";
import { edition } from "./edition.ts";
import { script } from "./script.ts";

/** In the order in which they are run and printed. */
export const benchmarks: readonly Benchmark[] = [edition, courier, script];
