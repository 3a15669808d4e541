import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AuditEntry } from "../../announcements/audit.ts";
import type { AuditLog } from "../../announcements/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { type JsonFile, newJsonFile, openJsonFile } from "./json-file.ts";
import { numberedPath, numbersIn } from "./numbered-files.ts";

/** Entries in one file, about 60 KB: what one more entry writes. A full file is never written again. */
const ENTRIES_A_FILE = 500;

/** The acts of staff in `audit/0000.json` and so on. @throws PlainError as `openJsonFile` does */
export async function openAuditLog(
  directory: string,
  write?: WriteFile,
): Promise<AuditLog & AsyncDisposable> {
  const folder = join(directory, "audit");
  await mkdir(folder, { recursive: true });
  const optionsOf = (number: number) => ({
    ...{ path: numberedPath(folder, number), schema: z.array(AuditEntry), write },
  });
  const files: JsonFile<AuditEntry[]>[] = [];
  for (const number of await numbersIn(folder)) files.push(await openJsonFile(optionsOf(number), []));
  const last = () => {
    const newest = files.at(-1);
    if (newest && newest.state.length < ENTRIES_A_FILE) return newest;
    const file = newJsonFile<AuditEntry[]>(optionsOf(files.length), []);
    files.push(file);
    return file;
  };
  return {
    append: (entry) => last().mutate((entries) => void entries.push(entry)),
    newest: async (count) => {
      const found: AuditEntry[] = [];
      for (const { state } of files.toReversed()) {
        found.push(...state.toReversed());
        if (found.length >= count) break;
      }
      return found.slice(0, count);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(files.map((file) => file.close()));
    },
  };
}
