import { dirname } from "node:path";
import { messageOf, PlainError, systemCodeOf } from "../../lib/errors.ts";
import { backupOf } from "./durable-write.ts";

/** A path as a shell takes it. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}

/** What stands beside a damaged file under its backup's name. */
export type BackupCondition = "good" | "damaged" | "missing";

export function damaged(path: string, what: string, backup: BackupCondition): PlainError {
  return new PlainError("store_damaged", `${path} is damaged: ${what}`, remedyFor(path, backup));
}

function remedyFor(path: string, backup: BackupCondition): string {
  const file = quoted(path);
  const copy = quoted(backupOf(path));
  if (backup === "good") return `Restore the copy from before the last change: cp ${copy} ${file}`;
  const aside = [path, ...(backup === "damaged" ? [backupOf(path)] : [])]
    .map((name) => `mv ${quoted(name)} ${quoted(`${name}.damaged`)}`)
    .join("; ");
  return (
    `No good copy is kept beside it: restore ${file} from your own backup of the folder, ` +
    `or go on without what it held: ${aside}`
  );
}

export function tooNew(path: string, found: number, known: number): PlainError {
  return new PlainError(
    "store_too_new",
    `${path} was written by a newer program (format ${found}; this one knows formats up to ${known})`,
    "Start the newer program, or restore the folder from a backup made before it was started",
  );
}

export function unreadable(path: string, thrown: unknown): PlainError {
  return new PlainError(
    "store_not_opened",
    `${path} cannot be opened: ${messageOf(thrown)}`,
    `Check that ${quoted(dirname(path))} is a folder in which this program may read and write`,
    { cause: thrown },
  );
}

export function writeFailed(path: string, thrown: unknown): PlainError {
  const isFull = ["ENOSPC", "EDQUOT"].includes(systemCodeOf(thrown) ?? "");
  return new PlainError(
    "store_write_failed",
    `${path} could not be written: ${messageOf(thrown)}`,
    isFull
      ? `Free some space on the disk of ${quoted(dirname(path))}; what was saved before is safe`
      : `Check the disk and the permissions of ${quoted(dirname(path))}; what was saved before is safe`,
    { cause: thrown },
  );
}

export function closed(path: string): PlainError {
  return new PlainError("store_closed", `${path} was closed already`, "Start the program again");
}

export function unknownDelivery(runId: string, number: number): PlainError {
  return new PlainError(
    "unknown_delivery",
    `There is no delivery ${number} in the run ${runId}`,
    "Settle only what was claimed, and before the run is dropped",
  );
}
