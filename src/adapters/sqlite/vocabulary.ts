import type { DatabaseSync, StatementSync } from "node:sqlite";
import { z } from "zod";
import { unmarked } from "../../language/spelling.ts";
import type { Vocabulary } from "../../questions/mending/vocabulary.ts";

const Count = z.object({ doc: z.number() });
/** The two streams share a table: a sign before each term tells them apart. */
const EXACT = "=";
const FOLDED = "~";
const PAIRS_KEPT = 20_000;

/**
 * In how many passages each term stands. Syllables are counted in memory and written with the passages; pairs, of
 * which there are many more, are counted in the index when somebody asks.
 */
export class SqliteVocabulary implements Vocabulary {
  readonly #database: DatabaseSync;
  readonly #countPair: StatementSync;
  readonly #counts = new Map<string, number>();
  /** Spellings with marks by the one without. */
  readonly #forms = new Map<string, Set<string>>();
  readonly #changed = new Set<string>();
  /** Counting a pair goes through all passages that have it; the same pairs are asked for again and again. */
  readonly #pairs = new Map<string, number>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#countPair = database.prepare("SELECT doc FROM pair_counts WHERE term = ? AND col = 'pairs'");
    // A hundred thousand of them when a program starts: a schema would cost more than the reading.
    for (const { term, passages } of database.prepare("SELECT term, passages FROM vocabulary").iterate()) {
      if (typeof term === "string" && typeof passages === "number") this.#set(term, passages);
    }
  }

  exact(term: string): number {
    return this.#counts.get(`${EXACT}${term}`) ?? 0;
  }

  folded(term: string): number {
    return this.#counts.get(`${FOLDED}${term}`) ?? 0;
  }

  formsOf(folded: string): Iterable<string> {
    return this.#forms.get(folded) ?? [];
  }

  pair(first: string, second: string): number {
    const pair = `${first}_${second}`;
    const known = this.#pairs.get(pair);
    if (known !== undefined) return known;
    const row = this.#countPair.get(pair);
    const count = row === undefined ? 0 : Count.parse(row).doc;
    if (this.#pairs.size >= PAIRS_KEPT) this.#pairs.clear();
    this.#pairs.set(pair, count);
    return count;
  }

  /** Counts a passage in (1) or out (-1). */
  count(
    streams: { readonly exact: readonly string[]; readonly folded: readonly string[] },
    by: 1 | -1,
  ): void {
    this.#pairs.clear();
    for (const term of new Set(streams.exact)) this.#add(`${EXACT}${term}`, by);
    for (const term of new Set(streams.folded)) this.#add(`${FOLDED}${term}`, by);
  }

  /** Writes what has changed; within the transaction that is open. */
  write(): void {
    const put = this.#database.prepare("INSERT OR REPLACE INTO vocabulary (term, passages) VALUES (?, ?)");
    const drop = this.#database.prepare("DELETE FROM vocabulary WHERE term = ?");
    for (const term of this.#changed) {
      const count = this.#counts.get(term);
      if (count === undefined) drop.run(term);
      else put.run(term, count);
    }
    this.#changed.clear();
  }

  #add(term: string, by: number): void {
    this.#set(term, (this.#counts.get(term) ?? 0) + by);
    this.#changed.add(term);
  }

  #set(term: string, passages: number): void {
    const isNew = !this.#counts.has(term);
    if (passages > 0) this.#counts.set(term, passages);
    else this.#counts.delete(term);
    if (!term.startsWith(EXACT) || (passages > 0 && !isNew)) return;
    const exact = term.slice(EXACT.length);
    const folded = unmarked(exact);
    const forms = this.#forms.get(folded) ?? new Set();
    if (passages > 0) this.#forms.set(folded, forms.add(exact));
    else forms.delete(exact);
  }
}
