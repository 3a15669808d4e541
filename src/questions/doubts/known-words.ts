import { SUBJECTS } from "../../language/subjects.ts";
import { SYNONYMS } from "../../language/synonyms/synonyms.ts";
import type { Asked, AskedTerm } from "../ranking/asked.ts";
import { termsOf } from "../terms/terms.ts";
import { hasRun, type Stretches } from "./article-words.ts";

/**
 * How much of what a question speaks of an article does not: its words of several syllables, whose syllables alone are
 * those of other words ("thư viện": "bí thư", "bệnh viện"). Shares of what they weigh, 0 to 1.
 */
export interface WordDoubts {
  /** They stand nowhere in the article, in no other wording either. */
  readonly wordsMissing: number;
  /** They do not stand near the sentence. */
  readonly wordsFar: number;
  /** The heaviest that is missing, over what a term can weigh. */
  readonly wordMissing: number;
}

export interface WordOptions {
  readonly asked: Asked;
  readonly article: Stretches;
  readonly near: Stretches;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 4;
const WORDS = new Set([...SYNONYMS.flatMap(({ said, written }) => [said, ...written]), ...SUBJECTS]);
/** By their syllables, with marks and without. */
const KNOWN: ReadonlySet<string> = new Set(
  [...WORDS].flatMap((word) => {
    const terms = termsOf(word);
    if (terms.length < 2 || terms.length > LONGEST) return [];
    return [terms.map(({ exact }) => exact).join(" "), terms.map(({ folded }) => folded).join(" ")];
  }),
);

export function wordDoubts({ asked, article, near }: WordOptions): WordDoubts {
  let [all, missing, far, heaviest] = [0, 0, 0, 0];
  for (const run of knownRuns(asked.terms)) {
    const own = asked.terms.slice(run.from, run.to);
    const weight = own.reduce((sum, term) => sum + term.weight, 0);
    all += weight;
    if (!stands(run, asked, near)) far += weight;
    if (stands(run, asked, article)) continue;
    missing += weight;
    heaviest = Math.max(heaviest, weight / own.length);
  }
  return {
    wordsMissing: missing / (all || 1),
    wordsFar: far / (all || 1),
    wordMissing: heaviest / asked.mostWeight,
  };
}

/** From left to right the longest. */
function knownRuns(terms: readonly AskedTerm[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < terms.length; from++) {
    for (let to = Math.min(terms.length, from + LONGEST); to > from + 1; to--) {
      const own = terms.slice(from, to);
      if (own.some(({ weight }) => weight === 0)) continue;
      if (!KNOWN.has(own.map(({ exact }) => exact).join(" "))) continue;
      runs.push({ from, to });
      from = to - 1;
      break;
    }
  }
  return runs;
}

function stands({ from, to }: Run, { terms, alternates }: Asked, { words, letters }: Stretches): boolean {
  const own = terms.slice(from, to).map((term) => term.letters);
  if (hasRun(letters, own)) return true;
  return [...(alternates?.byWord.values() ?? [])]
    .flat()
    .some((other) => other.from <= from && to <= other.to && hasRun(words, other.words));
}
