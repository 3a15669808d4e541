/** The words that an index knows: in how many of its passages each stands. */
export interface Vocabulary {
  /** With its marks. */
  exact(term: string): number;
  /** Without marks. */
  folded(term: string): number;
  /** The words with marks that are this one without. */
  formsOf(folded: string): Iterable<string>;
  /** Two neighbours, without marks. */
  pair(first: string, second: string): number;
}
