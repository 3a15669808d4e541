import { type Grounds, type GroundWeights, groundsOf, type MeasuredText } from "./grounds.ts";
import { GROUND_WEIGHTS } from "./weights.ts";

/** Term → how likely it is told again (0 to 1); first of syllables, then of pairs. */
export type Likelihoods = readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>];

export function likelihoodsOf(title: string, text: MeasuredText): Likelihoods {
  const of = (kind: 0 | 1) =>
    new Map(
      [...groundsOf(kind, title, text)].map(([term, grounds]) => [
        term,
        probabilityOf(grounds, GROUND_WEIGHTS[kind]),
      ]),
    );
  return [of(0), of(1)];
}

/** p = 1 / (1 + e^(−w·g)) */
export function probabilityOf(grounds: Grounds, weights: GroundWeights): number {
  let sum = 0;
  for (const name of Object.keys(grounds) as (keyof Grounds)[]) sum += weights[name] * grounds[name];
  return 1 / (1 + Math.exp(-sum));
}
