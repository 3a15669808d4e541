import { link, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { keepBackup } from "../../../src/adapters/lowdb/durable-write.ts";
import { type JsonFileOptions, openJsonFile } from "../../../src/adapters/lowdb/json-file.ts";
import type { StoredFormat } from "../../../src/adapters/lowdb/stored-json.ts";
import { systemError, TestDisk } from "./disk.ts";
import { emptyFolder, type Folder } from "./folder.ts";

const NUMBERS: StoredFormat<number[]> = { schema: z.array(z.int()) };

const optionsIn = (
  folder: Folder,
  changes: Partial<JsonFileOptions<number[]>> = {},
): JsonFileOptions<number[]> => ({
  ...NUMBERS,
  path: join(folder.path, "numbers.json"),
  ...changes,
});
const numbersIn = (folder: Folder, changes: Partial<JsonFileOptions<number[]>> = {}) =>
  openJsonFile(optionsIn(folder, changes), []);
const add = (number: number) => (numbers: number[]) => {
  numbers.push(number);
};
const textIn = (folder: Folder, name = "numbers.json") => readFile(join(folder.path, name), "utf8");

describe("a file", () => {
  it("is an envelope with the version", async () => {
    await using folder = await emptyFolder();
    await using file = await numbersIn(folder);
    await file.mutate(add(7));
    expect(JSON.parse(await textIn(folder))).toEqual({ version: 1, state: [7] });
  });

  it("is not written before there is something to keep", async () => {
    await using folder = await emptyFolder();
    await using file = await numbersIn(folder);
    await file.whenSaved();
    expect(await readdir(folder.path)).toEqual([]);
  });

  it("keeps the content before the last change beside it, and leaves nothing else", async () => {
    await using folder = await emptyFolder();
    await using file = await numbersIn(folder);
    for (const number of [1, 2, 3]) await file.mutate(add(number));
    expect((await readdir(folder.path)).sort()).toEqual(["numbers.json", "numbers.json.bak"]);
    expect(JSON.parse(await textIn(folder, "numbers.json.bak"))).toMatchObject({ state: [1, 2] });
  });

  it("answers what the change answers, and shows the change at once", async () => {
    await using folder = await emptyFolder();
    await using file = await numbersIn(folder);
    const answer = file.mutate((numbers) => numbers.push(5));
    expect(file.state).toEqual([5]);
    expect(await answer).toBe(1);
  });

  it("takes no change after it was closed, and has kept those before", async () => {
    await using folder = await emptyFolder();
    const file = await numbersIn(folder);
    const last = file.mutate(add(1));
    await file.close();
    expect(JSON.parse(await textIn(folder))).toMatchObject({ state: [1] });
    await last;
    await expect(file.mutate(add(2))).rejects.toMatchObject({ code: "store_closed" });
  });
});

describe("many changes at once", () => {
  it("share commits: 200 need at most 3 writes", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using file = await numbersIn(folder, { write: disk.write });
    await Promise.all(Array.from({ length: 200 }, (_, at) => file.mutate(add(at))));
    expect(disk.written.length).toBeLessThanOrEqual(3);
    expect(JSON.parse(await textIn(folder)).state).toHaveLength(200);
  });

  it("are never written by two commits at once, and each waits for one that began after it", async () => {
    await using folder = await emptyFolder();
    const texts: string[] = [];
    let running = 0;
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const write = async (_path: string, text: string) => {
      expect(++running).toBe(1);
      texts.push(text);
      await gates[texts.length - 1]?.promise;
      running--;
    };
    await using file = await numbersIn(folder, { write });
    const first = file.mutate(add(1));
    while (texts.length === 0) await new Promise(setImmediate);
    let isSecondDone = false;
    const second = file.mutate(add(2)).then(() => {
      isSecondDone = true;
    });
    gates[0]?.resolve();
    await first;
    expect(isSecondDone).toBe(false);
    gates[1]?.resolve();
    await second;
    expect(texts.map((text) => JSON.parse(text).state)).toEqual([[1], [1, 2]]);
  });

  it("are saved when `whenSaved` resolves, also while a commit is under way", async () => {
    await using folder = await emptyFolder();
    const gate = Promise.withResolvers<void>();
    let isWritten = false;
    const write = async () => {
      await gate.promise;
      isWritten = true;
    };
    await using file = await numbersIn(folder, { write });
    const change = file.mutate(add(1));
    await new Promise(setImmediate);
    const saved = file.whenSaved().then(() => expect(isWritten).toBe(true));
    gate.resolve();
    await Promise.all([change, saved]);
  });
});

describe("a change that throws", () => {
  it("rejects only its own caller", async () => {
    await using folder = await emptyFolder();
    await using file = await numbersIn(folder);
    const failing = file.mutate(() => {
      throw new Error("not today");
    });
    const [failed, kept] = await Promise.allSettled([failing, file.mutate(add(1))]);
    expect([failed.status, kept.status]).toEqual(["rejected", "fulfilled"]);
    expect(JSON.parse(await textIn(folder))).toMatchObject({ state: [1] });
  });
});

describe("a disk that fails", () => {
  it("rejects those who waited for that commit, and keeps what was acknowledged", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using file = await numbersIn(folder, { write: disk.write });
    await file.mutate(add(1));
    disk.failure = "ENOSPC";
    const waiting = [file.mutate(add(2)), file.mutate(add(3))];
    for (const change of await Promise.allSettled(waiting)) {
      expect(change).toMatchObject({
        status: "rejected",
        reason: { code: "store_write_failed", remedy: expect.stringContaining("Free some space") },
      });
    }
    expect(JSON.parse(await textIn(folder))).toMatchObject({ state: [1] });
  });

  it("says another remedy when it is not full", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    disk.failure = "EIO";
    await using file = await numbersIn(folder, { write: disk.write });
    const failing = file.mutate(add(1));
    await expect(failing).rejects.toMatchObject({ remedy: expect.stringContaining("Check the disk") });
  });

  it("gets the whole state with the next change", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using file = await numbersIn(folder, { write: disk.write });
    disk.failure = "EIO";
    await expect(file.mutate(add(1))).rejects.toMatchObject({ code: "store_write_failed" });
    disk.failure = undefined;
    await file.mutate(add(2));
    expect(JSON.parse(await textIn(folder))).toMatchObject({ state: [1, 2] });
  });

  it("is tried again by `whenSaved`", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using file = await numbersIn(folder, { write: disk.write });
    disk.failure = "EIO";
    await expect(file.mutate(add(1))).rejects.toMatchObject({ code: "store_write_failed" });
    disk.failure = undefined;
    await file.whenSaved();
    expect(JSON.parse(await textIn(folder))).toMatchObject({ state: [1] });
  });
});

describe("a damaged file", () => {
  const DAMAGES: [string, string][] = [
    ["torn", '{"version":1,"state":[1,'],
    ["empty", ""],
    ["not ours", '{"numbers":[1]}'],
    ["of another form", '{"version":1,"state":["0912 345 678"]}'],
  ];

  it.each(DAMAGES)(
    "that is %s names the backup to restore, and restoring it is enough",
    async (_kind, text) => {
      await using folder = await emptyFolder();
      const path = join(folder.path, "numbers.json");
      {
        await using file = await numbersIn(folder);
        await file.mutate(add(1));
        await file.mutate(add(2));
      }
      await writeFile(path, text);
      await expect(numbersIn(folder)).rejects.toMatchObject({
        code: "store_damaged",
        message: expect.stringContaining(path),
        remedy: expect.stringContaining(`cp '${path}.bak' '${path}'`),
      });
      await writeFile(path, await textIn(folder, "numbers.json.bak"));
      await using restored = await numbersIn(folder);
      expect(restored.state).toEqual([1]);
    },
  );

  it.each(DAMAGES)("that is %s is not quoted: addresses may stand in it", async (_kind, text) => {
    await using folder = await emptyFolder();
    await writeFile(join(folder.path, "numbers.json"), text);
    const failing = numbersIn(folder);
    await expect(failing).rejects.toMatchObject({ message: expect.not.stringContaining("0912") });
  });

  it("that is missing is no empty store while its backup is there", async () => {
    await using folder = await emptyFolder();
    {
      await using file = await numbersIn(folder);
      await file.mutate(add(1));
      await file.mutate(add(2));
    }
    await rm(join(folder.path, "numbers.json"));
    await expect(numbersIn(folder)).rejects.toMatchObject({
      code: "store_damaged",
      message: expect.stringContaining("missing"),
      remedy: expect.stringContaining("cp "),
    });
  });

  it("without a good backup says so, and how to go on", async () => {
    await using folder = await emptyFolder();
    const path = join(folder.path, "numbers.json");
    await writeFile(path, "torn");
    await expect(numbersIn(folder)).rejects.toMatchObject({
      remedy: expect.stringContaining(`mv '${path}' '${path}.damaged'`),
    });
    await writeFile(`${path}.bak`, "torn, too");
    await expect(numbersIn(folder)).rejects.toMatchObject({
      remedy: expect.stringContaining(`mv '${path}.bak' '${path}.bak.damaged'`),
    });
  });

  it("is left alone", async () => {
    await using folder = await emptyFolder();
    await writeFile(join(folder.path, "numbers.json"), "torn");
    await expect(numbersIn(folder)).rejects.toMatchObject({ code: "store_damaged" });
    expect(await textIn(folder)).toBe("torn");
  });
});

describe("a file of another version", () => {
  const text = (state: unknown) => z.object({ numbers: z.string() }).parse(state).numbers;
  const migrations = [
    (state: unknown) => ({ numbers: String(state) }),
    (state: unknown) => text(state).split(",").map(Number),
  ];

  it.each([
    [1, "1,2,3"],
    [2, { numbers: "1,2,3" }],
    [3, [1, 2, 3]],
  ])("%i is brought up, and rewritten with the first change", async (version, state) => {
    await using folder = await emptyFolder();
    const stored = JSON.stringify({ version, state });
    await writeFile(join(folder.path, "numbers.json"), stored);
    await using file = await numbersIn(folder, { migrations });
    expect(file.state).toEqual([1, 2, 3]);
    expect(await textIn(folder)).toBe(stored);
    await file.mutate(add(4));
    expect(JSON.parse(await textIn(folder))).toEqual({ version: 3, state: [1, 2, 3, 4] });
    expect(await textIn(folder, "numbers.json.bak")).toBe(stored);
  });

  it("newer than the program is refused, whatever stands in it", async () => {
    await using folder = await emptyFolder();
    await writeFile(join(folder.path, "numbers.json"), JSON.stringify({ version: 4, state: {} }));
    await expect(numbersIn(folder, { migrations })).rejects.toMatchObject({
      code: "store_too_new",
      message: expect.stringContaining("format 4; this one knows formats up to 3"),
    });
  });

  it("that a migration stumbles over is damaged", async () => {
    await using folder = await emptyFolder();
    await writeFile(join(folder.path, "numbers.json"), JSON.stringify({ version: 2, state: 7 }));
    await expect(numbersIn(folder, { migrations })).rejects.toMatchObject({ code: "store_damaged" });
  });
});

describe("what a crash leaves", () => {
  it.each(["numbers.json.tmp", "numbers.json.bak.tmp"])("%s is in nobody's way", async (name) => {
    await using folder = await emptyFolder();
    await using file = await numbersIn(folder);
    await file.mutate(add(1));
    await writeFile(join(folder.path, name), "half a fi");
    await file.mutate(add(2));
    expect((await readdir(folder.path)).sort()).toEqual(["numbers.json", "numbers.json.bak"]);
    expect(JSON.parse(await textIn(folder))).toMatchObject({ state: [1, 2] });
    expect(JSON.parse(await textIn(folder, "numbers.json.bak"))).toMatchObject({ state: [1] });
  });

  it("between the backup and the write: two names for one file, and the next change goes on", async () => {
    await using folder = await emptyFolder();
    await using file = await numbersIn(folder);
    await file.mutate(add(1));
    const path = join(folder.path, "numbers.json");
    await link(path, `${path}.bak`);
    await file.mutate(add(2));
    await file.mutate(add(3));
    expect(JSON.parse(await textIn(folder))).toMatchObject({ state: [1, 2, 3] });
    expect(JSON.parse(await textIn(folder, "numbers.json.bak"))).toMatchObject({ state: [1, 2] });
  });
});

describe("a file system without hard links", () => {
  const noLinks = (path: string) => async () => {
    throw systemError("EPERM", path);
  };

  it("gets a copy as the backup", async () => {
    await using folder = await emptyFolder();
    const path = join(folder.path, "numbers.json");
    await writeFile(path, "content");
    await keepBackup(path, noLinks(path));
    expect(await textIn(folder, "numbers.json.bak")).toBe("content");
    expect((await readdir(folder.path)).sort()).toEqual(["numbers.json", "numbers.json.bak"]);
  });
});
