import { copyFile, link, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { systemCodeOf } from "../../lib/errors.ts";
import { SharedRuns } from "./concurrency.ts";

/** Puts `text` into the file at `path` so that a crash at any moment leaves the old or the new content, whole. */
export type WriteFile = (path: string, text: string) => Promise<void>;

/** Subscribers' addresses stand in these files: nobody else on the machine reads them. */
const OWNER_ONLY = 0o600;

/**
 * Writes beside the file, fsyncs, renames, fsyncs the directory.
 * Not write-file-atomic: it takes one short write(2) for a whole one, so that on a disk that fills up it renames
 * half a file over the good one and reports success. `FileHandle.writeFile` writes on until the disk says ENOSPC.
 * @throws whatever the file system says
 */
export const writeDurably: WriteFile = async (path, text) => {
  // A fixed name: what a crash leaves is overwritten by the next write. Each path has one writer.
  const temporary = `${path}.tmp`;
  try {
    await writeSynced(temporary, text);
    await rename(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw thrown;
  }
  await syncDirectory(dirname(path));
};

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, "w", OWNER_ONLY);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** By directory: a few that stay, and one for each day's runs. */
const directorySyncs = new Map<string, SharedRuns>();

/** Makes the names in a directory (created, renamed, removed) durable; many who ask at once share an fsync. */
export function syncDirectory(path: string): Promise<void> {
  const syncs = directorySyncs.get(path) ?? new SharedRuns(() => syncNow(path));
  directorySyncs.set(path, syncs);
  return syncs.run();
}

async function syncNow(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } catch (thrown) {
    // Some network and FUSE file systems cannot fsync a directory; they have no stronger promise to offer.
    if (systemCodeOf(thrown) !== "EINVAL") throw thrown;
  } finally {
    await directory.close();
  }
}

export function backupOf(path: string): string {
  return `${path}.bak`;
}

const NO_HARD_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV"]);

/** Keeps the file as it stands on disk under its backup's name; does nothing when there is no file yet. */
export async function keepBackup(path: string, linkFile: typeof link = link): Promise<void> {
  const temporary = `${backupOf(path)}.tmp`;
  try {
    // Renaming a link over another link to the same file leaves both, and a crash may leave this one.
    await linkFile(path, temporary).catch(async (thrown: unknown) => {
      if (systemCodeOf(thrown) !== "EEXIST") throw thrown;
      await rm(temporary);
      await linkFile(path, temporary);
    });
  } catch (thrown) {
    const code = systemCodeOf(thrown) ?? "";
    if (code === "ENOENT") return;
    if (!NO_HARD_LINKS.has(code)) throw thrown;
    await copySynced(path, temporary);
  }
  await rename(temporary, backupOf(path));
}

async function copySynced(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const file = await open(to, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
