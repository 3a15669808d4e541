import type { Ranked } from "../rank.ts";
import type { Asked } from "../ranking/asked.ts";
import { hasRun, type Stretches } from "./article-words.ts";

/** How much of what a question names an article lacks: shares of what the names weigh, 0 to 1; 0 when it names nothing. */
export interface NameDoubts {
  /** Of the words of names: they stand nowhere in the article. */
  readonly nameWordsMissing: number;
  /** Of neighbours in a name: they are nowhere neighbours in the article, not near the sentence. */
  readonly nameWordsLoose: number;
  readonly nameWordsFar: number;
}

export interface NameOptions {
  readonly asked: Asked;
  /** Passages that show how words are written. */
  readonly ranked: readonly Ranked[];
  readonly article: Stretches;
  readonly near: Stretches;
}

const LOOKED_AT = 10;
const NAME_SHARE = 0.8;
const SEEN_AT_LEAST = 2;

export function nameDoubts(options: NameOptions): NameDoubts {
  const { asked, article, near } = options;
  const isName = namesAmong(options);
  let [all, missing, pairs, loose, far] = [0, 0, 0, 0, 0];
  for (const [at, { letters, weight }] of asked.terms.entries()) {
    if (!isName[at]) continue;
    all += weight;
    if (!hasRun(article.letters, [letters])) missing += weight;
    const before = asked.terms[at - 1];
    if (!before || !isName[at - 1]) continue;
    const both = Math.min(weight, before.weight);
    pairs += both;
    if (!hasRun(article.letters, [before.letters, letters])) loose += both;
    if (!hasRun(near.letters, [before.letters, letters])) far += both;
  }
  return {
    nameWordsMissing: missing / (all || 1),
    nameWordsLoose: loose / (pairs || 1),
    nameWordsFar: far / (pairs || 1),
  };
}

/** Which terms are parts of names: written so in the question, or nearly always so in the articles. */
function namesAmong({ asked, ranked }: NameOptions): boolean[] {
  const counts = countsIn(ranked.slice(0, LOOKED_AT), asked.words);
  return asked.terms.map(({ word, letters, isStrict, isNumber, isCapital, folded }) => {
    // A letter alone is no name, though buildings have such.
    if (isNumber || folded.length === 1) return false;
    const { all, names } =
      (isStrict ? counts.words.get(word ?? -1) : counts.letters.get(letters ?? -1)) ?? NEVER;
    return isCapital || (all >= SEEN_AT_LEAST && names >= NAME_SHARE * all);
  });
}

interface Count {
  all: number;
  names: number;
}

const NEVER: Count = { all: 0, names: 0 };

/** @param wanted the letters that are counted */
function countsIn(ranked: readonly Ranked[], wanted: ReadonlySet<number>) {
  const [words, letters] = [new Map<number, Count>(), new Map<number, Count>()];
  for (const { candidate } of ranked) {
    const { text, isName, lexicon } = candidate.read;
    for (const [at, word] of text.entries()) {
      const bare = lexicon.lettersOf(word);
      if (!wanted.has(bare)) continue;
      add(words, word, isName[at] ?? 0);
      add(letters, bare, isName[at] ?? 0);
    }
  }
  return { words, letters };
}

function add(counts: Map<number, Count>, word: number, names: number): void {
  const count = counts.get(word) ?? { all: 0, names: 0 };
  counts.set(word, count);
  count.all++;
  count.names += names;
}
