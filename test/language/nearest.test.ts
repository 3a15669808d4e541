import { expect, test } from "vitest";
import { nearest, nearestBy } from "../../src/language/nearest.ts";

const NAMES = ["Y tế", "Kinh tế", "Giáo dục", "Môi trường – Đô thị", "Thông báo"];

test.each([
  ["giao duc", "Giáo dục"],
  ["giao dcu", "Giáo dục"],
  ["gia duc", "Giáo dục"],
  ["kinh tee", "Kinh tế"],
  ["thong bo", "Thông báo"],
  ["moi truong-do thii", "Môi trường – Đô thị"],
  ["y te", "Y tế"],
  ["yy te", "Y tế"],
  ["xx te", undefined],
  ["giang dau", undefined],
  ["bóng đá", undefined],
  ["", undefined],
])("%j is nearest to %j", (input, wanted) => {
  expect(nearest(input, NAMES)).toBe(wanted);
});

test("half of a short word is too much", () => {
  expect(nearest("ab", ["ac"])).toBeUndefined();
  expect(nearest("abc", ["abd"])).toBe("abd");
});

test("of equals the first, by any of its names", () => {
  expect(
    nearestBy(
      "tinn",
      [{ names: ["x"] }, { names: ["bản", "tin"] }, { names: ["tin"] }],
      ({ names }) => names,
    ),
  ).toEqual({
    names: ["bản", "tin"],
  });
});
