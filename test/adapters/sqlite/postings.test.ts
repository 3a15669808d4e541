import type { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it } from "vitest";
import { Damaged } from "../../../src/adapters/sqlite/damaged.ts";
import { openPassageFile } from "../../../src/adapters/sqlite/passage-file.ts";
import { Postings } from "../../../src/adapters/sqlite/postings.ts";

const TERM = 7;
let database: DatabaseSync;
let postings: Postings;
beforeEach(() => {
  ({ database } = openPassageFile(undefined));
  postings = new Postings(database);
});

const add = (passage: number, times = 1) => postings.add(passage, new Map([[TERM, times]]));
const found = (from = postings) => {
  const entries: [number, number][] = [];
  from.each(TERM, (passage, times) => entries.push([passage, times]));
  return entries;
};

describe("where a term stands", () => {
  it("is known at once, and after it was written", () => {
    add(1, 2);
    add(5);
    expect([found(), postings.count(TERM)]).toEqual([
      [
        [1, 2],
        [5, 1],
      ],
      2,
    ]);
    postings.write();
    add(6);
    expect([found(), postings.count(TERM)]).toEqual([
      [
        [1, 2],
        [5, 1],
        [6, 1],
      ],
      3,
    ]);
    postings.write();
    expect(found(new Postings(database))).toEqual([
      [1, 2],
      [5, 1],
      [6, 1],
    ]);
  });

  it("is told in the order of passages, however many there are", () => {
    const passages = Array.from({ length: 500 }, (_, at) => at * 77);
    for (const [at, passage] of passages.entries()) {
      add(passage);
      if (at % 100 === 0) postings.write();
    }
    postings.write();
    expect(found().map(([passage]) => passage)).toEqual(passages);
    expect(postings.count(TERM)).toBe(500);
  });

  it("is forgotten of a passage that is taken out", () => {
    for (const passage of [1, 2, 9_000]) add(passage);
    postings.remove(2, [TERM, 8]);
    expect(found()).toEqual([
      [1, 1],
      [9_000, 1],
    ]);
    postings.remove(9_000, [TERM]);
    postings.remove(1, [TERM]);
    expect([found(), postings.count(TERM)]).toEqual([[], 0]);
  });

  it("is not told when it was changed behind its back", () => {
    add(1);
    postings.write();
    database.exec("UPDATE postings SET entries = x'0808'");
    expect(() => found()).toThrow(Damaged);
  });
});
