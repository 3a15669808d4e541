import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { PlainError } from "../../src/lib/errors.ts";
import { parseCatalogue } from "../../src/topics/catalogue.ts";

const topic = (id: string, more: object = {}) => ({
  id,
  name: { vi: id, en: `${id} en` },
  description: { vi: "Mô tả", en: "Description" },
  categories: [],
  aliases: [],
  ...more,
});

const CATALOGUE = parseCatalogue({
  topics: [
    topic("y-te", { name: { vi: "Y tế", en: "Health" }, categories: ["Tiêm chủng"], aliases: ["sức khỏe"] }),
    topic("giao-thong", { name: { vi: "Giao thông", en: "Traffic" }, categories: ["Đô thị - Giao thông"] }),
  ],
});

describe("a catalogue", () => {
  test.each([
    ["Y TẾ", "y-te"],
    ["y-te", "y-te"],
    ["health", "y-te"],
    ["suc khoe", "y-te"],
    ["giao  thông!", "giao-thong"],
    ["giao", undefined],
    ["", undefined],
  ])("finds %j exactly: %j", (text, wanted) => {
    expect(CATALOGUE.find(text)?.id).toBe(wanted);
  });

  test.each([
    ["giao thogn", "giao-thong"],
    ["trafic", "giao-thong"],
    ["suc khe", "y-te"],
    ["bóng đá", undefined],
  ])("%j is nearest to %j", (text, wanted) => {
    expect(CATALOGUE.nearest(text)?.id).toBe(wanted);
  });

  test.each([
    ["tiêm chủng", "y-te"],
    ["ĐÔ THỊ – GIAO THÔNG", "giao-thong"],
    ["y tế", undefined],
    [null, undefined],
  ])("the category %j belongs to %j", (category, wanted) => {
    expect(CATALOGUE.topicOfCategory(category)?.id).toBe(wanted);
  });

  test("keeps the file's order and gets by id", () => {
    expect(CATALOGUE.topics.map(({ id }) => id)).toEqual(["y-te", "giao-thong"]);
    expect(CATALOGUE.get("giao-thong")?.name.en).toBe("Traffic");
    expect(CATALOGUE.get("Y-TE")).toBeUndefined();
  });
});

describe("a wrong topics file", () => {
  const messageFor = (json: unknown) => {
    try {
      parseCatalogue(json);
    } catch (thrown) {
      if (thrown instanceof PlainError && thrown.code === "topics_invalid") return thrown.message;
      throw thrown;
    }
    return "";
  };

  test.each([
    ["no object", null, ["the file"]],
    ["no topic", { topics: [] }, ["topics"]],
    [
      "every wrong field at once",
      { topics: [{ ...topic("Y Te"), name: {} }] },
      ["0.id", "0.name.vi", "0.name.en"],
    ],
    ["an id twice", { topics: [topic("a"), topic("a")] }, ['"a" stands there more than once']],
    [
      "an alias of two",
      { topics: [topic("a", { aliases: ["Đò"] }), topic("b", { aliases: ["do"] })] },
      ['"do" is a name of both "a" and "b"'],
    ],
    [
      "a category of two",
      { topics: [topic("a", { categories: ["X-Y"] }), topic("b", { categories: ["x y"] })] },
      ['"x y" is a category of both'],
    ],
    ["a name without letters", { topics: [topic("a", { aliases: ["…"] })] }, ['"…" holds neither']],
  ])("%s", (_, json, wanted) => {
    for (const part of wanted) expect(messageFor(json)).toContain(part);
  });
});

test("the project's own topics file is valid and knows the categories of its topics", async () => {
  const file = new URL("../../data/topics.json", import.meta.url);
  const catalogue = parseCatalogue(JSON.parse(await readFile(file, "utf8")));
  expect(catalogue.topics.length).toBeGreaterThanOrEqual(9);
  expect(catalogue.topicOfCategory("chính trị")?.id).toBe("chinh-tri");
});
