/** One observation: named facts, whether it came true, how much it counts. */
export interface Example<Name extends string> {
  readonly facts: Readonly<Record<Name, number>>;
  readonly isTrue: boolean;
  readonly weight: number;
}

const ROUNDS = 8;
/** Keeps weights small that the examples say little about. */
const RIDGE = 1e-3;

/** Logistic regression by Newton's method. */
export function learnLogistic<Name extends string>(
  examples: readonly Example<Name>[],
  ridge = RIDGE,
): Record<Name, number> {
  const names = Object.keys(examples[0]?.facts ?? {}) as Name[];
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const rows = examples.map(({ facts, isTrue, weight }) => ({
    x: names.map((name) => facts[name]),
    y: Number(isTrue),
    weight: weight / total,
  }));
  let beta = names.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const { gradient, curvature } = slopes(rows, beta, ridge);
    const step = solved(curvature, gradient);
    beta = beta.map((value, at) => value + (step[at] ?? 0));
  }
  return Object.fromEntries(names.map((name, at) => [name, beta[at] ?? 0])) as Record<Name, number>;
}

interface Row {
  readonly x: readonly number[];
  readonly y: number;
  readonly weight: number;
}

function slopes(rows: readonly Row[], beta: readonly number[], ridge: number) {
  const gradient = beta.map((value) => -ridge * value);
  const curvature = beta.map((_, i) => beta.map((_, j): number => (i === j ? ridge : 0)));
  for (const { x, y, weight } of rows) {
    const p = 1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * (beta[at] ?? 0), 0)));
    for (const [i, xi] of x.entries()) {
      if (xi === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + weight * (y - p) * xi;
      const row = curvature[i] ?? [];
      for (const [j, xj] of x.entries()) row[j] = (row[j] ?? 0) + weight * p * (1 - p) * xi * xj;
    }
  }
  return { gradient, curvature };
}

/** x of A·x = b, A symmetric and positive: Gauss without looking for a pivot. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const a = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [i, row] of a.entries()) {
    for (const [j, other] of a.entries()) {
      if (i === j) continue;
      const factor = (other[i] ?? 0) / (row[i] ?? 1);
      for (const [k, value] of row.entries()) other[k] = (other[k] ?? 0) - factor * value;
    }
  }
  return a.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1));
}
