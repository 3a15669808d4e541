import { join } from "node:path";
import { z } from "zod";
import type { IntakeLog } from "../../articles/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { openJsonFile } from "./json-file.ts";

const IntakeRow = z.object({ source: z.string(), item: z.string(), digest: z.string() });

/** Items that were dealt with, in `intake.json`. @throws PlainError as `openJsonFile` does */
export async function openIntakeLog(
  directory: string,
  write?: WriteFile,
): Promise<IntakeLog & AsyncDisposable> {
  const path = join(directory, "intake.json");
  const file = await openJsonFile({ path, schema: z.array(IntakeRow), write }, []);
  const rows = new Map(file.state.map((row) => [keyOf(row.source, row.item), row]));
  return {
    digestOf: async (source, item) => rows.get(keyOf(source, item))?.digest,
    record: (source, item, digest) =>
      file.mutate((state) => {
        const known = rows.get(keyOf(source, item));
        if (known) {
          known.digest = digest;
          return;
        }
        const row = { source, item, digest };
        state.push(row);
        rows.set(keyOf(source, item), row);
      }),
    [Symbol.asyncDispose]: () => file.close(),
  };
}

function keyOf(source: string, item: string): string {
  return JSON.stringify([source, item]);
}
