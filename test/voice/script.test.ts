import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSyllable } from "../../src/language/syllable.ts";
import { scriptInTurns, scriptOf } from "../../src/voice/script.ts";
import { spoken, words } from "../support/script.ts";

const UNSPEAKABLE = /[^\p{L}\p{M}\s.,;:!?']/u;
/** What the rules are about, in any order. */
const PIECES = [
  ..."0 1 9 05 25 2026 1.000 0,5 . , / - : ( ) % ° ° ² & + = < > ~ # @ ' \" $ đ h g p km m2 kg C °C".split(
    " ",
  ),
  ..."ngày tháng năm thứ quý số khóa Điều UBND QĐ TP. P. đ/c v/v X IV VI a A Đ vn http:// UBND( (UBND) 😀 ½ №".split(
    " ",
  ),
  ...[" ", " ", " ", "\n"],
];
const civicText = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(
  civicText,
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.string({ unit: "binary", maxLength: 80 }),
);
const syllable = fc
  .constantFrom(
    ..."bản tin phường hôm nay có mưa to ở Hạ Long và người dân được mời đến nhà văn hóa".split(" "),
  )
  .filter(isSyllable);

describe("laws", () => {
  test("no digit and no sign is left over", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(spoken(text)).not.toMatch(UNSPEAKABLE);
      }),
      { numRuns: 1_000 },
    );
  });

  test("in turns it says the same", () =>
    fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await scriptInTurns(text, words)).toEqual(scriptOf(text, words));
      }),
    ));

  test("in turns others are served meanwhile", async () => {
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns++;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    const line = "Sáng 5/3, UBND phường họp từ 8h30 đến 11h.";
    for (let lines = 0; lines < 10; lines++) await scriptInTurns(line, words);
    isDone = true;
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  test("plain words stay as they are", () => {
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1 }), (plain) => {
        expect(scriptOf(plain.join(" "), words)).toEqual({ text: plain.join(" "), guesses: [] });
      }),
    );
  });

  test("every whole number has a reading of its own", () => {
    const readings = new Map(Array.from({ length: 3_000 }, (_, number) => [spoken(`${number} hộ`), number]));
    expect(readings.size).toBe(3_000);
  });

  test("a line stays a line", () => {
    fc.assert(
      fc.property(fc.array(civicText), (texts) => {
        const lines = texts.map((text) => text.replaceAll("\n", " "));
        expect(spoken(lines.join("\n")).split("\n")).toHaveLength(Math.max(1, lines.length));
      }),
    );
  });

  test.each([
    ..."1|1.|1,|1 |1-|1/|1x|1+|1%|a|A|A&|A-|a.|a@|a@a.|,;|( |(UBND) |UBND(|Ủy ban (UBND) |1 km/|7h-|thứ 2, |I, |".split(
      "|",
    ),
    ..."số 1/QĐ-|0123 |1 000 |Km1+|https://a|a.vn/|TP.|ngày 1, |½|1²|\"|'|1'|<|…|😀|-|$1|tháng 1, ".split(
      "|",
    ),
  ])("100,000 characters of %j end soon", (piece) => {
    const text = (piece || "x").repeat(100_000 / (piece || "x").length);
    const startedMs = performance.now();
    expect(spoken(text)).not.toMatch(UNSPEAKABLE);
    // A hundred times what it takes alone: only a rule that is not in proportion comes near.
    expect(performance.now() - startedMs).toBeLessThan(15_000);
  });
});

describe("guesses", () => {
  test.each([
    ["UBND phường họp ngày 5/11.", []],
    ["Dự án XQZ của BKTW.", ["XQZ", "BKTW"]],
    ["số 5/XQZ-UBND", ["XQZ"]],
    ["a ⌘ b", ["⌘"]],
  ])("%j: %j", (text, guesses) => {
    expect(scriptOf(text, words).guesses).toEqual(guesses);
  });
});

test("what a text explained in one line holds for the next", () => {
  expect(spoken("Quỹ Xóa mù chữ (QXMC) họp.\nQXMC báo cáo.")).toBe(
    "Quỹ Xóa mù chữ họp.\nQuỹ Xóa mù chữ báo cáo.",
  );
});

test("what one text explained is not known in another", () => {
  spoken("Quỹ Xóa mù chữ (QXMC) họp.");
  expect(spoken("QXMC họp.")).toBe("quy ích mờ xê họp.");
});
