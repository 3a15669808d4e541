import type { Asked } from "./asked.ts";
import { likenesses, type Match } from "./matches.ts";

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

export function overlapOf(matches: readonly Match[], asked: Asked): Overlap {
  const whole = asked.weight || 1;
  const best = likenesses(matches, asked);
  let [cover, missing] = [0, 0];
  for (const [at, { weight }] of asked.terms.entries()) {
    const likeness = best[at] ?? 0;
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

function pairWeight({ terms }: Asked): number {
  let sum = 0;
  for (let at = 1; at < terms.length; at++) {
    sum += Math.min(terms[at]?.weight ?? 0, terms[at - 1]?.weight ?? 0);
  }
  return sum || 1;
}

function runsOf(matches: readonly Match[], { terms }: Asked): { pairs: number; run: number } {
  const pairs = new Float64Array(terms.length);
  let run = 0;
  const here = new Map<number, number>();
  const key = (at: number, term: number) => at * 256 + term;
  for (const { at, term, likeness } of matches) {
    const weight = (terms[term]?.weight ?? 0) * likeness;
    const before = here.get(key(at - 1, term - 1));
    const length = weight + (before ?? 0);
    here.set(key(at, term), length);
    run = Math.max(run, length);
    if (before !== undefined) {
      const pair = Math.min(terms[term]?.weight ?? 0, terms[term - 1]?.weight ?? 0) * likeness;
      pairs[term] = Math.max(pairs[term] ?? 0, pair);
    }
  }
  return { pairs: pairs.reduce((sum, value) => sum + value, 0), run };
}

function chainOf(matches: readonly Match[], { terms }: Asked): number {
  const few = matches.slice(0, MOST_CHAINED);
  const ends = new Float64Array(few.length);
  let best = 0;
  for (const [i, { at, term, likeness }] of few.entries()) {
    let before = 0;
    for (let j = i - 1; j >= 0; j--) {
      const other = few[j];
      if (!other || other.term >= term || other.at === at) continue;
      const between = at - other.at - 1 + Math.max(0, term - other.term - 1);
      before = Math.max(before, (ends[j] ?? 0) - GAP_COST * between);
    }
    ends[i] = before + (terms[term]?.weight ?? 0) * likeness;
    best = Math.max(best, ends[i] ?? 0);
  }
  return best;
}

/** The greatest share of the terms within `width` terms of the text. */
export function windowCover(matches: readonly Match[], asked: Asked, width: number): number {
  let best = 0;
  const counts = new Int32Array(asked.terms.length);
  let [sum, first] = [0, 0];
  for (const match of matches) {
    if ((counts[match.term] ?? 0) === 0) sum += weigh(match, asked);
    counts[match.term] = (counts[match.term] ?? 0) + 1;
    for (; ; first++) {
      const oldest = matches[first];
      if (!oldest || match.at - oldest.at < width) break;
      counts[oldest.term] = (counts[oldest.term] ?? 0) - 1;
      if (counts[oldest.term] === 0) sum -= weigh(oldest, asked);
    }
    best = Math.max(best, sum);
  }
  return best / (asked.weight || 1);
}

function weigh({ term, likeness }: Match, asked: Asked): number {
  return (asked.terms[term]?.weight ?? 0) * likeness;
}
