import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { messageOf, PlainError } from "../../lib/errors.ts";

async function textOf(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  try {
    return (await readFile(path, "utf8")).normalize("NFC");
  } catch (thrown) {
    const message = `The locale file ${path} cannot be read: ${messageOf(thrown)}`;
    throw new PlainError("locale_unreadable", message, "Put it back, or start in the project's folder");
  }
}

/**
 * The texts of `vi.ftl` and `en.ftl` in `folder`.
 * @throws PlainError `locale_unreadable`
 */
export async function readLocales(folder: string): Promise<{ readonly vi: string; readonly en: string }> {
  const [vi, en] = await Promise.all([textOf(folder, "vi.ftl"), textOf(folder, "en.ftl")]);
  return { vi, en };
}
