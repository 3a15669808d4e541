import type { QuestionKind } from "../question.ts";
import { WORD_CLASS } from "../terms/word-class.ts";
import type { Asked } from "./asked.ts";
import type { ReadPassage } from "./read-passage.ts";

const { day, number, partOfDay, place, reason, speltNumber, year } = WORD_CLASS;

/** A place among a passage's words. */
type Test = (read: ReadPassage, at: number, isNew: (at: number) => boolean) => boolean;

const is = ({ lexicon, text }: ReadPassage, at: number, classes: number) =>
  (lexicon.classOf(text[at] ?? -1) & classes) !== 0;
const isNewName = (read: ReadPassage, at: number, isNew: (at: number) => boolean) =>
  read.isName[at] === 1 && isNew(at);

/** What stands in an answer to a question of a kind; kinds that are not named want nothing that can be told. */
const TESTS: Readonly<Partial<Record<QuestionKind, Test>>> = {
  howMany: (read, at, isNew) => (is(read, at, number) && isNew(at)) || is(read, at, speltNumber),
  when: (read, at, isNew) => {
    if (!isNew(at)) return false;
    if (!is(read, at, number)) return is(read, at, partOfDay);
    return is(read, at, year) || is(read, at - 1, day) || is(read, at + 1, day);
  },
  who: (read, at, isNew) =>
    isNewName(read, at, isNew) && (isNewName(read, at + 1, isNew) || isNewName(read, at - 1, isNew)),
  where: (read, at, isNew) =>
    isNewName(read, at, isNew) || (is(read, at, place) && isNewName(read, at + 1, isNew)),
  why: (read, at) => is(read, at, reason),
};

/** Places from `from` to before `to` where something stands that could answer and does not stand in the question. */
export function wantedPlaces(
  read: ReadPassage,
  { from, to }: { readonly from: number; readonly to: number },
  asked: Asked,
): number[] {
  const test = TESTS[asked.kind];
  if (!test) return [];
  const isNew = (at: number) => !asked.words.has(lettersAt(read, at) ?? -1);
  const places: number[] = [];
  for (let at = from; at < to; at++) if (test(read, at, isNew)) places.push(at);
  return places;
}

const COUNTED_WITHIN = 3;

/** 1: what the question counts stands right behind the number; 0.7: the beginning of it. */
export function countedNearby(read: ReadPassage, places: readonly number[], asked: Asked): number {
  const [first, second] = asked.focus;
  if (asked.kind !== "howMany" || first === undefined) return 0;
  let best = 0;
  for (const place of places) {
    for (let at = place + 1; at <= place + COUNTED_WITHIN; at++) {
      if (lettersAt(read, at) !== first) continue;
      best = Math.max(best, asked.focus.length === 1 || lettersAt(read, at + 1) === second ? 1 : 0.7);
    }
  }
  return best;
}

/** `undefined` behind the last. */
function lettersAt({ lexicon, text }: ReadPassage, at: number): number | undefined {
  const word = text[at];
  return word === undefined ? undefined : lexicon.lettersOf(word);
}
