import { generalShare } from "../../language/common-syllables.ts";
import type { FoundTerm } from "../../questions/found.ts";
import { shareOfTerm } from "../../questions/terms/commonness.ts";
import { capitalOf, type Term } from "../../questions/terms/terms.ts";
import { type KnownAlternate, passagesInstead } from "./known-alternates.ts";
import type { SqliteVocabulary } from "./vocabulary.ts";

export interface FoundOptions {
  /** As it was typed. */
  readonly question: string;
  readonly vocabulary: SqliteVocabulary;
  readonly alternates: readonly KnownAlternate[];
  /** Most of the question's words have their marks. */
  readonly isMarked: boolean;
}

/** A question's terms with what the index knows of them. */
export function foundTerms(terms: readonly Term[], options: FoundOptions): FoundTerm[] {
  const { question, vocabulary, alternates } = options;
  return terms.map((term, at) => {
    const { exact, folded } = term;
    const lacksMarks = options.isMarked && isNoWord(term, vocabulary);
    const isMarked = options.isMarked && !lacksMarks;
    const own = isMarked ? vocabulary.exact(exact) : vocabulary.folded(folded);
    return {
      ...{ exact, folded, lacksMarks, capital: capitalOf(question, terms, at) },
      passages: Math.max(own, passagesInstead(alternates, at)),
      share: shareOfTerm(term, isMarked),
    };
  });
}

/** "chuyen": without marks, and with none it is no word. */
function isNoWord({ exact, folded }: Term, vocabulary: SqliteVocabulary): boolean {
  return exact === folded && vocabulary.exact(exact) === 0 && generalShare(exact) === 0;
}
