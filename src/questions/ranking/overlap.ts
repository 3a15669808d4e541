import type { Asked } from "./asked.ts";
import { likenesses, type Matches, zeros } from "./matches.ts";

/** How much of a question stands in a stretch of text. Shares of what the question's terms weigh, 0 to 1. */
export interface Overlap {
  /** Of the terms. */
  readonly cover: number;
  /** Of the pairs of neighbours, when they are neighbours here too. */
  readonly pairs: number;
  /** Of the longest run of terms that stands here as it stands in the question. */
  readonly run: number;
  /** Of the best chain of terms in the question's order, with what stands between them taken off. */
  readonly chain: number;
  /** Of the heaviest term that is missing. */
  readonly missing: number;
}

/** What a term between two of a chain takes off, in nats. */
const GAP_COST = 0.15;
const MOST_CHAINED = 60;

export function overlapOf(
  matches: Matches,
  asked: Asked,
  best: readonly number[] = likenesses(matches, asked),
): Overlap {
  const { weights } = asked;
  const whole = asked.weight || 1;
  let [cover, missing] = [0, 0];
  for (let term = 0; term < weights.length; term++) {
    const weight = weights[term] ?? 0;
    const likeness = best[term] ?? 0;
    cover += weight * likeness;
    missing = Math.max(missing, weight * (1 - likeness));
  }
  const { pairs, run } = runsOf(matches, asked);
  return {
    cover: cover / whole,
    missing: missing / whole,
    pairs: pairs / pairWeight(asked),
    run: run / whole,
    chain: chainOf(matches, asked) / whole,
  };
}

function pairWeight({ weights }: Asked): number {
  let sum = 0;
  for (let at = 1; at < weights.length; at++) sum += Math.min(weights[at] ?? 0, weights[at - 1] ?? 0);
  return sum || 1;
}

function runsOf({ at, term, likeness }: Matches, { weights }: Asked): { pairs: number; run: number } {
  if (term.length < 2) return { pairs: 0, run: aloneOf({ at, term, likeness }, weights) };
  const pairs = zeros(weights.length);
  // Of each term the run that ends where it was met last, and the place behind that.
  const [lengths, ends] = [zeros(weights.length), zeros(weights.length)];
  let run = 0;
  for (let i = 0; i < term.length; i++) {
    const [own = 0, place = 0, alike = 0] = [term[i], at[i], likeness[i]];
    const weight = weights[own] ?? 0;
    // Of the terms at one place the last comes first: the one before it still tells of the place before.
    const follows = own > 0 && place > 0 && ends[own - 1] === place;
    const length = weight * alike + (follows ? (lengths[own - 1] ?? 0) : 0);
    lengths[own] = length;
    ends[own] = place + 1;
    run = Math.max(run, length);
    if (!follows) continue;
    pairs[own] = Math.max(pairs[own] ?? 0, Math.min(weight, weights[own - 1] ?? 0) * alike);
  }
  return { pairs: sumOf(pairs), run };
}

function chainOf({ at, term, likeness }: Matches, { weights }: Asked): number {
  if (term.length < 2) return aloneOf({ at, term, likeness }, weights);
  const count = Math.min(term.length, MOST_CHAINED);
  const ends = zeros(count);
  let best = 0;
  for (let i = 0; i < count; i++) {
    const [own = 0, place = 0] = [term[i], at[i]];
    let before = 0;
    for (let j = i - 1; j >= 0; j--) {
      const [other = 0, otherPlace = 0] = [term[j], at[j]];
      if (other >= own || otherPlace === place) continue;
      const between = place - otherPlace - 1 + (own - other - 1);
      before = Math.max(before, (ends[j] ?? 0) - GAP_COST * between);
    }
    const end = before + (weights[own] ?? 0) * (likeness[i] ?? 0);
    ends[i] = end;
    best = Math.max(best, end);
  }
  return best;
}

/** What the only match is worth; 0 without one. */
function aloneOf({ term, likeness }: Matches, weights: readonly number[]): number {
  return (weights[term[0] ?? -1] ?? 0) * (likeness[0] ?? 0);
}

/** The greatest share of the terms within `width` words of the text. */
export function windowCover(
  { at, term, likeness }: Matches,
  { weights, weight }: Asked,
  width: number,
): number {
  const counts = zeros(weights.length);
  // What each adds: it may stand here by its own word and by another wording.
  const held = zeros(weights.length);
  let [sum, first, best] = [0, 0, 0];
  for (let i = 0; i < term.length; i++) {
    const own = term[i] ?? 0;
    if (counts[own] === 0) {
      held[own] = (weights[own] ?? 0) * (likeness[i] ?? 0);
      sum += held[own] ?? 0;
    }
    counts[own] = (counts[own] ?? 0) + 1;
    for (; (at[i] ?? 0) - (at[first] ?? 0) >= width; first++) {
      const oldest = term[first] ?? 0;
      counts[oldest] = (counts[oldest] ?? 0) - 1;
      if (counts[oldest] === 0) sum -= held[oldest] ?? 0;
    }
    best = Math.max(best, sum);
  }
  return best / (weight || 1);
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
