import { describe, expect, test } from "vitest";
import { SYNONYMS } from "../../../src/language/synonyms/synonyms.ts";

const writtenFor = (said: string) =>
  SYNONYMS.filter((one) => one.said === said).flatMap(({ written }) => written);

describe("everyday words and the administration's", () => {
  test.each([
    ["cúp nước", "tạm ngừng cấp nước"],
    ["mất nước", "ngừng cấp nước"],
    ["chích ngừa", "tiêm chủng"],
    ["sổ đỏ", "giấy chứng nhận quyền sử dụng đất"],
    ["sếp phường", "chủ tịch ubnd phường"],
    ["xe hơi", "ô tô"],
    ["tiền học", "học phí"],
    ["hốt rác", "thu gom"],
    ["mướn", "thuê"],
    ["tốn", "kinh phí"],
  ])("%s may be written %s", (said, written) => expect(writtenFor(said)).toContain(written));

  test("what is said only is not looked for in articles", () =>
    expect(writtenFor("kinh phí")).not.toContain("tốn"));

  test("a syllable that is part of many words stands for nothing alone", () => {
    expect(writtenFor("cấp phát")).toContain("được phát");
    expect(writtenFor("cấp phát")).not.toContain("phát");
    expect(writtenFor("phát")).toEqual([]);
  });

  test("nothing stands for itself, and every group has a use", () => {
    expect(SYNONYMS.length).toBeGreaterThan(1_000);
    for (const { said, written } of SYNONYMS) {
      expect(said).toMatch(/^\S+( \S+)*$/);
      expect(written).not.toContain(said);
      expect(written).not.toEqual([]);
    }
  });
});
