import { readFile, stat } from "node:fs/promises";
import { MAX_PAGE_BYTES } from "../articles/article.ts";
import { PlainError, systemCodeOf } from "../lib/errors.ts";

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: "Check the name; there is no such file.",
  EISDIR: "Name the files in it, for example with DIR/*.txt.",
  EACCES: "Allow this account to read it.",
};

/** @throws PlainError `unreadable` */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    // One byte more than is allowed shows that it is too large without reading it.
    const { size } = await stat(file);
    return size > MAX_PAGE_BYTES ? new Uint8Array(MAX_PAGE_BYTES + 1) : await readFile(file);
  } catch (cause) {
    const code = systemCodeOf(cause);
    if (code === undefined) throw cause;
    const remedy = REMEDIES[code] ?? "Check the disk and try again.";
    throw new PlainError("unreadable", `The file cannot be read (${code})`, remedy, { cause });
  }
}
