import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_SUMMARY_WORDS, summarise } from "../../src/bulletins/summarise.ts";
import { countWords } from "../../src/language/text.ts";

/** A sentence of so many words. */
const sentence = (words: number, last = "phường") =>
  `Chiều ${Array.from({ length: words - 2 }, () => "nay").join(" ")} ${last}.`;

describe("a summary", () => {
  it.each([
    ["of a short lead is the lead", "Sáng 24/11, phường họp giao ban.", "Sáng 24/11, phường họp giao ban."],
    [
      "keeps sentences while there is room",
      `${sentence(40)} ${sentence(40)}`,
      `${sentence(40)} ${sentence(40)}`,
    ],
    ["ends before it grows longer than 80 words", `${sentence(40)} ${sentence(41)}`, sentence(40)],
    ["leaves out what comes after the cut", `${sentence(79)} ${sentence(5)} ${sentence(3)}`, sentence(79)],
    ["keeps a first sentence of any length", `${sentence(120)} ${sentence(5)}`, sentence(120)],
    ["of no lead is empty", null, ""],
  ])("%s", (_, lead, summary) => expect(summarise({ lead })).toBe(summary));

  it("is a beginning of the lead, with its first sentence, and no longer than it may be", () => {
    const lengths = fc.array(fc.integer({ min: 2, max: 100 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lengths, (words) => {
        const sentences = words.map((count) => sentence(count));
        const summary = summarise({ lead: sentences.join(" ") });
        expect(sentences.join(" ").startsWith(summary)).toBe(true);
        expect(summary.startsWith(sentences[0] ?? "?")).toBe(true);
        expect(countWords(summary)).toBeLessThanOrEqual(Math.max(MAX_SUMMARY_WORDS, words[0] ?? 0));
      }),
    );
  });
});
