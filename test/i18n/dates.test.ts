import { describe, expect, it } from "vitest";
import { dayInWords, timeInWords } from "../../src/i18n/dates.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";

const day = (text: string) => CivilDate.parse(text);

describe("dayInWords", () => {
  it.each([
    ["2026-11-22", "Chủ nhật ngày 22 tháng 11 năm 2026", "Sunday 22 November 2026"],
    ["2026-11-23", "thứ Hai ngày 23 tháng 11 năm 2026", "Monday 23 November 2026"],
    ["2026-11-24", "thứ Ba ngày 24 tháng 11 năm 2026", "Tuesday 24 November 2026"],
    ["2026-11-25", "thứ Tư ngày 25 tháng 11 năm 2026", "Wednesday 25 November 2026"],
    ["2026-11-26", "thứ Năm ngày 26 tháng 11 năm 2026", "Thursday 26 November 2026"],
    ["2026-11-27", "thứ Sáu ngày 27 tháng 11 năm 2026", "Friday 27 November 2026"],
    ["2026-11-28", "thứ Bảy ngày 28 tháng 11 năm 2026", "Saturday 28 November 2026"],
    ["2028-02-29", "thứ Ba ngày 29 tháng 2 năm 2028", "Tuesday 29 February 2028"],
    ["2026-01-01", "thứ Năm ngày 1 tháng 1 năm 2026", "Thursday 1 January 2026"],
  ])("%s", (date, vi, en) => {
    expect([dayInWords(day(date), "vi"), dayInWords(day(date), "en")]).toEqual([vi, en]);
  });

  it.each([
    [{ year: false }, "thứ Ba ngày 24 tháng 11", "Tuesday 24 November"],
    [{ weekday: false }, "ngày 24 tháng 11 năm 2026", "24 November 2026"],
    [{ weekday: false, year: false }, "ngày 24 tháng 11", "24 November"],
  ])("%o", (style, vi, en) => {
    const date = day("2026-11-24");
    expect([dayInWords(date, "vi", style), dayInWords(date, "en", style)]).toEqual([vi, en]);
  });
});

describe("timeInWords", () => {
  it.each([
    [0, 0, "12 giờ đêm", "midnight"],
    [0, 30, "12 giờ 30 đêm", "12:30 am"],
    [1, 0, "1 giờ sáng", "1 am"],
    [6, 30, "6 giờ 30 sáng", "6:30 am"],
    [10, 59, "10 giờ 59 sáng", "10:59 am"],
    [11, 30, "11 giờ 30 trưa", "11:30 am"],
    [12, 0, "12 giờ trưa", "midday"],
    [12, 5, "12 giờ 5 trưa", "12:05 pm"],
    [13, 0, "1 giờ chiều", "1 pm"],
    [18, 30, "6 giờ 30 tối", "6:30 pm"],
    [19, 0, "7 giờ tối", "7 pm"],
    [21, 59, "9 giờ 59 tối", "9:59 pm"],
    [22, 0, "10 giờ đêm", "10 pm"],
    [24, 0, "12 giờ đêm", "midnight"],
  ])("%i:%i", (hour, minute, vi, en) => {
    const minuteOfDay = hour * 60 + minute;
    expect([timeInWords(minuteOfDay, "vi"), timeInWords(minuteOfDay, "en")]).toEqual([vi, en]);
  });
});
