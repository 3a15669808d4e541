import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openArticleStore } from "../../../src/adapters/lowdb/article-store.ts";
import { numberedPath } from "../../../src/adapters/lowdb/numbered-files.ts";
import { temporaryFolder } from "../../support/folder.ts";

it("entries of version 1, which knew no backlog, had all been news", async () => {
  await using folder = await temporaryFolder();
  await mkdir(join(folder.path, "articles"), { recursive: true });
  const old = {
    ...{ id: 1, revision: 1, keys: ["title::tin"], fingerprint: "f", category: null, title: "Tin" },
    ...{ publishedAt: null, url: null, firstSeenAt: "2026-11-20T02:00:00.000Z", revisedAt: null },
  };
  await writeFile(
    numberedPath(join(folder.path, "articles"), 0),
    JSON.stringify({ version: 1, state: [old] }),
  );
  await using store = await openArticleStore(folder.path);
  expect(await store.newest(9)).toEqual([{ ...old, isBacklog: false, withdrawnAt: null }]);
  await store.add(
    {
      ...{ category: null, title: "Hai", publishedAt: null, viewCount: null, lead: "Một.", paragraphs: [] },
      ...{ captions: [], author: null, url: null },
    },
    { keys: ["k"], fingerprint: "g", seenAt: new Date("2026-11-21T02:00:00Z"), isBacklog: true },
  );
  expect((await store.newest(9)).map(({ isBacklog }) => isBacklog)).toEqual([true, false]);
});
