import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../../src/adapters/lowdb/database.ts";
import { type WriteFile, writeDurably } from "../../../src/adapters/lowdb/durable-write.ts";
import type { Article } from "../../../src/articles/article.ts";
import { SILENT, type Subscriber } from "../../../src/subscribers/subscriber.ts";
import { TestDisk } from "./disk.ts";
import { emptyFolder } from "./folder.ts";

const NOW = new Date("2026-11-24T00:00:00.000Z");
const ARTICLE: Article = {
  category: null,
  title: "Bài",
  publishedAt: null,
  viewCount: null,
  lead: "Mở đầu.",
  paragraphs: [],
  captions: [],
  author: null,
  url: null,
};
const subscriber = (name: string, createdAt = NOW.toISOString()): Subscriber => ({
  id: `sub-${name}`,
  address: `chat-${name}`,
  language: "vi",
  topics: [],
  slot: "morning",
  status: "active",
  statusReason: null,
  ...SILENT,
  createdAt,
});
const facts = (key: string) => ({ keys: [key], fingerprint: "", seenAt: NOW });

/** A day of everything that writes. */
async function useEverything(database: Database) {
  const { articles, intake, subscribers, updates, offers, deliveries, owedNotes } = database;
  const { id } = await articles.add(ARTICLE, facts("a"));
  await articles.revise(id, { ...ARTICLE, title: "Bài mới" }, facts("b"));
  await intake.record("inbox", "a.txt", "digest");
  await updates.record(1);
  for (const name of ["an", "binh", "chi"]) await subscribers.add(subscriber(name));
  await offers.put("sub-an", { choices: ["a"], extras: [], offeredAt: NOW.toISOString() });
  const recipients = ["an", "binh", "chi"].map((name) => ({ subscriberId: `sub-${name}`, content: "a" }));
  const run = { id: "bulletin:a", createdAt: NOW.toISOString(), contents: { a: { items: [id], body: "a" } } };
  await deliveries.open(run, recipients);
  await deliveries.claim("bulletin:a", NOW);
  await deliveries.append("asked:a", { items: [id], body: "b" }, "sub-an", NOW);
  await subscribers.move("sub-an", "chat-binh");
  await deliveries.forget("sub-binh");
  await offers.remove("sub-an");
  const owed = { address: "chat-an", messageId: 1, action: "listen:1:1", owedSince: NOW.toISOString() };
  await owedNotes.settle(await owedNotes.owe(owed));
  await deliveries.recover(NOW);
}

describe("the database", () => {
  it("can be asked whether it can be written, once for many who ask at once", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using database = await openDatabase(folder.path, { write: disk.write });
    await Promise.all(Array.from({ length: 20 }, () => database.probe()));
    expect(disk.written.length).toBeLessThan(3);
    disk.failure = "ENOSPC";
    await expect(database.probe()).rejects.toMatchObject({
      code: "store_write_failed",
      remedy: expect.stringContaining("Free some space"),
    });
    disk.failure = undefined;
    await database.probe();
  });

  it("keeps everything in one folder", async () => {
    await using folder = await emptyFolder();
    {
      await using database = await openDatabase(folder.path);
      await useEverything(database);
    }
    expect((await readdir(folder.path)).filter((name) => !name.endsWith(".bak")).sort()).toEqual([
      "announcements",
      "articles",
      "audit",
      "deliveries",
      "inquiries",
      "intake.json",
      "lock.db",
      "offers",
      "owed-notes",
      "subscribers",
      "updates.json",
      "uploads",
    ]);
    await using database = await openDatabase(folder.path);
    expect((await database.articles.get(1))?.article.title).toBe("Bài mới");
    expect(await database.updates.has(1)).toBe(true);
  });

  it("is one process's at a time", async () => {
    await using folder = await emptyFolder();
    {
      await using _database = await openDatabase(folder.path);
      await expect(openDatabase(folder.path)).rejects.toMatchObject({ code: "store_in_use" });
    }
    await using database = await openDatabase(folder.path);
    expect(await database.subscribers.count()).toBe(0);
  });

  it("lets the folder go when it cannot be opened", async () => {
    await using folder = await emptyFolder();
    const path = join(folder.path, "updates.json");
    await writeFile(path, "torn");
    await expect(openDatabase(folder.path)).rejects.toMatchObject({ code: "store_damaged" });
    await rm(path);
    await using database = await openDatabase(folder.path);
    expect(await database.updates.has(1)).toBe(false);
  });

  it("opens whole after a crash before or after any of its writes", { timeout: 60_000 }, async () => {
    await using folder = await emptyFolder();
    const store = join(folder.path, "store");
    await mkdir(store);
    let moments = 0;
    const keepMoment = () => cp(store, join(folder.path, `moment-${moments++}`), { recursive: true });
    let last = Promise.resolve();
    const write: WriteFile = (path, text) => {
      // One write after the other, so that each moment is one that a crash can leave.
      last = last.then(async () => {
        await keepMoment();
        await writeDurably(path, text);
        await keepMoment();
      });
      return last;
    };
    {
      await using database = await openDatabase(store, { write });
      await useEverything(database);
    }
    expect(moments).toBeGreaterThan(40);
    for (let moment = 0; moment < moments; moment++) {
      await using database = await openDatabase(join(folder.path, `moment-${moment}`));
      for (const { id } of await database.articles.newest(9))
        expect(await database.articles.get(id)).toBeDefined();
      for (const { id } of await database.deliveries.unfinished()) {
        const run = await database.deliveries.run(id);
        for (const row of await database.deliveries.deliveries(id))
          expect(run?.contents[row.content]).toBeDefined();
      }
    }
  });
});

describe("subscribers on lowdb", () => {
  it("are spread over files, so that a change writes one of them", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using database = await openDatabase(folder.path, { write: disk.write });
    await Promise.all(Array.from({ length: 200 }, (_, at) => database.subscribers.add(subscriber(`${at}`))));
    expect(new Set(disk.written).size).toBeGreaterThan(50);
    disk.written.length = 0;
    await database.subscribers.update("sub-7", () => ({ slot: "noon" }));
    expect(disk.written).toHaveLength(1);
  });

  it("who come twice at the same moment are on disk before the second is answered", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using database = await openDatabase(folder.path, { write: disk.write });
    disk.failure = "EIO";
    const both = await Promise.allSettled([1, 2].map(() => database.subscribers.add(subscriber("an"))));
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });

  it("who are removed stand in no backup either", async () => {
    await using folder = await emptyFolder();
    await using database = await openDatabase(folder.path);
    await database.subscribers.add(subscriber("an"));
    await database.subscribers.update("sub-an", () => ({ slot: "noon" }));
    await database.subscribers.remove("sub-an");
    expect(await filesWith("chat-an", folder.path)).toEqual([]);
  });

  it("from before there were voices have not asked to be read to", async () => {
    await using folder = await emptyFolder();
    {
      await using database = await openDatabase(folder.path);
      await database.subscribers.add(subscriber("an"));
    }
    const [shard = ""] = await filesWith("chat-an", folder.path);
    const { audio, voice, speed, audioAs, ...old } = subscriber("an");
    await writeFile(shard, JSON.stringify({ version: 1, state: { "sub-an": old } }));
    await using database = await openDatabase(folder.path);
    expect(await database.subscribers.get("sub-an")).toEqual({ ...old, audio, voice, speed, audioAs });
    expect({ audio, voice, speed, audioAs }).toEqual(SILENT);
    await database.subscribers.update("sub-an", () => ({ audio: true, speed: 1.5 }));
    expect(JSON.parse(await readFile(shard, "utf8"))).toMatchObject({
      version: 2,
      state: { "sub-an": { audio: true, speed: 1.5 } },
    });
  });

  it("whose move was cut short between two files are told apart by who came first", async () => {
    await using folder = await emptyFolder();
    const moved = subscriber("an", "2026-11-01T00:00:00.000Z");
    {
      await using database = await openDatabase(folder.path);
      await database.subscribers.add(moved);
      await database.subscribers.add({ ...subscriber("binh"), address: "chat-new" });
    }
    const [shard = ""] = await filesWith("chat-an", folder.path);
    const stored = { version: 1, state: { "sub-an": { ...moved, address: "chat-new" } } };
    await writeFile(shard, JSON.stringify(stored));
    await using database = await openDatabase(folder.path);
    expect((await database.subscribers.at("chat-new"))?.id).toBe("sub-an");
    expect(await database.subscribers.get("sub-binh")).toBeUndefined();
    expect(await database.subscribers.count()).toBe(1);
  });
});

describe("articles on lowdb", () => {
  it("have their text on disk before the index names them", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using database = await openDatabase(folder.path, { write: disk.write });
    const { id } = await database.articles.add(ARTICLE, facts("a"));
    await database.articles.revise(id, ARTICLE, facts("a"));
    const names = disk.written.map((path) => path.slice(folder.path.length + 1));
    expect(names).toEqual([
      "articles/texts/1.1.json",
      "articles/0000.json",
      "articles/texts/1.2.json",
      "articles/0000.json",
    ]);
  });

  it("are not known when their text could not be written", async () => {
    await using folder = await emptyFolder();
    const disk = new TestDisk();
    await using database = await openDatabase(folder.path, { write: disk.write });
    disk.failure = "ENOSPC";
    await expect(database.articles.add(ARTICLE, facts("a"))).rejects.toMatchObject({
      code: "store_write_failed",
    });
    expect(await database.articles.find(["a"])).toBeUndefined();
  });

  it("are read again from disk when many others were read since", async () => {
    await using folder = await emptyFolder();
    await using database = await openDatabase(folder.path);
    const titles = Array.from({ length: 260 }, (_, at) => `Bài ${at}`);
    await Promise.all(titles.map((title) => database.articles.add({ ...ARTICLE, title }, facts(title))));
    for (const title of titles) {
      const entry = await database.articles.find([title]);
      expect((await database.articles.get(entry?.id ?? 0))?.article.title).toBe(title);
    }
  });

  it("whose text is gone or torn are named", async () => {
    await using folder = await emptyFolder();
    {
      await using database = await openDatabase(folder.path);
      await database.articles.add(ARTICLE, facts("a"));
    }
    const path = join(folder.path, "articles", "texts", "1.1.json");
    const named = { code: "store_damaged", message: expect.stringContaining(path) };
    await using database = await openDatabase(folder.path);
    await writeFile(path, '{"version":1');
    await expect(database.articles.get(1)).rejects.toMatchObject(named);
    await rm(path);
    await expect(database.articles.get(1)).rejects.toMatchObject(named);
  });
});

async function filesWith(text: string, directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const path of paths) if ((await readFile(path, "utf8")).includes(text)) found.push(path);
  return found;
}
