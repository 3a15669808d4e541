import { describe, expect, test } from "vitest";
import { parseArticleJson } from "../../src/articles/article-json.ts";
import { readPage } from "../../src/articles/reading/reading.ts";
import { PlainError } from "../../src/lib/errors.ts";

const now = new Date("2026-01-10T12:00:00+07:00");
const FULL = {
  category: "y tế",
  title: "Tiêm chủng tại Trạm Y tế",
  publishedAt: "2026-01-08T10:42:00+07:00",
  viewCount: 12,
  lead: "Trạm Y tế mở thêm hai buổi tiêm.",
  paragraphs: ["Buổi đầu vào thứ Ba."],
  captions: ["Quang cảnh"],
  author: "Mộc Lan",
  url: "https://phuong.example.vn/tin/1",
};
const LEAST = { title: FULL.title, lead: FULL.lead };
const parse = (value: unknown) => parseArticleJson(JSON.stringify(value), { now });
const errorOf = (act: () => unknown) => {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof PlainError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
};

describe("parseArticleJson", () => {
  test("takes a whole article, and what `parse` prints", () => {
    expect(parse(FULL)).toEqual({ article: FULL, warnings: [] });
    expect(parse({ ...FULL, warnings: [] }).article).toEqual(FULL);
  });

  test("what is missing is null or empty", () => {
    const nothing = {
      category: null,
      publishedAt: null,
      viewCount: null,
      paragraphs: [],
      captions: [],
      author: null,
      url: null,
    };
    expect(parse(LEAST).article).toEqual({ ...LEAST, ...nothing });
    expect(parse({ ...LEAST, ...nothing, paragraphs: null, category: " " }).article).toEqual({
      ...LEAST,
      ...nothing,
    });
  });

  test("cleans text and brings instants to +07:00", () => {
    const { article } = parse({
      ...LEAST,
      title: " Tie\u0302m\u00A0\u200Bchủng ",
      publishedAt: "2026-01-08T03:42:00Z",
      paragraphs: ["", "a  b"],
    });
    expect(article).toMatchObject({
      title: "Tiêm chủng",
      publishedAt: "2026-01-08T10:42:00+07:00",
      paragraphs: ["a b"],
    });
  });

  test("the first paragraph is the lead when there is none", () => {
    expect(parse({ title: "Tin", paragraphs: ["Một.", "Hai."] }).article).toMatchObject({
      lead: "Một.",
      paragraphs: ["Hai."],
    });
  });

  test("a date far ahead is kept with a warning", () => {
    const { article, warnings } = parse({ ...LEAST, publishedAt: "2062-01-08" });
    expect([article.publishedAt, warnings[0]?.code]).toEqual(["2062-01-08", "future_date"]);
  });

  test.each([
    [{ lead: "Không có tên." }, "not_an_article", "title"],
    [{ ...LEAST, title: " \u200B" }, "not_an_article", "title"],
    [{ ...LEAST, publishedAt: "2026-02-31" }, "not_an_article", "publishedAt"],
    [{ ...LEAST, publishedAt: "hôm nay", viewCount: -1 }, "not_an_article", "viewCount"],
    [{ ...LEAST, paragraphs: ["a", 3] }, "not_an_article", "paragraphs.1"],
    [{ ...LEAST, url: "javascript:alert(1)" }, "not_an_article", "url"],
    [{ title: "Chỉ có tên" }, "empty_body", "Chỉ có tên"],
    [[LEAST], "not_an_article", "the whole"],
    [null, "not_an_article", "the whole"],
  ])("%j is refused: %s, %s", (value, code, part) => {
    const error = errorOf(() => parse(value));
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(part)]);
  });
});

describe("readPage", () => {
  const read = (name: string, text: string) => {
    const reading = readPage({ name, bytes: Buffer.from(text), now }, {});
    if (reading.kind !== "article") throw new Error(`${name} is a ${reading.kind}`);
    return reading;
  };
  const page = "y tế\n\nTiêm chủng\nNgày đăng 08/01/2026\n\nTrạm Y tế mở cửa.";

  test.each([
    ["a.txt", page],
    ["A.TXT", `\uFEFF${page}`],
    ["tin tức.số 1.txt", page],
    ["a.json", JSON.stringify({ title: "Tiêm chủng", lead: "Trạm Y tế mở cửa." })],
    ["saved as text.txt", `\n{"title":"Tiêm chủng","lead":"Trạm Y tế mở cửa."}`],
  ])("%s", (name, text) => {
    expect(read(name, text).article).toMatchObject({ title: "Tiêm chủng", lead: "Trạm Y tế mở cửa." });
  });

  test.each([
    ["a.docx", page, "unsupported_content_type"],
    ["txt", page, "unsupported_content_type"],
    ["a.txt/b", page, "unsupported_content_type"],
    ["a.json", page, "not_an_article"],
    ["a.json", "", "empty_file"],
    ["a.txt", "PK\u0003\u0004", "not_text"],
  ])("%s with %j is refused as %s", (name, text, code) => {
    expect(errorOf(() => read(name, text)).code).toBe(code);
  });
});
