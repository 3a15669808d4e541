import { join } from "node:path";
import { z } from "zod";
import type { ValidatorLog } from "../../articles/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { openJsonFile } from "./json-file.ts";

const Row = z.object({ url: z.string(), etag: z.string().nullable(), lastModified: z.string().nullable() });
type Row = z.infer<typeof Row>;
/** Those of pages that nobody asks for any more fall out, the oldest first. */
const MOST_KEPT = 5_000;

/** What servers said about their pages, in `validators.json`. @throws PlainError as `openJsonFile` does */
export async function openValidatorLog(
  directory: string,
  write?: WriteFile,
): Promise<ValidatorLog & AsyncDisposable> {
  const path = join(directory, "validators.json");
  const file = await openJsonFile<Row[]>({ path, schema: z.array(Row), write }, []);
  const rows = new Map(file.state.map((row) => [row.url, row]));
  return {
    validatorsOf: async (url) => rows.get(url),
    async keep(url, { etag, lastModified }) {
      const known = rows.get(url);
      if (known?.etag === etag && known.lastModified === lastModified) return;
      rows.delete(url);
      rows.set(url, { url, etag, lastModified });
      const [oldest] = rows.keys();
      if (rows.size > MOST_KEPT && oldest !== undefined) rows.delete(oldest);
      await file.mutate((state) => void state.splice(0, state.length, ...rows.values()));
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}
