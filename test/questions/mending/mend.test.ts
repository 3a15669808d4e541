import { describe, expect, it } from "vitest";
import { unmarked } from "../../../src/language/spelling.ts";
import { meantByKeys } from "../../../src/questions/mending/keystrokes.ts";
import { mend } from "../../../src/questions/mending/mend.ts";
import { oneLetterAway } from "../../../src/questions/mending/one-letter.ts";
import type { Vocabulary } from "../../../src/questions/mending/vocabulary.ts";
import { pairsIn } from "../../../src/questions/terms/streams.ts";
import { questionTermsOf, termsOf } from "../../../src/questions/terms/terms.ts";

const ARTICLES = [
  "Hội nghị bàn về thành phố thông minh. Ông Lê Văn Tám báo cáo kết quả.",
  "Thành phố tổ chức hội nghị về rác thải. Lực lượng dân quân dọn bãi biển.",
  "Đường Trần Phú cấm xe tải. Lực lượng công an hướng dẫn giao thông.",
  "Báo cáo về thành phố: rác thải giảm, đường sạch hơn. Bà An Lê, ông An Lê dự.",
];

/** What is counted in a few texts. */
function vocabularyOf(texts: readonly string[]): Vocabulary {
  const all = texts.map((text) => termsOf(text));
  const count = (holds: (terms: ReturnType<typeof termsOf>) => boolean) => all.filter(holds).length;
  return {
    exact: (term) => count((terms) => terms.some(({ exact }) => exact === term)),
    folded: (term) => count((terms) => terms.some(({ folded }) => folded === term)),
    formsOf: (folded) =>
      new Set(
        all
          .flat()
          .map(({ exact }) => exact)
          .filter((exact) => unmarked(exact) === folded),
      ),
    pair: (first, second) =>
      count((terms) =>
        pairsIn(terms).some(([one, other]) => one.folded === first && other.folded === second),
      ),
  };
}

const vocabulary = vocabularyOf(ARTICLES);
const mended = (question: string) =>
  mend(questionTermsOf(question), vocabulary)
    .map(({ exact }) => exact)
    .join(" ");

describe("words that no article knows become the ones that were meant", () => {
  it.each([
    ["hooij nghij", "hội nghị"],
    ["ho6i5 nghi5", "hội nghị"],
    ["dduowngf Trần Phú", "đường trần phú"],
    ["d9u7o7ng2 Trần Phú", "đường trần phú"],
    ["thanhpho", "thành phố"],
    ["racthai thanhpho", "rác thải thành phố"],
    ["thàhn phố", "thành phố"],
    ["báo cáoo", "báo cáo"],
    ["ábo cáo", "báo cáo"],
    ["lự lượng", "lực lượng"],
    ["thanfh phố", "thành phố"],
    ["hội nghĩ", "hội nghị"],
    ["rasc", "rác"],
    ["chisch ngừa", "chích ngừa"],
    // "An" is one letter away, and stands beside "lê".
    ["Ai lê văn tám", "ai lê văn tám"],
  ])("%s → %s", (typed, meant) => expect(mended(typed)).toBe(meant));
});

describe("what stays as it is", () => {
  it.each([
    ["hội nghị", "hội nghị"],
    ["hoi nghi", "hoi nghi"],
    ["blockchain", "blockchain"],
    ["xe buýt", "xe buýt"],
    ["ngày 31/12", "ngày 31 tháng 12"],
    ["ab", "ab"],
    ["", ""],
  ])("%j → %j", (typed, same) => expect(mended(typed)).toBe(same));
});

it("a mended word keeps its place in the question", () => {
  const [first, second] = mend(questionTermsOf("thanhpho?"), vocabulary);
  expect(first).toMatchObject({ folded: "thanh", from: 0, to: 8, isFirst: true });
  expect(second).toMatchObject({ folded: "pho", from: 0, to: 8, isFirst: false });
});

describe("words of which no article tells stay", () => {
  it.each(["chích ngừa", "chich ngua", "tiêm chó", "con mèo", "cúp điện"])("%s", (typed) =>
    expect(mended(typed)).toBe(typed),
  );
});

it("without a single article only keys become words", () => {
  const none = vocabularyOf([]);
  expect(mend(questionTermsOf("hooij nghij thanhpho"), none).map(({ exact }) => exact)).toEqual([
    ...["hội", "nghị", "thanhpho"],
  ]);
});

describe("keys that were left over", () => {
  it.each([
    ["hooij", "hội"],
    ["nghij", "nghị"],
    ["dduowngf", "đường"],
    ["duongwf", "dường"],
    ["truowngf", "trường"],
    ["nguwowif", "người"],
    ["nawm", "năm"],
    ["uwr", "ử"],
    ["tieengs", "tiếng"],
    ["vieetj", "việt"],
    ["thuows", "thướ"],
    ["ddeens", "đến"],
    ["ho6i5", "hội"],
    ["d9u7o7ng2", "đường"],
    ["na8m", "năm"],
    ["nghi5", "nghị"],
  ])("%s → %s", (keys, word) => {
    expect(
      meantByKeys(keys)
        .map((meant) => meant.normalize("NFC"))
        .map(spelling),
    ).toEqual([spelling(word)]);
  });

  it.each(["an", "12", "phố", "tuyetvoi!"])("%s is none", (word) => expect(meantByKeys(word)).toEqual([]));
});

const spelling = (word: string) =>
  termsOf(word)
    .map(({ exact }) => exact)
    .join(" ");

it("one letter away is each of the four slips", () => {
  const near = oneLetterAway("pho");
  for (const word of ["ph", "phos", "pha", "hpo"]) expect(near).toContain(word);
  expect(near).not.toContain("pho");
});
