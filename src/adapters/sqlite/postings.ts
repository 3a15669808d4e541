import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { z } from "zod";
import { Damaged } from "./damaged.ts";
import { type Entries, entriesOf, packed } from "./packed-entries.ts";

/** Passages in one row: what is added rewrites one row of each of its terms. */
const BLOCK = 8_192;
const Count = z.object({ count: z.number().nullable() });

/**
 * In which passages each term stands, and how often: rows of packed entries, in the order of passages. What was put
 * in is found at once and written by `write`; passages come in rising order.
 */
export class Postings {
  readonly #waiting = new Map<number, number[]>();
  readonly #statements;

  constructor(database: DatabaseSync) {
    this.#statements = {
      count: database.prepare("SELECT sum(passages) AS count FROM postings WHERE term = ?"),
      all: database.prepare("SELECT entries, checksum FROM postings WHERE term = ? ORDER BY block"),
      one: database.prepare("SELECT entries, checksum FROM postings WHERE term = ? AND block = ?"),
      put: database.prepare(
        "INSERT OR REPLACE INTO postings (term, block, passages, checksum, entries) VALUES (?, ?, ?, ?, ?)",
      ),
      drop: database.prepare("DELETE FROM postings WHERE term = ? AND block = ?"),
    };
  }

  /** In how many passages a term stands. */
  count(term: number): number {
    const written = Count.parse(this.#statements.count.get(term)).count ?? 0;
    return written + (this.#waiting.get(term)?.length ?? 0) / 2;
  }

  /** Tells each passage that has the term, and how often. @throws Damaged */
  each(term: number, take: (passage: number, times: number) => void): void {
    for (const row of this.#statements.all.all(term)) tell(entriesIn(row), take);
    const waiting = this.#waiting.get(term);
    if (waiting) tell(waiting, take);
  }

  /** @param terms with how often each stands in it */
  add(passage: number, terms: ReadonlyMap<number, number>): void {
    for (const [term, times] of terms) {
      const waiting = this.#waiting.get(term);
      if (waiting) waiting.push(passage, times);
      else this.#waiting.set(term, [passage, times]);
    }
  }

  /** Within the transaction that is open. */
  remove(passage: number, terms: Iterable<number>): void {
    this.write();
    const block = blockOf(passage);
    for (const term of terms) {
      const kept: number[] = [];
      tell(this.#entries(term, block), (other, times) => {
        if (other !== passage) kept.push(other, times);
      });
      this.#put(term, block, kept);
    }
  }

  /** Within the transaction that is open. */
  write(): void {
    // In the order in which they stand in the file: neighbours share pages.
    for (const term of Float64Array.from(this.#waiting.keys()).sort()) {
      const waiting = this.#waiting.get(term) ?? [];
      for (let from = 0; from < waiting.length; ) {
        const block = blockOf(waiting[from] ?? 0);
        let to = from;
        while (to < waiting.length && blockOf(waiting[to] ?? 0) === block) to += 2;
        this.#put(term, block, [...this.#entries(term, block), ...waiting.slice(from, to)]);
        from = to;
      }
      // What fails half-way is not written twice when it is tried again.
      this.#waiting.delete(term);
    }
  }

  #entries(term: number, block: number): Entries {
    const row = this.#statements.one.get(term, block);
    return row === undefined ? [] : entriesIn(row);
  }

  #put(term: number, block: number, entries: Entries): void {
    if (entries.length === 0) {
      this.#statements.drop.run(term, block);
      return;
    }
    const bytes = packed(entries);
    this.#statements.put.run(term, block, entries.length / 2, crc32(bytes), bytes);
  }
}

function blockOf(passage: number): number {
  return Math.floor(passage / BLOCK);
}

function tell(entries: Entries, take: (passage: number, times: number) => void): void {
  for (let at = 0; at < entries.length; at += 2) take(entries[at] ?? 0, entries[at + 1] ?? 0);
}

function entriesIn({ entries, checksum }: Readonly<Record<string, unknown>>): Entries {
  if (!(entries instanceof Uint8Array) || crc32(entries) !== checksum)
    throw new Damaged("where a word stands is damaged");
  return entriesOf(entries);
}
