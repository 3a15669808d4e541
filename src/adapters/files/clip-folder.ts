import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../lib/clock.ts";
import { systemCodeOf } from "../../lib/errors.ts";
import { newId } from "../../lib/id.ts";
import type { ClipStore } from "../../voice/ports.ts";

const ENDING = ".ogg";
const UNFINISHED = ".tmp";
const KEY = /^[0-9a-f]{40}$/;
/** What is still being written is younger; what a crash left is older. */
const UNFINISHED_FOR_MS = 3_600_000;

export interface ClipFolderOptions {
  /** All clips together; the one that has not been wanted for longest goes first. */
  readonly maxBytes: number;
  readonly clock: Clock;
}

/** Clips as files `KEY.ogg`. A file's time is when it was wanted last; several processes may share the folder. */
export async function openClipFolder(path: string, options: ClipFolderOptions): Promise<ClipStore> {
  const sizes = await clipsIn(path, options.clock());
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const fileOf = (key: string) => {
    if (!KEY.test(key)) throw new TypeError(`"${key}" is not the key of a clip`);
    return join(path, key + ENDING);
  };
  const note = (key: string, size: number) => {
    total += size - (sizes.get(key) ?? 0);
    // Set again, it stands last: the first of the map is the one that has not been wanted for longest.
    sizes.delete(key);
    if (size > 0) sizes.set(key, size);
  };
  const makeRoom = async (newest: string) => {
    for (const key of sizes.keys()) {
      if (total <= options.maxBytes || key === newest) return;
      note(key, 0);
      await rm(fileOf(key), { force: true });
    }
  };
  return {
    async get(key) {
      const bytes = await readIfThere(fileOf(key));
      note(key, bytes?.length ?? 0);
      // Another account's file may be read and not touched: then it is forgotten a little early.
      if (bytes) await utimes(fileOf(key), options.clock(), options.clock()).catch(() => undefined);
      return bytes;
    },
    async put(key, bytes) {
      await mkdir(path, { recursive: true });
      await writeWhole(fileOf(key), bytes);
      await utimes(fileOf(key), options.clock(), options.clock()).catch(() => undefined);
      note(key, bytes.length);
      await makeRoom(key);
    },
  };
}

/** The size of each clip, the one that has not been wanted for longest first. What a crash left is cleared away. */
async function clipsIn(path: string, now: Date): Promise<Map<string, number>> {
  const found: { key: string; size: number; usedMs: number }[] = [];
  for (const name of await namesIn(path)) {
    const facts = await stat(join(path, name)).catch(() => undefined);
    if (!facts?.isFile()) continue;
    const key = name.slice(0, -ENDING.length);
    if (name.endsWith(ENDING) && KEY.test(key)) found.push({ key, size: facts.size, usedMs: facts.mtimeMs });
    if (name.endsWith(UNFINISHED) && now.getTime() - facts.mtimeMs > UNFINISHED_FOR_MS) {
      await rm(join(path, name), { force: true });
    }
  }
  return new Map(found.sort((a, b) => a.usedMs - b.usedMs).map(({ key, size }) => [key, size]));
}

/** What cannot be looked through counts as empty: clips can all be made again, and each one that cannot is told of. */
function namesIn(path: string): Promise<string[]> {
  return readdir(path).catch(() => []);
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (thrown) {
    if (systemCodeOf(thrown) === "ENOENT") return undefined;
    throw thrown;
  }
}

/** Beside it first, under a name of its own: two processes may write the same clip. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${newId("clip")}${UNFINISHED}`;
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw thrown;
  }
}
