import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ABBREVIATIONS } from "../../src/language/abbreviation-table.ts";
import { explainAbbreviations } from "../../src/language/abbreviations.ts";

const explain = (text: string, known: string[] = []) => explainAbbreviations(text, new Set(known)).text;

describe("explainAbbreviations", () => {
  test.each([
    ["UBND phường họp.", "UBND (Ủy ban nhân dân) phường họp."],
    ["Chủ tịch UBND.", "Chủ tịch UBND (Ủy ban nhân dân)."],
    ["UBND phường và UBND tỉnh", "UBND (Ủy ban nhân dân) phường và UBND tỉnh"],
    ["HĐND, UBND họp", "HĐND (Hội đồng nhân dân), UBND (Ủy ban nhân dân) họp"],
    ["Mua thẻ BHYT", "Mua thẻ BHYT (bảo hiểm y tế)"],
    ["mục tiêu KT-XH năm 2026", "mục tiêu KT-XH (kinh tế, xã hội) năm 2026"],
    ["Đội PCCC&CNCH trực", "Đội PCCC&CNCH (phòng cháy, chữa cháy và cứu nạn, cứu hộ) trực"],
    ["Trường THCS Lê Lợi", "Trường THCS (trung học cơ sở) Lê Lợi"],
    ["“ANTT” là", "“ANTT (an ninh trật tự)” là"],
  ])("%j → %j", (given, wanted) => {
    expect(explain(given)).toBe(wanted);
  });

  test.each([
    ["the long form before it", "Quy chế dân chủ (QCDC) ở cơ sở"],
    ["the long form behind it", "QCDC (Quy chế dân chủ) ở cơ sở"],
    ["another spelling of it", "ỦY BAN NHÂN DÂN (UBND) phường"],
    ["a longer name in its place", "Quy chế thực hiện dân chủ (QCDC)"],
    ["words between", "Ban Chỉ đạo (sau đây viết tắt là BCĐ) họp"],
    ["a dash", "BHYT – bảo hiểm y tế – là"],
    ["a document's number", "Quyết định 412/QĐ-UBND và 21/NQ-HĐND"],
    ["a number with a slash", "Công văn 18/UBND"],
    ["an e-mail address", "Gửi về UBND@phuong.example.vn"],
    ["a link", "Xem https://example.vn/UBND/tin và www.HĐND.vn"],
    ["a mention", "Hỏi @UBND_bot"],
    ["part of a word", "UBNDX, xUBND"],
    ["small letters", "ubnd, Ubnd"],
    ["something unknown", "VNPT và GRDP"],
    ["nothing", ""],
  ])("%s: as it is", (_, text) => {
    expect(explain(text)).toBe(text);
  });

  test("what a message explained once stays explained", () => {
    const first = explainAbbreviations("UBND họp", new Set(["HĐND"]));
    expect([...first.explained].sort()).toEqual(["HĐND", "UBND"]);
    expect(explainAbbreviations("UBND, HĐND", first.explained).text).toBe("UBND, HĐND");
  });

  test("a text's own explanation counts for the texts after it", () => {
    expect([...explainAbbreviations("Quy chế dân chủ (QCDC)", new Set()).explained]).toEqual(["QCDC"]);
  });

  test("a second time nothing is added", () => {
    const parts = fc.constantFrom(...Object.keys(ABBREVIATIONS), "phường", "(", ")", ", ", "412/", "họp.");
    fc.assert(
      fc.property(fc.array(parts), (given) => {
        const once = explainAbbreviations(given.join(" "), new Set());
        expect(explainAbbreviations(once.text, once.explained).text).toBe(once.text);
      }),
    );
  });
});
