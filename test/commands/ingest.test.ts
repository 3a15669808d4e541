import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ingest } from "../../src/commands/ingest.ts";
import { portalPage } from "../support/articles.ts";
import { runCommand, settingsIn } from "../support/command.ts";
import { type Folder, temporaryFolder } from "../support/folder.ts";
import { startTelegram } from "../support/telegram/telegram.ts";

/** Long after any file of a test was written. */
const LATER = new Date("2100-01-01T00:00:00Z");

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "inbox"));
  await writeFile(join(folder.path, "inbox/tin.txt"), portalPage({ title: "Trạm mở cửa" }));
});
afterEach(() => folder[Symbol.asyncDispose]());

const take = (args: readonly string[] = [], more: Record<string, string> = {}) =>
  runCommand(ingest, args, { env: { ...settingsIn(folder.path), ...more }, now: LATER });
const reports = (out: readonly string[]) => out.map((line) => JSON.parse(line));

describe("ingest", () => {
  it("takes every source in and prints a report of each, one JSON line", async () => {
    const { status, out, err } = await take();
    expect([status, err]).toEqual([0, []]);
    expect(reports(out)).toMatchObject([
      { source: "samples", added: [] },
      {
        source: "inbox",
        added: [{ id: expect.any(Number), title: "Trạm mở cửa", item: "tin.txt" }],
        refused: [],
      },
    ]);
  });

  it("takes only the sources that are named", async () => {
    expect(reports((await take(["inbox"])).out)).toMatchObject([{ source: "inbox" }]);
  });

  it("names what it refuses with a remedy, does the rest, and says so by its status", async () => {
    await writeFile(join(folder.path, "inbox/rong.txt"), "");
    const { status, out, err } = await take(["inbox"]);
    expect(status).toBe(1);
    expect(reports(out)).toMatchObject([{ added: [{ item: "tin.txt" }], refused: [{ item: "rong.txt" }] }]);
    expect(err).toEqual([expect.stringMatching(/^inbox\/rong\.txt: .+\. .+/)]);
    expect(await take(["inbox"])).toMatchObject({ status: 0, err: [] });
  });

  it("knows no samples when there is a token", async () => {
    await using telegram = await startTelegram();
    const { out } = await take([], { BOT_TOKEN: telegram.token });
    expect(reports(out).map(({ source }) => source)).toEqual(["inbox"]);
  });

  it("refuses a source that does not exist, and takes nothing", async () => {
    await expect(take(["inbox", "rss"])).rejects.toMatchObject({
      code: "unknown_source",
      message: 'There is no source "rss"',
      remedy: "Name one of these: samples, inbox.",
    });
    expect(reports((await take(["inbox"])).out)[0].added).toHaveLength(1);
  });
});
