import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDeliveryLedger } from "../../../src/adapters/lowdb/delivery-ledger.ts";
import type { DeliveryRun } from "../../../src/deliveries/delivery.ts";
import { TestDisk } from "./disk.ts";
import { emptyFolder } from "./folder.ts";

const NOW = new Date("2026-11-24T00:00:00.000Z");
const ID = "bulletin:2026-11-24:morning";
const RUN: DeliveryRun = {
  id: ID,
  createdAt: NOW.toISOString(),
  contents: { a: { items: [1], body: { text: "Bản tin" } } },
};
const CONTENT = { items: [2], body: "b" };
const recipients = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ subscriberId: `sub-${at}`, content: "a" }));
const sent = { state: "sent", attempts: 1, doubts: 0, dueAt: null, messageId: "1", reason: null } as const;

describe("a run on disk", () => {
  it("is a directory with its rows in files of 250, and its header", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using ledger = await openDeliveryLedger(folder.path, disk.write);
    await ledger.open(RUN, recipients(501));
    const directory = join(folder.path, "deliveries", "bulletin_2026-11-24_morning");
    expect((await readdir(directory)).sort()).toEqual(["0000.json", "0001.json", "0002.json", "run.json"]);
    expect(disk.written.at(-1)).toBe(join(directory, "run.json"));
  });

  it("without a header was never opened: it is removed, and can be opened", async () => {
    await using folder = await emptyFolder();
    const directory = join(folder.path, "deliveries", "bulletin_2026-11-24_morning");
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, "0007.json"), "half a sh");
    await using ledger = await openDeliveryLedger(folder.path);
    expect(await ledger.has(ID)).toBe(false);
    await expect(readdir(directory)).rejects.toMatchObject({ code: "ENOENT" });
    expect(await ledger.open(RUN, recipients(1))).toBe(true);
  });

  it("that has lost a file of its opening is damaged", async () => {
    await using folder = await emptyFolder();
    {
      await using ledger = await openDeliveryLedger(folder.path);
      await ledger.open(RUN, recipients(501));
    }
    const path = join(folder.path, "deliveries", "bulletin_2026-11-24_morning", "0001.json");
    await rm(path);
    await expect(openDeliveryLedger(folder.path)).rejects.toMatchObject({
      code: "store_damaged",
      message: expect.stringContaining(path),
    });
  });

  it("that is dropped leaves nothing", async () => {
    await using folder = await emptyFolder();
    await using ledger = await openDeliveryLedger(folder.path);
    await ledger.open(RUN, []);
    await ledger.prune(new Date("2026-12-01T00:00:00.000Z"));
    expect(await readdir(join(folder.path, "deliveries"))).toEqual([]);
  });

  it("stands nowhere with the id of one who is forgotten", async () => {
    await using folder = await emptyFolder();
    await using ledger = await openDeliveryLedger(folder.path);
    await ledger.open(RUN, recipients(3));
    await ledger.claim(ID, NOW);
    await ledger.forget("sub-1");
    const directory = join(folder.path, "deliveries", "bulletin_2026-11-24_morning");
    const texts = await Promise.all(
      (await readdir(directory)).map((name) => readFile(join(directory, name), "utf8")),
    );
    expect(texts.some((text) => text.includes("sub-2"))).toBe(true);
    expect(texts.some((text) => text.includes("sub-1"))).toBe(false);
  });
});

describe("many claims at once", () => {
  it("share commits", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using ledger = await openDeliveryLedger(folder.path, disk.write);
    await ledger.open(RUN, recipients(200));
    disk.written.length = 0;
    await Promise.all(Array.from({ length: 200 }, () => ledger.claim(ID, NOW)));
    expect(disk.written.length).toBeLessThanOrEqual(3);
  });
});

describe("a disk that fails", () => {
  it("opens nothing, and the run can be opened later", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using ledger = await openDeliveryLedger(folder.path, disk.write);
    disk.failure = "ENOSPC";
    await expect(ledger.open(RUN, recipients(501))).rejects.toMatchObject({ code: "store_write_failed" });
    expect(await ledger.has(ID)).toBe(false);
    expect(await readdir(join(folder.path, "deliveries"))).toEqual([]);
    disk.failure = undefined;
    expect(await ledger.open(RUN, recipients(2))).toBe(true);
    expect(await ledger.deliveries(ID)).toHaveLength(2);
  });

  it("hands nothing out, and the row waits for its turn again", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using ledger = await openDeliveryLedger(folder.path, disk.write);
    await ledger.open(RUN, recipients(2));
    disk.failure = "EIO";
    await expect(ledger.claim(ID, NOW)).rejects.toMatchObject({ code: "store_write_failed" });
    await expect(ledger.claimFor("sub-1")).rejects.toMatchObject({ code: "store_write_failed" });
    disk.failure = undefined;
    expect(await ledger.claim(ID, NOW)).toMatchObject({ number: 0, attempts: 1 });
    expect(await ledger.claim(ID, NOW)).toMatchObject({ number: 1, attempts: 1 });
  });

  it("appends nothing that would wait for ever or count as had", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using ledger = await openDeliveryLedger(folder.path, disk.write);
    await ledger.open(RUN, []);
    disk.failure = "EIO";
    await expect(ledger.append(ID, CONTENT, "sub-an", NOW)).rejects.toMatchObject({
      code: "store_write_failed",
    });
    disk.failure = undefined;
    expect(await ledger.unfinished()).toEqual([]);
    expect(await ledger.itemsOf("sub-an")).toEqual(new Set());
    const { number } = await ledger.append(ID, CONTENT, "sub-an", NOW);
    await ledger.settle(ID, number, { ...sent, settledAt: NOW.toISOString() });
    expect((await ledger.lastTo("sub-an"))?.delivery.number).toBe(number);
  });
});
