import { describe, expect, test } from "vitest";
import { readQuestion } from "../../../src/questions/ranking/asked.ts";
import { namesInPassage, namesInSentences } from "../../../src/questions/ranking/name-facts.ts";
import { readPassage } from "../../../src/questions/ranking/read-passage.ts";
import { Lexicon } from "../../../src/questions/terms/lexicon.ts";
import { capitalOf, questionTermsOf } from "../../../src/questions/terms/terms.ts";

const TEXT =
  "Đồng chí Vũ Văn Lượng, Phó Chủ tịch UBND thành phố chủ trì hội nghị. Bà Đỗ Thị Kim Oanh, Chủ tịch HĐND thành phố dự. " +
  "Công ty Thành Đạt thi công.";

function compared(question: string) {
  const lexicon = new Lexicon();
  const passage = { id: "1", title: "Sửa đường Trần Khánh Dư", text: TEXT, date: null, category: null };
  const read = readPassage(passage, lexicon);
  const terms = questionTermsOf(question);
  const found = terms.map(({ exact, folded }, at) => {
    return {
      exact,
      folded,
      passages: 1,
      share: 0,
      lacksMarks: false,
      capital: capitalOf(question, terms, at),
    };
  });
  return { read, named: readQuestion({ terms: found, alternates: [], passageCount: 60 }, lexicon).named };
}

const inPassage = (question: string) => {
  const { read, named } = compared(question);
  return namesInPassage(read, named);
};

describe("a name of the question", () => {
  test.each([
    ["Ông Vũ Văn Lượng nói gì?", 0],
    ["ông vũ văn lượng nói gì", 0],
    ["ong vu van luong giu chuc gi", 0],
    ["ong vu van binh giu chuc gi", 1],
    ["Bà Lê Thị Hoa giữ chức gì?", 1],
    ["Bao giờ sửa đường Trần Khánh Dư?", 0],
    ["Bao giờ sửa đường Hoàng Văn Thụ?", 1],
    ["Công ty Hải Phát làm gì?", 1],
    ["Ông Vũ Văn Lượng và bà Lê Thị Hoa làm gì?", 0.5],
    ["KHI NÀO HỌP HỘI ĐỒNG?", 0],
    ["Khi nào họp?", 0],
  ])("%s is missing: %s", (question, missing) => expect(inPassage(question).nameMissing).toBe(missing));
});

describe("an office whose holder is asked for", () => {
  test.each([
    ["Ai là Phó Chủ tịch UBND thành phố?", 0],
    ["Ai là Phó Chủ tịch HĐND thành phố?", 1],
    ["Chủ tịch HĐND thành phố là ai?", 0],
    ["chu tich hdnd thanh pho ten gi", 0],
    // "Phó Chủ tịch UBND thành phố" is another.
    ["Chủ tịch UBND thành phố là ai?", 1],
    // "Chủ tịch HĐND thành phố" is another.
    ["Chủ tịch thành phố là ai?", 1],
    ["Hiệu trưởng Trường THCS Lê Quý Đôn là ai?", 1],
    ["Ai thay Chủ tịch UBND thành phố chủ trì?", 0],
  ])("%s is missing: %s", (question, missing) => expect(inPassage(question).officeMissing).toBe(missing));

  test("only the sentence that names it has it", () => {
    const { read, named } = compared("Chủ tịch HĐND thành phố là ai?");
    expect(namesInSentences(read, named).map(({ officeMissing }) => officeMissing)).toEqual([1, 0, 1]);
  });
});
