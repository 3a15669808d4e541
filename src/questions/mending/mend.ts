import { generalShare, generalShareUnmarked } from "../../language/common-syllables.ts";
import { isSaidSomewhere } from "../terms/alternates.ts";
import { spelt, type Term } from "../terms/terms.ts";
import { meantByKeys } from "./keystrokes.ts";
import { oneLetterAway } from "./one-letter.ts";
import { splitWords } from "./split-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A shorter word has too many others one letter away: only one that fits its neighbours can be meant. */
const SHORTEST = 3;
/** No word is longer, with a letter too much. */
const LONGEST = 12;
/** Of words one letter away, so many of the most frequent are looked at. */
const LOOKED_AT = 12;
/** Standing beside a neighbour where it also stands in the articles is worth so many passages. */
const NEIGHBOUR_WORTH = 50;

/** Where a word stands in so great a share of a neighbour's passages, and beside it, the two are one word. */
const BOUND_SHARE = 0.5;

/** What asks stands in few articles, and is no slip. */
const ASKS = new Set("ai gì gi nào nao sao đâu dau mấy may bao nhiêu nhieu".split(" "));

type Spelling = Pick<Term, "exact" | "folded">;

/** What stands beside the word in the question, without marks. */
export interface Beside {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * The terms with the words that no article knows replaced by those that were probably meant: keys that a keyboard's
 * program has left over, words written together, one wrong letter, marks that do not exist. What nothing plausible is
 * found for stays.
 */
export function mend(terms: readonly Term[], vocabulary: Vocabulary): Term[] {
  const mended: Term[] = [];
  for (const [at, term] of terms.entries()) {
    const beside = { before: mended.at(-1)?.folded, after: terms[at + 1]?.folded };
    const words =
      isWritten(term, terms[at - 1]) && isWritten(term, terms[at + 1])
        ? mendedWord(term, beside, vocabulary)
        : [term];
    for (const [part, { exact, folded }] of words.entries()) {
      mended.push({ ...term, exact, folded, isFirst: term.isFirst && part === 0 });
    }
  }
  return mended;
}

/** Not one of several words that a date or an abbreviation was written out in. */
function isWritten(term: Term, neighbour: Term | undefined): boolean {
  return term.from !== neighbour?.from;
}

function mendedWord(term: Term, beside: Beside, vocabulary: Vocabulary): readonly Spelling[] {
  const { exact, folded } = term;
  if (!/^\p{L}/u.test(folded) || ASKS.has(exact)) return [term];
  if (vocabulary.folded(folded) > 0)
    return [vocabulary.exact(exact) > 0 ? term : remarked(term, beside, vocabulary)];
  const keys = meantByKeys(exact).map(spelt);
  const meant = keys.find((word) => vocabulary.folded(word.folded) > 0) ?? keys.find(isWord);
  if (meant && !isWord(term)) return [meant];
  const parts = splitWords(folded, vocabulary);
  if (parts) return parts.map((part) => formOf(part, vocabulary));
  const near = nearby(term, beside, vocabulary);
  // What is a word, only in no article, is hardly a slip.
  if (isWord(term) && (!isUnmarkedOnly(term) || !near || worthOf(near.folded, beside, vocabulary) === 0))
    return [term];
  return [near ?? term];
}

/** Of Vietnamese in general, whether an article has it or not. */
function isWord({ exact, folded }: Spelling): boolean {
  if (exact === folded) return generalShareUnmarked(folded) > 0 || isSaidSomewhere(exact);
  return generalShare(exact) > 0 || isSaidSomewhere(exact);
}

/** "chich": a word only with marks that were not typed; "ai" is one as it stands. */
function isUnmarkedOnly({ exact, folded }: Spelling): boolean {
  return exact === folded && generalShare(exact) === 0;
}

/** Known without marks, but not with these: another marking of it, or a word one letter away that fits its neighbours. */
function remarked(term: Term, beside: Beside, vocabulary: Vocabulary): Spelling {
  if (term.exact === term.folded) return term;
  const own = { word: formOf(term.folded, vocabulary), worth: worthOf(term.folded, beside, vocabulary) };
  // "hội nghĩ" is a slip; "tiêm chó" is none, though articles have "tiêm cho".
  if (isWord(term)) return isBound(term.folded, beside, vocabulary) ? own.word : term;
  // "lự lượng": the syllable exists, but never beside this one.
  if (own.worth >= NEIGHBOUR_WORTH || !isBeside(beside)) return own.word;
  const near = nearby(term, beside, vocabulary);
  return near && worthOf(near.folded, beside, vocabulary) >= NEIGHBOUR_WORTH ? near : own.word;
}

function nearby({ exact, folded }: Spelling, beside: Beside, vocabulary: Vocabulary): Spelling | undefined {
  if (folded.length < 2 || folded.length > LONGEST) return undefined;
  const known = oneLetterAway(folded)
    .map((word) => ({ word, passages: vocabulary.folded(word) }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => b.passages - a.passages)
    .slice(0, LOOKED_AT);
  let best: { word: string; worth: number } | undefined;
  for (const { word, passages } of known) {
    const worth = worthOf(word, beside, vocabulary) + Math.min(passages, NEIGHBOUR_WORTH - 1);
    // What stands in one passage only may be a slip itself.
    const isLikely = worth >= NEIGHBOUR_WORTH || (folded.length >= SHORTEST && passages > 1);
    if (isLikely && worth > (best?.worth ?? 0)) best = { word, worth };
  }
  return best && formOf(best.word, vocabulary, exact);
}

/** 0 when it stands beside neither neighbour in any article. */
function worthOf(word: string, { before, after }: Beside, vocabulary: Vocabulary): number {
  const pairs =
    (before === undefined ? 0 : vocabulary.pair(before, word)) +
    (after === undefined ? 0 : vocabulary.pair(word, after));
  return pairs > 0 ? NEIGHBOUR_WORTH + pairs : 0;
}

/** Its neighbour mostly stands beside it, wherever it stands. */
function isBound(word: string, { before, after }: Beside, vocabulary: Vocabulary): boolean {
  const share = (pairs: number, neighbour: string) => pairs / (vocabulary.folded(neighbour) || 1);
  return (
    (before !== undefined && share(vocabulary.pair(before, word), before) >= BOUND_SHARE) ||
    (after !== undefined && share(vocabulary.pair(word, after), after) >= BOUND_SHARE)
  );
}

function isBeside({ before, after }: Beside): boolean {
  return before !== undefined || after !== undefined;
}

/** The word with the marks that it most often has; of equals the one that is most like what was written. */
function formOf(folded: string, vocabulary: Vocabulary, like = ""): Spelling {
  let best = folded;
  let most = -1;
  for (const form of vocabulary.formsOf(folded)) {
    const shared = Array.from(form).filter((letter) => letter > "z" && like.includes(letter)).length;
    const passages = vocabulary.exact(form) * (1 + 10 * shared);
    if (passages > most) [best, most] = [form, passages];
  }
  return { exact: best, folded };
}
