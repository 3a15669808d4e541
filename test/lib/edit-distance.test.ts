import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../src/lib/edit-distance.ts";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["", "abc", 3],
    ["abc", "abc", 0],
    ["tin", "tim", 1],
    ["chude", "chued", 1],
    ["trogiup", "trogip", 1],
    ["ca", "abc", 3],
    ["kitten", "sitting", 3],
  ])("%s → %s takes %i", (a, b, edits) => expect(editDistance(a, b)).toBe(edits));

  it("is the same both ways, nothing only for equal texts, and at most the longer length", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editDistance(a, b);
        expect(edits).toBe(editDistance(b, a));
        expect(edits === 0).toBe(a === b);
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
