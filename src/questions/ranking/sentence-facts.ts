import type { Asked } from "./asked.ts";
import { likenesses, type Match, shareOf } from "./matches.ts";
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
  readonly isFirst: number;
  readonly early: number;
  readonly beginsLine: number;
  readonly isShort: number;
  readonly logLength: number;
  readonly isLong: number;
  /** It ends as a sentence does; captions, names and headings do not. */
  readonly isWhole: number;
  readonly isHeading: number;
}

export interface Seen {
  readonly matches: readonly Match[];
  readonly ofTitle: Float64Array;
}

const SHORT = 40;
const LONG = 400;
const NEAR_TERMS = 4;
const SOFT_TERMS = 6;

export function sentenceFactsOf(read: ReadPassage, asked: Asked, seen: Seen): SentenceFacts[] {
  const own = read.sentences.map((sentence) => within(seen.matches, sentence));
  const best = own.map((matches) => likenesses(matches, asked));
  return read.sentences.map((sentence, at) => {
    const matches = own[at] ?? [];
    const here = best[at] ?? new Float64Array();
    return {
      ...overlapOf(matches, asked),
      coverBefore: shareOf(asked, here, best[at - 1] ?? here),
      coverAfter: shareOf(asked, here, best[at + 1] ?? here),
      coverTitle: shareOf(asked, here, seen.ofTitle),
      within8: windowCover(matches, asked, 8),
      within20: windowCover(matches, asked, 20),
      ...wantedFacts(read, asked, { sentence, matches }),
      isFirst: Number(at === 0),
      early: 1 / (1 + at),
      ...mannerOf(sentence),
    };
  });
}

function within(matches: readonly Match[], { from, to }: ReadSentence): Match[] {
  return matches.filter(({ at }) => at >= from && at < to);
}

function wantedFacts(
  read: ReadPassage,
  asked: Asked,
  { sentence, matches }: { readonly sentence: ReadSentence; readonly matches: readonly Match[] },
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

function nearness(places: readonly number[], matches: readonly Match[], asked: Asked) {
  let [near, soft] = [0, 0];
  for (const place of places) {
    const each = new Float64Array(asked.terms.length);
    for (const { at, term, likeness } of matches) {
      const weight = (asked.terms[term]?.weight ?? 0) * likeness;
      const distance = Math.abs(at - place);
      near = Math.max(near, weight / (1 + distance / NEAR_TERMS));
      each[term] = Math.max(each[term] ?? 0, weight / (1 + distance / SOFT_TERMS));
    }
    soft = Math.max(
      soft,
      each.reduce((sum, value) => sum + value, 0),
    );
  }
  return { near: near / (asked.weight || 1), soft: soft / (asked.weight || 1) };
}

function mannerOf({ text, beginsLine }: ReadSentence) {
  return {
    beginsLine: Number(beginsLine),
    isShort: Number(text.length < SHORT),
    logLength: Math.log(1 + text.length / 50),
    isLong: Number(text.length > LONG),
    isWhole: Number(/[.!?…:;"”)]$/.test(text)),
    isHeading: Number(text.endsWith(":")),
  };
}
