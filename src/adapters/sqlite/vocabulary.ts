import type { DatabaseSync } from "node:sqlite";
import { unmarked } from "../../language/spelling.ts";
import type { Vocabulary } from "../../questions/mending/vocabulary.ts";
import { Lexicon } from "../../questions/terms/lexicon.ts";
import { Damaged } from "./damaged.ts";
import type { NumberedStreams } from "./numbered-streams.ts";
import { pairTerm } from "./posting-terms.ts";
import type { Postings } from "./postings.ts";

const PAIRS_KEPT = 20_000;

/**
 * In how many passages each word stands. Words are counted in memory and written with the passages; pairs, of which
 * there are many more, are counted where they stand when somebody asks.
 */
export class SqliteVocabulary implements Vocabulary {
  readonly lexicon = new Lexicon();
  readonly #database: DatabaseSync;
  readonly #postings: Postings;
  /** By the word's number. */
  readonly #exact: number[] = [];
  readonly #folded: number[] = [];
  /** The spellings with marks that some letters have. */
  readonly #forms = new Map<number, number[]>();
  readonly #changed = new Set<number>();
  /** The same pairs are asked for again and again. */
  readonly #pairs = new Map<number, number>();
  #writtenCount: number;

  /** @throws Damaged */
  constructor(database: DatabaseSync, postings: Postings) {
    this.#database = database;
    this.#postings = postings;
    // A hundred thousand of them when a program starts: a schema would cost more than the reading.
    const rows = database.prepare("SELECT number, word, exact, folded FROM words ORDER BY number");
    for (const { number, word, exact, folded } of rows.iterate()) {
      if (typeof word !== "string" || this.#numberOf(word) !== number) throw new Damaged("words are missing");
      this.#exact[number] = Number(exact);
      this.#folded[number] = Number(folded);
    }
    this.#writtenCount = this.lexicon.size;
  }

  exact(word: string): number {
    return this.#exact[this.lexicon.numberOf(word) ?? -1] ?? 0;
  }

  folded(letters: string): number {
    return this.#folded[this.lexicon.numberOf(letters) ?? -1] ?? 0;
  }

  *formsOf(letters: string): Iterable<string> {
    for (const form of this.#forms.get(this.lexicon.numberOf(letters) ?? -1) ?? []) {
      if ((this.#exact[form] ?? 0) > 0) yield this.lexicon.wordAt(form);
    }
  }

  pair(first: string, second: string): number {
    const [one, other] = [this.lexicon.numberOf(first), this.lexicon.numberOf(second)];
    if (one === undefined || other === undefined) return 0;
    const term = pairTerm(one, other);
    const known = this.#pairs.get(term);
    if (known !== undefined) return known;
    const count = this.#postings.count(term);
    if (this.#pairs.size >= PAIRS_KEPT) this.#pairs.clear();
    this.#pairs.set(term, count);
    return count;
  }

  /** Counts a passage in (1) or out (-1). */
  count({ exact, folded }: NumberedStreams, by: 1 | -1): void {
    this.#pairs.clear();
    for (const [counts, words] of [[this.#exact, exact] as const, [this.#folded, folded] as const]) {
      for (const word of new Set(words)) {
        counts[word] = (counts[word] ?? 0) + by;
        this.#changed.add(word);
      }
    }
    this.#takeForms();
  }

  /** Writes what has changed; within the transaction that is open. */
  write(): void {
    const put = this.#database.prepare(
      "INSERT OR REPLACE INTO words (number, word, exact, folded) VALUES (?, ?, ?, ?)",
    );
    for (; this.#writtenCount < this.lexicon.size; this.#writtenCount++)
      this.#changed.add(this.#writtenCount);
    for (const word of this.#changed) {
      put.run(word, this.lexicon.wordAt(word), this.#exact[word] ?? 0, this.#folded[word] ?? 0);
    }
    this.#changed.clear();
  }

  #numberOf(word: string): number {
    const number = this.lexicon.add({ exact: word, folded: unmarked(word) });
    this.#takeForms();
    return number;
  }

  #formsKnown = 0;

  /** Of the words that are new. */
  #takeForms(): void {
    for (; this.#formsKnown < this.lexicon.size; this.#formsKnown++) {
      const letters = this.lexicon.lettersOf(this.#formsKnown);
      const forms = this.#forms.get(letters);
      if (forms) forms.push(this.#formsKnown);
      else this.#forms.set(letters, [this.#formsKnown]);
    }
  }
}
