import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readLocales } from "../../../src/adapters/files/locale-folder.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "locales-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("reads both languages, in NFC", async () => {
  await writeFile(join(folder, "vi.ftl"), "a = Hạ Long".normalize("NFD"));
  await writeFile(join(folder, "en.ftl"), "a = Ha Long");
  expect(await readLocales(folder)).toEqual({ vi: "a = Hạ Long", en: "a = Ha Long" });
});

it("names the file that is missing", async () => {
  await writeFile(join(folder, "vi.ftl"), "a = A");
  await expect(readLocales(folder)).rejects.toThrow(join(folder, "en.ftl"));
});
