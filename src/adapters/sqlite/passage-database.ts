import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { z } from "zod";
import type { Passage } from "../../articles/passage.ts";
import { Recent } from "../../lib/recent.ts";
import { daysOf } from "../../questions/dated.ts";
import type { Candidate, Found, Hit, PassageSource } from "../../questions/found.ts";
import { mend } from "../../questions/mending/mend.ts";
import type { Bundle } from "../../questions/ports.ts";
import type { ArticleDays } from "../../questions/question-date.ts";
import { contentOf, cutPassage, readCut } from "../../questions/ranking/read-passage.ts";
import { readWritten, writtenOf } from "../../questions/ranking/written-passage.ts";
import { alternatesFor } from "../../questions/terms/alternates.ts";
import { questionTermsOf } from "../../questions/terms/terms.ts";
import { chooseTerms, weightsFor } from "./choose-terms.ts";
import { foundTerms } from "./found-terms.ts";
import { knownAlternates } from "./known-alternates.ts";
import { numberedStreams, timesOf } from "./numbered-streams.ts";
import {
  CutRow,
  checksumOf,
  cutChecksumOf,
  cutIn,
  DaysRow,
  daysIn,
  PassageRow,
  passageIn,
} from "./passage-row.ts";
import { Postings } from "./postings.ts";
import { Scores } from "./scores.ts";
import { SqliteVocabulary } from "./vocabulary.ts";

const BundleRow = z.object({ key: z.string(), stamp: z.string() });
const NumberRow = z.object({ number: z.number() });

/** Characters; nobody asks in more, and what is pasted is found by its beginning. */
const LONGEST_QUESTION = 600;

/** Some 3 KB each. */
const KEPT = 4_096;

/** Passages and what they are found by, in one database. Changes are on disk after `commit`. */
export class PassageDatabase {
  readonly #database: DatabaseSync;
  readonly #postings: Postings;
  readonly #vocabulary: SqliteVocabulary;
  readonly #statements = new Map<string, StatementSync>();
  /** How many terms each passage has, by its number. */
  readonly #lengths: number[] = [];
  /** Those that came up last: questions of one day are about the same articles. */
  readonly #kept = new Recent<Omit<Candidate, "score">, number>(KEPT);
  #length = 0;
  #passageCount = 0;
  #isChanging = false;

  /** @throws Damaged, or what SQLite throws when the file is */
  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#postings = new Postings(database);
    this.#vocabulary = new SqliteVocabulary(database, this.#postings);
    for (const { number, length } of database.prepare("SELECT number, length FROM passages").iterate()) {
      this.#count(Number(number), Number(length));
    }
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
    for (const number of this.#numbersOf(key)) this.#drop(number);
    this.#run("DELETE FROM bundles WHERE key = ?", key);
  }

  /** The passages, but for those of these bundles. */
  without(keys: readonly string[]): PassageSource {
    const gone = new Set(keys.flatMap((key) => this.#numbersOf(key)));
    return {
      lexicon: this.#vocabulary.lexicon,
      search: (question, limit) => this.#search(question, { limit, gone }),
      hitsOf: (key) =>
        keys.includes(key) ? [] : this.#numbersOf(key).map((number) => ({ number, score: 0 })),
      daysOf: (hit) => this.#daysOf(hit),
      titleOf: ({ number }) => this.#passage(number).title,
      read: ({ number, score }) => ({ ...this.#kept.get(number, () => this.#read(number)), score }),
    };
  }

  /** SQLite has taken back all changes since the last commit (a disk that is full): what is in memory is ahead of it. */
  get isRolledBack(): boolean {
    return this.#isChanging && !this.#database.isTransaction;
  }

  commit(): void {
    if (!this.#isChanging) return;
    this.#postings.write();
    this.#vocabulary.write();
    this.#database.exec("COMMIT");
    this.#isChanging = false;
  }

  close(): void {
    this.#database.close();
  }

  #search(question: string, { limit, gone }: { limit: number; gone: ReadonlySet<number> }): Found {
    const vocabulary = this.#vocabulary;
    const asked = question.slice(0, LONGEST_QUESTION).normalize("NFC");
    const terms = mend(questionTermsOf(asked), vocabulary);
    const weights = weightsFor(asked);
    const alternates = knownAlternates(alternatesFor(terms), vocabulary);
    const isMarked = weights[0] > weights[1];
    const collection = { passageCount: this.#passageCount, lengths: this.#lengths, length: this.#length };
    const scores = new Scores(collection);
    for (const { term, telling, weight } of chooseTerms(terms, {
      vocabulary,
      weights,
      alternates,
      ...collection,
    })) {
      this.#postings.each(term, scores.adder(telling, weight));
    }
    return {
      hits: scores.best(limit, (passage) => !gone.has(passage)),
      terms: foundTerms(terms, { question: asked, vocabulary, alternates, isMarked }),
      alternates,
      passageCount: this.#passageCount,
    };
  }

  #daysOf({ number }: Hit): ArticleDays {
    const kept = this.#kept.peek(number);
    if (kept) return kept.days;
    return daysIn(DaysRow.parse(this.#one("SELECT date, meeting FROM passages WHERE number = ?", number)));
  }

  #read(number: number): Omit<Candidate, "score"> {
    const columns = "id, date, meeting, written, cut_checksum";
    const { id, days, written } = cutIn(
      CutRow.parse(this.#one(`SELECT ${columns} FROM passages WHERE number = ?`, number)),
    );
    let content: string | undefined;
    return {
      ...{ id, days, read: readWritten(written, this.#vocabulary.lexicon) },
      content: () => {
        content ??= contentOf(this.#passage(number));
        return content;
      },
    };
  }

  #passage(number: number): Passage {
    const columns = "id, title, text, date, category, checksum";
    return passageIn(PassageRow.parse(this.#one(`SELECT ${columns} FROM passages WHERE number = ?`, number)));
  }

  #add(bundle: string, passage: Passage): void {
    const { id, title, text, date, category } = passage;
    const { lexicon } = this.#vocabulary;
    const cut = cutPassage(passage);
    const streams = numberedStreams(cut, lexicon);
    const length = streams.exact.length + streams.folded.length + streams.pairs.length;
    const meeting = JSON.stringify(daysOf(passage).meeting);
    const compared = { id, date, meeting, written: writtenOf(readCut(passage, cut, lexicon)) };
    const { lastInsertRowid } = this.#run(
      `INSERT INTO passages (bundle, id, date, meeting, written, cut_checksum, length, title, text, category, checksum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[bundle, ...Object.values(compared), cutChecksumOf(compared), length],
      ...[title, text, category, checksumOf(passage)],
    );
    this.#postings.add(Number(lastInsertRowid), timesOf(streams));
    this.#vocabulary.count(streams, 1);
    this.#count(Number(lastInsertRowid), length);
  }

  #drop(number: number): void {
    const streams = numberedStreams(cutPassage(this.#passage(number)), this.#vocabulary.lexicon);
    this.#run("DELETE FROM passages WHERE number = ?", number);
    this.#kept.forget(number);
    this.#postings.remove(number, timesOf(streams).keys());
    this.#vocabulary.count(streams, -1);
    this.#length -= this.#lengths[number] ?? 0;
    this.#lengths[number] = 0;
    this.#passageCount--;
  }

  /** In the bundle's order. */
  #numbersOf(key: string): number[] {
    const rows = this.#all("SELECT number FROM passages WHERE bundle = ? ORDER BY number", key);
    return rows.map((row) => NumberRow.parse(row).number);
  }

  #count(number: number, length: number): void {
    // An array without holes is a fast one.
    while (this.#lengths.length < number) this.#lengths.push(0);
    this.#lengths[number] = length;
    this.#length += length;
    this.#passageCount++;
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

  #one(sql: string, ...values: SQLInputValue[]): unknown {
    return this.#statement(sql).get(...values);
  }

  #all(sql: string, ...values: SQLInputValue[]): unknown[] {
    return this.#statement(sql).all(...values);
  }

  #run(sql: string, ...values: SQLInputValue[]) {
    return this.#statement(sql).run(...values);
  }
}
