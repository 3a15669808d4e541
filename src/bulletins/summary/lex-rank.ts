import { dot, type Vector } from "./terms.ts";

/** Comparing all with all grows with the square: of a longer text only the first so many are compared. */
export const MOST_COMPARED = 120;
const DAMPING = 0.85;
const ROUNDS = 20;

/**
 * LexRank (Erkan and Radev 2004): p = (1 − d)/n + d · Mᵀp, M the similarities with rows of sum 1. The best is 1;
 * sentences beyond the first 120 have 0.
 */
export function lexRank(vectors: readonly Vector[]): number[] {
  const compared = vectors.slice(0, MOST_COMPARED);
  const n = compared.length;
  const similarity = compared.map((a, i) => compared.map((b, j) => (i === j ? 0 : dot(a, b))));
  const sums = similarity.map((row) => row.reduce((sum, value) => sum + value, 0) || 1);
  let rank: number[] = compared.map(() => 1 / n);
  for (let round = 0; round < ROUNDS; round++) {
    rank = rank.map((_, j) => {
      let inflow = 0;
      for (let i = 0; i < n; i++) inflow += ((similarity[i]?.[j] ?? 0) / (sums[i] ?? 1)) * (rank[i] ?? 0);
      return (1 - DAMPING) / n + DAMPING * inflow;
    });
  }
  const best = Math.max(...rank, Number.MIN_VALUE);
  return vectors.map((_, i) => (rank[i] ?? 0) / best);
}
