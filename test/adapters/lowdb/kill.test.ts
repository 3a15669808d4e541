import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../../src/adapters/lowdb/database.ts";
import { emptyFolder } from "./folder.ts";

const WRITER = join(import.meta.dirname, "write-until-killed.ts");
const NOW = new Date("2026-11-24T01:00:00.000Z");

/** What the process had acknowledged when it was killed, after `lineCount` lines: numbers by word. */
async function killAfter(lineCount: number, directory: string): Promise<Map<string, number[]>> {
  const child = spawn(process.execPath, [WRITER, directory], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  const acknowledged = new Map<string, number[]>();
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word = "", number] = line.split(" ");
    acknowledged.set(word, [...(acknowledged.get(word) ?? []), Number(number)]);
    if (++seen === lineCount) child.kill("SIGKILL");
  }
  expect(await ended).toEqual([null, "SIGKILL"]);
  return acknowledged;
}

async function expectKept(database: Database, acknowledged: Map<string, number[]>): Promise<void> {
  const { subscribers, deliveries, articles } = database;
  const of = (word: string) => acknowledged.get(word) ?? [];

  const topics = (await subscribers.get("sub-0"))?.topics ?? [];
  expect(topics).toEqual(expect.arrayContaining(of("topic").map((number) => `topic-${number}`)));

  const rows = await deliveries.deliveries("bulletin:morning");
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 600 }, (_, at) => at));
  expect(of("sent").filter((number) => rows[number]?.state !== "sent")).toEqual([]);
  // Eight were on their way at most, and one that was asked for.
  expect(await deliveries.recover(NOW)).toBeLessThanOrEqual(9 + of("asked").length);
  const uncertain = (await deliveries.deliveries("bulletin:morning")).filter(({ doubts }) => doubts > 0);
  expect(uncertain.length).toBeLessThanOrEqual(8);

  const run = await deliveries.run("asked:today");
  for (const number of of("asked")) {
    const row = (await deliveries.deliveries("asked:today")).find((asked) => asked.number === number);
    expect(run?.contents[row?.content ?? ""]?.items).toHaveLength(1);
  }

  for (const number of of("article")) {
    const entry = await articles.find([`key-${number}`]);
    expect((await articles.get(entry?.id ?? 0))?.article.title).toBe("Bài");
  }
}

describe("kill -9 in the middle of everything", () => {
  // As if drawn by lot, and the same each time.
  it.each([17, 203, 641])(
    "after %i acknowledgements loses none of them",
    { timeout: 30_000 },
    async (lineCount) => {
      await using folder = await emptyFolder();
      const acknowledged = await killAfter(lineCount, folder.path);
      await using database = await openDatabase(folder.path);
      await expectKept(database, acknowledged);
    },
  );
});
