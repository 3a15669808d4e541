import { join } from "node:path";
import { z } from "zod";
import type { UploadedClips } from "../../voice/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { openShards } from "./shards.ts";

/** Several editions of a city, 2.5 MB in all: each group of listeners has an upload of its own. */
const REMEMBERED = 20_000;

const UploadRow = z.object({
  name: z.string(),
  /** Ascends with every name that is kept. */
  number: z.int().nonnegative(),
});

/** Names of uploads in `uploads/`, by what was uploaded. @throws PlainError as `openJsonFile` does */
export async function openUploadedClips(
  directory: string,
  write?: WriteFile,
): Promise<UploadedClips & AsyncDisposable> {
  const shards = await openShards({ directory: join(directory, "uploads"), row: UploadRow, write });
  const known = shards.entries().sort(([, a], [, b]) => a.number - b.number);
  /** Oldest first. */
  const keys = new Set(known.map(([key]) => key));
  let lastNumber = known.at(-1)?.[1].number ?? 0;
  const remove = async (key: string) => {
    if (keys.delete(key)) await shards.remove(key);
  };
  return {
    nameOf: async (key) => shards.get(key)?.name,
    async keep(key, name) {
      keys.delete(key);
      keys.add(key);
      await shards.put(key, { name, number: ++lastNumber });
      const [oldest] = keys;
      if (keys.size > REMEMBERED && oldest !== undefined) await remove(oldest);
    },
    remove,
    [Symbol.asyncDispose]: () => shards[Symbol.asyncDispose](),
  };
}
