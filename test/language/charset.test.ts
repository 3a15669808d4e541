import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { type Charset, decodeVietnamese, shareOfSyllables } from "../../src/language/charset.ts";

const TEXT =
  "Thứ Bảy này, phường Hạ Long mở chợ phiên ở bãi biển: đặc sản, quà lưu niệm và trò chơi dân gian.";

/** What the VNI fonts show for `TEXT`, as a program without them shows it. */
const VNI =
  "Thöù Baûy naøy, phöôøng Haï Long môû chôï phieân ôû baõi bieån: ñaëc saûn, quaø löu nieäm vaø troø chôi daân gian.";

describe("decodeVietnamese", () => {
  test.each<[Charset, Buffer]>([
    ["utf-8", Buffer.from(TEXT)],
    ["utf-8", Buffer.from(`\uFEFF${TEXT}`)],
    ["utf-8", Buffer.from(TEXT.normalize("NFD"))],
    ["utf-16le", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
    ["utf-16le", Buffer.from(TEXT, "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16()],
    ["utf-16be", Buffer.from(TEXT, "utf16le").swap16()],
    ["windows-1258", windows1258(TEXT)],
    ["tcvn3", iconv.encode(TEXT, "tcvn")],
    ["vni", iconv.encode(VNI, "windows-1252")],
    ["tcvn3", Buffer.from(iconv.decode(iconv.encode(TEXT, "tcvn"), "windows-1252"))],
    ["vni", Buffer.from(VNI)],
  ])("reads %s", (charset, bytes) => {
    expect(decodeVietnamese(bytes)).toEqual({ text: TEXT, charset });
  });

  test.each(["Uûy ban nhaân daân", "UÛY BAN NHAÂN DAÂN", "ÑAÛNG BOÄ", "Ñöùc Kyø"])("VNI: %s", (shown) => {
    const wanted = ["Ủy ban nhân dân", "ỦY BAN NHÂN DÂN", "ĐẢNG BỘ", "Đức Kỳ"];
    expect(wanted).toContain(decodeVietnamese(iconv.encode(shown, "windows-1252"))?.text);
  });

  test("TCVN3 gets its marked capitals back", () => {
    const bytes = iconv.encode("Uỷ BAN NHâN DâN PHưêNG Hà Tu; THàNH PHố; Đảng bộ", "tcvn");
    expect(decodeVietnamese(bytes)?.text).toContain("THÀNH PHỐ; Đảng bộ");
  });

  test("a page's markup does not count", () => {
    const page = `<html lang="vi"><body class="trang-chu">${"<br/>".repeat(500)}<p>${TEXT}</p></body></html>`;
    expect(decodeVietnamese(iconv.encode(page, "tcvn"))?.charset).toBe("tcvn3");
  });

  test.each([
    ["French in Latin-1", Buffer.from("Les élèves ont été très fâchés à Orléans", "latin1")],
    ["letters cut to a byte", Buffer.from("phường Hạ Long là", "latin1")],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452fff0e1", "hex")],
  ])("%s is nothing", (_, bytes) => expect(decodeVietnamese(bytes)).toBeUndefined());

  test.each(["café, déjà vu", "Xã Hà Là có lúa", "plain", ""])("%j stays as it is", (text) => {
    expect(decodeVietnamese(Buffer.from(text))).toEqual({ text, charset: "utf-8" });
  });

  test("never throws, and gives NFC", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = decodeVietnamese(bytes)?.text ?? "";
        expect(text).toBe(text.normalize("NFC"));
      }),
    );
  });
});

test("the share counts words with marks alone", () => {
  expect(shareOfSyllables("Ban Chỉ huy, phường; wifi")).toBe(1);
  expect(shareOfSyllables("hÃ³a phường")).toBe(0.5);
  expect(shareOfSyllables("ph°Ưng H¡ Long là")).toBeCloseTo(1 / 3);
  expect(shareOfSyllables("plain words")).toBe(0);
});

/** Letters with their marks behind them where the code page has no letter of its own, as Windows writes them. */
function windows1258(text: string): Buffer {
  return Buffer.concat(
    [...text.normalize("NFC")].map((letter) => {
      const whole = iconv.encode(letter, "windows-1258");
      if (iconv.decode(whole, "windows-1258") === letter) return whole;
      const [base = "", ...marks] = letter.normalize("NFD");
      const shape = /[\u0302\u0306\u031B]/u;
      const body = [base, ...marks.filter((mark) => shape.test(mark))].join("").normalize("NFC");
      return iconv.encode(body + marks.filter((mark) => !shape.test(mark)).join(""), "windows-1258");
    }),
  );
}
