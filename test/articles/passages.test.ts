import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/articles/article.ts";
import { passagesOf } from "../../src/articles/passages.ts";
import { sentences } from "../../src/language/sentences.ts";
import { storedArticle } from "../support/texts.ts";

const SENTENCE = "Ủy ban nhân dân phường đề nghị các tổ dân phố thông báo rộng rãi đến từng hộ gia đình.";
const times = (count: number) => Array.from({ length: count }, () => SENTENCE).join(" ");
const textsOf = (changes: Partial<Article>) => passagesOf(storedArticle(changes, 7)).map(({ text }) => text);

describe("an article as passages", () => {
  it("is one passage when it is short, with its captions", () => {
    const changes = {
      title: "Tin",
      lead: "Một.",
      paragraphs: ["Hai.", "Ba."],
      captions: ["Ảnh: lễ phát động."],
    };
    expect(passagesOf(storedArticle({ ...changes, publishedAt: "2026-11-20T08:00:00+07:00" }, 7))).toEqual([
      {
        ...{ id: "7.0", title: "Tin", date: "2026-11-20", category: "y tế" },
        text: "Một.\nHai.\nBa.\nẢnh: lễ phát động.",
      },
    ]);
  });

  it("is its title when it has no text", () => {
    expect(textsOf({ title: "Thông báo cắt điện", lead: null, paragraphs: [], captions: [] })).toEqual([
      "Thông báo cắt điện",
    ]);
  });

  it("has no day when the portal names none", () => {
    expect(passagesOf(storedArticle({ publishedAt: null }, 7))[0]?.date).toBeNull();
  });

  it("keeps whole paragraphs together, as many as make about 1,000 characters", () => {
    const paragraphs = Array.from({ length: 9 }, (_, at) => `${at + 1}) ${times(4)}`);
    const texts = textsOf({ lead: null, paragraphs, captions: [] });
    expect(texts.join("\n")).toBe(paragraphs.join("\n"));
    expect(texts.map((text) => text.split("\n").length)).toEqual([3, 3, 3]);
  });

  it("cuts a long paragraph between its sentences", () => {
    const texts = textsOf({ lead: null, paragraphs: [times(40)], captions: [] });
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(sentences(text).every((sentence) => sentence === SENTENCE)).toBe(true);
  });

  it("keeps a heading with what follows it", () => {
    const texts = textsOf({ lead: times(11), paragraphs: ["Cụ thể như sau:", times(8)], captions: [] });
    expect(texts.find((text) => text.includes("Cụ thể"))).toContain(`Cụ thể như sau:\n${SENTENCE}`);
  });

  it("leaves no crumb at the end", () => {
    const texts = textsOf({
      lead: times(12),
      paragraphs: [times(12), "Xin trân trọng cảm ơn."],
      captions: [],
    });
    expect(texts.at(-1)?.length).toBeGreaterThan(100);
  });

  it("cuts what has no full stop at all", () => {
    const texts = textsOf({ lead: "chữ ".repeat(5_000).trim(), paragraphs: [], captions: [] });
    for (const text of texts) expect(text.length).toBeLessThan(3_100);
  });

  it("loses no word, whatever it holds", () => {
    const line = fc.array(fc.constantFrom(SENTENCE, "Ngày 29/5.", "Gồm:", "a ".repeat(900).trim()), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const paragraphs = lines.map((parts) => parts.join(" "));
        const texts = textsOf({ lead: "Mở đầu.", paragraphs, captions: ["Ảnh."] });
        const words = (all: readonly string[]) => all.join(" ").split(/\s+/);
        expect(words(texts)).toEqual(words(["Mở đầu.", ...paragraphs, "Ảnh."]));
        for (const text of texts) expect(text.length).toBeLessThanOrEqual(4_500);
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});
