import { expect, it } from "vitest";
import { Recent } from "../../src/lib/recent.ts";

it("keeps what was wanted last, and makes the rest again", () => {
  const recent = new Recent<string>(2);
  const made: string[] = [];
  const get = (key: string) =>
    recent.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(["a", "b", "a", "c", "a", "b"].map(get)).toEqual(["A", "B", "A", "C", "A", "B"]);
  expect(made).toEqual(["a", "b", "c", "b"]);
  expect([recent.peek("b"), recent.peek("c")]).toEqual(["B", undefined]);
  recent.forget("b");
  get("b");
  expect(made).toEqual(["a", "b", "c", "b", "b"]);
});
