import fc from "fast-check";
import { expect, it } from "vitest";
import { type Entries, entriesOf, packed } from "../../../src/adapters/sqlite/packed-entries.ts";

const entries = fc
  .uniqueArray(fc.nat(3_000_000), { maxLength: 200 })
  .chain((passages) =>
    fc
      .array(fc.integer({ min: 1, max: 5_000 }), { minLength: passages.length, maxLength: passages.length })
      .map((times) => passages.sort((a, b) => a - b).flatMap((passage, at) => [passage, times[at] ?? 1])),
  );

it("gives back what was packed", () => {
  fc.assert(
    fc.property(entries, (own: Entries) => {
      expect(entriesOf(packed(own))).toEqual(own);
    }),
  );
});

it("takes a byte for a neighbour in which the term stands once", () => {
  expect(packed([7, 1, 8, 1, 60, 1])).toHaveLength(3);
  expect(packed([7, 1, 8, 3, 60, 1])).toHaveLength(4);
});

it("comes to an end in bytes that were never packed", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => entriesOf(bytes).length <= 2 * bytes.length),
  );
});
