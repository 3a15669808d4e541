import { expect, it } from "vitest";
import { PassageDatabase } from "../../../src/adapters/sqlite/passage-database.ts";
import { openPassageFile } from "../../../src/adapters/sqlite/passage-file.ts";
import { bundleAt } from "./numbered-bundles.ts";

function filled() {
  const { database } = openPassageFile(undefined);
  const passages = new PassageDatabase(database);
  for (let at = 0; at < 5; at++) passages.put(bundleAt(at));
  passages.commit();
  return { database, passages, source: passages.without([]) };
}

it("says what it looked for, mistakes mended, and how common that is", () => {
  const { source } = filled();
  expect(source.search("duongLê lợi nghiêng", 5)).toMatchObject({
    passageCount: 10,
    terms: [
      { exact: "đường", folded: "duong", passages: 10 },
      { exact: "lê", folded: "le", passages: 2 },
      { exact: "lợi", folded: "loi", passages: 2 },
      { exact: "nghiêng", folded: "nghieng", passages: 0 },
    ],
  });
});

it("gives passages back as they were put in, the best first, no more than it is asked for", () => {
  const { source } = filled();
  const { hits } = source.search("tổ 3 đường Bến Đoan", 2);
  expect(hits).toHaveLength(2);
  expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? Number.POSITIVE_INFINITY);
  const { passages: own } = bundleAt(2);
  expect(hits.map((hit) => source.read(hit).content()).sort()).toEqual(own.map(({ text }) => text));
  expect(hits.map((hit) => source.titleOf(hit))).toEqual(own.map(({ title }) => title));
});

it("knows when a full disk has taken back what was to be written", () => {
  const { database, passages } = filled();
  const pages = Number(database.prepare("PRAGMA page_count").get()?.["page_count"]);
  database.exec(`PRAGMA max_page_count = ${pages}`);
  expect(() => {
    for (let at = 5; at < 200; at++) passages.put(bundleAt(at));
    passages.commit();
  }).toThrow(/full/);
  expect(passages.isRolledBack).toBe(true);
});
