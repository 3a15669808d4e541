import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openSenderBook } from "../../../src/adapters/lowdb/sender-book.ts";
import { temporaryFolder } from "../../support/folder.ts";

const ADDRESS = "170123456";
const AT = new Date("2026-11-24T03:00:00Z");

/** Everything that stands in the folder, backups too. */
async function written(path: string): Promise<string> {
  const files = await readdir(path, { recursive: true });
  return (await Promise.all(files.map((file) => readFile(join(path, file), "utf8")))).join("\n");
}

it("writes no address, and nothing at all once it is over", async () => {
  await using folder = await temporaryFolder();
  await using book = await openSenderBook(folder.path);
  await book.note(ADDRESS, AT);
  await book.mute(ADDRESS, AT.toISOString());
  const before = await written(folder.path);
  expect(before).not.toContain(ADDRESS);
  const [hash = ""] = /(?<!salt":\s?")\b[0-9a-f]{64}(?=":)/.exec(before) ?? [];
  expect(hash).toHaveLength(64);
  const later = new Date(AT.getTime() + 1);
  await book.prune(later, later);
  expect(await written(folder.path)).not.toContain(hash);
});

it("gives every store hashes of its own", async () => {
  await using one = await temporaryFolder();
  await using other = await temporaryFolder();
  for (const { path } of [one, other]) {
    await using book = await openSenderBook(path);
    await book.note(ADDRESS, AT);
  }
  const hashes = async (path: string) => /[0-9a-f]{64}(?=":)/.exec(await written(path))?.[0];
  expect(await hashes(one.path)).not.toBe(await hashes(other.path));
});
