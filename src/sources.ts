import { readFile } from "node:fs/promises";
import { parseSources, type SourcesFile } from "./articles/sources-file.ts";
import { messageOf, PlainError } from "./lib/errors.ts";

/** @throws PlainError `sources_invalid`, `sources_unreadable` */
export async function readSources(path: string): Promise<SourcesFile> {
  try {
    return parseSources(JSON.parse(await readFile(path, "utf8")));
  } catch (thrown) {
    if (thrown instanceof PlainError) throw thrown;
    throw new PlainError(
      "sources_unreadable",
      `The sources file ${path} cannot be read: ${messageOf(thrown)}`,
      "Correct it, or set SOURCES_FILE to the right one.",
    );
  }
}
