import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { z } from "zod";
import type { Passage } from "../../articles/passage.ts";
import { CivilDate } from "../../lib/civil-date.ts";
import { mend } from "../../questions/mending/mend.ts";
import type { Bundle, Candidate, Found } from "../../questions/ports.ts";
import { type CutPassage, cutPassage, readCut } from "../../questions/ranking/read-passage.ts";
import { writtenOf } from "../../questions/ranking/written-passage.ts";
import { streamsOf } from "../../questions/terms/streams.ts";
import { questionTermsOf, type Term } from "../../questions/terms/terms.ts";
import { chooseTerms, expressionOf, weightsFor } from "./choose-terms.ts";
import { SqliteVocabulary } from "./vocabulary.ts";

const PassageRow = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  date: CivilDate.nullable(),
  category: z.string().nullable(),
  written: z.string(),
  checksum: z.number(),
});
const FoundRow = PassageRow.extend({ score: z.number() });
const NumberedRow = PassageRow.extend({ number: z.number() });
const BundleRow = z.object({ key: z.string(), stamp: z.string() });
const CountRow = z.object({ count: z.number() });

/** Characters; nobody asks in more, and what is pasted is found by its beginning. */
const LONGEST_QUESTION = 600;

/** A passage is not what was put in: the file has been damaged since. */
export class Damaged extends Error {}

/** Passages and what they are found by, in one database. Changes are on disk after `commit`. */
export class PassageDatabase {
  readonly #database: DatabaseSync;
  readonly #vocabulary: SqliteVocabulary;
  readonly #statements = new Map<string, StatementSync>();
  #passageCount: number;
  #isChanging = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#vocabulary = new SqliteVocabulary(database);
    this.#passageCount = CountRow.parse(this.#one("SELECT count(*) AS count FROM passages")).count;
  }

  stamps(): Map<string, string> {
    const rows = this.#all("SELECT key, stamp FROM bundles").map((row) => BundleRow.parse(row));
    return new Map(rows.map(({ key, stamp }) => [key, stamp]));
  }

  put({ key, stamp, passages }: Bundle): void {
    this.remove(key);
    this.#begin();
    this.#run("INSERT INTO bundles (key, stamp) VALUES (?, ?)", key, stamp);
    for (const passage of passages) this.#add(key, passage);
  }

  remove(key: string): void {
    this.#begin();
    const rows = this.#all(
      "SELECT number, id, title, text, date, category, written, checksum FROM passages WHERE bundle = ?",
      key,
    );
    for (const row of rows) {
      const { number, ...kept } = NumberedRow.parse(row);
      this.#run("DELETE FROM terms WHERE rowid = ?", number);
      this.#run("DELETE FROM passages WHERE number = ?", number);
      this.#vocabulary.count(streamsOf(termsIn(cutPassage(checked(kept).passage))), -1);
      this.#passageCount--;
    }
    this.#run("DELETE FROM bundles WHERE key = ?", key);
  }

  /** @throws Damaged, or what SQLite throws when the file is */
  search(question: string, limit: number): Found {
    const asked = question.slice(0, LONGEST_QUESTION);
    const terms = mend(questionTermsOf(asked), this.#vocabulary);
    const passageCount = this.#passageCount;
    const weights = weightsFor(asked);
    const isMarked = weights[0] > weights[1];
    const sought = chooseTerms(terms, { vocabulary: this.#vocabulary, weights, passageCount });
    return {
      candidates: sought.length === 0 ? [] : this.#matches(expressionOf(sought), weights, limit),
      terms: terms.map(({ exact, folded }) => {
        const passages = isMarked ? this.#vocabulary.exact(exact) : this.#vocabulary.folded(folded);
        return { exact, folded, passages };
      }),
      passageCount,
    };
  }

  commit(): void {
    if (!this.#isChanging) return;
    this.#vocabulary.write();
    this.#database.exec("COMMIT");
    this.#isChanging = false;
  }

  close(): void {
    this.#database.close();
  }

  #add(bundle: string, passage: Passage): void {
    const { id, title, text, date, category } = passage;
    const cut = cutPassage(passage);
    const streams = streamsOf(termsIn(cut));
    const written = writtenOf(readCut(passage, cut));
    const { lastInsertRowid } = this.#run(
      `INSERT INTO passages (bundle, id, title, text, date, category, written, checksum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[bundle, id, title, text, date, category, written, checksumOf(passage, written)],
    );
    this.#run(
      "INSERT INTO terms (rowid, exact, folded, pairs) VALUES (?, ?, ?, ?)",
      ...[lastInsertRowid, streams.exact.join(" "), streams.folded.join(" "), streams.pairs.join(" ")],
    );
    this.#vocabulary.count(streams, 1);
    this.#passageCount++;
  }

  #matches(expression: string, weights: readonly number[], limit: number): Candidate[] {
    const rows = this.#all(
      `SELECT id, title, text, date, category, written, checksum, score
       FROM (SELECT rowid, -rank AS score FROM terms WHERE terms MATCH ? AND rank MATCH ? ORDER BY rank LIMIT ?)
       JOIN passages ON number = rowid ORDER BY score DESC, number`,
      ...[expression, `bm25(${weights.join(", ")})`, limit],
    );
    return rows.map((row) => {
      const { score, ...kept } = FoundRow.parse(row);
      return { ...checked(kept), score };
    });
  }

  /** One transaction over many changes: a commit costs more than what it commits. */
  #begin(): void {
    if (!this.#isChanging) this.#database.exec("BEGIN");
    this.#isChanging = true;
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }

  #one(sql: string): unknown {
    return this.#statement(sql).get();
  }

  #all(sql: string, ...values: SQLInputValue[]): unknown[] {
    return this.#statement(sql).all(...values);
  }

  #run(sql: string, ...values: SQLInputValue[]) {
    return this.#statement(sql).run(...values);
  }
}

/** A title is a sentence of its own; every passage of an article is found by it. */
function termsIn({ title, text }: CutPassage): Term[] {
  return [...title, ...text];
}

function checksumOf({ id, title, text, date, category }: Passage, written: string): number {
  return crc32(written, crc32(text, crc32(JSON.stringify([id, title, date, category]))));
}

function checked({ checksum, written, ...passage }: z.infer<typeof PassageRow>): Omit<Candidate, "score"> {
  if (checksumOf(passage, written) !== checksum) throw new Damaged(`the passage ${passage.id} is damaged`);
  return { passage, written };
}
