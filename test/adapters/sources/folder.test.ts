import {
  appendFile,
  mkdir,
  mkdtemp,
  rm,
  symlink,
  truncate,
  unlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderSource, watchFolder } from "../../../src/adapters/sources/folder.ts";
import { PlainError } from "../../../src/lib/errors.ts";

const SETTLE_MS = 1_000;
const ROUND = { now: new Date("2026-01-10T05:00:00Z"), isFirstContact: false, signal: AbortSignal.any([]) };
let root: string;
let dir: string;
let waits: number;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "loa-inbox-"));
  dir = join(root, "inbox");
  waits = 0;
  await mkdir(dir);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A minute later than now: everything that stands there has settled. */
const later = () => new Date(Date.now() + 60_000);
const source = (more: { clock?: () => Date; wait?: (ms: number) => Promise<void> } = {}) =>
  folderSource({
    name: "inbox",
    dir,
    settleMs: SETTLE_MS,
    clock: later,
    wait: async () => void waits++,
    ...more,
  });
const put = (name: string, text: string) => writeFile(join(dir, name), text);
const namesIn = async (from = source()) => (await from.items(ROUND)).map(({ name }) => name);
const codeOf = async (reading: Promise<unknown> | undefined) => {
  const thrown = await reading?.catch((error: unknown) => error);
  return thrown instanceof PlainError ? thrown.code : thrown;
};

describe("folderSource", () => {
  test("offers regular files directly in the folder, by name", async () => {
    await put("b.txt", "b");
    await put("a.txt", "a");
    await put(".hidden.txt", "x");
    await mkdir(join(dir, "folder.txt"));
    await writeFile(join(root, "outside.txt"), "x");
    await symlink(join(root, "outside.txt"), join(dir, "out.txt"));
    await symlink(join(dir, "nowhere.txt"), join(dir, "broken.txt"));
    await symlink("a.txt", join(dir, "link.txt"));
    expect(await namesIn()).toEqual(["a.txt", "b.txt", "link.txt"]);
  });

  test("makes the folder when it is missing", async () => {
    await rm(dir, { recursive: true });
    expect(await namesIn()).toEqual([]);
    await put("a.txt", "a");
    expect(await namesIn()).toEqual(["a.txt"]);
  });

  test("the digest is of the bytes", async () => {
    const inbox = source();
    await put("a.txt", "một");
    await put("b.txt", "một");
    const [a, b] = await inbox.items(ROUND);
    expect(a?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(b?.digest).toBe(a?.digest);
    await put("a.txt", "hai");
    const [changed] = await inbox.items(ROUND);
    expect(changed?.digest).not.toBe(a?.digest);
    expect(Buffer.from((await changed?.read())?.bytes ?? []).toString()).toBe("hai");
    await utimes(join(dir, "a.txt"), new Date(0), new Date(0));
    expect((await inbox.items(ROUND))[0]?.digest).toBe(changed?.digest);
  });

  test("a file that is still being written is waited for", async () => {
    await put("a.txt", "một nửa");
    await put("old.txt", "xong");
    await utimes(join(dir, "old.txt"), new Date(0), new Date(0));
    const wait = async (ms: number) => {
      expect(ms).toBe(SETTLE_MS);
      if (++waits <= 2) await appendFile(join(dir, "a.txt"), " và nửa kia");
    };
    const items = await source({ clock: () => new Date(), wait }).items(ROUND);
    expect(items.map(({ name }) => name)).toEqual(["a.txt", "old.txt"]);
    expect(Buffer.from((await items[0]?.read())?.bytes ?? []).toString()).toBe(
      "một nửa và nửa kia và nửa kia",
    );
    expect(waits).toBe(3);
  });

  test("one that never stands still is left for the next round", async () => {
    await put("a.txt", "");
    const wait = async () => {
      if (++waits < 100) await appendFile(join(dir, "a.txt"), "x");
    };
    expect(await namesIn(source({ clock: () => new Date(), wait }))).toEqual([]);
    expect(waits).toBeLessThan(10);
  });

  test("settled files are not waited for, and one that is taken away meanwhile is none", async () => {
    await put("a.txt", "a");
    await namesIn();
    expect(waits).toBe(0);
    expect(
      await namesIn(source({ clock: () => new Date(), wait: () => unlink(join(dir, "a.txt")) })),
    ).toEqual([]);
  });

  test("a file that changes or goes before it is read is left for the next round", async () => {
    await put("a.txt", "a");
    await put("b.txt", "b");
    const [a, b] = await source().items(ROUND);
    await put("a.txt", "khác");
    await unlink(join(dir, "b.txt"));
    expect(await codeOf(a?.read())).toBe("item_changed");
    expect(await codeOf(b?.read())).toBe("item_changed");
  });

  test("more than 5 MB is refused unread", async () => {
    await put("a.txt", "");
    await truncate(join(dir, "a.txt"), 5 * 1024 * 1024 + 1);
    const inbox = source();
    const [item] = await inbox.items(ROUND);
    expect(await codeOf(item?.read())).toBe("too_large");
    expect((await inbox.items(ROUND))[0]?.digest).toBe(item?.digest);
  });
});

test("watchFolder tells once of files that appear together, and nothing after it is disposed of", async () => {
  await put("before.txt", "x");
  let calls = 0;
  const called = Promise.withResolvers<void>();
  {
    await using _ = await watchFolder(
      dir,
      () => {
        calls++;
        called.resolve();
      },
      { settleMs: 50, gatherMs: 300 },
    );
    expect(calls).toBe(0);
    await Promise.all([put("a.txt", "a"), put("b.txt", "b")]);
    await called.promise;
  }
  await put("c.txt", "c");
  expect(calls).toBe(1);
});
