import { join } from "node:path";
import { z } from "zod";
import type { UploadedClips } from "../../voice/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { openJsonFile } from "./json-file.ts";

/** Several days of a city's bulletins and of what people had read to them, 200 KB. */
const REMEMBERED = 2_000;

const UploadRow = z.object({ key: z.string(), name: z.string() });

/** Names of uploads in `uploads.json`, oldest first. @throws PlainError as `openJsonFile` does */
export async function openUploadedClips(
  directory: string,
  write?: WriteFile,
): Promise<UploadedClips & AsyncDisposable> {
  const path = join(directory, "uploads.json");
  const file = await openJsonFile({ path, schema: z.array(UploadRow), write }, []);
  const names = new Map(file.state.map(({ key, name }) => [key, name]));
  /** The file follows the map, which keeps the order in which the names came. */
  const save = () =>
    file.mutate((rows) => {
      const kept = [...names].slice(-REMEMBERED);
      rows.splice(0, rows.length, ...kept.map(([key, name]) => ({ key, name })));
    });
  return {
    nameOf: async (key) => names.get(key),
    keep(key, name) {
      names.delete(key);
      names.set(key, name);
      const [oldest] = names.keys();
      if (names.size > REMEMBERED && oldest !== undefined) names.delete(oldest);
      return save();
    },
    async remove(key) {
      if (names.delete(key)) await save();
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}
