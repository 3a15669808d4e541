import type { CivilDate } from "../lib/civil-date.ts";

/** A contiguous piece of an Article: the unit of search and of citing. */
export interface Passage {
  /** Unique in its index. Of an article in the store: its id and the piece's place in it ("412.0"). */
  readonly id: string;
  /** The article's. */
  readonly title: string;
  /** Clean text, a paragraph a line. */
  readonly text: string;
  /** The day on which the article was published. */
  readonly date: CivilDate | null;
  readonly category: string | null;
}
