import { beforeEach, describe, expect, test } from "vitest";
import { type IngestOptions, ingest } from "../../src/articles/ingest.ts";
import { PlainError } from "../../src/lib/errors.ts";
import { parseCatalogue } from "../../src/topics/catalogue.ts";
import { MemoryArticles, MemoryIntake, MemorySource, reader } from "./memory.ts";

const catalogue = parseCatalogue({
  topics: [
    {
      id: "y-te",
      name: { vi: "Y tế", en: "Health" },
      description: { vi: "x", en: "x" },
      categories: ["y tế"],
      aliases: [],
    },
  ],
});
const page = ({
  category = "y tế",
  title = "Tiêm chủng đầu năm",
  views = 1,
  lead = "Trạm Y tế mở cửa.",
} = {}) => `${category}\n\n${title}\nNgày đăng 08/01/2026 | 10:42 | View count: ${views}\n\n${lead}`;
const json = (more: object = {}) =>
  JSON.stringify({
    category: "y tế",
    title: "Tiêm chủng đầu năm",
    publishedAt: "2026-01-08T10:42:00+07:00",
    lead: "Trạm Y tế mở cửa.",
    ...more,
  });

let store: MemoryArticles;
let source: MemorySource;
let options: IngestOptions & { intake: MemoryIntake };
beforeEach(() => {
  store = new MemoryArticles();
  source = new MemorySource("inbox");
  const clock = () => new Date("2026-01-10T05:00:00Z");
  options = { store, intake: new MemoryIntake(), reader, clock, catalogue };
});

/** What the round did, as "kind: items". */
async function round(from = source): Promise<Record<string, string[]>> {
  const { source: _, failure: __, ...lists } = await ingest(from, options);
  const named = Object.entries(lists).map(([kind, list]) => [kind, list.map(({ item }) => item)] as const);
  return Object.fromEntries(named.filter(([, items]) => items.length > 0));
}

describe("ingest", () => {
  test("tells of what was added or revised, and takes nothing more of what was withdrawn", async () => {
    const told: number[] = [];
    options = { ...options, onKept: async (id) => void told.push(id) };
    source.files["a.txt"] = page();
    await round();
    await round();
    expect(told).toEqual([1]);
    source.files["a.txt"] = page({ lead: "Trạm Y tế đóng cửa." });
    expect(await round()).toEqual({ revised: ["a.txt"] });
    expect(told).toEqual([1, 1]);
    await store.withdraw(1, new Date("2026-01-11T05:00:00Z"));
    source.files["a.txt"] = page({ lead: "Trạm Y tế mở cửa lại." });
    expect(await round()).toEqual({ same: ["a.txt"] });
    expect(told).toEqual([1, 1]);
    expect(store.kept[0]?.entry.revision).toBe(2);
  });

  test("takes what is new, once", async () => {
    source.files["a.txt"] = page();
    expect(await ingest(source, options)).toEqual({
      source: "inbox",
      added: [{ id: 1, title: "Tiêm chủng đầu năm", item: "a.txt" }],
      revised: [],
      same: [],
      refused: [],
      deferred: [],
      warnings: [],
    });
    expect(await round()).toEqual({});
    expect([source.reads, store.writes]).toEqual([1, 1]);
    expect(store.kept[0]?.entry.firstSeenAt).toBe("2026-01-10T05:00:00.000Z");
  });

  test("another view count or another file of the same text is the same article", async () => {
    source.files["a.txt"] = page();
    await round();
    source.files["a.txt"] = page({ views: 4321 });
    source.files["b.json"] = json();
    expect(await round()).toEqual({ same: ["a.txt", "b.json"] });
    expect(store.writes).toBe(1);
  });

  test("a changed text is a revision", async () => {
    source.files["a.txt"] = page();
    await round();
    source.files["a.txt"] = page({ lead: "Trạm Y tế mở cửa muộn." });
    expect(await round()).toEqual({ revised: ["a.txt"] });
    expect(store.kept.map(({ entry }) => entry.revision)).toEqual([2]);
  });

  test("two addresses are two articles, even under one title on one day", async () => {
    source.files["a.json"] = json({ url: "https://a.example.vn/1" });
    source.files["b.json"] = json({ url: "https://a.example.vn/2" });
    expect(await round()).toEqual({ added: ["a.json", "b.json"] });
    source.files["c.json"] = json({
      url: "https://a.example.vn/2/?utm_source=x",
      title: "Tiêm chủng, tên mới",
    });
    expect(await round()).toEqual({ revised: ["c.json"] });
    expect(store.kept[1]?.entry.keys).toEqual([
      "url:https://a.example.vn/2",
      "title:2026-01-08:tiem chung ten moi",
    ]);
    expect(store.kept[0]?.entry.revision).toBe(1);
  });

  test("a copy without address does not take the address away", async () => {
    source.files["a.json"] = json({ url: "https://a.example.vn/1" });
    source.files["b.txt"] = page();
    expect(await round()).toEqual({ added: ["a.json"], same: ["b.txt"] });
    source.files["b.txt"] = page({ lead: "Trạm Y tế mở cửa muộn." });
    expect(await round()).toEqual({ revised: ["b.txt"] });
    expect(store.kept[0]?.article.url).toBe("https://a.example.vn/1");
  });

  test("an article known by its title gets its address later", async () => {
    source.files["a.txt"] = page();
    await round();
    source.files["b.json"] = json({ url: "https://a.example.vn/1" });
    expect(await round()).toEqual({ revised: ["b.json"] });
    expect(store.kept[0]?.entry.url).toBe("https://a.example.vn/1");
  });

  test("what is refused is reported once, and again when it changes", async () => {
    source.files["a.pdf"] = "%PDF";
    source.files["b.txt"] = "";
    source.files["c.txt"] = page();
    const { refused, added } = await ingest(source, options);
    expect(refused.map(({ item, code }) => [item, code])).toEqual([
      ["a.pdf", "unsupported_content_type"],
      ["b.txt", "empty_file"],
    ]);
    expect(refused.every(({ message, remedy }) => message !== "" && remedy !== "")).toBe(true);
    expect(added).toHaveLength(1);
    expect(await round()).toEqual({});
    source.files["b.txt"] = " ";
    expect(await round()).toEqual({ refused: ["b.txt"] });
  });

  test("warns of what a person should look at", async () => {
    source.files["a.txt"] = page({ category: "thể thao" }).replace("08/01/2026", "31/02/2026");
    const { warnings } = await ingest(source, options);
    expect(warnings.map(({ code, item }) => [code, item])).toEqual([
      ["invalid_date", "a.txt"],
      ["unknown_category", "a.txt"],
    ]);
    expect(warnings[1]?.message).toContain("thể thao");
  });

  test("a store that fails leaves the item for the next round", async () => {
    source.files["a.txt"] = page();
    store.failure = new Error("disk full");
    await expect(ingest(source, options)).rejects.toThrow("disk full");
    expect(options.intake.digests.size).toBe(0);
    store.failure = undefined;
    expect(await round()).toEqual({ added: ["a.txt"] });
  });

  test("a crash between store and intake log adds nothing twice", async () => {
    source.files["a.txt"] = page();
    await round();
    options.intake.digests.clear();
    expect(await round()).toEqual({ same: ["a.txt"] });
    expect(store.writes).toBe(1);
  });

  test("an item that changed under the reader is left for the next round", async () => {
    const changing = new MemorySource("inbox");
    changing.items = async () => [
      {
        name: "a.txt",
        digest: "1",
        read: () => Promise.reject(new PlainError("item_changed", "a.txt changed", "Later.")),
      },
    ];
    expect(await round(changing)).toEqual({});
    expect(options.intake.digests.size).toBe(0);
  });

  test("rounds at the same time, over one source or two, take an article once", async () => {
    source.files["a.txt"] = page();
    const other = new MemorySource("samples");
    other.files["x.txt"] = page();
    const reports = await Promise.all([
      ingest(source, options),
      ingest(source, options),
      ingest(other, options),
    ]);
    expect(reports.flatMap(({ added }) => added)).toHaveLength(1);
    expect(source.reads).toBe(1);
    expect(store.kept).toHaveLength(1);
  });
});
