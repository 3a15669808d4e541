import { describe, expect, test } from "vitest";
import { readQuestion } from "../../../src/questions/ranking/asked.ts";
import { likenesses, matchesIn, placesOf } from "../../../src/questions/ranking/matches.ts";
import { overlapOf, windowCover } from "../../../src/questions/ranking/overlap.ts";
import { alternatesFor } from "../../../src/questions/terms/alternates.ts";
import { Lexicon } from "../../../src/questions/terms/lexicon.ts";
import { questionTermsOf, termsOf } from "../../../src/questions/terms/terms.ts";

function compared(question: string, text: string) {
  const lexicon = new Lexicon();
  const words = Int32Array.from(termsOf(text), (term) => lexicon.add(term));
  const terms = questionTermsOf(question);
  const found = terms.map(({ exact, folded }) => {
    return { exact, folded, passages: 10, share: 0, lacksMarks: false, capital: "none" as const };
  });
  const asked = readQuestion(
    { terms: found, alternates: alternatesFor(terms), passageCount: 1_000 },
    lexicon,
  );
  return { asked, matches: matchesIn(words, placesOf(asked, lexicon)) };
}

const coverOf = (question: string, text: string) => {
  const { asked, matches } = compared(question, text);
  return overlapOf(matches, asked).cover;
};

describe("a text in other words than the question", () => {
  test("has what is asked, for less than the same words", () => {
    const other = coverOf("khu 5 mất nước", "Tạm ngừng cấp nước khu 5.");
    expect(other).toBeGreaterThan(coverOf("khu 5 mất nước", "Khai mạc hội chợ khu 5."));
    expect(other).toBeLessThan(coverOf("khu 5 mất nước", "Khu 5 mất nước."));
  });

  test("has it only where the wording stands whole", () =>
    expect(coverOf("chích ngừa", "Tiêm cho trẻ, chủng loại khác.")).toBeLessThan(
      coverOf("chích ngừa", "Tiêm chủng cho trẻ."),
    ));

  test("a term counts once, at its best", () => {
    const { asked, matches } = compared("mất nước", "Mất nước do ngừng cấp nước.");
    expect(likenesses(matches, asked)).toEqual([1, 1]);
    expect(overlapOf(matches, asked).cover).toBe(1);
    for (let i = 1; i < matches.at.length; i++) {
      const isSamePlace = matches.at[i] === matches.at[i - 1];
      if (isSamePlace) expect(matches.term[i]).toBeLessThan(matches.term[i - 1] ?? 0);
    }
  });

  test("a window never holds more than everything", () => {
    const text = "Ngừng cấp nước. Mất nước. Tạm ngừng cấp nước, cúp nước, mất nước, ngừng cấp nước.";
    const { asked, matches } = compared("mất nước khu 5", text);
    expect(windowCover(matches, asked, 4)).toBeLessThan(1);
    expect(windowCover(matches, asked, 4)).toBeGreaterThan(0.3);
  });

  test("neighbours stay neighbours", () => {
    const { asked, matches } = compared("mất nước", "Ngừng cấp nước.");
    expect(overlapOf(matches, asked).pairs).toBeGreaterThan(0.5);
  });
});
