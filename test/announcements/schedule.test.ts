import { describe, expect, it } from "vitest";
import { scheduleIn } from "../../src/announcements/schedule.ts";

/** Tuesday 24 November 2026, 10 o'clock in the morning. */
const now = new Date("2026-11-24T10:00:00+07:00");
const hours = { timeZone: "Asia/Ho_Chi_Minh", quietHours: { fromMinute: 21 * 60, toMinute: 7 * 60 } };
const wish = { now, urgency: "ordinary", hours } as const;

const local = (at: Date | string) =>
  new Date(new Date(at).getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

function read(text: string, urgency: "ordinary" | "urgent" = "ordinary"): string {
  const scheduled = scheduleIn(text, { ...wish, urgency });
  if (scheduled.kind === "set") return scheduled.sendAt === null ? "now" : local(scheduled.sendAt);
  if (scheduled.kind === "quiet") return `quiet until ${local(scheduled.next)}`;
  return scheduled.kind;
}

describe("a time in one's own words:", () => {
  it.each([
    ["8 giờ sáng mai", "2026-11-25 08:00"],
    ["24/11 15h", "2026-11-24 15:00"],
    ["25/11 8h", "2026-11-25 08:00"],
    ["8h ngày 25/11", "2026-11-25 08:00"],
    ["8 giờ 15 ngày 1 tháng 12", "2026-12-01 08:15"],
    ["ngày 1 tháng 12 năm 2026 lúc 9 giờ", "2026-12-01 09:00"],
    ["05-12-2026 09:30", "2026-12-05 09:30"],
    ["mùng 5 lúc 8h", "2026-12-05 08:00"],
    ["ngày 30 8h", "2026-11-30 08:00"],
    ["5/1 8h", "2027-01-05 08:00"],
    ["thứ Hai 7h30", "2026-11-30 07:30"],
    ["7h30 thứ 5", "2026-11-26 07:30"],
    ["t6 14h", "2026-11-27 14:00"],
    ["chủ nhật 9h", "2026-11-29 09:00"],
    ["thứ ba tuần sau 9 giờ", "2026-12-01 09:00"],
    ["thứ Tư, ngày 25 tháng 11, 8 giờ", "2026-11-25 08:00"],
    ["tối nay 19h", "2026-11-24 19:00"],
    ["7 giờ tối nay", "2026-11-24 19:00"],
    ["chiều nay 3 giờ", "2026-11-24 15:00"],
    ["3 giờ rưỡi chiều", "2026-11-24 15:30"],
    ["8 giờ kém 15 tối mai", "2026-11-25 19:45"],
    ["12 giờ trưa", "2026-11-24 12:00"],
    ["1 giờ trưa mai", "2026-11-25 13:00"],
    ["sáng mai", "2026-11-25 08:00"],
    ["tối mai", "2026-11-25 19:00"],
    ["ngày mốt 8h", "2026-11-26 08:00"],
    ["sáng kia 9 giờ", "2026-11-26 09:00"],
    ["15:00", "2026-11-24 15:00"],
    ["8h", "2026-11-25 08:00"],
    ["tám giờ sáng mai", "2026-11-25 08:00"],
    ["bảy giờ sáng mai", "2026-11-25 07:00"],
    ["mười lăm phút nữa", "2026-11-24 10:15"],
    ["30 phút nữa", "2026-11-24 10:30"],
    ["2 tiếng nữa", "2026-11-24 12:00"],
    ["sau 2 tiếng rưỡi", "2026-11-24 12:30"],
    ["nửa tiếng nữa", "2026-11-24 10:30"],
    ["ngay bây giờ", "now"],
    ["gửi ngay", "now"],
    ["Ngay", "now"],
    // Without marks, and with slips.
    ["8 gio sang mai", "2026-11-25 08:00"],
    ["8gio sang ngay mai", "2026-11-25 08:00"],
    ["thu hai 7h30", "2026-11-30 07:30"],
    ["toi nay 19h", "2026-11-24 19:00"],
    ["2 tieng nua", "2026-11-24 12:00"],
    ["bay gio", "now"],
    ["8 gioo sang mai", "2026-11-25 08:00"],
    ["8 giờ sánng mai", "2026-11-25 08:00"],
    ["chu nhatt 9h", "2026-11-29 09:00"],
    // English.
    ["tomorrow 8am", "2026-11-25 08:00"],
    ["3 pm", "2026-11-24 15:00"],
    ["in 2 hours", "2026-11-24 12:00"],
    ["monday 9:30", "2026-11-30 09:30"],
  ])("%s: %s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("what is over, wakes people, or is not understood is refused:", () => {
  it.each([
    ["24/11 8h", "past"],
    ["hôm nay 9h", "past"],
    ["8 giờ sáng nay", "past"],
    ["1/11/2026 8h", "past"],
    ["1/11/2036 8h", "far"],
    ["22h", "quiet until 2026-11-25 07:00"],
    ["tối nay 9 giờ", "quiet until 2026-11-25 07:00"],
    ["12 giờ đêm nay", "quiet until 2026-11-25 07:00"],
    ["5 giờ sáng mai", "quiet until 2026-11-25 07:00"],
    ["3h mai", "quiet until 2026-11-25 07:00"],
    ["ngày mai", "unclear"],
    ["31/11 8h", "unclear"],
    ["25h", "unclear"],
    ["8h75", "unclear"],
    ["khi nào xong", "unclear"],
    ["8h với 9h", "unclear"],
    ["", "unclear"],
    ["99999999999999999999 phút nữa", "unclear"],
  ])("%s: %s", (text, expected) => expect(read(text)).toBe(expected));
});

it("what is urgent may wake people", () => {
  expect(read("22h", "urgent")).toBe("2026-11-24 22:00");
  expect(read("1 giờ đêm nay", "urgent")).toBe("2026-11-25 01:00");
});
