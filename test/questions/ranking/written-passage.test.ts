import fc from "fast-check";
import { expect, it } from "vitest";
import type { Passage } from "../../../src/articles/passage.ts";
import { readPassage } from "../../../src/questions/ranking/read-passage.ts";
import { readWritten, writtenOf } from "../../../src/questions/ranking/written-passage.ts";
import { Lexicon } from "../../../src/questions/terms/lexicon.ts";

const passage = (title: string, text: string): Passage => ({
  ...{ id: "7.0", title, text },
  date: null,
  category: null,
});
const WORDS = [
  ..."Chiều ngày 29/5 UBND phường họp, bà Hoàng Thị Mai chủ trì. Kinh phí 13,5 tỷ đồng; 7h30 TP. Huế\n".split(
    " ",
  ),
  ...["\n", "hoà", "“", "”.", "KT-XH", "Ho\u0300a", "…", "^", "1.", "50%", "đượcTrạm", "\u2028", "🎉"],
];
const lexicon = new Lexicon();
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" "));

it("a passage that was written down is the one that was cut", () => {
  fc.assert(
    fc.property(text, text, (title, body) => {
      const cut = readPassage(passage(title, body), lexicon);
      expect(readWritten(writtenOf(cut), lexicon)).toEqual(cut);
    }),
  );
});
