import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sentences } from "../../../src/language/sentences.ts";
import { clip, splitParagraphs } from "../../../src/telegram/views/split.ts";
import { anyText } from "../../support/texts.ts";

describe("clip", () => {
  test.each([
    ["ngắn", 10, "ngắn"],
    ["vừa đúng mười", 13, "vừa đúng mười"],
    ["một câu khá dài", 10, "một câu…"],
    ["khôngcókhoảngtrắng", 8, "khôngcó…"],
    ["a khôngcókhoảngtrắng", 9, "a khôngc…"],
    ["ab𡨸cd", 4, "ab…"],
  ])("%j at %d → %j", (text, limit, clipped) => expect(clip(text, limit)).toBe(clipped));

  it("is never longer than the limit, and whole characters", () => {
    fc.assert(
      fc.property(anyText(10), fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const clipped = clip(text, limit);
        return clipped.length <= limit && clipped.isWellFormed();
      }),
    );
  });
});

describe("splitParagraphs", () => {
  const cut = (text: string) => text.split(/(?<=\.) /);
  test.each([
    ["what fits is one part", ["Một.", "Hai."], 20, [["Một.", "Hai."]]],
    ["nothing is no part", [], 20, []],
    ["between paragraphs", ["Một hai.", "Ba bốn."], 12, [["Một hai."], ["Ba bốn."]]],
    ["a long paragraph at sentences", ["Một hai. Ba bốn."], 10, [["Một hai."], ["Ba bốn."]]],
    ["a long sentence at words", ["một hai ba bốn"], 8, [["một hai"], ["ba bốn"]]],
    ["a long word anywhere", ["abcdefgh"], 3, [["abc"], ["def"], ["gh"]]],
    ["no character in two", ["𡨸𡨸𡨸"], 3, [["𡨸"], ["𡨸"], ["𡨸"]]],
  ])("%s", (_rule, paragraphs, limit, parts) => {
    expect(splitParagraphs(paragraphs, limit, cut)).toEqual(parts);
  });

  const anySplit = fc
    .record({ paragraphs: fc.array(anyText(20), { maxLength: 6 }), limit: fc.integer({ min: 2, max: 400 }) })
    .map(({ paragraphs, limit }) => ({
      paragraphs,
      limit,
      parts: splitParagraphs(paragraphs, limit, sentences),
    }));

  it("loses nothing and keeps the order", () => {
    const letters = (texts: readonly string[]) => texts.join("").replace(/\s/g, "");
    fc.assert(
      fc.property(anySplit, ({ paragraphs, parts }) => letters(parts.flat()) === letters(paragraphs)),
    );
  });

  it("keeps the limit in every part, empty lines between paragraphs included", () => {
    fc.assert(
      fc.property(anySplit, ({ parts, limit }) =>
        parts.every((part) => part.length > 0 && part.join("\n\n").length <= limit),
      ),
    );
  });
});
