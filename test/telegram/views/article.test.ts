import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/articles/article.ts";
import { ABBREVIATIONS } from "../../../src/language/abbreviation-table.ts";
import { articleReply } from "../../../src/telegram/views/article.ts";
import { type Reply, sendOptions } from "../../../src/telegram/views/message.ts";
import { accessibilityFaults } from "../../support/accessibility.ts";
import {
  anyArticle,
  anyLanguage,
  anyTopic,
  catalogue,
  storedArticle,
  translator,
} from "../../support/texts.ts";

const WORDS = {
  t: translator.in("vi"),
  language: "vi",
  topic: catalogue.get("y-te"),
  offeredCount: 6,
} as const;

function read(changes: Partial<Article>, part = 1, page = 1): Reply {
  return articleReply(storedArticle(changes, 12), { part, page }, WORDS);
}

const labelsOf = ({ message }: Reply) => message.buttons.map(({ label }) => label);
const LONG = Array.from({ length: 30 }, (_, index) =>
  `Đoạn ${index + 1}. ${"Trạm mở cửa. ".repeat(20)}`.trim(),
);

describe("an article", () => {
  it("says what it is, then everything that it holds, then that it ends", () => {
    const { message } = read({
      paragraphs: ["Đoạn hai."],
      captions: ["Ảnh một.", "Ảnh hai."],
      author: "THU THẢO",
    });
    expect(message.text).toBe(
      [
        "Bài viết, Y tế, ngày 23 tháng 11 năm 2026.",
        "Trạm y tế mở cửa",
        ...["", "Trạm mở cửa."],
        ...["", "Đoạn hai."],
        ...["", "Ảnh trong bài:", "Ảnh một.", "Ảnh hai."],
        ...["", "Tác giả: Thu Thảo."],
        ...["", "Hết bài.", "Cần giúp: gõ /trogiup."],
      ].join("\n"),
    );
    expect(message.buttons).toEqual([]);
  });

  it("that is much longer than its summary has it at its head", () => {
    const words = { ...WORDS, summary: "Trạm mở cửa cả tuần." };
    const at = (part: number, paragraphs: readonly string[]) =>
      articleReply(storedArticle({ paragraphs: [...paragraphs] }, 12), { part }, words).message.text;
    expect(at(1, LONG)).toContain("\n\nTóm tắt: Trạm mở cửa cả tuần.\n\nTrạm mở cửa.\n");
    expect(at(2, LONG)).not.toContain("Tóm tắt");
    expect(at(1, ["Trạm mở cửa cả tuần."])).not.toContain("Tóm tắt");
  });

  it("without day, topic and body says so", () => {
    const words = { ...WORDS, topic: undefined };
    const { message } = articleReply(storedArticle({ publishedAt: null, lead: null }), { part: 1 }, words);
    expect(message.text).toMatch(
      /^Bài viết, chưa xếp chủ đề, không rõ ngày đăng\.\nTrạm y tế mở cửa\n\nHết bài\./,
    );
  });

  it("that is long has parts, each beginning with its number, the next behind the next number", () => {
    const parts = [1, 2, 3].map((part) => read({ paragraphs: LONG }, part));
    expect(parts.map(({ message }) => message.text.slice(0, 23))).toEqual([
      "Phần 1 trên 3. Bài viết",
      "Phần 2 trên 3. Bài viết",
      "Phần 3 trên 3. Bài viết",
    ]);
    expect(parts[0]?.message.text).toContain("\n7. Đọc tiếp phần 2 trên 3\n");
    expect(parts.map(({ offered }) => offered)).toEqual([
      { extras: ["article:12:2"] },
      { extras: ["article:12:3"] },
      undefined,
    ]);
  });

  it("shows its first part when that part does not exist", () => {
    for (const part of [0, 4, Number.NaN]) {
      expect(read({ paragraphs: LONG }, part).message.text).toMatch(/^Phần 1 trên 3/);
    }
  });

  it("explains an abbreviation in each part that holds it", () => {
    const paragraphs = LONG.map((paragraph) => `UBND họp. ${paragraph}`);
    const explained = [1, 2, 3].map(
      (part) => read({ paragraphs }, part).message.text.match(/UBND \(Ủy ban nhân dân\)/g)?.length,
    );
    expect(explained).toEqual([1, 1, 1]);
  });

  it("names the addresses in it, and has a button for each", () => {
    const reply = read({
      url: "https://halong.gov.vn/bai/1",
      lead: "Nộp tại https://dichvucong.gov.vn/a hoặc https://dichvucong.gov.vn/b, hỏi ở www.halong.gov.vn.",
    });
    expect(reply.message.text).toContain(
      "Nộp tại trang dichvucong.gov.vn hoặc trang dichvucong.gov.vn, hỏi ở trang halong.gov.vn.",
    );
    expect(reply.message.buttons).toEqual([
      { label: "Mở bài gốc trên trang web", url: "https://halong.gov.vn/bai/1" },
      { label: "Mở dichvucong.gov.vn", url: "https://dichvucong.gov.vn/a" },
      { label: "Mở liên kết 2: dichvucong.gov…", url: "https://dichvucong.gov.vn/b" },
      { label: "Mở halong.gov.vn", url: "https://www.halong.gov.vn/" },
    ]);
  });

  it("with more links than buttons puts them on pages", () => {
    const lead = Array.from({ length: 7 }, (_, index) => `www.trang${index}.vn`).join(" ");
    expect(labelsOf(read({ lead }))).toEqual([
      "Mở trang0.vn",
      "Mở trang1.vn",
      "Mở trang2.vn",
      "Mở trang3.vn",
      "Trang 2 trên 2",
    ]);
    expect(read({ lead }, 1, 2).message.buttons).toEqual([
      { label: "Mở trang4.vn", url: "https://www.trang4.vn/" },
      { label: "Mở trang5.vn", url: "https://www.trang5.vn/" },
      { label: "Mở trang6.vn", url: "https://www.trang6.vn/" },
      { label: "Trang 1 trên 2", data: "article:12:1:1" },
    ]);
  });

  it("names an address in its title, and opens no page that Telegram cannot open", () => {
    const { message } = read({ title: "Mời vào https://halong.gov.vn", url: "http://intranet/1" });
    expect(message.text).toContain("\nMời vào trang halong.gov.vn\n");
    expect(message.buttons).toEqual([]);
  });

  it("of nothing but abbreviations or addresses has smaller parts, each a message", () => {
    const abbreviations = Object.keys(ABBREVIATIONS).join(" ");
    for (const words of [abbreviations, "www.đ.vn ".repeat(400).trim(), "𡨸".repeat(9_000)]) {
      const article = { title: abbreviations, lead: words, paragraphs: [words, words] };
      const parts = Number(/^Phần 1 trên (\d+)/.exec(read(article).message.text)?.[1]);
      for (let part = 1; part <= parts; part++) {
        expect(read(article, part).message.text.length).toBeLessThanOrEqual(4_096);
      }
    }
  });

  it("is a message that keeps every rule in every part, whatever it holds", () => {
    const anyWords = fc.record({
      language: anyLanguage,
      topic: fc.option(anyTopic, { nil: undefined }),
      offeredCount: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(anyArticle, anyWords, fc.integer({ min: 1, max: 4 }), (stored, words, part) => {
        const { message } = articleReply(stored, { part }, { ...words, t: translator.in(words.language) });
        expect(message.text.length).toBeLessThanOrEqual(4_096);
        expect(accessibilityFaults({ text: message.text, ...sendOptions(message) })).toEqual([]);
      }),
    );
  });
});
