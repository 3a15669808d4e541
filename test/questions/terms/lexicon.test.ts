import { expect, it } from "vitest";
import { Lexicon } from "../../../src/questions/terms/lexicon.ts";
import { spelt } from "../../../src/questions/terms/terms.ts";
import { WORD_CLASS } from "../../../src/questions/terms/word-class.ts";

it("gives each word a number, and its letters theirs", () => {
  const lexicon = new Lexicon();
  const numbers = ["họp", "hợp", "hop", "2020", "họp"].map((word) => lexicon.add(spelt(word)));
  expect(numbers[4]).toBe(numbers[0]);
  expect(new Set(numbers).size).toBe(4);
  expect(numbers.slice(0, 3).map((number) => lexicon.lettersOf(number))).toEqual(Array(3).fill(numbers[2]));
  expect(lexicon.wordAt(numbers[1] ?? -1)).toBe("hợp");
  expect(lexicon.numberOf("họp")).toBe(numbers[0]);
  expect(lexicon.numberOf("hỏi")).toBeUndefined();
});

it("gives the same numbers when the words come again in their order", () => {
  const [one, other] = [new Lexicon(), new Lexicon()];
  for (const word of ["chủ", "trì", "Hội", "nghị"]) one.add(spelt(word));
  for (let number = 0; number < one.size; number++) {
    expect(other.add(spelt(one.wordAt(number)))).toBe(number);
  }
});

it("knows what a word is good for", () => {
  const lexicon = new Lexicon();
  const classes = (word: string) => lexicon.classOf(lexicon.add(spelt(word)));
  expect(classes("2020")).toBe(WORD_CLASS.number | WORD_CLASS.year);
  expect(classes("13")).toBe(WORD_CLASS.number);
  expect(classes("sáng")).toBe(WORD_CLASS.day | WORD_CLASS.partOfDay);
  expect(classes("phường")).toBe(WORD_CLASS.place);
  expect(classes("vì")).toBe(WORD_CLASS.reason);
  expect(classes("họp")).toBe(0);
});
