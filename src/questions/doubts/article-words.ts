import type { Ranked } from "../rank.ts";
import { articleOf } from "../ranking/passage-facts.ts";
import { placeOf, type Run } from "../ranking/run.ts";
import type { Lexicon } from "../terms/lexicon.ts";

/** Runs of words, as numbers of the lexicon; a stretch is a title or a text. */
export interface Stretches {
  /** With their marks. */
  readonly words: readonly Int32Array[];
  /** Without. */
  readonly letters: readonly Int32Array[];
}

/** The passages of the article that one of them is of, as far as they were found. */
export function ofSameArticle(ranked: readonly Ranked[], one: Ranked): Ranked[] {
  const article = articleOf(one.candidate.id);
  return ranked.filter(({ candidate }) => articleOf(candidate.id) === article);
}

export function articleStretches(passages: readonly Ranked[]): Stretches {
  const [first] = passages;
  if (!first) return { words: [], letters: [] };
  const { lexicon, title } = first.candidate.read;
  return stretches([title, ...passages.map(({ candidate }) => candidate.read.text)], lexicon);
}

/** The sentence with its neighbours, and the title. */
export function stretchesNear({ candidate: { read } }: Ranked, at: number): Stretches {
  const { sentences, text, title, lexicon } = read;
  const from = (sentences[at - 1] ?? sentences[at])?.from ?? 0;
  const to = (sentences[at + 1] ?? sentences[at])?.to ?? text.length;
  return stretches([title, text.subarray(from, to)], lexicon);
}

function stretches(words: readonly Int32Array[], lexicon: Lexicon): Stretches {
  return { words, letters: words.map((all) => all.map((word) => lexicon.lettersOf(word))) };
}

/** Whether a run stands anywhere. */
export function hasRun(all: readonly Int32Array[], run: Run): boolean {
  return all.some((words) => placeOf(run, words) >= 0);
}
