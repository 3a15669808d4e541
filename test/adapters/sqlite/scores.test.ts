import { expect, it } from "vitest";
import { Scores } from "../../../src/adapters/sqlite/scores.ts";

const everything = () => true;

/** Ten passages of a hundred terms each, but for one that is ten times as long. */
function scores(): Scores {
  const lengths = Array.from({ length: 10 }, (_, at) => (at === 9 ? 1_000 : 100));
  return new Scores({ passageCount: 10, lengths, length: 1_900 });
}

it("adds up what each term tells, the rare ones more", () => {
  const own = scores();
  own.adder(1, 1)(3, 1);
  const common = own.adder(4, 1);
  for (const passage of [2, 3, 4, 5]) common(passage, 1);
  const best = own.best(10, everything);
  expect(best.map(({ number }) => number)).toEqual([3, 2, 4, 5]);
  expect(best[0]?.score).toBeGreaterThan(2 * (best[1]?.score ?? 0));
});

it("follows the formula", () => {
  const own = scores();
  own.adder(1, 0.5)(0, 2);
  // ln((10 − 1 + ½) / (1 + ½)) · 1 · 2.2 / (1 + 1.2 · (¼ + ¾ · 100 / 190))
  expect(own.best(1, everything)[0]?.score).toBeCloseTo(
    (Math.log(9.5 / 1.5) * 2.2) / (1 + 1.2 * (0.25 + 0.75 / 1.9)),
  );
});

it("counts an occurrence in a long passage less", () => {
  const own = scores();
  const term = own.adder(2, 1);
  term(9, 1);
  term(0, 1);
  expect(own.best(2, everything).map(({ number }) => number)).toEqual([0, 9]);
});

it("gives no more than it is asked for, and nothing that is not wanted", () => {
  const own = scores();
  const term = own.adder(6, 1);
  for (const passage of [5, 4, 3, 2, 1, 0]) term(passage, 1 + (passage % 3));
  expect(own.best(2, everything).map(({ number }) => number)).toEqual([2, 5]);
  expect(own.best(2, (passage) => passage < 5).map(({ number }) => number)).toEqual([2, 1]);
});

it("knows nothing of passages that are not there", () => {
  const own = scores();
  own.adder(1, 1)(4_000, 1);
  expect(own.best(5, everything)).toEqual([]);
});
