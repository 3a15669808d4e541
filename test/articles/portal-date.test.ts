import { describe, expect, test } from "vitest";
import { findDate, isFarAhead, toHomeTime } from "../../src/articles/portal-date.ts";

describe("findDate", () => {
  test.each([
    ["Ngày đăng 08/01/2026 | 10:42", "2026-01-08T10:42:00+07:00"],
    ["Ngày đăng: 8/1/2026  9:05", "2026-01-08T09:05:00+07:00"],
    ["Đăng lúc: 17:00:09 08.01.2026 (GMT+7)", "2026-01-08T17:00:09+07:00"],
    ["Thứ 5, 08-01-2026 - 10h42", "2026-01-08T10:42:00+07:00"],
    ["Thứ Năm, ngày 8 tháng 1 năm 2026, 10 giờ 42 phút", "2026-01-08T10:42:00+07:00"],
    ["8 Tháng Giêng 2026 - 10 giờ", "2026-01-08T10:00:00+07:00"],
    ["08 Tháng Mười Hai, 2026", "2026-12-08"],
    ["15 tháng năm năm 2026", "2026-05-15"],
    ["Đăng ngày 08 - 01 - 2026", "2026-01-08"],
    ["2026-01-08", "2026-01-08"],
    ["2026-01-08 10:42:00+07", "2026-01-08T10:42:00+07:00"],
    ["2026-01-08T20:42:00Z", "2026-01-09T03:42:00+07:00"],
    ["2026-01-08 01:00 GMT-5", "2026-01-08T13:00:00+07:00"],
    ["08/01/2026 2:17 PM", "2026-01-08T14:17:00+07:00"],
    ["08/01/2026 14:17 PM", "2026-01-08T14:17:00+07:00"],
    ["08/01/2026 12:05 SA", "2026-01-08T00:05:00+07:00"],
    ["08/01/2026 2:17 CH", "2026-01-08T14:17:00+07:00"],
    ["8 giờ tối 08/01/2026", "2026-01-08T20:00:00+07:00"],
    ["29/02/2024", "2024-02-29"],
    ["29/02/2026", null],
    ["31/04/2026 08:00", null],
    ["00/01/2026", null],
    ["12/13/2026", null],
    ["08/01/2026 25:00", null],
    ["08/01/2026 10:61", null],
  ])("%s → %s", (line, wanted) => {
    expect(findDate(line)?.publishedAt).toBe(wanted);
  });

  test.each(["", "Quý I/2026", "số 0203 3555 112", "từ 20 giờ đến 5 giờ", "8/1", "412/QĐ-UBND"])(
    "none in %j",
    (line) => {
      expect(findDate(line)).toBeUndefined();
    },
  );
});

test("more than two days ahead is far", () => {
  const now = new Date("2026-01-08T10:00:00+07:00");
  expect(isFarAhead("2026-01-10T10:00:00+07:00", now)).toBe(false);
  expect(isFarAhead("2026-01-10T10:00:01+07:00", now)).toBe(true);
  expect(isFarAhead("2026-01-10", now)).toBe(false);
  expect(isFarAhead("2026-01-11", now)).toBe(true);
});

test("instants get the offset of Viet Nam, days stay", () => {
  expect(toHomeTime("2026-01-08T03:42:00.5Z")).toBe("2026-01-08T10:42:00+07:00");
  expect(toHomeTime("2026-01-08")).toBe("2026-01-08");
});

describe("the dates of feeds and of foreign programs", () => {
  test.each([
    ["Thu, 08 Jan 2026 10:42:00 +0700", "2026-01-08T10:42:00+07:00"],
    ["Thu, 08 Jan 2026 10:42:00 +07", "2026-01-08T10:42:00+07:00"],
    ["Thu, 8 Jan 2026 03:42:00 GMT", "2026-01-08T10:42:00+07:00"],
    ["Thu, 8 Jan 2026 20:42:00 UT", "2026-01-09T03:42:00+07:00"],
    ["Thu, 08 Jan 26 10:42:00 ICT", "2026-01-08T10:42:00+07:00"],
    ["Thu, 08 Jan 2026 10:42 GMT+7", "2026-01-08T10:42:00+07:00"],
    ["08-Jan-2026 10:42", "2026-01-08T10:42:00+07:00"],
    ["January 8, 2026 10:42 AM", "2026-01-08T10:42:00+07:00"],
    ["Sept 8th, 2026", "2026-09-08"],
    ["2026-01-08T03:42:00.123+00:00", "2026-01-08T10:42:00+07:00"],
    ["10:42 | 08/01/2026", "2026-01-08T10:42:00+07:00"],
    ["Thứ 5, 08/01/2026 10:42:00 GMT+7", "2026-01-08T10:42:00+07:00"],
    ["30 Feb 2026 10:00", null],
  ])("%s → %s", (line, wanted) => expect(findDate(line)?.publishedAt).toBe(wanted));
});

describe("dates that are told by now", () => {
  const now = new Date("2026-01-01T00:30:00+07:00");
  test.each([
    ["3 giờ trước", "2025-12-31T21:30:00+07:00"],
    ["Cách đây… 15 phút trước", "2026-01-01T00:15:00+07:00"],
    ["một tiếng trước", "2025-12-31T23:30:00+07:00"],
    ["vừa xong", "2026-01-01T00:30:00+07:00"],
    ["2 ngày trước", "2025-12-30"],
    ["1 tuần trước", "2025-12-25"],
    ["Hôm qua, 09:17", "2025-12-31T09:17:00+07:00"],
    ["Hôm nay", "2026-01-01"],
    ["09:17 hôm kia", "2025-12-30T09:17:00+07:00"],
  ])("%s → %s", (line, wanted) => expect(findDate(line, now)?.publishedAt).toBe(wanted));

  test("nothing without it", () => expect(findDate("3 giờ trước")).toBeUndefined());
});
