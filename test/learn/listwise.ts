import { shares } from "../../src/questions/choose-sentences.ts";

/** A choice: facts of each thing to choose from, which of them are right, how much the choice counts. */
export interface Choice {
  readonly facts: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
  readonly weight: number;
}

const ROUNDS = 200;
const RATE = 0.05;

/** What a weight must not be: below 0 (1), above 0 (-1); 0: it may be anything. */
export type Sign = -1 | 0 | 1;

/**
 * Weights under which a right one is likely: the sum of log P(right), P(i) = exp(w·x_i) / Σ exp(w·x_j), with a ridge
 * on standardised facts. Adam over all choices; a weight that leaves its side of 0 is put back to 0.
 */
export function learnChoice(choices: readonly Choice[], signs: readonly Sign[] = [], ridge = 1e-3): number[] {
  const useful = choices.filter(({ isRight }) => isRight.includes(true) && isRight.includes(false));
  const deviations = deviationsOf(useful.flatMap(({ facts }) => facts));
  const scaled = useful.map((choice) => ({
    ...choice,
    rows: choice.facts.map((row) => Float64Array.from(row, (value, at) => value / (deviations[at] ?? 1))),
  }));
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  const size = deviations.length;
  const [beta, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = Float64Array.from(beta, (value) => -ridge * value);
    for (const { rows, isRight, weight } of scaled)
      addSlope(slope, beta, { rows, isRight, weight: weight / total });
    const rate = RATE * (1 - (round - 1) / ROUNDS) + 0.001;
    for (let at = 0; at < size; at++) {
      const g = slope[at] ?? 0;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * g;
      second[at] = 0.99 * (second[at] ?? 0) + 0.01 * g * g;
      const mean = (first[at] ?? 0) / (1 - 0.9 ** round);
      const spread = Math.sqrt((second[at] ?? 0) / (1 - 0.99 ** round));
      const value = (beta[at] ?? 0) + (rate * mean) / (spread + 1e-8);
      beta[at] = value * (signs[at] || value) < 0 ? 0 : value;
    }
  }
  return Array.from(beta, (value, at) => value / (deviations[at] ?? 1));
}

function addSlope(
  slope: Float64Array,
  beta: Float64Array,
  { rows, isRight, weight }: { rows: readonly Float64Array[]; isRight: readonly boolean[]; weight: number },
): void {
  const all = shares(rows.map((row) => dot(row, beta)));
  const right = all.reduce((sum, share, at) => sum + (isRight[at] ? share : 0), 0) || 1e-12;
  for (const [at, row] of rows.entries()) {
    const pull = weight * ((isRight[at] ? (all[at] ?? 0) / right : 0) - (all[at] ?? 0));
    if (Math.abs(pull) < 1e-9) continue;
    for (let k = 0; k < row.length; k++) slope[k] = (slope[k] ?? 0) + pull * (row[k] ?? 0);
  }
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function deviationsOf(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, at) => {
    let [sum, square] = [0, 0];
    for (const row of rows) {
      sum += row[at] ?? 0;
      square += (row[at] ?? 0) ** 2;
    }
    const mean = sum / rows.length;
    return Math.sqrt(Math.max(0, square / rows.length - mean ** 2)) || 1;
  });
}
