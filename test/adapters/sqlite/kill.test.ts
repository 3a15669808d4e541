import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { PassageDatabase } from "../../../src/adapters/sqlite/passage-database.ts";
import { openPassageFile } from "../../../src/adapters/sqlite/passage-file.ts";
import { emptyFolder } from "../lowdb/folder.ts";
import { bundleAt } from "./numbered-bundles.ts";

const FILLER = join(import.meta.dirname, "index-until-killed.ts");
const QUESTIONS = [
  "tổ 41 họp ở đường nào?",
  "bao nhieu ho du hop duong tran phu",
  "hoãn họp",
  "việc thứ 2 đường Lê Lợi",
];

async function killAfter(lineCount: number, path: string): Promise<void> {
  const child = spawn(process.execPath, [FILLER, path], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  let seen = 0;
  for await (const _ of createInterface({ input: child.stdout }))
    if (++seen === lineCount) child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
}

/** All that each question finds, with how well; and what was counted for it. */
function foundIn(database: PassageDatabase) {
  const source = database.without([]);
  return QUESTIONS.map((question) => {
    const { hits, terms, passageCount } = source.search(question, Number.MAX_SAFE_INTEGER);
    const found = hits.map((hit) => [source.read(hit).content(), hit.score.toFixed(9)]);
    return { terms, passageCount, found: new Map(found as [string, string][]) };
  });
}

describe("an index whose process is killed while it is filled", () => {
  // Three times with the same file: before its first commit, between two, and at once.
  it("holds what it says it holds, as one that was filled in peace", { timeout: 60_000 }, async () => {
    await using folder = await emptyFolder();
    const path = join(folder.path, "passages.db");
    let most = 0;
    for (const lineCount of [40, 700, 3]) {
      await killAfter(lineCount, path);
      const { database, replaced } = openPassageFile(path);
      expect(replaced).toBeUndefined();
      const killed = new PassageDatabase(database);
      const peaceful = new PassageDatabase(openPassageFile(undefined).database);
      for (const [key, stamp] of killed.stamps()) peaceful.put(bundleAt(Number(key.slice(1)), stamp));
      expect(foundIn(killed)).toEqual(foundIn(peaceful));
      most = Math.max(most, foundIn(killed)[0]?.passageCount ?? 0);
      killed.close();
    }
    expect(most).toBeGreaterThan(500);
  });
});
