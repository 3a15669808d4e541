import { fitOf } from "./dated.ts";
import type { QuestionDate } from "./question-date.ts";
import { type Looked, lookAt, type PassageFacts } from "./ranking/passage-facts.ts";
import { PASSAGE_WEIGHTS } from "./ranking/weights.ts";
import type { Sought } from "./seek.ts";

/** A candidate in its place. */
export interface Ranked extends Looked {
  /** Comparable within one question only. */
  readonly score: number;
  /** How well its days fit those of the question, 0 to 1; 1 when it names none. */
  readonly fit: number;
}

/** What the days are worth: those that restrict outweigh all words. */
const FIT_WORTH = { restrict: 12, rank: 0.5 } as const;

export type Weights<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** The candidates by how likely they hold the answer, the best first. */
export function rank({ asked, candidates, date }: Sought): Ranked[] {
  return inOrder(lookAt(asked, candidates), date);
}

export function inOrder(
  looked: readonly Looked[],
  date: QuestionDate | null,
  weights: Weights<keyof PassageFacts> = PASSAGE_WEIGHTS,
): Ranked[] {
  const worth = date ? FIT_WORTH[date.use] : 0;
  return looked
    .map((one) => {
      const fit = fitOf(one.candidate.days, date);
      return { ...one, fit, score: weigh(one.facts, weights) + worth * fit };
    })
    .sort((a, b) => b.score - a.score);
}

export function weigh<Name extends string>(
  facts: Readonly<Record<Name, number>>,
  weights: Weights<Name>,
): number {
  let sum = 0;
  for (const name in weights) sum += (weights[name] ?? 0) * facts[name];
  return sum;
}
