import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, CivilDate } from "../../../src/lib/civil-date.ts";
import { hearAction, idsIn, placeIn, placeOf } from "../../../src/telegram/views/bulletin-place.ts";

const TODAY = CivilDate.parse("2026-11-24");
const anyPlace = fc.record({
  edition: fc.record({
    date: fc.integer({ min: -2_000, max: 30_000 }).map((days) => addDays(TODAY, days)),
    slot: fc.constantFrom("morning", "noon", "evening", null),
  }),
  isFromAllTopics: fc.boolean(),
});

describe("the place of a bulletin", () => {
  it("is found again in the data of a button", () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(placeIn(placeOf(place))).toEqual(place);
      }),
    );
  });

  it("fits into a callback with six ids of up to 78 billion", () => {
    const items = Array.from({ length: 6 }, () => ({ articleId: 36 ** 7 - 1 }));
    fc.assert(
      fc.property(anyPlace, fc.nat(9_999), (place, moreCount) => {
        expect(Buffer.byteLength(hearAction(placeOf(place), moreCount, items))).toBeLessThanOrEqual(64);
      }),
    );
  });

  it("goes with the ids of the articles", () => {
    const [, , , ids = ""] = hearAction("1y0m", 3, [{ articleId: 1 }, { articleId: 999 }]).split(":");
    expect(idsIn(ids)).toEqual([1, 999]);
  });

  it.each(["", "1y0", "1y0x", "1Y0m", "12345m", "../m"])("%j is none", (text) =>
    expect(placeIn(text)).toBeUndefined(),
  );
});
