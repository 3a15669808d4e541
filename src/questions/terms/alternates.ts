import { SYNONYMS } from "../../language/synonyms/synonyms.ts";
import { type Term, termsOf } from "./terms.ts";

type Spelling = Pick<Term, "exact" | "folded">;

/** Another wording for some of a question's terms. */
export interface Alternate {
  /** The terms it stands for: from this one up to before `to`. */
  readonly from: number;
  readonly to: number;
  /** At least one. */
  readonly words: readonly Spelling[];
}

interface Wording {
  readonly said: readonly Spelling[];
  readonly written: readonly (readonly Spelling[])[];
}

/** Longer ones first, so that what is part of one is not taken for itself ("nước" in "mất nước"). */
const WORDINGS = wordingsByFirstLetters();
const SYLLABLES = new Set(
  [...WORDINGS.values()].flat().flatMap(({ said }) => said.map(({ exact }) => exact)),
);

/** The other wordings for what a question says; of two runs of words, one within the other, only for the longer. */
export function alternatesFor(terms: readonly Spelling[]): Alternate[] {
  const found = new Map<string, Alternate>();
  let taken = 0;
  for (let from = 0; from < terms.length; from++) {
    const known = (WORDINGS.get(terms[from]?.folded ?? "") ?? []).filter(
      ({ said }) => from + said.length > taken && isSaid(said, terms, from),
    );
    const longest = known[0]?.said.length ?? 0;
    if (longest === 0) continue;
    taken = Math.max(taken, from + longest);
    for (const { written } of known.filter(({ said }) => said.length === longest)) {
      for (const words of written) {
        const key = `${from} ${words.map(({ exact }) => exact).join(" ")}`;
        if (!stands(words, terms)) found.set(key, { from, to: from + longest, words });
      }
    }
  }
  return [...found.values()];
}

/** Whether a syllable, with its marks, stands in any of the wordings. */
export function isSaidSomewhere(exact: string): boolean {
  return SYLLABLES.has(exact);
}

/** A syllable that was typed without marks may be many words: alone it is none. */
function isSaid(said: readonly Spelling[], terms: readonly Spelling[], from: number): boolean {
  return said.every((word, at) => {
    const term = terms[from + at];
    if (term === undefined) return false;
    if (term.exact === word.exact) return true;
    return said.length > 1 && term.exact === term.folded && term.folded === word.folded;
  });
}

/** What stands in the question itself is looked for anyway. */
function stands(words: readonly Spelling[], terms: readonly Spelling[]): boolean {
  return terms.some((_, from) => words.every(({ exact }, at) => terms[from + at]?.exact === exact));
}

function wordingsByFirstLetters(): ReadonlyMap<string, readonly Wording[]> {
  // Each wording stands beside all others of its group.
  const known = new Map<string, readonly Term[]>();
  const cut = (wording: string) => {
    const terms = known.get(wording) ?? termsOf(wording);
    known.set(wording, terms);
    return terms;
  };
  const wordings = SYNONYMS.map(({ said, written }) => ({ said: cut(said), written: written.map(cut) }));
  wordings.sort((a, b) => b.said.length - a.said.length);
  return Map.groupBy(wordings, ({ said }) => said[0]?.folded ?? "");
}
