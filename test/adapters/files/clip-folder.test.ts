import { mkdir, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openClipFolder } from "../../../src/adapters/files/clip-folder.ts";
import { temporaryFolder } from "../../support/folder.ts";

const keyOf = (number: number) => number.toString(16).padStart(40, "0");
const bytesOf = (length: number, value = 7) => new Uint8Array(length).fill(value);

function tickingClock(startMs = Date.UTC(2026, 10, 24)) {
  let now = startMs;
  return () => {
    now += 1_000;
    return new Date(now);
  };
}

async function withFolder(work: (path: string) => Promise<void>): Promise<void> {
  await using folder = await temporaryFolder();
  await work(join(folder.path, "store", "clips"));
}

describe("the clip folder", () => {
  it("gives back what was put in, also when it is opened again", () =>
    withFolder(async (path) => {
      const options = { maxBytes: 1_000, clock: tickingClock() };
      const clips = await openClipFolder(path, options);
      expect(await clips.get(keyOf(1))).toBeUndefined();
      await clips.put(keyOf(1), bytesOf(10));
      expect(new Uint8Array((await clips.get(keyOf(1))) ?? [])).toEqual(bytesOf(10));
      const again = await openClipFolder(path, options);
      expect(await again.get(keyOf(1))).toHaveLength(10);
      expect(await readdir(path)).toEqual([`${keyOf(1)}.ogg`]);
    }));

  it("keeps within its bound: what was not wanted for longest goes first", () =>
    withFolder(async (path) => {
      const clips = await openClipFolder(path, { maxBytes: 300, clock: tickingClock() });
      for (const number of [1, 2, 3]) await clips.put(keyOf(number), bytesOf(100));
      await clips.get(keyOf(1));
      await clips.put(keyOf(4), bytesOf(100));
      expect((await readdir(path)).sort()).toEqual([1, 3, 4].map((number) => `${keyOf(number)}.ogg`));
      expect(await clips.get(keyOf(2))).toBeUndefined();
    }));

  it("remembers over a restart what was wanted last", () =>
    withFolder(async (path) => {
      const clock = tickingClock();
      const clips = await openClipFolder(path, { maxBytes: 300, clock });
      for (const number of [1, 2, 3]) await clips.put(keyOf(number), bytesOf(100));
      await clips.get(keyOf(1));
      const again = await openClipFolder(path, { maxBytes: 300, clock });
      await again.put(keyOf(4), bytesOf(150));
      expect((await readdir(path)).sort()).toEqual([1, 4].map((number) => `${keyOf(number)}.ogg`));
    }));

  it("keeps a clip that is larger than its bound, for whoever wants it now", () =>
    withFolder(async (path) => {
      const clips = await openClipFolder(path, { maxBytes: 50, clock: tickingClock() });
      await clips.put(keyOf(1), bytesOf(40));
      await clips.put(keyOf(2), bytesOf(400));
      expect(await readdir(path)).toEqual([`${keyOf(2)}.ogg`]);
    }));

  it("counts a clip that is written again once", () =>
    withFolder(async (path) => {
      const clips = await openClipFolder(path, { maxBytes: 250, clock: tickingClock() });
      await clips.put(keyOf(1), bytesOf(100));
      for (let round = 0; round < 5; round++) await clips.put(keyOf(2), bytesOf(100, round));
      expect(await readdir(path)).toHaveLength(2);
    }));

  it("lives with another process that takes clips away", () =>
    withFolder(async (path) => {
      const clock = tickingClock();
      const mine = await openClipFolder(path, { maxBytes: 1_000, clock });
      await mine.put(keyOf(1), bytesOf(100));
      const other = await openClipFolder(path, { maxBytes: 100, clock });
      await other.put(keyOf(2), bytesOf(100));
      expect(await mine.get(keyOf(1))).toBeUndefined();
      expect(await mine.get(keyOf(2))).toHaveLength(100);
    }));

  it("leaves no half of a clip under its name, however many write it at once", () =>
    withFolder(async (path) => {
      const clips = await openClipFolder(path, { maxBytes: 1e9, clock: tickingClock() });
      await Promise.all(Array.from({ length: 20 }, (_, at) => clips.put(keyOf(1), bytesOf(50_000, at))));
      const found = new Set(await readFile(join(path, `${keyOf(1)}.ogg`)));
      expect([found.size, (await stat(join(path, `${keyOf(1)}.ogg`))).size]).toEqual([1, 50_000]);
      expect(await readdir(path)).toHaveLength(1);
    }));

  it("clears away what a crash left, and nothing else", () =>
    withFolder(async (path) => {
      const clock = tickingClock();
      await mkdir(path, { recursive: true });
      const names = ["old.tmp", "new.tmp", "notes.txt", "x.ogg"];
      for (const name of names) await writeFile(join(path, name), "x");
      const [hourAgo, now] = [new Date(clock().getTime() - 3_700_000), clock()];
      for (const name of names) await utimes(join(path, name), now, name === "new.tmp" ? now : hourAgo);
      await openClipFolder(path, { maxBytes: 0, clock });
      expect((await readdir(path)).sort()).toEqual(["new.tmp", "notes.txt", "x.ogg"]);
    }));

  it("that is no folder keeps nobody from starting: what is put there is refused", () =>
    withFolder(async (path) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, "a file");
      const clips = await openClipFolder(path, { maxBytes: 50, clock: tickingClock() });
      await expect(clips.put(keyOf(1), bytesOf(1))).rejects.toThrow();
    }));

  it.each(["../../etc/passwd", "", "x".repeat(40), `${keyOf(1)}/..`])("takes no other name: %j", (key) =>
    withFolder(async (path) => {
      const clips = await openClipFolder(path, { maxBytes: 50, clock: tickingClock() });
      await expect(clips.get(key)).rejects.toThrow(TypeError);
      await expect(clips.put(key, bytesOf(1))).rejects.toThrow(TypeError);
    }),
  );
});
