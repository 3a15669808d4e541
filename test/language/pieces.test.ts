import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { speakablePieces } from "../../src/language/pieces.ts";

const CASES: readonly (readonly [text: string, limit: number, pieces: readonly string[]])[] = [
  ["Một câu.", 20, ["Một câu."]],
  ["Một câu. Hai câu.", 20, ["Một câu. Hai câu."]],
  ["Một câu. Hai câu. Ba câu.", 20, ["Một câu. Hai câu.", "Ba câu."]],
  ["Đầu đề\nMột câu.", 20, ["Đầu đề\nMột câu."]],
  ["Một câu dài, có hai vế.", 15, ["Một câu dài,", "có hai vế."]],
  ["Một câu dài không có dấu", 10, ["Một câu", "dài không", "có dấu"]],
  ["Nghiêngngảquá", 5, ["Nghiê", "ngngả", "quá"]],
  ["", 10, []],
  ["\n\n", 10, []],
];
test.each(CASES)("%j in %d", (text, limit, pieces) => expect(speakablePieces(text, limit)).toEqual(pieces));

describe("a limit", () => {
  it("may count bytes", () => {
    const bytes = (text: string) => Buffer.byteLength(text);
    expect(speakablePieces("Ấm. Êm. Ướt.", 9, bytes)).toEqual(["Ấm.", "Êm.", "Ướt."]);
  });

  it("is kept, and nothing but white space is lost", () => {
    const text = fc.stringMatching(/^[a-zàđ ,.;:!\n–]{0,300}$/);
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (given, limit) => {
        const pieces = speakablePieces(given, limit);
        expect(pieces.every((piece) => piece.length <= limit)).toBe(true);
        expect(pieces.join("").replace(/\s/g, "")).toBe(given.replace(/\s/g, ""));
      }),
    );
  });

  it("does not make a long text take long", () => {
    const word = "a".repeat(100_000);
    expect(speakablePieces(word, 1_000)).toHaveLength(100);
    expect(speakablePieces("ủy ban nhân dân ".repeat(6_000), 1_000).length).toBeLessThan(105);
  });
});
