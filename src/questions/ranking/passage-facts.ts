import type { Candidate } from "../found.ts";
import type { Asked } from "./asked.ts";
import { likenesses, type Matches, matchesIn, type Places, placesOf, shareOf } from "./matches.ts";
import { namesInPassage } from "./name-facts.ts";
import { overlapOf, windowCover } from "./overlap.ts";
import { type BriefFacts, briefFactsOf, type SentenceFacts, sentenceFactsOf } from "./sentence-facts.ts";

/** What speaks for a passage. Shares are of what the question's terms weigh, from 0 to 1. */
export interface PassageFacts {
  /** BM25 over the best candidate's. */
  readonly bm25: number;
  readonly logRank: number;
  readonly cover: number;
  readonly pairs: number;
  readonly run: number;
  readonly missing: number;
  readonly titleCover: number;
  readonly titlePairs: number;
  readonly titleRun: number;
  /** Title and text together. */
  readonly both: number;
  readonly missingBoth: number;
  /** Of the question's numbers; both 0 when it has none. */
  readonly numbers: number;
  readonly numbersMissing: number;
  /** Of the question's numbers, those that nowhere stand beside the word they stand beside in the question. */
  readonly numbersLoose: number;
  /** 1: a number that is part of a name stands nowhere behind the word it stands behind in the question. */
  readonly ordinalMissing: number;
  /** Of the question's names; of the office whose holder it asks for. */
  readonly nameMissing: number;
  readonly officeMissing: number;
  readonly within8: number;
  readonly within20: number;
  readonly within50: number;
  /** The best that a sentence reaches. */
  readonly sentenceCover: number;
  readonly sentencePairs: number;
  readonly sentenceChain: number;
  readonly sentenceTwo: number;
  readonly sentenceTitle: number;
  readonly sentenceSoft: number;
  readonly sentenceCounted: number;
  readonly logLength: number;
  readonly density: number;
  /** BM25 of the best other passage, and of the best neighbour, of the same article, over the best candidate's. */
  readonly sibling: number;
  readonly neighbour: number;
  /** All its article's candidates together. */
  readonly articleCover: number;
}

/** More than a question has terms: a place in a text and one in the question as one number. */
const WIDE = 1_024;

/** A candidate with all that the choice looks at. */
export interface Looked {
  readonly candidate: Candidate;
  readonly facts: PassageFacts;
  /** All that is known of its sentences, one each: made when asked for, since few candidates come to that. */
  readonly sentences: () => SentenceFacts[];
  /** How well each of the question's terms stands in its text, in its title. */
  readonly inText: readonly number[];
  readonly inTitle: readonly number[];
}

type Alone = Omit<Looked, "facts"> & {
  readonly facts: Omit<PassageFacts, "sibling" | "neighbour" | "articleCover">;
};

/** @param candidates the best first */
export function lookAt(asked: Asked, candidates: readonly Candidate[]): Looked[] {
  const [first] = candidates;
  if (!first) return [];
  const places = placesOf(asked, first.read.lexicon);
  const top = first.score || 1;
  const alone = candidates.map((candidate, rank) => lookAlone(asked, { candidate, places, rank, top }));
  const articles = Map.groupBy(alone, ({ candidate }) => articleOf(candidate.id));
  return alone.map((one) => {
    const same = articles.get(articleOf(one.candidate.id)) ?? [];
    return { ...one, facts: { ...one.facts, ...amongSame(one, same, { asked, top }) } };
  });
}

/** A passage's id is its article's with the piece's place behind it ("412.0"); one without a place stands alone. */
export function articleOf(passageId: string): string {
  return passageId.replace(/[-.]\d+$/, "");
}

function placeOf(passageId: string): number {
  return Number(/[-.](\d+)$/.exec(passageId)?.[1] ?? Number.NaN);
}

function amongSame(one: Alone, same: readonly Alone[], { asked, top }: { asked: Asked; top: number }) {
  const place = placeOf(one.candidate.id);
  let [sibling, neighbour] = [0, 0];
  for (const other of same) {
    if (other === one) continue;
    const score = other.candidate.score / top;
    sibling = Math.max(sibling, score);
    if (Math.abs(placeOf(other.candidate.id) - place) === 1) neighbour = Math.max(neighbour, score);
  }
  return { sibling, neighbour, articleCover: shareOf(asked, ...same.map(({ inText }) => inText)) };
}

interface Placed {
  readonly candidate: Candidate;
  readonly places: Places;
  readonly rank: number;
  readonly top: number;
}

function lookAlone(asked: Asked, { candidate, places, rank, top }: Placed): Alone {
  const { read } = candidate;
  const [matches, title] = [matchesIn(read.text, places), matchesIn(read.title, places)];
  const [inText, inTitle] = [likenesses(matches, asked), likenesses(title, asked)];
  const seen = { matches, ofTitle: inTitle };
  const { cover, pairs, run, missing } = overlapOf(matches, asked, inText);
  const ofTitle = overlapOf(title, asked, inTitle);
  return {
    ...{ candidate, inText, inTitle },
    sentences: () => sentenceFactsOf(read, asked, seen),
    facts: {
      bm25: candidate.score / top,
      logRank: Math.log(1 + rank),
      ...{ cover, pairs, run, missing },
      ...{ titleCover: ofTitle.cover, titlePairs: ofTitle.pairs, titleRun: ofTitle.run },
      ...bothOf(asked, inText, inTitle),
      ...numbersOf(asked, inText),
      ...looseNumbers(asked, [matches, title]),
      ...namesInPassage(read, asked.named),
      ...windowsOf(matches, asked),
      ...bestOf(briefFactsOf(read, asked, seen)),
      logLength: Math.log(1 + read.text.length / 100),
      density: matches.at.length / (1 + read.text.length),
    },
  };
}

function bothOf(asked: Asked, inText: readonly number[], inTitle: readonly number[]) {
  let missing = 0;
  for (const [at, weight] of asked.weights.entries()) {
    missing = Math.max(missing, weight * (1 - Math.max(inText[at] ?? 0, inTitle[at] ?? 0)));
  }
  return { both: shareOf(asked, inText, inTitle), missingBoth: missing / (asked.weight || 1) };
}

function numbersOf(asked: Asked, inText: readonly number[]) {
  let [all, here] = [0, 0];
  for (const [at, { weight, isNumber }] of asked.terms.entries()) {
    if (!isNumber) continue;
    all += weight;
    here += weight * (inText[at] ?? 0);
  }
  const share = all === 0 ? 0 : here / all;
  return { numbers: share, numbersMissing: all === 0 ? 0 : 1 - share };
}

function looseNumbers(asked: Asked, texts: readonly Matches[]) {
  if (!asked.terms.some(({ isNumber }) => isNumber)) return { numbersLoose: 0, ordinalMissing: 0 };
  const [behind, before] = [new Set<number>(), new Set<number>()];
  for (const { at, term } of texts) {
    const key = (i: number) => (at[i] ?? 0) * WIDE + (term[i] ?? 0);
    const here = new Set(Array.from(at, (_, i) => key(i)));
    for (let i = 0; i < at.length; i++) {
      if (here.has(key(i) - WIDE - 1)) behind.add(term[i] ?? 0);
      if (here.has(key(i) + WIDE + 1)) before.add(term[i] ?? 0);
    }
  }
  let [all, loose, ordinalMissing] = [0, 0, 0];
  for (const [at, { weight, isNumber, isOrdinal }] of asked.terms.entries()) {
    if (!isNumber) continue;
    all += weight;
    if (!behind.has(at) && !before.has(at)) loose += weight;
    if (isOrdinal && !behind.has(at)) ordinalMissing = 1;
  }
  return { numbersLoose: all === 0 ? 0 : loose / all, ordinalMissing };
}

function windowsOf(matches: Matches, asked: Asked) {
  return {
    within8: windowCover(matches, asked, 8),
    within20: windowCover(matches, asked, 20),
    within50: windowCover(matches, asked, 50),
  };
}

function bestOf(sentences: readonly BriefFacts[]) {
  const best = (of: (facts: BriefFacts) => number) => Math.max(0, ...sentences.map(of));
  return {
    sentenceCover: best(({ cover }) => cover),
    sentencePairs: best(({ pairs }) => pairs),
    sentenceChain: best(({ chain }) => chain),
    sentenceTwo: best(({ coverBefore }) => coverBefore),
    sentenceTitle: best(({ coverTitle }) => coverTitle),
    sentenceSoft: best(({ soft }) => soft),
    sentenceCounted: best(({ counted }) => counted),
  };
}
