import { join } from "node:path";
import { z } from "zod";
import { newId } from "../../lib/id.ts";
import type { OwedNotes } from "../../voice/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { openShards } from "./shards.ts";

const StoredNote = z.object({
  address: z.string(),
  messageId: z.int().nullable(),
  action: z.string(),
  owedSince: z.iso.datetime(),
});

/** Notes that are still to follow in `owed-notes/`. @throws PlainError as `openJsonFile` does */
export async function openOwedNotes(
  directory: string,
  write?: WriteFile,
): Promise<OwedNotes & AsyncDisposable> {
  const shards = await openShards({ directory: join(directory, "owed-notes"), row: StoredNote, write });
  return {
    async owe(note) {
      const id = newId("n");
      await shards.put(id, note);
      return id;
    },
    async settle(id) {
      if (shards.get(id)) await shards.remove(id);
    },
    all: async () => new Map(shards.entries().sort(([, a], [, b]) => (a.owedSince < b.owedSince ? -1 : 1))),
    async forget(address) {
      const theirs = shards.entries().filter(([, note]) => note.address === address);
      await Promise.all(theirs.map(([id]) => shards.remove(id)));
    },
    [Symbol.asyncDispose]: () => shards[Symbol.asyncDispose](),
  };
}
