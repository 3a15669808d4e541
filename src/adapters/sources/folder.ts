import { createHash } from "node:crypto";
import { once } from "node:events";
import type { BigIntStats } from "node:fs";
import { mkdir, readdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { watch } from "chokidar";
import { MAX_PAGE_BYTES } from "../../articles/article.ts";
import type { ArticleSource, SourceItem } from "../../articles/ports.ts";
import type { Clock } from "../../lib/clock.ts";
import { PlainError, systemCodeOf } from "../../lib/errors.ts";
import { systemTimer } from "../../lib/timer.ts";

export interface FolderOptions {
  readonly name: string;
  /** Made when it is missing. */
  readonly dir: string;
  /** A file counts as written when its size and time have stood still for so long. */
  readonly settleMs: number;
  readonly clock: Clock;
  /** Waits between two looks at a file that is being written. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** After so many looks a file that still grows is left for the next round. */
const MOST_LOOKS = 5;

interface Seen {
  readonly name: string;
  readonly path: string;
  readonly stats: BigIntStats;
}

/** The regular files that lie directly in a folder, hidden ones aside; a link that leads out of it is none. */
export function folderSource(options: FolderOptions): ArticleSource {
  const digests = new Map<string, { stamp: string; digest: string }>();

  async function digestOf({ name, path, stats }: Seen): Promise<string | undefined> {
    const stamp = stampOf(stats);
    const known = digests.get(name);
    if (known?.stamp === stamp) return known.digest;
    const digest = stats.size > MAX_PAGE_BYTES ? `unread:${stamp}` : await hashOf(path, stats);
    if (digest !== undefined) digests.set(name, { stamp, digest });
    return digest;
  }

  return {
    name: options.name,
    hasBacklog: false,
    async items() {
      const seen = await settled(options);
      const items: SourceItem[] = [];
      for (const file of seen) {
        const digest = await digestOf(file);
        if (digest !== undefined)
          items.push({
            name: file.name,
            digest,
            read: async () => ({ bytes: await readSeen(file, digest) }),
          });
      }
      const names = new Set(seen.map(({ name }) => name));
      for (const name of digests.keys()) if (!names.has(name)) digests.delete(name);
      return items;
    },
  };
}

async function settled({ dir, settleMs, clock, wait = systemTimer.sleep }: FolderOptions): Promise<Seen[]> {
  await mkdir(dir, { recursive: true });
  let open = await look(dir, await namesIn(dir));
  const ready: Seen[] = [];
  for (let looks = 0; ; looks++) {
    const isFirst = looks === 0;
    const now = BigInt(clock().getTime());
    const before = open;
    if (!isFirst)
      open = await look(
        dir,
        before.map(({ name }) => name),
      );
    const isStill = ({ name, stats }: Seen) => {
      if (isFirst) return now - stats.mtimeMs >= settleMs;
      const last = before.find((file) => file.name === name);
      return last !== undefined && stampOf(last.stats) === stampOf(stats);
    };
    ready.push(...open.filter(isStill));
    open = open.filter((file) => !isStill(file));
    if (open.length === 0 || looks === MOST_LOOKS) break;
    await wait(settleMs);
  }
  return ready.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function namesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.name.startsWith(".") && (entry.isFile() || entry.isSymbolicLink()))
    .map(({ name }) => name);
}

/** The files as they are now; those that are gone, or that links lead out of the folder, are left out. */
async function look(dir: string, names: readonly string[]): Promise<Seen[]> {
  const home = await realpath(dir);
  const seen: Seen[] = [];
  for (const name of names) {
    try {
      const path = await realpath(join(home, name));
      const stats = await stat(path, { bigint: true });
      if (stats.isFile() && dirname(path) === home) seen.push({ name, path, stats });
    } catch (thrown) {
      if (!["ENOENT", "ELOOP", "EACCES"].includes(systemCodeOf(thrown) ?? "")) throw thrown;
    }
  }
  return seen;
}

function stampOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join(":");
}

/** `undefined` when the file is gone. One that may not be read has a digest too, so that it is reported, once. */
async function hashOf(path: string, stats: BigIntStats): Promise<string | undefined> {
  try {
    return sha256(await readFile(path));
  } catch (thrown) {
    return systemCodeOf(thrown) === "ENOENT" ? undefined : `unread:${stampOf(stats)}`;
  }
}

async function readSeen({ name, path, stats }: Seen, digest: string): Promise<Uint8Array> {
  if (stats.size > MAX_PAGE_BYTES) {
    throw new PlainError("too_large", `${name} is larger than 5 MB`, "Leave only the article's text in it.");
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const code = systemCodeOf(cause);
    if (code === "ENOENT") throw changed(name, { cause });
    throw new PlainError("unreadable", `${name} cannot be read (${code})`, "Allow this account to read it.", {
      cause,
    });
  }
  if (!digest.startsWith("unread:") && sha256(bytes) !== digest) throw changed(name);
  return bytes;
}

function changed(name: string, options?: ErrorOptions): PlainError {
  return new PlainError(
    "item_changed",
    `${name} changed while it was read`,
    "It is taken in the next round.",
    options,
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export interface WatchOptions {
  /** A file is reported when it has not grown for so long. */
  readonly settleMs?: number;
  /** Files that appear together are one change. */
  readonly gatherMs?: number;
  /** Told when watching itself fails (too many watches, the folder is gone). */
  readonly onError?: (thrown: unknown) => void;
}

/** Calls `onChange` when files in `dir` (made when it is missing) appear or change, from now until disposed of. */
export async function watchFolder(
  dir: string,
  onChange: () => void,
  { settleMs = 1_000, gatherMs = 200, onError = () => {} }: WatchOptions = {},
): Promise<AsyncDisposable> {
  await mkdir(dir, { recursive: true });
  const watcher = watch(dir, {
    ignoreInitial: true,
    depth: 0,
    awaitWriteFinish: { stabilityThreshold: settleMs, pollInterval: Math.min(100, settleMs) },
  });
  let gathering: NodeJS.Timeout | undefined;
  const gather = () => {
    clearTimeout(gathering);
    gathering = setTimeout(onChange, gatherMs);
  };
  watcher.on("add", gather).on("change", gather).on("error", onError);
  await once(watcher, "ready");
  return {
    async [Symbol.asyncDispose]() {
      await watcher.close();
      clearTimeout(gathering);
    },
  };
}
