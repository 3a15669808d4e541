import { mkdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPassageIndex } from "../../../src/adapters/sqlite/passage-index.ts";
import { CivilDate } from "../../../src/lib/civil-date.ts";
import type { PassageIndex } from "../../../src/questions/ports.ts";
import { describePassageIndexContract } from "../../contracts/passage-index.ts";
import { emptyFolder, type Folder, inEmptyFolder } from "../lowdb/folder.ts";

describePassageIndexContract(
  "sqlite",
  inEmptyFolder((folder) => openPassageIndex({ path: join(folder, "passages.db") })),
);

let folder: Folder;
let path: string;
let lost: string[];
beforeEach(async () => {
  folder = await emptyFolder();
  path = join(folder.path, "passages.db");
  lost = [];
});
afterEach(() => folder[Symbol.asyncDispose]());

const open = () => openPassageIndex({ path, onLost: (why) => lost.push(why) });
const TEXT = "Phường bàn việc trồng cây bàng ở tổ dân phố.";
const passages = Array.from({ length: 60 }, (_, at) => ({
  ...{ id: `p${at}`, title: `Tin số ${at}`, text: `${TEXT} Lần thứ ${at}.`, date: null, category: null },
}));

async function foundBy(index: PassageIndex, text: string): Promise<readonly string[]> {
  return (await index.judge({ text, today: CivilDate.parse("2026-11-24") })).ranked;
}

async function filledFile(): Promise<void> {
  await using index = await open();
  await index.add(passages);
}

describe("a file that cannot be used is made anew", () => {
  it.each<[string, () => Promise<void>]>([
    ["cut short", () => truncate(path, 5_000)],
    ["emptied to a few bytes", () => truncate(path, 40)],
    ["of garbage", () => writeFile(path, "rác ".repeat(9_000))],
    ["with garbage in its middle", () => overwrite(8_192, "rác ".repeat(3_000))],
    ["of another program", async () => new DatabaseSync(path).exec("PRAGMA application_id = 7")],
    ["of other rules", async () => new DatabaseSync(path).exec("PRAGMA user_version = 7")],
    ["without its tables", async () => new DatabaseSync(path).exec("DROP TABLE words")],
  ])("%s", async (_name, damage) => {
    await filledFile();
    await damage();
    await using index = await open();
    expect(lost).toHaveLength(1);
    expect(await index.stamps()).toEqual(new Map());
    await index.add(passages);
    expect(await foundBy(index, "cây bàng")).toHaveLength(50);
  });

  it("an empty file is a new one", async () => {
    await writeFile(path, "");
    await using index = await open();
    await index.add(passages);
    expect(await foundBy(index, "cây bàng")).toHaveLength(50);
  });

  it("a folder in its place is left alone, and a temporary file serves", async () => {
    await mkdir(join(path, "ảnh"), { recursive: true });
    await using index = await open();
    await index.add(passages);
    expect(await foundBy(index, "cây bàng")).toHaveLength(50);
  });
});

it("never gives out a passage that was changed behind its back", async () => {
  await filledFile();
  // SQLite leaves copies where rows have stood; every one is changed.
  const bytes = await readFile(path);
  const before = "trồng cây bàng";
  for (let at = bytes.indexOf(before); at >= 0; at = bytes.indexOf(before, at))
    bytes.write("chặt  cây bàng", at);
  await writeFile(path, bytes);
  await using index = await open();
  expect(lost).toEqual([]);
  await expect(foundBy(index, "cây bàng")).rejects.toMatchObject({ code: "index_failed" });
  expect(lost).toHaveLength(1);
  expect(await foundBy(index, "cây bàng")).toEqual([]);
});

it("is readable by its owner only", async () => {
  await filledFile();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it("without a path holds what it is given until it is closed", async () => {
  await using index = await openPassageIndex();
  await index.add(passages);
  expect((await foundBy(index, "cay bang lan thu 7"))[0]).toBe("p7");
});

it("says so when it is asked after it was closed", async () => {
  const index = await open();
  await index[Symbol.asyncDispose]();
  await expect(foundBy(index, "gì")).rejects.toMatchObject({ code: "index_failed" });
  await index[Symbol.asyncDispose]();
});

async function overwrite(at: number, text: string): Promise<void> {
  const bytes = await readFile(path);
  bytes.write(text, at);
  await writeFile(path, bytes);
}
