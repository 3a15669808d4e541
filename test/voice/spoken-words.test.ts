import { describe, expect, test } from "vitest";
import { PlainError } from "../../src/lib/errors.ts";
import { scriptOf } from "../../src/voice/script.ts";
import { parseSpokenWords } from "../../src/voice/spoken-words.ts";

const words = parseSpokenWords({
  words: { HLX: "Hạ Long Xanh", "Loa-Net": "loa nét", UBND: "ủy ban", "A&B": "a và bê", CX9: "xê ích chín" },
});

describe("the file's words", () => {
  test.each([
    ["phong trào HLX", "phong trào Hạ Long Xanh"],
    ["mạng Loa-Net", "mạng loa nét"],
    ["mạng loa-net", "mạng loa nét"],
    ["UBND phường", "ủy ban phường"],
    ["tổ A&B", "tổ a và bê"],
    ["xe CX9", "xe xê ích chín"],
    ["HĐND phường", "Hội đồng nhân dân phường"],
  ])("%j → %j", (written, spoken) => {
    expect(scriptOf(written, words).text).toBe(spoken);
  });
});

describe("a file that is wrong is refused with every problem:", () => {
  test.each([
    [{}, "words"],
    [{ words: { UBND: "" } }, "words → UBND"],
    [{ words: { G7: "nhóm 7" } }, "must be words of letters"],
    [{ words: { "UBND phường": "ủy ban" } }, "is no single word"],
    [{ words: { A: 5 } }, "words → A"],
    [{ words: {}, other: 1 }, "other"],
    [[], "the file"],
    [{ words: { A: "1", B: "2" } }, "2 problem(s)"],
  ])("%j: %s", (json, problem) => {
    expect(() => parseSpokenWords(json)).toThrow(PlainError);
    expect(() => parseSpokenWords(json)).toThrow(problem);
  });
});
