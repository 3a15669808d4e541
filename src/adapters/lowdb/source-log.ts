import { join } from "node:path";
import { z } from "zod";
import type { SourceLog } from "../../articles/ports.ts";
import { SourceHealth } from "../../articles/source-health.ts";
import type { WriteFile } from "./durable-write.ts";
import { openJsonFile } from "./json-file.ts";

/** The health of the sources, in `sources.json`. @throws PlainError as `openJsonFile` does */
export async function openSourceLog(
  directory: string,
  write?: WriteFile,
): Promise<SourceLog & AsyncDisposable> {
  const path = join(directory, "sources.json");
  const file = await openJsonFile<SourceHealth[]>({ path, schema: z.array(SourceHealth), write }, []);
  return {
    healthOf: async (source) => file.state.find((known) => known.source === source),
    record: (health) =>
      file.mutate((state) => {
        const at = state.findIndex(({ source }) => source === health.source);
        if (at < 0) state.push(health);
        else state[at] = health;
      }),
    [Symbol.asyncDispose]: () => file.close(),
  };
}
