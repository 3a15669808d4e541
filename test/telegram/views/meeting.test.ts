import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/articles/article.ts";
import { meetingOf } from "../../../src/articles/meeting.ts";
import type { ReportedMeeting } from "../../../src/articles/recent-meetings.ts";
import { CivilDate } from "../../../src/lib/civil-date.ts";
import { meetingList, meetingReply } from "../../../src/telegram/views/meeting.ts";
import { sendOptions } from "../../../src/telegram/views/message.ts";
import { accessibilityFaults } from "../../support/accessibility.ts";
import { anyText, anyUrl, storedArticle, translator } from "../../support/texts.ts";

const WORDS = { t: translator.in("vi"), language: "vi" } as const;
const DAY = CivilDate.parse("2026-11-20");

function reported(changes: Partial<Article> = {}): ReportedMeeting {
  const stored = storedArticle(
    {
      title: "UBND phường họp bàn việc trồng cây",
      publishedAt: "2026-11-21T08:00:00+07:00",
      lead: "Chiều ngày 20/11, tại hội trường tầng 2, UBND phường họp bàn việc trồng cây.",
      paragraphs: [
        "Đồng chí Lê Văn Tám, Chủ tịch UBND phường, chủ trì cuộc họp.",
        "Kết luận cuộc họp, đồng chí Lê Văn Tám yêu cầu mỗi khu phố trồng 100 cây trước ngày 15/12.",
      ],
      ...changes,
    },
    7,
  );
  const meeting = meetingOf(stored.article);
  if (!meeting) throw new Error("the article reports no meeting");
  return { stored, meeting, day: DAY };
}

describe("a meeting", () => {
  it("tells when, who, where and what was decided, with its source", () => {
    const { message, offered } = meetingReply(reported(), WORDS, { offersListening: true });
    expect(message.text).toBe(
      [
        "Cuộc họp, buổi chiều thứ Sáu ngày 20 tháng 11 năm 2026.",
        "Chủ trì: Lê Văn Tám, Chủ tịch UBND (Ủy ban nhân dân) phường.",
        "Đơn vị tổ chức: UBND phường.",
        "Nơi họp: hội trường tầng 2.",
        "",
        "Kết luận và yêu cầu, máy chọn 1 câu, trích nguyên văn:",
        "“Kết luận cuộc họp, đồng chí Lê Văn Tám yêu cầu mỗi khu phố trồng 100 cây trước ngày 15/12.” (nguồn 1)",
        "",
        "Nguồn 1: UBND phường họp bàn việc trồng cây, đăng ngày 21 tháng 11 năm 2026.",
        "",
        "1. Đọc bài của nguồn 1",
        "2. Nghe tin nhắn gần nhất",
        "Cần giúp: gõ /trogiup.",
      ].join("\n"),
    );
    expect(offered).toEqual({ choices: ["cite:7:1", "listen"] });
  });

  it("leaves out what its article does not say", () => {
    const { message } = meetingReply(
      reported({ lead: "Chiều ngày 20/11, UBND phường họp bàn việc trồng cây.", paragraphs: [] }),
      WORDS,
      { offersListening: false },
    );
    expect(message.text).not.toMatch(/Chủ trì|Nơi họp|Kết luận/);
  });

  it("of any article is one sound message", () => {
    const changes = fc.record({ title: anyText(20), url: anyUrl, sentence: anyText(80) });
    fc.assert(
      fc.property(changes, ({ title, url, sentence }) => {
        const { meeting, ...rest } = reported({ title: `UBND phường họp: ${title}`, url });
        const odd = { ...meeting, decisions: Array.from({ length: 6 }, () => sentence) };
        const { message } = meetingReply({ ...rest, meeting: odd }, WORDS, { offersListening: true });
        expect(message.text.length).toBeLessThanOrEqual(4_096);
        expect(accessibilityFaults({ text: message.text, ...sendOptions(message) })).toEqual([]);
      }),
    );
  });
});

describe("the list of meetings", () => {
  const list = (count: number, page = 1) =>
    meetingList(
      Array.from({ length: count }, () => reported()),
      page,
      { ...WORDS, city: "Hạ Long" },
    );

  it.each([
    [0, 1, []],
    [4, 1, ["Xem cuộc họp 1", "Xem cuộc họp 2", "Xem cuộc họp 3", "Xem cuộc họp 4"]],
    [5, 1, ["Xem cuộc họp 1", "Xem cuộc họp 2", "Xem cuộc họp 3", "Xem cuộc họp 4", "Trang 2 trên 2"]],
    [5, 2, ["Xem cuộc họp 1", "Trang 1 trên 2"]],
    [5, 9, ["Xem cuộc họp 1", "Xem cuộc họp 2", "Xem cuộc họp 3", "Xem cuộc họp 4", "Trang 2 trên 2"]],
  ])("of %i, page %i", (count, page, labels) => {
    const { message } = list(count, page);
    expect(message.buttons.map(({ label }) => label)).toEqual(labels);
    expect(accessibilityFaults({ text: message.text, ...sendOptions(message) })).toEqual([]);
  });
});
