import { describe, expect, test } from "vitest";
import { alternatesFor } from "../../../src/questions/terms/alternates.ts";
import { questionTermsOf } from "../../../src/questions/terms/terms.ts";

/** "mất nước → ngừng cấp nước": what is said, and what may be written for it. */
function readings(question: string): string[] {
  const terms = questionTermsOf(question);
  return alternatesFor(terms).map(({ from, to, words }) => {
    const said = terms.slice(from, to).map(({ exact }) => exact);
    return `${said.join(" ")} → ${words.map(({ exact }) => exact).join(" ")}`;
  });
}

describe("other wordings for a question", () => {
  test.each([
    ["Khi nào mất nước?", "mất nước → ngừng cấp nước"],
    ["khi nao mat nuoc", "mat nuoc → ngừng cấp nước"],
    ["Tiền rác bao nhiêu?", "tiền rác → phí vệ sinh"],
    ["Chủ tịch UBND phường là ai?", "chủ tịch ủy ban nhân dân phường → chủ tịch phường"],
  ])("%s %s", (question, reading) => expect(readings(question)).toContain(reading));

  test("of a longer wording, not of a part of it", () => {
    expect(readings("phân loại rác").every((reading) => reading.startsWith("phân loại rác →"))).toBe(true);
  });

  test.each([
    ["what stands in the question anyway", "mất nước, ngừng cấp nước", "mất nước → ngừng cấp nước"],
    ["a syllable without its marks", "co rac khong", "rac → chất thải"],
  ])("not %s", (_, question, reading) => expect(readings(question)).not.toContain(reading));

  test("none where none is known", () => expect(readings("Lê Lợi")).toEqual([]));
});
