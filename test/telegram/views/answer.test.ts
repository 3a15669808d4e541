import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CivilDate } from "../../../src/lib/civil-date.ts";
import { answerReply, type ShownAnswer, spokenAnswer } from "../../../src/telegram/views/answer.ts";
import { answerButtons, placesIn } from "../../../src/telegram/views/answer-choices.ts";
import { withInnerQuotes } from "../../../src/telegram/views/citation.ts";
import { sendOptions } from "../../../src/telegram/views/message.ts";
import { accessibilityFaults } from "../../support/accessibility.ts";
import { anyArticle, anyLanguage, anyText, storedArticle, translator } from "../../support/texts.ts";

const WORDS = { t: translator.in("vi"), language: "vi", remarks: [], offeredCount: 4 } as const;
const SEARCHED = {
  articles: 1_204,
  from: CivilDate.parse("2026-03-02"),
  until: CivilDate.parse("2026-11-23"),
};
const PAGE = "https://phuong.example.vn/bai";

function shown(
  kind: ShownAnswer["kind"],
  urls: readonly (string | null)[],
  text = "Trạm mở cửa.",
): ShownAnswer {
  const sources = urls.map((url, index) => ({ stored: storedArticle({ url }, index + 1), part: 1 }));
  const sentences = kind === "notFound" ? [] : sources.map((_, source) => ({ text, source }));
  return { kind, sources, sentences, searched: SEARCHED };
}

const labelsOf = (answer: ShownAnswer, passOn?: string) =>
  answerReply(answer, WORDS, { passOn, offersListening: true }).message.buttons.map(({ label }) => label);

describe("the buttons of an answer", () => {
  it.each([
    [shown("answered", [null]), ["Đọc bài của nguồn 1", "Nghe câu trả lời"]],
    [shown("answered", [PAGE]), ["Đọc bài của nguồn 1", "Nghe câu trả lời", "Mở nguồn 1 trên trang web"]],
    [
      shown("unsure", [PAGE]),
      ["Đọc bài của nguồn 1", "Chuyển câu hỏi cho cán bộ", "Nghe câu trả lời", "Mở nguồn 1 trên trang web"],
    ],
    [
      shown("notFound", [PAGE, PAGE, PAGE]),
      ["Đọc bài 5", "Đọc bài 6", "Đọc bài 7", "Chuyển câu hỏi cho cán bộ", "Nghe câu trả lời"],
    ],
    [shown("notFound", []), ["Chuyển câu hỏi cho cán bộ", "Nghe câu trả lời"]],
  ])("%#", (answer, labels) => {
    expect(labelsOf(answer, answer.kind === "answered" ? undefined : "pass")).toEqual(labels);
  });

  it("of three sources with pages stand on two pages, which lead to each other", () => {
    const answer = shown("answered", [PAGE, `${PAGE}/2`, `${PAGE}/3`]);
    const words = { t: WORDS.t, from: 1, offersListening: true };
    const [first, second] = [answerButtons(answer, words), answerButtons(answer, words, 2)];
    expect(first.at(-1)).toEqual({ label: "Trang 2 trên 2", data: "cited:2:1:1-1.2-1.3-1" });
    expect(second.map(({ label }) => label)).toEqual([
      "Mở nguồn 1 trên trang web",
      "Mở nguồn 2 trên trang web",
      "Mở nguồn 3 trên trang web",
      "Trang 1 trên 2",
    ]);
    expect(placesIn("1-1.2s-3")).toEqual([
      { id: 1, part: 1 },
      { id: 100, part: 3 },
    ]);
  });
});

it.each([
  ["Ông nói: “Làm ngay”.", "Ông nói: ‘Làm ngay’."],
  ['Phong trào "Sạch nhà, đẹp phố" bắt đầu.', "Phong trào ‘Sạch nhà, đẹp phố’ bắt đầu."],
  ['"Làm ngay", ông nói ("rất nhanh").', "‘Làm ngay’, ông nói (‘rất nhanh’)."],
])("quotes in a quote are single: %s", (text, quoted) => expect(withInnerQuotes(text)).toBe(quoted));

it("is read aloud as it is written, without what can be done", () => {
  expect(spokenAnswer(shown("answered", [PAGE]), WORDS)).toEqual([
    "Trả lời: máy chọn câu, trích nguyên văn từ 1 bài viết.",
    "“Trạm mở cửa.” (nguồn 1)",
    "Nguồn 1: Trạm y tế mở cửa, đăng ngày 23 tháng 11 năm 2026.",
  ]);
  expect(spokenAnswer(shown("notFound", [PAGE]), WORDS)[0]).toBe(
    "Chưa trả lời được: không tìm thấy trong 1.204 bài, từ ngày 2 tháng 3 năm 2026 đến ngày 23 tháng 11 năm 2026.",
  );
});

it("every answer out of any articles is one sound message", () => {
  const anyAnswer = fc
    .record({
      kind: fc.constantFrom<ShownAnswer["kind"][]>("answered", "unsure", "notFound"),
      articles: fc.array(anyArticle, { minLength: 1, maxLength: 3 }),
      texts: fc.array(anyText(60), { minLength: 1, maxLength: 3 }),
    })
    .map(({ kind, articles, texts }) => {
      const used = kind === "unsure" ? articles.slice(0, 1) : articles;
      const sources = used.map((stored) => ({ stored, part: 1 }));
      const sentences = texts.map((text, index) => ({ text, source: index % used.length }));
      return { kind, sources, sentences: kind === "notFound" ? [] : sentences, searched: SEARCHED };
    });
  fc.assert(
    fc.property(anyAnswer, anyLanguage, (answer, language) => {
      const words = { ...WORDS, t: translator.in(language), language };
      const passOn = answer.kind === "answered" ? undefined : "pass";
      const { message } = answerReply(answer, words, { passOn, offersListening: true });
      expect(message.text.length).toBeLessThanOrEqual(4_096);
      expect(accessibilityFaults({ text: message.text, ...sendOptions(message) })).toEqual([]);
    }),
  );
});
