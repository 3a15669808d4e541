import { describe, expect, test } from "vitest";
import { CivilDate } from "../../src/lib/civil-date.ts";
import { dayOnly } from "../../src/lib/civil-span.ts";
import { dateFit, questionDate } from "../../src/questions/question-date.ts";

const day = (written: string) => CivilDate.parse(written);
const TODAY = day("2026-11-25");

const read = (text: string) => {
  const found = questionDate(text, TODAY);
  return found && `${found.use} ${found.expression.text}`;
};

describe("a date of the session or of the report restricts:", () => {
  test.each([
    ["cuộc họp ngày 5/11 nói gì", "restrict ngày 5/11"],
    ["ai chu tri hoi nghi ngay 5/11 ve rac thai", "restrict ngay 5/11"],
    ["Ngày 5/11 phường họp về việc gì?", "restrict Ngày 5/11"],
    ["5/11 phường họp gì", "restrict 5/11"],
    ["hôm qua ai chủ trì họp về bão", "restrict hôm qua"],
    ["hom qua hop gi", "restrict hom qua"],
    ["Hôm kia phường bàn gì?", "restrict Hôm kia"],
    ["tuần trước thành phố quyết định gì về rác thải", "restrict tuần trước"],
    ["Tháng trước HĐND thông qua mấy nghị quyết?", "restrict Tháng trước"],
    ["Hôm nay UBND phường họp về gì?", "restrict Hôm nay"],
    ["Lễ ra quân tuần này tổ chức ở đâu?", "restrict tuần này"],
    ["hội nghị về du lịch hồi tháng 5 do ai chủ trì", "restrict tháng 5"],
    ["bài hôm 20/11 nói gì về trường Hải Âu", "restrict hôm 20/11"],
    ["cuối tuần trước có lễ gì", "restrict cuối tuần trước"],
    ["Chiều qua ai tiếp công dân?", "restrict Chiều qua"],
    ["hôm qua họp, lệnh cấm xe áp dụng từ ngày 1/10 phải không", "restrict hôm qua"],
  ])("%s", (text, wanted) => expect(read(text)).toBe(wanted));
});

describe("a date that may be part of the content only ranks:", () => {
  test.each([
    ["6 tháng đầu năm 2026 xảy ra bao nhiêu vụ tai nạn", "rank 6 tháng đầu năm 2026"],
    ["lệnh cấm áp dụng từ ngày 15/10 ở đường nào", "rank ngày 15/10"],
    ["Đến ngày 20/5/2026 đã hỗ trợ bao nhiêu hộ?", "rank ngày 20/5/2026"],
    ["Học sinh nghỉ học ngày 14/10 vì sao?", "rank ngày 14/10"],
    ["Năm 2026 phường thu ngân sách bao nhiêu?", "rank Năm 2026"],
    ["quý I thu được bao nhiêu", "rank quý I"],
    ["số ca mắc tăng bao nhiêu so với tháng trước", "rank tháng trước"],
    ["tai nạn giảm mấy vụ so với cùng kỳ năm ngoái", "rank năm ngoái"],
    ["ngày mai cúp nước ở đâu", "rank ngày mai"],
    ["hôm nay cắt điện đường nào", "rank hôm nay"],
    ["gần đây có dự án nào mới", "rank gần đây"],
    ["họp giao ban tháng 10 đánh giá gì", "rank tháng 10"],
    ["cúp nước ngày 26/11 đến mấy giờ", "rank ngày 26/11"],
    ["nhiệm kỳ 2026 - 2031 ai làm chủ tịch", "rank nhiệm kỳ 2026 - 2031"],
  ])("%s", (text, wanted) => expect(read(text)).toBe(wanted));
});

test.each([["ai là chủ tịch phường"], ["5/10 hộ đã nhận tiền chưa"], ["họp ngày 31/2 nói gì"]])(
  "no date: %s",
  (text) => {
    expect(read(text)).toBeNull();
  },
);

describe("how well an article's days fit", () => {
  const yesterday = questionDate("hôm qua họp gì", TODAY);
  const nineMonths = questionDate("9 tháng đầu năm có mấy vụ cháy", day("2026-10-20"));
  test.each([
    ["its session was on the day", yesterday, "2026-11-25", "2026-11-24", 1],
    ["it was published on the day", yesterday, "2026-11-24", null, 1],
    ["it was published on the day, about a session before", yesterday, "2026-11-24", "2026-11-23", 0.8],
    ["it was published a day later, its session not known", yesterday, "2026-11-25", null, 0.6],
    ["its session was another day", yesterday, "2026-11-25", "2026-11-25", 0],
    ["it is older", yesterday, "2026-11-20", null, 0],
    ["it sums up months that are over", nineMonths, "2026-10-08", "2026-10-08", 0.6],
    ["nothing is known", yesterday, null, null, 0],
  ])("%s", (_, asked, published, meeting, wanted) => {
    expect(asked).not.toBeNull();
    if (!asked) return;
    const days = { published: published && day(published), meeting: meeting && dayOnly(day(meeting)) };
    expect(dateFit(asked, { published: days.published || null, meeting: days.meeting || null })).toBe(wanted);
  });
});
