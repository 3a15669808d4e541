import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clean,
  cleanLines,
  countWords,
  fold,
  foldToWords,
  hasVietnameseLetters,
  words,
} from "../../src/language/text.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "grapheme-composite" }),
);

describe("clean", () => {
  test.each([
    ["  a \t b  ", "a b"],
    ["giá\u00A0vé\u2003\u3000mới\u2028nay", "giá vé mới nay"],
    ["pha\u00ADn\u200Bg\uFEFF", "phang"],
    ["a \u200B b", "a b"],
    ["\u202Eabc\u2069\u0007", "abc"],
    ["ho\u0323\u0302i nghi\u0323", "hội nghị"],
    ["e\u200B\u0301", "é"],
    ["👩\u200D👦 và a\u200Db", "👩\u200D👦 và ab"],
    ["\uD83D", ""],
    ["❤\uFE0F a\uFE0F", "❤\uFE0F a"],
  ])("%j → %j", (given, wanted) => {
    expect(clean(given)).toBe(wanted);
  });

  test("is idempotent, NFC, and leaves no invisible character or double space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = clean(text);
        expect(clean(cleaned)).toBe(cleaned);
        expect(cleaned.normalize("NFC")).toBe(cleaned);
        expect(cleaned).not.toMatch(
          /[\p{Cc}\u00A0\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]| {2}|^ | $/u,
        );
      }),
    );
  });
});

test("cleanLines keeps the lines, whatever breaks them", () => {
  expect(cleanLines(" a \r\n\r\n\u00A0b\u2028c\u0085d\re")).toBe("a\n\nb\nc\nd\ne");
});

describe("fold", () => {
  test.each([
    ["Đảng ủy", "dang uy"],
    ["ĐƯỜNG  Hoà Bình", "duong hoa binh"],
    ["thành phố", "thanh pho"],
  ])("%s → %s", (given, wanted) => {
    expect(fold(given)).toBe(wanted);
  });

  test("is idempotent and does not see the form of normalisation", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(clean(text).normalize("NFD"))).toBe(fold(text));
      }),
    );
  });
});

test("foldToWords sees neither punctuation nor dashes", () => {
  expect(foldToWords("Môi trường – Đô thị")).toBe(foldToWords("moi-truong, do thi."));
});

test.each([
  ["Quý I/2024, GRDP tăng 3,5%.", ["Quý", "I/2024", "GRDP", "tăng", "3,5"]],
  ["“Tốt” – ông nói", ["Tốt", "ông", "nói"]],
  [" … ", []],
])("the words of %j", (text, wanted) => {
  expect(words(text)).toEqual(wanted);
  expect(countWords(text)).toBe(wanted.length);
});

test.each([
  ["Hội nghị", true],
  ["ho\u0323\u0302i", true],
  ["The meeting", false],
])("%j has Vietnamese letters: %s", (text, wanted) => {
  expect(hasVietnameseLetters(text)).toBe(wanted);
});

test("words take time in proportion to length", () => {
  const started = performance.now();
  for (const piece of ["!", ".", "a!", "(", "\u200D"]) countWords(`a${piece.repeat(100_000)}b`);
  expect(performance.now() - started).toBeLessThan(5_000);
});
