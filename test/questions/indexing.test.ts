import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPassageIndex, type SqlitePassageIndex } from "../../src/adapters/sqlite/passage-index.ts";
import type { Article } from "../../src/articles/article.ts";
import { ingest } from "../../src/articles/ingest.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";
import { Indexing } from "../../src/questions/indexing.ts";
import { MemoryArticles, MemoryIntake, MemorySource, reader } from "../articles/memory.ts";

const TODAY = CivilDate.parse("2026-11-24");
const clock = () => new Date("2026-11-24T03:00:00Z");
const article = (title: string, lead: string): Article => ({
  ...{ category: null, title, publishedAt: "2026-11-20", viewCount: null, lead, paragraphs: [] },
  ...{ captions: [], author: null, url: null },
});

let index: SqlitePassageIndex;
let articles: MemoryArticles;
let failures: unknown[];
let indexing: Indexing;
beforeEach(async () => {
  index = await openPassageIndex();
  articles = new MemoryArticles();
  failures = [];
  indexing = new Indexing({ index, articles, onFailed: (thrown) => failures.push(thrown) });
});
afterEach(async () => {
  await indexing[Symbol.asyncDispose]();
  await index[Symbol.asyncDispose]();
});

const facts = (key: string) => ({ keys: [key], fingerprint: key, seenAt: clock() });
const add = (title: string, lead = title) => articles.add(article(title, lead), facts(title));
const revise = (id: number, title: string) => articles.revise(id, article(title, title), facts(title));
const titlesFor = async (question: string) =>
  Promise.all((await index.judge({ text: question, today: TODAY })).ranked.map(titleOf));
const titleOf = async (id: string) => (await articles.get(Number(id.split(".")[0])))?.article.title;

describe("the index follows the store", () => {
  it("finds what was there before it, in slices", async () => {
    for (let at = 1; at <= 30; at++) await add(`Tổ dân phố ${at} họp`);
    await indexing.catchUp();
    expect((await index.stamps()).size).toBe(30);
    expect((await titlesFor("tổ dân phố 17"))[0]).toBe("Tổ dân phố 17 họp");
  });

  it("finds a revised article in its new text at once, and a withdrawn one no more", async () => {
    const { id } = await add("Lịch phun thuốc muỗi");
    await indexing.follow(id);
    expect(await titlesFor("phun thuốc muỗi")).toEqual(["Lịch phun thuốc muỗi"]);
    await revise(id, "Hoãn phun thuốc");
    await indexing.follow(id);
    expect(await titlesFor("phun thuốc muỗi")).toEqual(["Hoãn phun thuốc"]);
    await articles.withdraw(id, clock());
    await indexing.follow(id);
    expect(await titlesFor("phun thuốc muỗi")).toEqual([]);
  });

  it("makes good what happened while it was not there", async () => {
    const [first, second, third] = [await add("Cây bàng"), await add("Cây phượng"), await add("Cây xoài")];
    await indexing.catchUp();
    await revise(first.id, "Cây bàng lăng");
    await articles.withdraw(second.id, clock());
    await add("Cây sấu");
    const later = new Indexing({ index, articles, onFailed: (thrown) => failures.push(thrown) });
    await later.catchUp();
    expect((await titlesFor("cây")).sort()).toEqual(["Cây bàng lăng", "Cây sấu", "Cây xoài"]);
    expect([...(await index.stamps()).keys()].sort()).toEqual([String(first.id), String(third.id), "4"]);
  });

  it("touches nothing that is as it was", async () => {
    for (let at = 1; at <= 20; at++) await add(`Tin ${at}`);
    await indexing.catchUp();
    const put: string[] = [];
    const watched = {
      judge: index.judge.bind(index),
      stamps: () => index.stamps(),
      remove: (keys: readonly string[]) => index.remove(keys),
      put: async (bundles: readonly { key: string }[]) => void put.push(...bundles.map(({ key }) => key)),
    };
    await revise(3, "Tin khác");
    await new Indexing({ index: watched, articles, onFailed: (thrown) => failures.push(thrown) }).catchUp();
    expect(put).toEqual(["3"]);
  });

  it("never puts an older text over a newer one", async () => {
    for (let at = 1; at <= 40; at++) await add(`Tin cũ ${at}`);
    const filling = indexing.catchUp();
    await revise(1, "Tin mới nhất");
    await indexing.follow(1);
    await filling;
    expect(await titlesFor("mới nhất")).toEqual(["Tin mới nhất"]);
  });

  it("goes on past an article that cannot be read", async () => {
    await add("Đọc được");
    await add("Hỏng");
    const broken = {
      newest: (limit: number) => articles.newest(limit),
      get: (id: number) => (id === 2 ? Promise.reject(new Error("damaged")) : articles.get(id)),
    };
    const careful = new Indexing({ index, articles: broken, onFailed: (thrown) => failures.push(thrown) });
    await careful.catchUp();
    expect(await titlesFor("đọc được hỏng")).toEqual(["Đọc được"]);
    expect(failures).toHaveLength(1);
  });

  it("fills a lost index again, but not for ever", async () => {
    await add("Cây bàng");
    const asked: string[] = [];
    const lossy = {
      judge: index.judge.bind(index),
      remove: async () => undefined,
      put: async () => undefined,
      stamps: async () => {
        asked.push("stamps");
        return new Map<string, string>();
      },
    };
    const careful = new Indexing({ index: lossy, articles, onFailed: (thrown) => failures.push(thrown) });
    for (let loss = 1; loss <= 9; loss++) await careful.refill();
    expect(asked).toHaveLength(3);
  });

  it("stops between two slices when the bot stops", async () => {
    for (let at = 1; at <= 200; at++) await add(`Tin ${at}`);
    const filling = indexing.catchUp();
    await indexing.follow(1);
    await indexing[Symbol.asyncDispose]();
    await filling;
    expect((await index.stamps()).size).toBeLessThan(200);
  });
});

it("a round over a source ends when what it took in can be found", async () => {
  const source = new MemorySource("inbox");
  source.files["tin.txt"] = "y tế\n\nTrạm y tế đổi giờ\nNgày đăng 20/11/2026\n\nTrạm mở cửa từ 7 giờ.";
  await ingest(source, {
    ...{ store: articles, intake: new MemoryIntake(), reader, clock },
    onKept: (id) => indexing.follow(id),
  });
  expect(await titlesFor("trạm y tế mở cửa lúc 7h")).toEqual(["Trạm y tế đổi giờ"]);
});
