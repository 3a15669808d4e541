import type { ArticleDays } from "./question-date.ts";
import type { ReadPassage } from "./ranking/read-passage.ts";
import type { Alternate } from "./terms/alternates.ts";
import type { Lexicon } from "./terms/lexicon.ts";

/** A passage that was found. */
export interface Hit {
  /** Its own in the index. */
  readonly number: number;
  /** BM25 over the weighted streams of terms; higher is better. */
  readonly score: number;
}

export interface Found {
  /** The best first. */
  readonly hits: readonly Hit[];
  /** The question's terms as they were looked for, mistakes mended, in the question's order. */
  readonly terms: readonly FoundTerm[];
  /** Other wordings for some of the terms. */
  readonly alternates: readonly Alternate[];
  /** How many passages were looked through. */
  readonly passageCount: number;
}

export interface FoundTerm {
  /** The syllable as it was written, or mended: NFC, lower case, one tone placement. */
  readonly exact: string;
  /** Without marks. */
  readonly folded: string;
  /**
   * In how many passages it stands, as it was compared: with marks when most words of the question have them; or the
   * commonest other wording for it, when more passages have that.
   */
  readonly passages: number;
  /** Its marks were left out, though others of the question have them: as it stands it is no word ("chuyen đề"). */
  readonly lacksMarks: boolean;
  /** It was typed with a capital, and is no part of an abbreviation; `goesOn`: a space behind the word before it. */
  readonly capital: "none" | "begins" | "goesOn";
  /** In which share of passages it stands in Vietnamese in general, compared in the same way. */
  readonly share: number;
}

/** A passage that may answer, cut for comparing. */
export interface Candidate {
  /** The passage's. */
  readonly id: string;
  readonly read: ReadPassage;
  readonly days: ArticleDays;
  readonly score: number;
  /** What the places of its sentences are counted in. Few of the candidates come to tell it: it is fetched when asked for. */
  readonly content: () => string;
}

/** Where passages are looked for: in the thread that keeps them, so that nothing waits. */
export interface PassageSource {
  readonly lexicon: Lexicon;
  /** At most `limit`. */
  search(question: string, limit: number): Found;
  /** The passages of one bundle, in its order, with a score of 0. */
  hitsOf(key: string): readonly Hit[];
  daysOf(hit: Hit): ArticleDays;
  titleOf(hit: Hit): string;
  read(hit: Hit): Candidate;
}
