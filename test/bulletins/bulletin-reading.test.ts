import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Bulletin, BulletinItem } from "../../src/bulletins/bulletin.ts";
import { ITEM_PAUSE_MS, minutesOf, sentence } from "../../src/bulletins/bulletin-reading.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";
import { readSpokenWords } from "../../src/speech.ts";
import { bulletinMessage, fittedBulletin } from "../../src/telegram/views/bulletin.ts";
import { readingOf } from "../../src/telegram/views/bulletin-spoken.ts";
import type { Reading } from "../../src/voice/reading.ts";
import { scriptOf } from "../../src/voice/script.ts";
import type { Words } from "../../src/voice/spoken-words.ts";
import { anyText, catalogue, translator } from "../support/texts.ts";

const t = translator.in("vi");
const WORDS = { t, city: "Hạ Long" };
const health = catalogue.get("y-te");
if (!health) throw new Error("there is no health");

let words: Words;
beforeAll(async () => {
  words = await readSpokenWords();
});

const item = (changes: Partial<BulletinItem> = {}): BulletinItem => ({
  articleId: 1,
  topic: health,
  title: "Trạm y tế mở cửa sáng thứ Bảy",
  summary: "Trạm mở cửa từ 7 giờ 30. Người dân mang theo thẻ BHYT.",
  publishedAt: "2026-11-23T08:05:00+07:00",
  url: null,
  sample: "",
  ...changes,
});
const bulletin = (items: readonly BulletinItem[], changes: Partial<Bulletin> = {}): Bulletin => ({
  edition: { date: CivilDate.parse("2026-11-24"), slot: "morning" },
  language: "vi",
  items,
  moreCount: 0,
  isFromAllTopics: false,
  ...changes,
});

const read = (value: Bulletin): Reading => readingOf(fittedBulletin(value, WORDS), WORDS);
const textOf = ({ opening, parts }: Reading, restSeconds = 170) =>
  [opening?.(restSeconds) ?? "", ...parts.map(({ text }) => text)].join("\n");
/** What is spoken of a text, so that two texts can be told to say the same: words only. */
const spoken = (text: string) =>
  (
    scriptOf(text, words)
      .text.toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  ).join(" ");

describe("the reading of a bulletin", () => {
  const two = bulletin([item(), item({ title: "Tiêm vắc xin miễn phí", articleId: 2 })], { moreCount: 3 });

  it("begins with title, day, city, number of items and length", () => {
    expect(read(two).opening?.(170)).toBe(
      "Bản tin sáng, thứ Ba ngày 24 tháng 11 năm 2026. Hạ Long, 2 tin.\nDài khoảng 3 phút.",
    );
  });

  it("says each item's number after a silence, then the item in a part of its own", () => {
    const [first, own, second] = read(two).parts;
    expect(first).toEqual({ text: "Tin 1 trên 2.", pauseMs: ITEM_PAUSE_MS });
    expect(own).toEqual({
      text: [
        "Y tế.",
        "Trạm y tế mở cửa sáng thứ Bảy.",
        "Trạm mở cửa từ 7 giờ 30. Người dân mang theo thẻ BHYT.",
        "Đăng ngày 23 tháng 11 năm 2026.",
      ].join("\n"),
      pauseMs: 0,
    });
    expect(second?.text).toBe("Tin 2 trên 2.");
    expect(ITEM_PAUSE_MS).toBeGreaterThanOrEqual(700);
  });

  it("ends with how many more there are, and that it ends", () => {
    expect(read(two).parts.at(-1)?.text).toBe("Và 3 tin khác. Gõ /tin để đọc tiếp.\nHết bản tin.");
  });

  it("has the same part for an article in every bulletin", () => {
    const alone = read(bulletin([item()], { isFromAllTopics: true }));
    expect(alone.parts[1]).toEqual(read(two).parts[1]);
  });

  it.each([
    [0, 1],
    [40, 1],
    [79, 1],
    [81, 2],
    [230, 4],
  ])("of %i seconds and its opening is about %i minutes long", (seconds, minutes) =>
    expect(minutesOf(seconds)).toBe(minutes),
  );

  it.each([
    ["Trạm mở cửa", "Trạm mở cửa."],
    ["Trạm mở cửa?", "Trạm mở cửa?"],
    ["", ""],
  ])("ends the sentence %j", (title, ended) => expect(sentence(title)).toBe(ended));
});

describe("text and reading of one bulletin say the same:", () => {
  const linesOf = (value: Bulletin) => bulletinMessage(value, WORDS).text.split("\n");

  /** Every line of the text that is about the city, not about how to use the bot. */
  function expectSame(value: Bulletin): void {
    const heard = spoken(textOf(read(value)));
    const lines = linesOf(value)
      .slice(0, -3)
      .filter((line) => line !== "");
    for (const line of lines) {
      expect(heard, line).toContain(spoken(line.replace(/^\d+\. ([^:]+): /, "$1. ")));
    }
    const shown = spoken(
      linesOf(value)
        .join("\n")
        .replace(/^\d+\. /gm, ""),
    );
    for (const { text } of read(value).parts.filter((_, at) => at % 2 === 1)) {
      for (const line of text.split("\n")) expect(shown, line).toContain(spoken(line));
    }
  }

  it.each([
    ["plain words", item()],
    ["capitals", item({ title: "HỘI NGHỊ TỔNG KẾT NĂM HỌC 2025-2026", sample: "Hội nghị tổng kết" })],
    ["abbreviations, explained in the text", item({ title: "UBND và HĐND phường họp với MTTQ" })],
    ["addresses, named in the text", item({ summary: "Xem tại https://dichvucong.gov.vn/abc nhé." })],
    ["emoji", item({ title: "Tin vui 🎉 hôm nay", summary: "Cả phường vui ☀️." })],
    ["no summary and no day", item({ summary: "", publishedAt: null })],
    ["figures", item({ summary: "Thu 1.250.000 đồng, đạt 98,5% kế hoạch, từ 3-5 ngày." })],
  ])("%s", (_what, one) => expectSame(bulletin([one])));

  it("summaries that were shortened so that the text is one message", () => {
    const long = item({ summary: "Phường họp bàn về việc làm đường mới. ".repeat(30).trim() });
    const six = bulletin(Array.from({ length: 6 }, () => long));
    expect(textOf(read(six)).length).toBeLessThan(6 * long.summary.length);
    expectSame(six);
  });

  it("whatever the articles hold: every item has its number, its title and its end", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText(20), anyText(30)), { minLength: 1, maxLength: 6 }), (texts) => {
        const value = bulletin(texts.map(([title, summary]) => item({ title, summary })));
        const { text, fitted } = bulletinMessage(value, WORDS);
        const { parts } = readingOf(fitted, WORDS);
        expect(parts.map(({ text: said }) => said.split("\n")[0])).toEqual([
          ...texts.flatMap((_, at) => [`Tin ${at + 1} trên ${texts.length}.`, "Y tế."]),
          "Hết bản tin.",
        ]);
        expect(text.match(/^\d+\. Y tế: /gm)).toHaveLength(texts.length);
        // What is shortened is shortened in both.
        expect(fittedBulletin(value, WORDS)).toEqual(fitted);
      }),
      { numRuns: 30 },
    );
  });
});
