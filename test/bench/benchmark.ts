import type { Figure } from "./figures.ts";
import type { StoreFacts } from "./store.ts";

/** One measurement under certain conditions. */
export interface Case {
  readonly name: string;
  readonly rounds: number;
  /** What the store holds before each round. */
  readonly store: StoreFacts;
  /** Runs in a process of its own. @param directory of the store; the same figures in the same order every time */
  measure(directory: string): Promise<readonly Figure[]>;
}

export interface Benchmark {
  readonly name: string;
  readonly title: string;
  /** Takes long and much memory: run only when it is named. */
  readonly isForCities: boolean;
  readonly cases: readonly Case[];
}
