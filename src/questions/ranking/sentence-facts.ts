import type { Asked } from "./asked.ts";
import { likenesses, type Matches, matchesWithin, shareOf, zeros } from "./matches.ts";
import { NO_NAMES, namesInSentences } from "./name-facts.ts";
import { overlapOf, windowCover } from "./overlap.ts";
import type { ReadPassage, ReadSentence } from "./read-passage.ts";
import { countedNearby, wantedPlaces } from "./wanted.ts";

/** What speaks for a sentence as the answer. Shares are of what the question's terms weigh, from 0 to 1. */
export interface SentenceFacts {
  readonly cover: number;
  readonly pairs: number;
  readonly run: number;
  readonly chain: number;
  readonly missing: number;
  /** Together with the sentence before it, the one behind it, the title. */
  readonly coverBefore: number;
  readonly coverAfter: number;
  readonly coverTitle: number;
  readonly within8: number;
  readonly within20: number;
  /** 1: something stands here that such a question wants. */
  readonly amount: number;
  readonly date: number;
  readonly person: number;
  readonly place: number;
  readonly reason: number;
  /** How near the question's terms stand to it: the heaviest, and all together. */
  readonly near: number;
  readonly soft: number;
  readonly counted: number;
  /** Of the question's names; of the office whose holder it asks for. */
  readonly nameMissing: number;
  readonly officeMissing: number;
  readonly isFirst: number;
  readonly early: number;
  readonly beginsLine: number;
  readonly isShort: number;
  readonly logLength: number;
  readonly isLong: number;
  readonly isWhole: number;
  readonly isHeading: number;
}

export interface Seen {
  readonly matches: Matches;
  readonly ofTitle: readonly number[];
}

const SHORT = 40;
const LONG = 400;
const NEAR_TERMS = 4;
const SOFT_TERMS = 6;

/** What is needed of every sentence to compare passages. */
export type BriefFacts = Pick<
  SentenceFacts,
  "cover" | "pairs" | "chain" | "coverBefore" | "coverTitle" | "soft" | "counted"
>;

/** A sentence each. */
export function briefFactsOf(read: ReadPassage, asked: Asked, seen: Seen): BriefFacts[] {
  const own = seenIn(read, asked, seen.matches);
  return own.map(({ matches, best, sentence }, at) => ({
    ...overlapOf(matches, asked, best),
    ...coversOf(own, at, { asked, ofTitle: seen.ofTitle }),
    ...wantedFacts(read, asked, { sentence, matches }),
  }));
}

/** A sentence each. */
export function sentenceFactsOf(read: ReadPassage, asked: Asked, seen: Seen): SentenceFacts[] {
  const names = namesInSentences(read, asked.named);
  const own = seenIn(read, asked, seen.matches);
  return own.map(({ matches, best, sentence }, at) => ({
    ...overlapOf(matches, asked, best),
    ...coversOf(own, at, { asked, ofTitle: seen.ofTitle }),
    coverAfter: shareOf(asked, best, own[at + 1]?.best ?? best),
    within8: windowCover(matches, asked, 8),
    within20: windowCover(matches, asked, 20),
    ...wantedFacts(read, asked, { sentence, matches }),
    ...(names[at] ?? NO_NAMES),
    isFirst: Number(at === 0),
    early: 1 / (1 + at),
    ...mannerOf(sentence),
  }));
}

interface SeenSentence {
  readonly sentence: ReadSentence;
  readonly matches: Matches;
  /** How well each of the question's terms stands there. */
  readonly best: readonly number[];
}

function seenIn({ sentences }: ReadPassage, asked: Asked, all: Matches): SeenSentence[] {
  return sentences.map((sentence) => {
    const matches = matchesWithin(all, sentence.from, sentence.to);
    return { sentence, matches, best: likenesses(matches, asked) };
  });
}

function coversOf(
  own: readonly SeenSentence[],
  at: number,
  { asked, ofTitle }: { readonly asked: Asked; readonly ofTitle: readonly number[] },
) {
  const here = own[at]?.best ?? ofTitle;
  return {
    coverBefore: shareOf(asked, here, own[at - 1]?.best ?? here),
    coverTitle: shareOf(asked, here, ofTitle),
  };
}

function wantedFacts(
  read: ReadPassage,
  asked: Asked,
  { sentence, matches }: { readonly sentence: ReadSentence; readonly matches: Matches },
) {
  const places = wantedPlaces(read, sentence, asked);
  const isThere = Number(places.length > 0);
  return {
    amount: asked.kind === "howMany" ? isThere : 0,
    date: asked.kind === "when" ? isThere : 0,
    person: asked.kind === "who" ? isThere : 0,
    place: asked.kind === "where" ? isThere : 0,
    reason: asked.kind === "why" ? isThere : 0,
    ...nearness(places, matches, asked),
    counted: countedNearby(read, places, asked),
  };
}

function nearness(places: readonly number[], { at, term, likeness }: Matches, { weights, weight }: Asked) {
  let [near, soft] = [0, 0];
  for (const place of places) {
    const each = zeros(weights.length);
    for (let i = 0; i < term.length; i++) {
      const own = term[i] ?? 0;
      const worth = (weights[own] ?? 0) * (likeness[i] ?? 0);
      const distance = Math.abs((at[i] ?? 0) - place);
      near = Math.max(near, worth / (1 + distance / NEAR_TERMS));
      each[own] = Math.max(each[own] ?? 0, worth / (1 + distance / SOFT_TERMS));
    }
    let all = 0;
    for (const value of each) all += value;
    soft = Math.max(soft, all);
  }
  return { near: near / (weight || 1), soft: soft / (weight || 1) };
}

/** Told by how it is written down, so that nobody has to look at the text. */
function mannerOf({ start, end, beginsLine, isWhole, isHeading }: ReadSentence) {
  const length = end - start;
  return {
    beginsLine: Number(beginsLine),
    isShort: Number(length < SHORT),
    logLength: Math.log(1 + length / 50),
    isLong: Number(length > LONG),
    isWhole: Number(isWhole),
    isHeading: Number(isHeading),
  };
}
