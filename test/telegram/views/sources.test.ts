import { describe, expect, it } from "vitest";
import { emptyReport } from "../../../src/articles/ingest.ts";
import { newSource, type SourceHealth } from "../../../src/articles/source-health.ts";
import { healthNotice } from "../../../src/telegram/staff-notices.ts";
import { sendOptions } from "../../../src/telegram/views/message.ts";
import { sourceDetails, sourceList } from "../../../src/telegram/views/sources.ts";
import { accessibilityFaults } from "../../support/accessibility.ts";
import { translator } from "../../support/texts.ts";

const AT = "2026-11-24T01:05:00.000Z";
const failure = {
  code: "http_404",
  message: "https://phuong.example.vn/rss/tin-tuc?x=1 answers with status 404",
  remedy: "The page is gone: check the address.",
};
const good = (source: string): SourceHealth => ({
  ...newSource(source),
  lastRoundAt: AT,
  lastGoodAt: AT,
  newArticlesAt: [AT],
});
const failing: SourceHealth = { ...good("cong-tin"), failedRounds: 3, failure, told: "failing" };
const wordsIn = (language: "vi" | "en") => ({
  t: translator.in(language),
  language,
  timeZone: "Asia/Ho_Chi_Minh",
});
const many = Array.from({ length: 12 }, (_, index) => good(`nguon-tin-cua-phuong-${index}`));

describe("the sources in words", () => {
  it("the list tells each one's state", () => {
    const { message, offered } = sourceList(
      [failing, { ...good("bao"), told: "silent" }, newSource("moi"), good("inbox")],
      wordsIn("vi"),
    );
    expect(message.text).toBe(
      [
        "Nguồn tin: 4 nguồn, 1 nguồn có lỗi.",
        "Gõ số để xem một nguồn:",
        "1. cong-tin: không xem được",
        "2. bao: im lặng lâu hơn thường lệ",
        "3. moi: chưa được xem lần nào",
        "4. inbox: hoạt động tốt",
        "Cần giúp: gõ /trogiup.",
      ].join("\n"),
    );
    expect(offered).toEqual({ choices: ["source:cong-tin", "source:bao", "source:moi", "source:inbox"] });
  });

  it("one source tells times in full and names sites, not addresses", () => {
    expect(sourceDetails(failing, wordsIn("vi")).message.text).toBe(
      [
        "Nguồn cong-tin: không xem được.",
        "Lượt xem gần nhất: 8 giờ 5 sáng ngày 24 tháng 11 năm 2026.",
        "Bài mới gần nhất: 8 giờ 5 sáng ngày 24 tháng 11 năm 2026.",
        "Số lượt lỗi liên tiếp: 3.",
        "Lỗi: trang phuong.example.vn answers with status 404. The page is gone: check the address.",
        "1. Xem mọi nguồn tin",
        "Cần giúp: gõ /trogiup.",
      ].join("\n"),
    );
  });

  it.each(["vi", "en"] as const)("keeps the rules in %s", (language) => {
    const words = wordsIn(language);
    const report = { ...emptyReport("cong-tin"), health: failing, failure, notice: "failing" as const };
    const notice = healthNotice([report], words.t);
    const replies = [
      sourceList([failing, ...many], words),
      sourceDetails(failing, words),
      sourceDetails(newSource("moi"), words),
    ];
    for (const made of [...replies.map(({ message }) => message), notice]) {
      expect(made && accessibilityFaults({ text: made.text, ...sendOptions(made) })).toEqual([]);
    }
  });
});

describe("the notice of sources", () => {
  const t = translator.in("vi");
  const report = (notice?: "failing" | "silent" | "recovered") => ({
    ...{ ...emptyReport("cong-tin"), health: failing },
    ...(notice && { notice }),
    ...(notice === "failing" && { failure }),
  });

  it("is not there when there is nothing to tell", () => expect(healthNotice([report()], t)).toBeUndefined());

  it("tells what has happened, with the reason of a failure", () =>
    expect(healthNotice([report("failing"), report("silent"), report("recovered")], t)?.text).toBe(
      [
        "Tình trạng các nguồn tin.",
        "Nguồn cong-tin: ba lượt liền không xem được.",
        "Lỗi: trang phuong.example.vn answers with status 404. The page is gone: check the address.",
        "Nguồn cong-tin: không có bài mới, lâu hơn thường lệ.",
        "Nguồn cong-tin: đã hoạt động trở lại.",
        "Gõ /nguon để xem mọi nguồn.",
        "Cần giúp: gõ /trogiup.",
      ].join("\n"),
    ));
});
