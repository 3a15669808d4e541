import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairsIn } from "../../../src/questions/terms/streams.ts";
import { questionTermsOf, spelt, termsOf } from "../../../src/questions/terms/terms.ts";

const exact = (text: string) =>
  termsOf(text)
    .map((term) => term.exact)
    .join(" ");
const folded = (text: string) =>
  termsOf(text)
    .map((term) => term.folded)
    .join(" ");

describe("ways of writing that meet", () => {
  it.each([
    ["ngày 29/5", "ngày 29 tháng 5"],
    ["ngày 29/05", "ngày 29 tháng 5"],
    ["ngày 29-5", "ngày 29 tháng 5"],
    ["sáng 29.5", "sáng 29 tháng 5"],
    ["29/5/2020", "29 tháng 5 năm 2020"],
    ["29-05-2020", "29 tháng 5 năm 2020"],
    ["29.5.2020", "29 tháng 5 năm 2020"],
    ["29/5/20", "29 tháng 5 năm 2020"],
    ["2020-05-29", "29 tháng 5 năm 2020"],
    ["29 tháng 5, 2020", "29 tháng 5 năm 2020"],
    ["29 tháng 5/2020", "29 tháng 5 năm 2020"],
    ["ngày 17 và 18/12", "ngày 17 tháng 12 18 tháng 12"],
    ["17-18/12/2020", "17 tháng 12 18 tháng 12 năm 2020"],
    ["từ 17 đến 18 tháng 12", "từ 17 tháng 12 18 tháng 12"],
    ["tháng 5/2020", "tháng 5 năm 2020"],
    ["tháng 05-2020", "tháng 5 năm 2020"],
    ["quý I/2020", "quý 1 2020"],
    ["quý 2/2020", "quý 2 năm 2020"],
    ["tháng tư", "tháng 4"],
    ["tháng mười", "tháng 10"],
    ["khóa XX", "khóa 20"],
    ["thế kỷ XIX", "thế kỷ 19"],
    ["lúc 7h30", "lúc 7 giờ 30"],
    ["lúc 07:30", "lúc 7 giờ 30"],
    ["lúc 7 giờ 30 phút", "lúc 7 giờ 30"],
    ["lúc 7g30", "lúc 7 giờ 30"],
    ["18h", "18 giờ"],
    ["2.650", "2650"],
    ["2.650 tỉ đồng", "2650 tỷ đồng"],
    ["13.000.000.000 đồng", "13 tỷ đồng"],
    ["13.500.000.000 đồng", "13,5 tỷ đồng"],
    ["13.5 tỷ", "13,5 tỷ"],
    ["13 tỷ 500 triệu", "13,5 tỷ"],
    ["1.200 triệu", "1,2 tỷ"],
    ["2,65 nghìn tỷ", "2650 tỷ"],
    ["9 nghìn", "9000"],
    ["9 ngàn", "9000"],
    ["50k", "50000"],
    ["1.500.000", "1,5 triệu"],
    ["50%", "50 phần trăm"],
    ["97,06 %", "97,06 phần trăm"],
    ["97.06 phần trăm", "97,06 phần trăm"],
    ["UBND phường", "ủy ban nhân dân phường"],
    ["ubnd phường", "ủy ban nhân dân phường"],
    ["Uỷ ban Nhân dân phường", "ủy ban nhân dân phường"],
    ["UBND-HĐND", "ủy ban nhân dân hội đồng nhân dân"],
    ["TP.HCM", "thành phố hồ chí minh"],
    ["vốn TƯ", "vốn trung ương"],
    ["KT-XH", "kinh tế xã hội"],
    ["TN&MT", "tài nguyên và môi trường"],
    ["Covid-19", "covid 19"],
    ["14km", "14 km"],
    ["khi đến đượcCuba", "khi đến được cuba"],
    ["ứng dụng YouTube", "ứng dụng youtube"],
  ])("%s → %s", (text, terms) => {
    expect(exact(text)).toBe(terms);
    expect(folded(text)).toBe(folded(terms));
  });
});

describe("what only looks like a date or an amount", () => {
  it.each([
    ["33/34 phiếu", "33 34 phiếu"],
    ["từ 2-3 ngày", "từ 2 3 ngày"],
    ["số 12/2020/NĐ-CP", "số 12 2020 nđ cp"],
    ["0203.382.6456", "0203 382 6456"],
    ["điểm 5.1.2", "điểm 5 1 2"],
    ["3 công ty", "3 công ty"],
    ["vitamin K", "vitamin k"],
    ["ban tổ chức", "ban tổ chức"],
    ["Từ đầu năm", "từ đầu năm"],
    ["hàng trăm người", "hàng trăm người"],
  ])("%s → %s", (text, terms) => expect(exact(text)).toBe(terms));
});

describe("without marks", () => {
  it.each([
    ["ngay 29/5 hop gi", "ngay 29 thang 5 hop gi"],
    ["13 ty dong", "13 ty dong"],
    ["hai ngay 17 va 18 thang 12", "hai ngay 17 thang 12 18 thang 12"],
    ["ubnd tp", "uy ban nhan dan thanh pho"],
    ["7 gio 30", "7 gio 30"],
    ["50 phan tram", "50 phan tram"],
    ["dang uy", "dang uy"],
  ])("%s → %s", (text, terms) => expect(folded(text)).toBe(terms));
});

describe("questions as they are typed", () => {
  it.each([
    ["phí gửi xe ko thu j", "phí gửi xe không thu gì"],
    ["thủ tục ntn", "thủ tục như thế nào"],
    ["mở cửa chx z", "mở cửa chưa vậy"],
    ["khu Z có nc chx", "khu z có nước chưa"],
    ["ông Tuấn đc bầu", "ông tuấn được bầu"],
  ])("%s → %s", (question, terms) => {
    expect(
      questionTermsOf(question)
        .map((term) => term.exact)
        .join(" "),
    ).toBe(terms);
  });

  it("leaves an article's letters alone", () => expect(exact("tổ K")).toBe("tổ k"));
});

describe("terms", () => {
  it("know their place in the text", () => {
    const text = "Chiều 29/5, UBND họp.";
    const places = termsOf(text).map(({ folded: term, from, to }) => [term, text.slice(from, to)]);
    expect(places).toEqual([
      ["chieu", "Chiều"],
      ["29", "29/5"],
      ["thang", "29/5"],
      ["5", "29/5"],
      ...["uy", "ban", "nhan", "dan"].map((word) => [word, "UBND"]),
      ["hop", "họp"],
    ]);
  });

  it("make pairs within a sentence only", () => {
    const pairs = pairsIn(termsOf("Họp ở TP. Hạ Long. Bàn việc.\nThu Thảo"));
    expect(pairs.map(([first, second]) => `${first.folded} ${second.folded}`)).toEqual([
      ...["hop o", "o thanh", "thanh pho", "pho ha", "ha long", "ban viec", "thu thao"],
    ]);
  });

  it("can be made of a single word", () => expect(spelt("Hoà")).toEqual({ exact: "hòa", folded: "hoa" }));
});

describe("whatever the text is", () => {
  const pieces = fc.constantFrom(
    ...[
      "29/5",
      "2.650",
      "13",
      "tỷ",
      "UBND",
      "TP.",
      "Hạ",
      "đượcTrạm",
      "%",
      "/",
      "-",
      ".",
      "\n",
      " ",
      "7h30",
      "&",
    ],
    ...["KT-XH", "quý", "I", "tháng", "tư", "😀", "e\u0301", "\u0301", "0203", "½", "m²", "12/2020"],
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")),
    fc.string({ unit: "binary", maxLength: 60 }),
  );

  it("terms stand in order, within it, and are one spelling already", () => {
    fc.assert(
      fc.property(text, (written) => {
        const nfc = written.normalize("NFC");
        let last = 0;
        for (const { exact: term, folded: plain, from, to } of termsOf(nfc)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(nfc.length);
          expect([term, plain].every((part) => part !== "" && !/[\s"_]/.test(part))).toBe(true);
          last = from;
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
