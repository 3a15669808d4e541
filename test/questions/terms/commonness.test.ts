import { describe, expect, test } from "vitest";
import { shareOfTerm, tellingPassages } from "../../../src/questions/terms/commonness.ts";
import { spelt } from "../../../src/questions/terms/terms.ts";

describe("how common a word is, where few passages tell", () => {
  const share = shareOfTerm(spelt("kiếm"), true);

  test("an everyday verb is not rare for standing in no passage of a small store", () =>
    expect(tellingPassages({ passages: 0, passageCount: 60, share })).toBeGreaterThan(5));
  test("a name is", () => expect(tellingPassages({ passages: 0, passageCount: 60, share: 0 })).toBe(0));
  test("what stands everywhere in the store is common there", () =>
    expect(tellingPassages({ passages: 50, passageCount: 60, share: 0 })).toBe(50));
  test("a large store tells by itself", () =>
    expect(tellingPassages({ passages: 800, passageCount: 4_264, share }) / 800).toBeCloseTo(1, 1));
});

test("a word without marks is as common as all that it may be", () => {
  const typed = spelt("bao");
  expect(shareOfTerm(typed, false)).toBeGreaterThan(shareOfTerm(spelt("bão"), true));
});
