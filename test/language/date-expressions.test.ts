import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateExpressions } from "../../src/language/date-expressions.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";

/** A Wednesday. */
const TODAY = CivilDate.parse("2026-11-25");

/** "hôm qua: 2026-11-24", "tuần này: 2026-11-23…2026-11-29", "~" for what is not exact, and the part of the day. */
function read(text: string, today = TODAY): string[] {
  return dateExpressions(text, today).map(({ text: piece, from, until, isExact, partOfDay }) => {
    const days = from === until ? from : `${from}…${until}`;
    return [`${piece}: ${days}`, isExact ? "" : "~", partOfDay ?? ""].filter(Boolean).join(" ");
  });
}

describe("days counted from today", () => {
  test.each([
    ["hôm nay phường họp gì", "hôm nay: 2026-11-25"],
    ["hôm qua ai chủ trì", "hôm qua: 2026-11-24"],
    ["cuộc họp hôm kia", "hôm kia: 2026-11-23"],
    ["bữa nay có cúp điện không", "bữa nay: 2026-11-25"],
    ["bữa qua họp gì", "bữa qua: 2026-11-24"],
    ["sáng nay", "sáng nay: 2026-11-25 morning"],
    ["trưa nay", "trưa nay: 2026-11-25 noon"],
    ["chiều nay khai mạc", "chiều nay: 2026-11-25 afternoon"],
    ["tối qua mưa ngập ở đâu", "tối qua: 2026-11-24 evening"],
    ["đêm qua", "đêm qua: 2026-11-24 night"],
    ["sáng hôm qua", "sáng hôm qua: 2026-11-24 morning"],
    ["chiều qua", "chiều qua: 2026-11-24 afternoon"],
    ["hồi sáng phường thông báo gì", "hồi sáng: 2026-11-25 morning"],
    ["ngày mai", "ngày mai: 2026-11-26"],
    ["sáng mai", "sáng mai: 2026-11-26 morning"],
    ["ngày kia", "ngày kia: 2026-11-27"],
  ])("%s", (text, wanted) => expect(read(text)).toEqual([wanted]));
});

describe("weeks, months, quarters and years counted from this one", () => {
  test.each([
    ["tuần này", "tuần này: 2026-11-23…2026-11-29"],
    ["tuần trước", "tuần trước: 2026-11-16…2026-11-22"],
    ["tuần rồi", "tuần rồi: 2026-11-16…2026-11-22"],
    ["tuần vừa rồi", "tuần vừa rồi: 2026-11-16…2026-11-22"],
    ["tuần qua", "tuần qua: 2026-11-16…2026-11-25"],
    ["đầu tuần", "đầu tuần: 2026-11-23…2026-11-25"],
    ["cuối tuần trước", "cuối tuần trước: 2026-11-20…2026-11-22"],
    ["cuối tuần qua", "cuối tuần qua: 2026-11-20…2026-11-22"],
    ["tuần tới", "tuần tới: 2026-11-30…2026-12-06"],
    ["tháng này", "tháng này: 2026-11-01…2026-11-30"],
    ["tháng trước", "tháng trước: 2026-10-01…2026-10-31"],
    ["tháng sau", "tháng sau: 2026-12-01…2026-12-31"],
    ["năm nay", "năm nay: 2026-01-01…2026-12-31"],
    ["năm ngoái", "năm ngoái: 2025-01-01…2025-12-31"],
    ["năm trước", "năm trước: 2025-01-01…2025-12-31"],
    ["quý này", "quý này: 2026-10-01…2026-12-31"],
    ["quý trước", "quý trước: 2026-07-01…2026-09-30"],
  ])("%s", (text, wanted) => expect(read(text)).toEqual([wanted]));
});

describe("months, quarters and pieces of the year", () => {
  test.each([
    ["tháng 5", "tháng 5: 2026-05-01…2026-05-31"],
    ["tháng năm", "tháng năm: 2026-05-01…2026-05-31"],
    ["tháng 11/2025", "tháng 11/2025: 2025-11-01…2025-11-30"],
    ["tháng 3 năm 2025", "tháng 3 năm 2025: 2025-03-01…2025-03-31"],
    ["hồi tháng 9", "tháng 9: 2026-09-01…2026-09-30"],
    ["giữa tháng 10", "giữa tháng 10: 2026-10-11…2026-10-20"],
    ["đầu tháng 11", "đầu tháng 11: 2026-11-01…2026-11-10"],
    ["cuối tháng", "cuối tháng: 2026-11-21…2026-11-30"],
    ["đầu năm", "đầu năm: 2026-01-01…2026-04-30"],
    ["cuối năm ngoái", "cuối năm ngoái: 2025-09-01…2025-12-31"],
    ["5 tháng đầu năm", "5 tháng đầu năm: 2026-01-01…2026-05-31"],
    ["6 tháng đầu năm 2025", "6 tháng đầu năm 2025: 2025-01-01…2025-06-30"],
    ["6 tháng cuối năm", "6 tháng cuối năm: 2026-07-01…2026-12-31"],
    ["9 tháng", "9 tháng: 2026-01-01…2026-09-30 ~"],
    ["9 tháng năm 2025", "9 tháng năm 2025: 2025-01-01…2025-09-30"],
    ["từ đầu năm đến nay", "từ đầu năm đến nay: 2026-01-01…2026-11-25"],
    ["quý I", "quý I: 2026-01-01…2026-03-31"],
    ["quý 2/2025", "quý 2/2025: 2025-04-01…2025-06-30"],
    ["quý IV năm 2025", "quý IV năm 2025: 2025-10-01…2025-12-31"],
    ["quý ba", "quý ba: 2026-07-01…2026-09-30"],
  ])("%s", (text, wanted) => expect(read(text)).toEqual([wanted]));
});

describe("days of the calendar", () => {
  test.each([
    ["29/5", "29/5: 2026-05-29"],
    ["29-5-2020", "29-5-2020: 2020-05-29"],
    ["29.5.2020", "29.5.2020: 2020-05-29"],
    ["2026-11-05", "2026-11-05: 2026-11-05"],
    ["họp ngày 9-11", "ngày 9-11: 2026-11-09"],
    ["ngày 29 tháng 5", "ngày 29 tháng 5: 2026-05-29"],
    ["ngày 29 tháng 5 năm 2020", "ngày 29 tháng 5 năm 2020: 2020-05-29"],
    ["mùng 5 tháng 9", "mùng 5 tháng 9: 2026-09-05"],
    ["ngày năm tháng chín", "ngày năm tháng chín: 2026-09-05"],
    ["ngày 29", "ngày 29: 2026-10-29"],
    ["ngày 20 tháng này", "ngày 20 tháng này: 2026-11-20"],
    ["05/11/2026", "05/11/2026: 2026-11-05"],
    ["sáng 14/11", "sáng 14/11: 2026-11-14 morning"],
    ["chiều ngày 17/11/2026", "chiều ngày 17/11/2026: 2026-11-17 afternoon"],
    ["30/11", "30/11: 2025-11-30"],
    ["ngày 1/12", "ngày 1/12: 2025-12-01"],
    ["thứ Hai", "thứ Hai: 2026-11-23"],
    ["sáng thứ Hai", "sáng thứ Hai: 2026-11-23 morning"],
    ["thứ Hai tuần trước", "thứ Hai tuần trước: 2026-11-16"],
    ["thứ Bảy tuần trước", "thứ Bảy tuần trước: 2026-11-21"],
    ["thu bay tuan truoc", "thu bay tuan truoc: 2026-11-21"],
    ["thứ 6 tuần này", "thứ 6 tuần này: 2026-11-27"],
    ["chủ nhật tuần trước", "chủ nhật tuần trước: 2026-11-22"],
    ["Sáng thứ Bảy, ngày 14/11", "Sáng thứ Bảy, ngày 14/11: 2026-11-14 morning"],
  ])("%s", (text, wanted) => expect(read(text)).toEqual([wanted]));
});

describe("from one day to another", () => {
  test.each([
    ["từ ngày 18/8 đến ngày 18/9", "ngày 18/8 đến ngày 18/9: 2026-08-18…2026-09-18"],
    ["từ 28 đến 30/7", "28 đến 30/7: 2026-07-28…2026-07-30"],
    ["trong hai ngày 17 và 18/10", "trong hai ngày 17 và 18/10: 2026-10-17…2026-10-18"],
    ["ngày 25, 26/10/2026", "ngày 25, 26/10/2026: 2026-10-25…2026-10-26"],
    ["từ ngày 25/12/2025 đến ngày 5/1", "ngày 25/12/2025 đến ngày 5/1: 2025-12-25…2026-01-05"],
    ["từ tháng 5 đến tháng 7", "tháng 5 đến tháng 7: 2026-05-01…2026-07-31"],
    ["từ năm 2021 đến năm 2025", "năm 2021 đến năm 2025: 2021-01-01…2025-12-31"],
    ["giai đoạn 2026 - 2030", "giai đoạn 2026 - 2030: 2026-01-01…2030-12-31"],
    ["năm học 2025-2026", "năm học 2025-2026: 2025-09-01…2026-05-31"],
    ["năm 2025", "năm 2025: 2025-01-01…2025-12-31"],
  ])("%s", (text, wanted) => expect(read(text)).toEqual([wanted]));
});

describe("how long ago, and lately", () => {
  test.each([
    ["3 ngày qua", "3 ngày qua: 2026-11-22…2026-11-25"],
    ["hai tuần trước", "hai tuần trước: 2026-11-09…2026-11-15"],
    ["cách đây 2 tháng", "cách đây 2 tháng: 2026-09-01…2026-09-30"],
    ["2 năm qua", "2 năm qua: 2024-11-25…2026-11-25"],
    ["mấy hôm nay", "mấy hôm nay: 2026-11-18…2026-11-25 ~"],
    ["mấy ngày qua", "mấy ngày qua: 2026-11-18…2026-11-25 ~"],
    ["gần đây", "gần đây: 2026-10-11…2026-11-25 ~"],
    ["mới đây", "mới đây: 2026-10-11…2026-11-25 ~"],
    ["thời gian qua", "thời gian qua: 2026-10-11…2026-11-25 ~"],
    ["cuộc họp mới nhất", "mới nhất: 2026-10-11…2026-11-25 ~"],
  ])("%s", (text, wanted) => expect(read(text)).toEqual([wanted]));
});

describe("without marks", () => {
  test.each([
    ["hom qua hop gi", "hom qua: 2026-11-24"],
    ["hom nay co gi moi", "hom nay: 2026-11-25"],
    ["tuan truoc thanh pho quyet dinh gi", "tuan truoc: 2026-11-16…2026-11-22"],
    ["thang truoc", "thang truoc: 2026-10-01…2026-10-31"],
    ["thang 5 hop gi", "thang 5: 2026-05-01…2026-05-31"],
    ["thang 11/2025", "thang 11/2025: 2025-11-01…2025-11-30"],
    ["quy 1", "quy 1: 2026-01-01…2026-03-31"],
    ["sang nay", "sang nay: 2026-11-25 morning"],
    ["chieu qua", "chieu qua: 2026-11-24 afternoon"],
    ["ngay 29/5", "ngay 29/5: 2026-05-29"],
    ["ngay 29 thang 5 nam 2020", "ngay 29 thang 5 nam 2020: 2020-05-29"],
    ["tu dau nam den nay", "tu dau nam den nay: 2026-01-01…2026-11-25"],
    ["thu hai tuan truoc", "thu hai tuan truoc: 2026-11-16"],
    ["gan day co tin gi", "gan day: 2026-10-11…2026-11-25 ~"],
    ["6 thang dau nam 2025", "6 thang dau nam 2025: 2025-01-01…2025-06-30"],
    ["nam ngoai", "nam ngoai: 2025-01-01…2025-12-31"],
  ])("%s", (text, wanted) => expect(read(text)).toEqual([wanted]));
});

describe("with a slip", () => {
  test.each([
    ["tuần truớc", "tuần truớc: 2026-11-16…2026-11-22"],
    ["tuần trứơc", "tuần trứơc: 2026-11-16…2026-11-22"],
    ["tuân trước", "tuân trước: 2026-11-16…2026-11-22"],
    ["hômqua", "hômqua: 2026-11-24"],
    ["homqua hop gi", "homqua: 2026-11-24"],
    ["hôm wa họp gì", "hôm wa: 2026-11-24"],
    ["hum qua", "hum qua: 2026-11-24"],
    ["tháng trc", "tháng trc: 2026-10-01…2026-10-31"],
    ["thagn 5", "thagn 5: 2026-05-01…2026-05-31"],
    ["ngày29/5", "ngày29/5: 2026-05-29"],
    ["thangs 5", "thangs 5: 2026-05-01…2026-05-31"],
    ["tuaanf truowcs", "tuaanf truowcs: 2026-11-16…2026-11-22"],
    ["hoom qua", "hoom qua: 2026-11-24"],
    ["ngayf 29/5", "ngayf 29/5: 2026-05-29"],
  ])("%s", (text, wanted) => expect(read(text)).toEqual([wanted]));
});

describe("no date:", () => {
  test.each([
    ["31/2"],
    ["ngày 31/4"],
    ["30/2/2026"],
    ["32/1"],
    ["29/2/2025"],
    ["5/10 hộ đã bàn giao"],
    ["2/3 số hộ"],
    ["giảm 1/3"],
    ["26/28 đại biểu"],
    ["xếp thứ 3/63 tỉnh"],
    ["số nhà 12/5"],
    ["đường 30/4"],
    ["quảng trường 30/10"],
    ["kỳ họp thứ hai"],
    ["lần thứ ba"],
    ["Thứ hai, cần rà soát"],
    ["sáng thứ Bảy hàng tuần"],
    ["ngày 2 lần"],
    ["mỗi ngày 3 ca"],
    ["Việt Nam 2 lần"],
    ["ngày tháng năm sinh"],
    ["trẻ từ 6 tháng tuổi"],
    ["anh Tuấn trước đây"],
    ["chị Mai"],
    ["kết quả"],
    ["hội nghị này"],
    ["nghị định 100/2019"],
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

describe("the year that a date does not say", () => {
  test.each([
    ["2026-01-10", "29/5", "29/5: 2025-05-29"],
    ["2026-05-29", "29/5", "29/5: 2026-05-29"],
    ["2026-01-10", "tháng 12", "tháng 12: 2025-12-01…2025-12-31"],
    ["2026-03-01", "29/2", "29/2: 2024-02-29"],
    ["2026-03-10", "ngày 31", "ngày 31: 2026-01-31"],
    ["2026-01-04", "tuần trước", "tuần trước: 2025-12-22…2025-12-28"],
    ["2026-01-05", "tháng trước", "tháng trước: 2025-12-01…2025-12-31"],
    ["2026-02-05", "quý trước", "quý trước: 2025-10-01…2025-12-31"],
    ["2026-01-05", "từ ngày 28/12 đến ngày 3/1", "ngày 28/12 đến ngày 3/1: 2025-12-28…2026-01-03"],
    ["2026-05-29", "6 tháng đầu năm", "6 tháng đầu năm: 2026-01-01…2026-06-30"],
    ["2026-02-01", "9 tháng đầu năm", "9 tháng đầu năm: 2025-01-01…2025-09-30"],
  ])("on %s, %s", (today, text, wanted) => expect(read(text, CivilDate.parse(today))).toEqual([wanted]));

  test.each([
    ["2026-01-02", "30/12", "2025-12-30"],
    ["2025-12-30", "2/1", "2026-01-02"],
  ])("is the nearest when that is asked for: on %s, %s", (today, text, wanted) => {
    expect(dateExpressions(text, CivilDate.parse(today), "nearest")[0]?.from).toBe(wanted);
  });
});

test("several dates keep their order and their places", () => {
  const text = "Sáng 14/11 họp, hôm qua mới đăng, áp dụng từ ngày 01/12/2026.";
  expect(read(text)).toEqual([
    "Sáng 14/11: 2026-11-14 morning",
    "hôm qua: 2026-11-24",
    "ngày 01/12/2026: 2026-12-01",
  ]);
  for (const { text: piece, start, end } of dateExpressions(text, TODAY))
    expect(text.slice(start, end)).toBe(piece);
});

test("text in the other form of normalisation reads the same", () => {
  const [found] = dateExpressions("họp tuần trước".normalize("NFD"), TODAY);
  expect([found?.from, found?.text.normalize("NFC")]).toEqual(["2026-11-16", "tuần trước"]);
});

const word = fc.constantFrom(
  "ngày",
  "tháng",
  "năm",
  "hôm",
  "qua",
  "tuần",
  "29/5",
  "5",
  "2020",
  "-",
  ",",
  "đến",
  "từ",
  "thứ",
  "Hai",
  "họp",
  "đầu",
  "quý",
  "nay",
);

test("whatever the words are, spans are the right way round, in order, and do not overlap", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(" ");
      const found = dateExpressions(text, TODAY);
      found.forEach(({ from, until, start, end, text: piece }, at) => {
        expect(from <= until).toBe(true);
        expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
        expect(text.slice(start, end)).toBe(piece);
      });
    }),
  );
});

test("every day is found again as it is usually written", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2001-01-01"), max: new Date("2040-12-31"), noInvalidDate: true }),
      (instant) => {
        const day = instant.toISOString().slice(0, 10);
        const [year, month, date] = day.split("-").map(Number);
        for (const written of [
          `${date}/${month}/${year}`,
          `ngày ${date} tháng ${month} năm ${year}`,
          `ngay ${date}-${month}-${year}`,
        ]) {
          expect(dateExpressions(written, TODAY)).toMatchObject([{ from: day, until: day, text: written }]);
        }
      },
    ),
  );
});

test("a long text takes time in proportion", () => {
  const started = performance.now();
  for (const piece of ["1/1 ", "từ ", "ngày 1,2,3 ", "tuần "]) dateExpressions(piece.repeat(5_000), TODAY);
  expect(performance.now() - started).toBeLessThan(10_000);
});
