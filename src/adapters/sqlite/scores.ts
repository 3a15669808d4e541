/** BM25's usual constants (Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009). */
const K1 = 1.2;
const B = 0.75;
/** What a term is worth at least that stands in more than half of the passages. */
const LEAST = 1e-6;

export interface Collection {
  readonly passageCount: number;
  /** Terms of each passage, by its number. */
  readonly lengths: readonly number[];
  /** Of all together. */
  readonly length: number;
}

/** How well each passage matches a question, summed up term by term (BM25). */
export class Scores {
  readonly #collection: Collection;
  readonly #scores: Float64Array;
  readonly #touched: number[] = [];

  constructor(collection: Collection) {
    this.#collection = collection;
    this.#scores = new Float64Array(collection.lengths.length);
  }

  /**
   * @param passages in how many the term stands
   * @param weight what one occurrence counts
   * @returns takes each passage that has it, and how often
   */
  adder(passages: number, weight: number): (passage: number, times: number) => void {
    const { passageCount, lengths, length } = this.#collection;
    const rarity = Math.max(LEAST, Math.log(Math.max(1, (passageCount - passages + 0.5) / (passages + 0.5))));
    const usual = length / passageCount || 1;
    return (passage, times) => {
      const before = this.#scores[passage];
      // The collection knows no such passage: the file is damaged.
      if (before === undefined) return;
      if (before === 0) this.#touched.push(passage);
      const counted = times * weight;
      const norm = K1 * (1 - B + (B * (lengths[passage] ?? 0)) / usual);
      this.#scores[passage] = before + (rarity * counted * (K1 + 1)) / (counted + norm);
    };
  }

  /** The best first, of equals the earlier; at most `limit`. */
  best(limit: number, isWanted: (passage: number) => boolean): { number: number; score: number }[] {
    const best: { number: number; score: number }[] = [];
    let least = 0;
    for (const number of this.#touched) {
      const score = this.#scores[number] ?? 0;
      if ((best.length >= limit && score < least) || !isWanted(number)) continue;
      let at = best.length;
      while (at > 0 && isBefore({ number, score }, best[at - 1])) at--;
      best.splice(at, 0, { number, score });
      if (best.length > limit) best.pop();
      least = best.at(-1)?.score ?? 0;
    }
    return best;
  }
}

interface Scored {
  readonly number: number;
  readonly score: number;
}

function isBefore(one: Scored, other: Scored | undefined): boolean {
  if (!other) return true;
  return one.score > other.score || (one.score === other.score && one.number < other.number);
}
