import { closeSync, openSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { TERM_RULES } from "../../questions/terms/streams.ts";

/** "LoaP": whose file it is. */
const APPLICATION = 0x4c6f6150;
/** Of the tables below. */
const FORMAT = 3;
const VERSION = FORMAT * 1_000 + TERM_RULES;
/** A file up to this size is looked through when it is opened; of a larger one each passage when it is read. */
const CHECKED_BYTES = 32 * 1024 * 1024;
const CACHE_KIB = 48 * 1024;

const SCHEMA = `
  CREATE TABLE bundles (key TEXT PRIMARY KEY, stamp TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE passages (
    number INTEGER PRIMARY KEY, bundle TEXT NOT NULL, id TEXT NOT NULL, date TEXT, meeting TEXT NOT NULL,
    length INTEGER NOT NULL, written BLOB NOT NULL, cut_checksum INTEGER NOT NULL,
    title TEXT NOT NULL, text TEXT NOT NULL, category TEXT, checksum INTEGER NOT NULL
  );
  CREATE INDEX passages_by_bundle ON passages (bundle);
  CREATE INDEX passages_by_length ON passages (number, length);
  CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT NOT NULL, exact INTEGER NOT NULL, folded INTEGER NOT NULL);
  CREATE TABLE postings (
    term INTEGER NOT NULL, block INTEGER NOT NULL, passages INTEGER NOT NULL, checksum INTEGER NOT NULL,
    entries BLOB NOT NULL, PRIMARY KEY (term, block)
  ) WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${VERSION};
`;

export interface PassageFile {
  readonly database: DatabaseSync;
  /** Why what was there before could not be used, when something was. */
  readonly replaced: string | undefined;
}

/**
 * Opens the file, or makes it anew when there is none or what is there cannot be used; where no file can be kept at
 * all, in a temporary one: the index can always be made again, so nothing about it keeps the bot from starting.
 * @param path `undefined`: a temporary file that is gone with the process
 * @param how `anew`: whatever is there is not even looked at
 */
export function openPassageFile(path: string | undefined, how?: "anew"): PassageFile {
  if (path === undefined) return { database: made(""), replaced: undefined };
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  if (!isThere || how) return { database: madeOrTemporary(path), replaced: undefined };
  try {
    return { database: opened(path), replaced: undefined };
  } catch (thrown) {
    const replaced = thrown instanceof Error ? thrown.message : String(thrown);
    return { database: madeOrTemporary(path), replaced };
  }
}

class Unusable extends Error {}

function opened(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    if (pragmaOf(database, "application_id") !== APPLICATION) throw new Unusable("it is another program's");
    if (pragmaOf(database, "user_version") !== VERSION) throw new Unusable("it was made by other rules");
    if (statSync(path).size <= CHECKED_BYTES) check(database);
    // Reading goes on long after the file has lost its permission to be written: find out now.
    database.exec("BEGIN IMMEDIATE; UPDATE bundles SET stamp = stamp WHERE key = ''; COMMIT");
    return tuned(database);
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

function check(database: DatabaseSync): void {
  const found = z.object({ quick_check: z.string() }).parse(database.prepare("PRAGMA quick_check(1)").get());
  if (found.quick_check !== "ok") throw new Unusable(found.quick_check);
}

function madeOrTemporary(path: string): DatabaseSync {
  try {
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${path}${end}`, { force: true });
    return made(path);
  } catch {
    return made("");
  }
}

function made(path: string): DatabaseSync {
  // As all of the store: for its owner only. SQLite makes the files beside it likewise.
  if (path !== "") closeSync(openSync(path, "wx", 0o600));
  const database = new DatabaseSync(path);
  try {
    database.exec(SCHEMA);
    return tuned(database);
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

function tuned(database: DatabaseSync): DatabaseSync {
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KIB}`);
  return database;
}

function pragmaOf(database: DatabaseSync, pragma: "application_id" | "user_version"): number | undefined {
  const row = database.prepare(`PRAGMA ${pragma}`).get();
  return z.number().optional().parse(row?.[pragma]);
}
