import { join } from "node:path";
import { z } from "zod";
import type { UpdateLog } from "../../subscribers/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { openJsonFile } from "./json-file.ts";

/** Telegram keeps undelivered updates for a day, but delivers again only what was not confirmed: the last hundred. */
const REMEMBERED = 2_000;

/** Ids of updates in `updates.json`, oldest first. @throws PlainError as `openJsonFile` does */
export async function openUpdateLog(
  directory: string,
  write?: WriteFile,
): Promise<UpdateLog & AsyncDisposable> {
  const schema = z.array(z.int());
  const file = await openJsonFile({ path: join(directory, "updates.json"), schema, write }, []);
  const known = new Set(file.state);
  return {
    has: async (updateId) => known.has(updateId),
    record: (updateId) => {
      if (known.has(updateId)) return file.whenSaved();
      known.add(updateId);
      return file.mutate((ids) => {
        ids.push(updateId);
        for (const forgotten of ids.splice(0, ids.length - REMEMBERED)) known.delete(forgotten);
      });
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}
