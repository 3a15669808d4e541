import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PlainError } from "../../lib/errors.ts";
import { unreadable } from "./store-errors.ts";

/** SQLite's SQLITE_BUSY. */
const BUSY = 5;
/** Of two that begin at the same moment each may see the other's first step; without a wait both could give up. */
const WAIT_MS = 250;

/**
 * Holds the folder (made when it is missing) for this process until disposed of. It is the operating system's lock on
 * an empty SQLite database: gone with the process however that ends, and taken by one of two at the same moment.
 * @throws PlainError `store_in_use`, `store_not_opened`
 */
export function holdLock(directory: string): Disposable {
  const path = resolve(join(directory, "lock.db"));
  const database = openLock(directory, path);
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (thrown) {
    database.close();
    throw isBusy(thrown) ? inUse(directory) : unreadable(path, thrown);
  }
  return { [Symbol.dispose]: () => database.close() };
}

function openLock(directory: string, path: string): DatabaseSync {
  try {
    mkdirSync(directory, { recursive: true });
    return new DatabaseSync(path, { timeout: WAIT_MS });
  } catch (thrown) {
    throw unreadable(path, thrown);
  }
}

function isBusy(thrown: unknown): boolean {
  return thrown instanceof Error && "errcode" in thrown && thrown.errcode === BUSY;
}

function inUse(directory: string): PlainError {
  return new PlainError(
    "store_in_use",
    `Another process uses ${directory}`,
    "Stop that one first, or give this one its own folder in DATA_DIR",
  );
}
