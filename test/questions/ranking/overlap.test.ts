import { describe, expect, test } from "vitest";
import { type Asked, readQuestion } from "../../../src/questions/ranking/asked.ts";
import { likenesses, matchesIn, placesOf, shareOf } from "../../../src/questions/ranking/matches.ts";
import { overlapOf, windowCover } from "../../../src/questions/ranking/overlap.ts";
import { Lexicon } from "../../../src/questions/terms/lexicon.ts";
import { questionTermsOf, termsOf } from "../../../src/questions/terms/terms.ts";

/** A question all of whose words are equally rare among a thousand passages. */
function asked(question: string, lexicon: Lexicon): Asked {
  const terms = questionTermsOf(question).map(({ exact, folded }) => ({
    ...{ exact, folded, passages: 10, share: 0, lacksMarks: false, capital: "none" as const },
  }));
  return readQuestion({ terms, alternates: [], passageCount: 1_000 }, lexicon);
}

function compared(question: string, text: string) {
  const lexicon = new Lexicon();
  const words = Int32Array.from(termsOf(text), (term) => lexicon.add(term));
  const read = asked(question, lexicon);
  return { read, matches: matchesIn(words, placesOf(read, lexicon)) };
}

const overlap = (question: string, text: string) => {
  const { read, matches } = compared(question, text);
  return overlapOf(matches, read);
};

describe("what a question and a text share", () => {
  test.each([
    ["everything", "chợ Cột 5 mở cửa", "Chợ Cột 5 mở cửa từ 5 giờ sáng.", 1],
    ["nothing", "chợ Cột 5 mở cửa", "Trường nghỉ lễ.", 0],
    ["what only asks is not missed", "Chợ mở cửa khi nào?", "Chợ mở cửa từ 5 giờ sáng.", 1],
    ["without marks", "cho mo cua", "Chợ mở cửa.", 1],
    ["other marks are another word", "chợ mở cửa", "cho mỡ của", 0.3],
    ["an abbreviation is what it stands for", "UBND phường", "Ủy ban nhân dân phường", 1],
    ["a date is the same in both ways", "cuộc họp ngày 29/5", "cuộc họp ngày 29 tháng 5", 1],
  ])("%s", (_, question, text, cover) => {
    expect(overlap(question, text).cover).toBeCloseTo(cover);
  });

  test("neighbours count as pairs only where they are neighbours", () => {
    const near = overlap("cầu Bến Nhỏ", "Khởi công cầu Bến Nhỏ.");
    const apart = overlap("cầu Bến Nhỏ", "Bến tàu có cầu, nhỏ mà sạch.");
    expect([near.pairs, near.run]).toEqual([1, 1]);
    expect(apart.pairs).toBe(0);
    expect(apart.cover).toBe(1);
    expect(apart.run).toBeCloseTo(1 / 3);
  });

  test("a chain pays for what stands between", () => {
    const near = overlap("cầu Bến Nhỏ", "cầu gỗ Bến Nhỏ");
    const far = overlap("cầu Bến Nhỏ", "cầu gỗ bắc qua suối về hướng Bến Nhỏ");
    expect(near.chain).toBeLessThan(1);
    expect(far.chain).toBeLessThan(near.chain);
  });

  test("a window holds only what stands near together", () => {
    const { read, matches } = compared("tiêm vắc xin miễn phí", `Tiêm vắc xin ${"rồi ".repeat(30)} miễn phí`);
    expect(windowCover(matches, read, 8)).toBeCloseTo(3 / 5);
    expect(windowCover(matches, read, 50)).toBeCloseTo(1);
  });

  test("a term counts once, at its best, wherever it stands", () => {
    const { read, matches } = compared("tổ dân phố", "tổ tô to tổ");
    expect(shareOf(read, likenesses(matches, read))).toBeCloseTo(1 / 3);
  });
});
