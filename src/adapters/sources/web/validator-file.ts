import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import type { ValidatorLog } from "../../../articles/ports.ts";

const Rows = z.record(
  z.string(),
  z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
);

/**
 * Validators in a file of their own, for fetches by hand: the bot's would make it believe that it has had a page.
 * A file that cannot be read is begun anew: it only spares transfers.
 */
export async function openValidatorFile(path: string): Promise<ValidatorLog> {
  const rows = new Map(Object.entries(await rowsIn(path)));
  return {
    validatorsOf: async (url) => rows.get(url),
    async keep(url, { etag, lastModified }) {
      rows.set(url, { etag, lastModified });
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.new`, JSON.stringify(Object.fromEntries(rows)));
      await rename(`${path}.new`, path);
    },
  };
}

async function rowsIn(path: string): Promise<z.infer<typeof Rows>> {
  try {
    return Rows.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return {};
  }
}
