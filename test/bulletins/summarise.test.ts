import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePortalPage } from "../../src/articles/portal-page.ts";
import { MOST_SENTENCES, summarise, summarySentences } from "../../src/bulletins/summarise.ts";
import { trimmed } from "../../src/bulletins/summary/trim.ts";
import { linesOf } from "../../src/language/text.ts";

const SAMPLES = new URL("../../data/articles/", import.meta.url);
const now = new Date("2026-11-24T10:00:00+07:00");
const sampleNames = readdirSync(SAMPLES).filter((name) => name.endsWith(".txt"));
const wordsIn = (text: string) => text.split(/\s+/u).length;

function sample(name: string) {
  return parsePortalPage(readFileSync(new URL(name, SAMPLES), "utf8"), { now }).article;
}

describe("the summary of a sample tells", () => {
  it.each([
    ["what was decided for poor households", "01-", /hỗ trợ 50% giá dịch vụ thu gom rác/],
    ["what the chair asked for", "02-", /yêu cầu.*công khai toàn bộ 28 ý kiến.*trước ngày 20\/11/],
    ["how much", "03-", /506 triệu đồng/],
    ["until when people are asked", "04-", /đến hết ngày 09\/12\/2026/],
    ["what was opened, and where", "05-", /khánh thành nhà văn hóa mới tại ngõ 24/],
    ["how many, and until when", "08-", /ngày 12\/11 đến 17 giờ ngày 25\/11\/2026.*14 chỉ tiêu/],
    ["for whom", "09-", /612 học sinh lớp 2/],
    ["from when until when", "11-", /22 giờ ngày 20\/11 đến 5 giờ ngày 10\/12\/2026/],
    ["the new hours", "12-", /Từ ngày 01\/12\/2026.*giờ thu gom rác/],
    ["the damage", "13-", /462 triệu đồng/],
    ["the share", "15-", /91,6%/],
    ["the days", "16-", /03, 10, 17, 24 và 31\/12/],
    ["from when the water stops", "17-", /tạm ngừng cấp nước từ 8 giờ đến 17 giờ ngày 26\/11\/2026/],
    ["who is evacuated", "18-", /sơ tán 38 hộ với 127 nhân khẩu/],
  ])("%s (%s…)", (_, start, wanted) => {
    const name = sampleNames.find((candidate) => candidate.startsWith(start)) ?? "";
    expect(summarise(sample(name))).toMatch(wanted);
  });

  it.each(sampleNames)(
    "nothing that %s does not say itself, in at most three sentences and 80 words",
    (name) => {
      const article = sample(name);
      const body = [article.lead ?? "", ...article.paragraphs].join("\n");
      const sentences = summarySentences({ title: article.title, text: body });
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.length).toBeLessThanOrEqual(MOST_SENTENCES);
      expect(wordsIn(sentences.join(" "))).toBeLessThanOrEqual(80);
      for (const sentence of sentences) expect(body).toContain(sentence);
      const places = sentences.map((sentence) => body.indexOf(sentence));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    },
  );
});

const REPORT = {
  title: "Phường Mộc Hương họp về sáu tháng thực hiện quy chế dân chủ",
  text: [
    "Sáng 3/7, UBND phường Mộc Hương họp đánh giá sáu tháng thực hiện quy chế dân chủ ở cơ sở, triển khai nhiệm vụ sáu tháng cuối năm. Đồng chí Lê Mộc, Chủ tịch UBND phường, chủ trì cuộc họp.",
    "Trong sáu tháng, phong trào thi đua tiếp tục được đẩy mạnh, tích cực góp phần nâng cao hiệu quả công tác, phát huy truyền thống đoàn kết của phường. Phường đã hỗ trợ 4.200 hộ nghèo và cận nghèo với số tiền 6 tỷ đồng.",
    "Đến dự có đại diện lãnh đạo các phòng, ban, đoàn thể và các khu phố trong phường Mộc Hương.",
    "Kết luận cuộc họp, Chủ tịch UBND phường yêu cầu các khu phố công khai các khoản thu trước ngày 15/7.",
  ].join("\n"),
};

describe("of a session's report", () => {
  const told = summarySentences(REPORT).join(" ");
  it.each([
    ["what the session was about stands in it", /họp đánh giá sáu tháng thực hiện quy chế dân chủ/],
    ["so does the figure", /4\.200 hộ/],
    ["so does what the chair asked for", /yêu cầu các khu phố công khai.*trước ngày 15\/7/],
  ])("%s", (_, wanted) => expect(told).toMatch(wanted));
  it.each([
    ["who was in the chair", /chủ trì/],
    ["who came", /Đến dự/],
    ["praise", /thi đua/],
    ["that the session also looked ahead", /cuối năm/],
  ])("%s has no room in it", (_, unwanted) => expect(told).not.toMatch(unwanted));
});

describe("what is cut off a sentence", () => {
  it.each([
    ["(TTXVN) - Sáng nay phường họp.", "Sáng nay phường họp."],
    ["TTO - Phường họp sáng nay.", "Phường họp sáng nay."],
    ["Hà Nội (TTXVN 12/5) – Quốc hội họp.", "Quốc hội họp."],
    ["Phường họp sáng nay. (Ảnh: Thu Trang)", "Phường họp sáng nay."],
    ["Ảnh: Bá Đô Sáng nay phường họp.", "Sáng nay phường họp."],
    ["Tuy nhiên, phường chưa đồng ý.", "Phường chưa đồng ý."],
    ["Theo đó, mức phí là 30.000 đồng.", "Mức phí là 30.000 đồng."],
    ["Phường họp sơ kết quý I, triển khai nhiệm vụ quý II.", "Phường họp sơ kết quý I."],
  ])("%s → %s", (sentence, kept) => expect(trimmed(sentence)).toBe(kept));

  it.each([
    "Theo ông Nam, đường xong trước Tết.",
    "Dự kiến khoảng 300 hộ phải di dời.",
    "Nếu mưa to, trường cho học sinh nghỉ.",
    "UBND - HĐND phường họp.",
    "Trong đó, 10 hộ được miễn.",
    "Phường không họp sơ kết, không triển khai nhiệm vụ mới.",
  ])("nothing of: %s", (sentence) => expect(trimmed(sentence)).toBe(sentence));
});

describe("a summary", () => {
  const FILLER = "Ủy ban nhân dân phường công bố kết quả lấy ý kiến về tuyến đường ven biển.";
  it.each([
    ["of nothing is empty", "", []],
    ["of one short sentence is that sentence", "Trạm mở cửa.", ["Trạm mở cửa."]],
    ["leaves out a question", `${FILLER} Vì sao tuyến đường ven biển của phường lại chậm như thế?`, [FILLER]],
    [
      "leaves out what leads in",
      `${FILLER} Về tuyến đường ven biển, chủ tịch phường cho biết thêm:`,
      [FILLER],
    ],
    [
      "does not begin with what leans on a sentence before it",
      `Mưa to. Việc này khiến Ủy ban nhân dân phường phải dừng tuyến đường ven biển. ${FILLER}`,
      [FILLER],
    ],
    [
      "leaves out half a quotation",
      `${FILLER} “Tuyến đường ven biển đẹp lắm, ai đi qua đây cũng phải khen.`,
      [FILLER],
    ],
    [
      "leaves out a sentence before its photo's credit",
      `Người dân đi trên tuyến đường ven biển của phường. Ảnh: Lê An. ${FILLER}`,
      [FILLER],
    ],
  ])("%s", (_, text, summary) => expect(summarySentences({ title: "", text })).toEqual(summary));

  it("has as many sentences as are asked for", () => expect(summarySentences(REPORT, 1)).toHaveLength(1));

  it("of any text is short and says nothing else, whatever its lines hold", () => {
    const pieces = fc.constantFrom(
      ...[
        "Phường họp sáng nay ",
        "hỗ trợ 5 triệu đồng ",
        "“",
        "”",
        "(",
        ". ",
        ".",
        "\n",
        "Tuy nhiên, ",
        "này ",
        "Ảnh: ",
      ],
      ...["UBND TP. Hạ Long ", "từ ngày 1/7", "? ", "Đến dự có ", "v.v… ", "Kết luận, ", "và ".repeat(30)],
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(texts, fc.string(), (text, title) => {
        const sentences = summarySentences({ title, text });
        const squeezed = linesOf(text).join("").replace(/\s/gu, "").toLowerCase();
        expect(sentences.length).toBeLessThanOrEqual(MOST_SENTENCES);
        for (const sentence of sentences) {
          const own = sentence
            .replace(/\s/gu, "")
            .toLowerCase()
            .replace(/[.…]+$/u, "");
          expect(squeezed).toContain(own);
        }
        if (sentences.length > 0) expect(wordsIn(sentences.join(" "))).toBeLessThanOrEqual(80);
      }),
    );
  });

  it("of 200 KB takes time in proportion", () => {
    const text = Array.from({ length: 200 }, (_, at) => REPORT.text.replaceAll("Mộc", `Mộc${at}`)).join("\n");
    const started = performance.now();
    expect(summarySentences({ title: REPORT.title, text }).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
