import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runningText } from "../../src/articles/article.ts";
import type { Answer } from "../../src/questions/answer.ts";
import { Ask } from "../../src/questions/ask.ts";
import { NOTHING_FOUND } from "../../src/questions/judgement.ts";
import { openSampleStore, type SampleStore } from "../support/sample-store.ts";

interface GoldenQuestion {
  readonly question: string;
  readonly now?: string;
  /** Where the answer stands, and what it must hold; without them nobody could answer. */
  readonly file?: string;
  readonly answers?: readonly string[];
}

const golden = (await readFile(new URL("../golden/questions.jsonl", import.meta.url), "utf8"))
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldenQuestion);
const answerable = golden.filter(({ file }) => file !== undefined);
const unanswerable = golden.filter(({ file }) => file === undefined);

let store: SampleStore;
let asker: Ask;
beforeAll(async () => {
  store = await openSampleStore();
  asker = new Ask({ ...store, timeZone: "Asia/Ho_Chi_Minh" });
});
afterAll(() => store[Symbol.asyncDispose]());

const ask = (text: string, day = "2026-11-24", about?: number): Promise<Answer> =>
  asker.ask({ text, now: new Date(`${day}T03:00:00Z`), ...(about === undefined ? {} : { about }) });
const textOf = ({ sentences }: Answer) => sentences.map(({ text }) => text).join(" ");
const idOf = (file: string) => [...store.files].find(([, name]) => name.startsWith(file))?.[0] ?? 0;

/** A store of one test's own, whose articles change behind the index. */
async function changedStore(file: string, change: Parameters<SampleStore["change"]>[1]) {
  const own = await openSampleStore();
  own.change(idOf(file), change);
  return { own, asker: new Ask({ ...own, timeZone: "Asia/Ho_Chi_Minh" }) };
}

describe("questions about the sample articles", () => {
  it("finds the article nineteen times in twenty, and the answer three times in four", async () => {
    let [found, right] = [0, 0];
    for (const { question, now, file = "", answers = [] } of answerable) {
      const answer = await ask(question, now);
      found += Number(store.files.get(answer.sources[0]?.articleId ?? 0) === file);
      right += Number(answers.some((wanted) => textOf(answer).includes(wanted)));
    }
    expect(found / answerable.length).toBeGreaterThanOrEqual(0.95);
    expect(right / answerable.length).toBeGreaterThanOrEqual(0.75);
  });

  it("is sure of nothing that nobody could answer, but once in twenty, and says nothing to most of it", async () => {
    const kinds: string[] = [];
    for (const { question, now } of unanswerable) kinds.push((await ask(question, now)).kind);
    const share = (kind: string) => kinds.filter((own) => own === kind).length / kinds.length;
    expect(share("answered")).toBeLessThanOrEqual(0.05);
    expect(share("notFound")).toBeGreaterThanOrEqual(0.55);
  });

  it("tells only sentences that stand in the article it names", async () => {
    for (const { question, now } of golden) {
      const answer = await ask(question, now);
      for (const { text, source } of answer.sentences) {
        const stored = await store.articles.get(answer.sources[source]?.articleId ?? 0);
        expect(stored && [runningText(stored.article), ...stored.article.captions].join("\n")).toContain(
          text,
        );
      }
    }
  });

  it("keeps to four hundred characters, three sentences and one article", async () => {
    for (const { question, now } of golden) {
      const { kind, sentences, sources } = await ask(question, now);
      expect(sentences.length).toBeLessThanOrEqual(3);
      if (sentences.length > 1) expect(textOf({ sentences } as Answer).length).toBeLessThanOrEqual(400);
      expect(kind === "notFound" ? sentences.length : sources.length).toBeLessThanOrEqual(
        kind === "notFound" ? 0 : 1,
      );
    }
  });
});

describe("a question", () => {
  it("is answered with its source and what was looked through", async () => {
    const answer = await ask("Ai chủ trì cuộc họp triển khai chiến dịch tiêm chủng tháng 11?");
    expect(textOf(answer)).toContain("Đồng chí Tạ Hồng Quyên, Phó Chủ tịch UBND phường, chủ trì cuộc họp.");
    expect(answer.sources).toEqual([
      {
        articleId: idOf("09"),
        title: "Phường Hạ Long tiêm vắc xin Td cho học sinh lớp 2 và tiêm bù sởi - rubella từ ngày 10/11",
        date: "2026-11-04",
        url: null,
      },
    ]);
    expect(answer.searched).toMatchObject({ articles: 18, from: "2026-11-03" });
  });

  it("that nothing answers gets the nearest articles, at most three, and no sentence", async () => {
    const { kind, sentences, sources } = await ask("Đại hội Hội Nông dân phường bầu ai làm chủ tịch?");
    expect([kind, sentences]).toEqual(["notFound", []]);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.length).toBeLessThanOrEqual(3);
  });

  it("about days on which nothing happened is not answered with other days", async () => {
    const answer = await ask("Tuần trước bí thư đối thoại với dân về vấn đề gì?", "2026-08-20");
    expect(answer.kind).toBe("notFound");
  });

  it("that goes on is about the last article", async () => {
    const { sources } = await ask("ai nói thế?", "2026-11-24", idOf("03"));
    expect(sources.map(({ articleId }) => articleId)).toEqual([idOf("03")]);
  });

  it("in an empty store is not found", async () => {
    const nothing = { judge: async () => NOTHING_FOUND };
    const articles = { get: async () => undefined, newest: async () => [], count: async () => 0 };
    const empty = new Ask({ index: nothing, articles, timeZone: "Asia/Ho_Chi_Minh" });
    expect(await empty.ask({ text: "Ai chủ trì?", now: new Date("2026-11-24") })).toEqual({
      kind: "notFound",
      sentences: [],
      sources: [],
      searched: { articles: 0, from: null, until: null },
      confidence: 0,
    });
  });
});

describe("what changed while the index was behind", () => {
  const question = { text: "Hiệu trưởng trường THCS Hải Âu là ai?", now: new Date("2026-11-24") };

  it("is not told when the article was withdrawn", async () => {
    const { own, asker: late } = await changedStore("07", ({ entry, article }) => ({
      entry: { ...entry, withdrawnAt: "2026-11-24T00:00:00Z" },
      article,
    }));
    await using _ = own;
    const answer = await late.ask(question);
    expect(answer.sources.map(({ articleId }) => articleId)).not.toContain(idOf("07"));
    expect(textOf(answer)).not.toContain("Hoài Thương");
  });

  it("is not told when it stands in the article no more", async () => {
    const { own, asker: late } = await changedStore("07", ({ entry, article }) => ({
      entry,
      article: { ...article, paragraphs: ["Trường thông báo sau."] },
    }));
    await using _ = own;
    expect(textOf(await late.ask(question))).not.toContain("Hoài Thương");
  });
});
