import { describe, expect, test } from "vitest";
import type { Article } from "../../src/articles/article.ts";
import { findMeetings, type ReportedMeeting } from "../../src/articles/find-meetings.ts";
import { type Meeting, meetingOf } from "../../src/articles/meeting.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";

const article = (facts: Partial<Article>): Article => ({
  category: null,
  title: "Tin phường",
  publishedAt: "2026-11-20T08:00:00+07:00",
  viewCount: null,
  lead: null,
  paragraphs: [],
  captions: [],
  author: null,
  url: null,
  ...facts,
});

/** "kind, days, part of the day", as far as it is said. */
function session(meeting: Meeting | null): string {
  if (!meeting) return "none";
  const { from, until } = meeting.date?.value ?? { from: "?", until: "?" };
  const days = from === until ? from : `${from}…${until}`;
  return [meeting.kind.value, days, meeting.partOfDay?.value ?? ""].filter(Boolean).join(" ");
}

const sessionOf = (lead: string, publishedAt = "2026-11-20", title = "Tin phường") =>
  session(meetingOf(article({ lead, publishedAt, title })));

describe("the session that an article reports", () => {
  test.each([
    ["Sáng 19/11, UBND phường Bến Gỗ tổ chức hội nghị giao ban tháng 11.", "briefing 2026-11-19 morning"],
    ["Chiều ngày 18/11, Thường trực HĐND thành phố họp phiên thường kỳ.", "meeting 2026-11-18 afternoon"],
    ["Trong hai ngày 17 và 18/11, HĐND tỉnh tổ chức Kỳ họp thứ 12.", "session 2026-11-17…2026-11-18"],
    [
      "Ngày 19 tháng 11 năm 2026, Tổ đại biểu số 3 tiếp xúc cử tri phường Cửa Lục.",
      "voterContact 2026-11-19",
    ],
    ["Sáng nay, Chủ tịch UBND phường tiếp công dân định kỳ.", "reception 2026-11-20 morning"],
    ["Hôm qua, Bí thư Đảng ủy đối thoại với thanh niên phường.", "dialogue 2026-11-19"],
    ["Chiều qua, Ban Chỉ đạo giảm nghèo họp triển khai nhiệm vụ.", "meeting 2026-11-19 afternoon"],
    ["Sáng thứ Tư, UBND xã Đồng Chanh họp khẩn về dịch tả lợn.", "meeting 2026-11-18 morning"],
    ["Ngày 15/11, Đại hội Hội Nông dân phường lần thứ IV đã diễn ra thành công.", "congress 2026-11-15"],
    ["Ngày 16/11, Đoàn công tác Sở Y tế có buổi làm việc với Trạm Y tế xã.", "workingSession 2026-11-16"],
    ["Tối 14/11, khu phố 4 tổ chức Ngày hội Đại đoàn kết toàn dân tộc.", "ceremony 2026-11-14 evening"],
    ["Sáng 12/11, Công an phường tổ chức lễ ra quân cao điểm.", "ceremony 2026-11-12 morning"],
    ["Ngày 11-11, Phòng Kinh tế tổ chức hội thảo về kinh tế đêm.", "workshop 2026-11-11"],
    ["Sáng 10/11, phiên giải trình về nước sạch đã được tổ chức.", "sitting 2026-11-10 morning"],
    ["Đồng chí Lục Thị Mơ, Chủ tịch UBND xã chủ trì cuộc họp chiều 9/11.", "meeting 2026-11-09 afternoon"],
    ["Tại kỳ họp bất thường ngày 8/11, HĐND phường bầu bổ sung một Phó Chủ tịch.", "session 2026-11-08"],
    [
      "Sau hai ngày làm việc từ 12 đến 13/11, Đại hội Đảng bộ xã đã bế mạc.",
      "congress 2026-11-12…2026-11-13",
    ],
    [
      "Sáng Chủ nhật, ngày 15/11, Hội Phụ nữ phường tổ chức hội nghị tổng kết.",
      "conference 2026-11-15 morning",
    ],
    ["UBND phường vừa tổ chức buổi đối thoại với tiểu thương vào ngày 17/11.", "dialogue 2026-11-17"],
  ])("%s", (lead, wanted) => expect(sessionOf(lead)).toBe(wanted));

  test("has no day when none is said, and none is guessed", () => {
    expect(sessionOf("UBND phường tổ chức hội nghị sơ kết.", "2026-11-20", "Hội nghị sơ kết quý III")).toBe(
      "conference ?",
    );
    expect(session(meetingOf(article({ lead: "Sáng 19/11, UBND phường họp.", publishedAt: null })))).toBe(
      "meeting ?",
    );
  });
});

describe("the year of the session", () => {
  test.each([
    ["2026-01-02", "Chiều 30/12, UBND phường họp tổng kết.", "meeting 2025-12-30 afternoon"],
    ["2026-01-01", "Hôm qua, UBND phường họp tổng kết năm.", "meeting 2025-12-31"],
    ["2026-03-02", "Sáng 27/02, UBND phường họp giao ban.", "meeting 2026-02-27 morning"],
    ["2026-11-20", "Ngày 25/10/2026, HĐND phường tổ chức kỳ họp thứ 5.", "session 2026-10-25"],
    ["2026-11-20", "Ngày 31/11, HĐND phường tổ chức kỳ họp thứ 5.", "session ?"],
  ])("published %s: %s", (published, lead, wanted) => expect(sessionOf(lead, published)).toBe(wanted));
});

describe("no session is reported:", () => {
  test.each([
    ["Ngày 18/11, UBND phường ban hành Quyết định số 40 về giá giữ xe."],
    ["Ngày 25/11 tới, phường sẽ tổ chức hội nghị đối thoại với nhân dân."],
    ["Dự kiến sáng 28/11, HĐND phường tổ chức kỳ họp cuối năm."],
    ["Phường đang chuẩn bị tổ chức đại hội Hội Cựu chiến binh ngày 30/11."],
    ["Thực hiện nghị quyết của kỳ họp thứ 4 ngày 10/10, phường khởi công ba tuyến ngõ."],
    ["Từ ngày 01/12, chợ Bến Gỗ mở cửa lúc 5 giờ."],
    ["Trạm Y tế phường tiêm vắc xin cho trẻ từ ngày 20/11 đến ngày 25/11."],
    ["Công an phường bắt giữ hai đối tượng trộm cắp tối 18/11."],
    ["Giao Phòng Kinh tế chủ trì, phối hợp với Công an phường kiểm tra chợ trước ngày 30/11."],
    ["Nhà máy nước tạm ngừng cấp nước ngày 26/11 tại khu phố 2."],
  ])("%s", (lead) => expect(sessionOf(lead)).toBe("none"));

  test.each([
    ["Lịch tiếp công dân tháng 12", "Sáng 2/12, Chủ tịch phường tiếp công dân tại trụ sở."],
    ["UBND phường công bố lịch tiếp công dân quý IV", "Ngày 19/11, UBND phường công bố lịch tiếp công dân."],
    ["Phường sẽ tổ chức lễ hội đình Vạn", "Ngày 19/11, Ban tổ chức họp báo về lễ hội."],
  ])("%s", (title, lead) => expect(sessionOf(lead, "2026-11-20", title)).toBe("none"));
});

const HELD = "Sáng 19/11, UBND phường Bến Gỗ tổ chức hội nghị giao ban.";
const chairsOf = (sentence: string) =>
  meetingOf(article({ lead: `${HELD} ${sentence}` }))?.chairs.map(
    ({ value }) => `${value.name ?? "?"}: ${value.office ?? "?"}`,
  );

describe("who was in the chair", () => {
  test.each([
    ["Đồng chí Lục Thị Mơ, Chủ tịch UBND phường chủ trì hội nghị.", ["Lục Thị Mơ: Chủ tịch UBND phường"]],
    [
      "Đồng chí Tạ Văn Ích, Phó Bí thư Đảng ủy, Chủ tịch HĐND phường, chủ trì.",
      ["Tạ Văn Ích: Phó Bí thư Đảng ủy, Chủ tịch HĐND phường"],
    ],
    ["Hội nghị do đồng chí Lục Thị Mơ, Chủ tịch UBND phường chủ trì.", ["Lục Thị Mơ: Chủ tịch UBND phường"]],
    [
      "Hội nghị diễn ra dưới sự chủ trì của đồng chí Tạ Văn Ích, Bí thư Đảng ủy.",
      ["Tạ Văn Ích: Bí thư Đảng ủy"],
    ],
    [
      "Đồng chí Lục Thị Mơ, Chủ tịch UBND phường và đồng chí Tạ Văn Ích, Phó Bí thư Đảng ủy đồng chủ trì.",
      ["Lục Thị Mơ: Chủ tịch UBND phường", "Tạ Văn Ích: Phó Bí thư Đảng ủy"],
    ],
    [
      "Chủ trì hội nghị có các đồng chí: Lục Thị Mơ, Chủ tịch UBND phường; Tạ Văn Ích, Phó Bí thư Đảng ủy.",
      ["Lục Thị Mơ: Chủ tịch UBND phường", "Tạ Văn Ích: Phó Bí thư Đảng ủy"],
    ],
    ["Chủ tọa kỳ họp là đồng chí Tạ Văn Ích, Chủ tịch HĐND phường.", ["Tạ Văn Ích: Chủ tịch HĐND phường"]],
    ["Ông Tạ Văn Ích chủ trì hội nghị.", ["Tạ Văn Ích: ?"]],
    ["Chủ tịch UBND phường Lục Thị Mơ chủ trì hội nghị.", ["Lục Thị Mơ: Chủ tịch UBND phường"]],
    ["Chủ tịch UBND phường chủ trì hội nghị.", ["?: Chủ tịch UBND phường"]],
    ["Dự hội nghị có đồng chí Tạ Văn Ích, Bí thư Đảng ủy.", []],
    ["Hội nghị giao Phòng Kinh tế chủ trì, phối hợp với Công an phường kiểm tra chợ.", []],
    ["Đồng chí Lục Thị Mơ yêu cầu Trạm Y tế chủ trì tham mưu kế hoạch tiêm chủng.", []],
    ["Cơ quan chủ trì soạn thảo là Phòng Văn hóa.", []],
    ["Đồng chí Lục Thị Mơ làm chủ tọa phiên bế mạc.", ["Lục Thị Mơ: ?"]],
  ])("%s", (sentence, wanted) => expect(chairsOf(sentence)).toEqual(wanted));
});

describe("body and place", () => {
  test.each([
    ["Sáng 19/11, UBND phường Bến Gỗ tổ chức hội nghị giao ban.", "UBND phường Bến Gỗ", null],
    [
      "Chiều 18/11, tại Nhà văn hóa khu phố 4, Đảng ủy phường Bến Gỗ tổ chức hội nghị đối thoại.",
      "Đảng ủy phường Bến Gỗ",
      "Nhà văn hóa khu phố 4",
    ],
    [
      "Ngày 17/11, Hội đồng nhân dân (HĐND) phường Bến Gỗ khóa III, nhiệm kỳ 2026 - 2031 tổ chức kỳ họp thứ 3.",
      "Hội đồng nhân dân (HĐND) phường Bến Gỗ",
      null,
    ],
    [
      "Ngày 16/11, Ban Chỉ đạo chuyển đổi số thành phố họp phiên thứ hai tại Hội trường A.",
      "Ban Chỉ đạo chuyển đổi số thành phố",
      "Hội trường A",
    ],
    [
      "Sáng 15/11, Hội Chữ thập đỏ phường phối hợp với Trạm Y tế tổ chức ngày hội hiến máu.",
      "Hội Chữ thập đỏ phường",
      null,
    ],
  ])("%s", (lead, body, place) => {
    const meeting = meetingOf(article({ lead }));
    expect([meeting?.body?.value ?? null, meeting?.place?.value ?? null]).toEqual([body, place]);
  });
});

test("the chair of another session, told of behind, is not this one's", () => {
  const paragraphs = [
    "Quang cảnh.",
    "Trước đó, ngày 9/5, đồng chí Tạ Văn Ích chủ trì cuộc họp về nước sạch.",
  ];
  const lead = `${HELD} Hội nghị đánh giá việc thu gom rác, trật tự vỉa hè, an toàn thực phẩm, tiêm chủng và công tác bầu cử trưởng khu phố trên địa bàn phường trong mười tháng đầu năm, bàn nhiệm vụ hai tháng còn lại.`;
  expect(meetingOf(article({ lead, paragraphs }))?.chairs).toEqual([]);
});

test("what was decided or asked for are whole sentences; reports and guests are none", () => {
  const paragraphs = [
    "Theo báo cáo, 10 tháng qua phường thu ngân sách 42 tỷ đồng. Hội nghị thống nhất lắp thêm 12 camera tại chợ.",
    "Dự hội nghị có đại diện các khu phố. Kết luận hội nghị, đồng chí Lục Thị Mơ yêu cầu Đội Trật tự kiểm tra hằng ngày.",
  ];
  expect(meetingOf(article({ lead: HELD, paragraphs }))?.decisions).toEqual([
    "Hội nghị thống nhất lắp thêm 12 camera tại chợ.",
    "Kết luận hội nghị, đồng chí Lục Thị Mơ yêu cầu Đội Trật tự kiểm tra hằng ngày.",
  ]);
});

test("every field points at the sentence that says it", () => {
  const chaired = "Đồng chí Lục Thị Mơ, Chủ tịch UBND phường chủ trì.";
  const meeting = meetingOf(article({ lead: `${HELD} ${chaired}` }));
  expect(meeting).toMatchObject({
    kind: { sentence: HELD },
    date: { sentence: HELD },
    partOfDay: { sentence: HELD },
    body: { sentence: HELD },
    chairs: [{ sentence: chaired }],
  });
});

describe("findMeetings", () => {
  const reported = (articleId: number, lead: string, published: string): ReportedMeeting[] => {
    const meeting = meetingOf(article({ lead, publishedAt: published }));
    return meeting ? [{ articleId, title: lead, published: CivilDate.parse(published), meeting }] : [];
  };
  const meetings = [
    ...reported(
      1,
      "Sáng 2/11, UBND phường họp. Đồng chí Lục Thị Mơ, Chủ tịch UBND phường chủ trì.",
      "2026-11-03",
    ),
    ...reported(2, "Ngày 5 và 6/11, Hội đồng nhân dân phường tổ chức kỳ họp thứ 3.", "2026-11-06"),
    ...reported(3, "Chiều 9/11, Ban Chỉ đạo giảm nghèo họp. Ông Tạ Văn Ích chủ trì.", "2026-11-10"),
  ];
  const day = (written: string) => CivilDate.parse(written);

  test.each([
    ["all, the newest first", {}, [3, 2, 1]],
    ["a person, without marks", { person: "luc thi mo" }, [1]],
    ["a part of a name", { person: "Ích" }, [3]],
    ["a letter is no name", { person: "M" }, []],
    ["a body by its short name", { body: "HĐND phường" }, [2]],
    ["a body by its whole name", { body: "Ủy ban nhân dân" }, [1]],
    ["a day within a session", { from: day("2026-11-06"), until: day("2026-11-06") }, [2]],
    ["from a day on", { from: day("2026-11-06") }, [3, 2]],
    ["until a day", { until: day("2026-11-04") }, [1]],
    ["nothing fits", { person: "Mơ", from: day("2026-11-06") }, []],
  ])("%s", (_, filter, wanted) => {
    expect(findMeetings(meetings, filter).map(({ articleId }) => articleId)).toEqual(wanted);
  });
});
