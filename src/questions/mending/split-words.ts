import type { Vocabulary } from "./vocabulary.ts";

const SHORTEST_WHOLE = 4;
const LONGEST_PART = 7;
const PARTS_AT_MOST = 6;
const LONGEST_WHOLE = 30;
/** What one more part takes away: few long parts are likelier than many short ones. */
const COST = 12;

interface Split {
  readonly parts: readonly string[];
  readonly worth: number;
}

/** Words that were written together ("thanhpho"): known ones, neighbours in some article; `undefined` when it is none. */
export function splitWords(word: string, vocabulary: Vocabulary): readonly string[] | undefined {
  if (word.length < SHORTEST_WHOLE || word.length > LONGEST_WHOLE || !/^[a-z]+$/.test(word)) return undefined;
  const best: (Split | undefined)[] = [{ parts: [], worth: 0 }];
  for (let end = 1; end <= word.length; end++) {
    for (let from = Math.max(0, end - LONGEST_PART); from < end; from++) {
      const before = best[from];
      const split = before && withPart(before, word.slice(from, end), vocabulary);
      if (split && split.worth > (best[end]?.worth ?? Number.NEGATIVE_INFINITY)) best[end] = split;
    }
  }
  const whole = best[word.length];
  return whole && whole.parts.length > 1 && whole.parts.length <= PARTS_AT_MOST ? whole.parts : undefined;
}

function withPart({ parts, worth }: Split, part: string, vocabulary: Vocabulary): Split | undefined {
  const passages = vocabulary.folded(part);
  if (part.length < 2 && part !== "o" && part !== "y") return undefined;
  if (passages === 0) return undefined;
  const last = parts.at(-1);
  const together = last === undefined ? 1 : vocabulary.pair(last, part);
  if (together === 0) return undefined;
  return { parts: [...parts, part], worth: worth + Math.log(passages) + 2 * Math.log(together) - COST };
}
