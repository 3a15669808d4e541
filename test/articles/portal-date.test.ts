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
