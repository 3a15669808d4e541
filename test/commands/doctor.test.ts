import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { doctor } from "../../src/commands/doctor.ts";
import { loadConfig } from "../../src/config.ts";
import { openCore } from "../../src/core.ts";
import { createEvents, createLog } from "../../src/events.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { runCommand, settingsIn } from "../support/command.ts";
import { type Folder, temporaryFolder } from "../support/folder.ts";
import { startTelegram } from "../support/telegram/telegram.ts";

let folder: Folder;
let env: Record<string, string>;
beforeEach(async () => {
  folder = await temporaryFolder();
  // Who reads is tried out in speech-check.test.ts.
  env = { ...settingsIn(folder.path), SPEECH: "off" };
});
afterEach(() => folder[Symbol.asyncDispose]());

const examine = (more: Record<string, string> = {}, now?: Date) =>
  runCommand(doctor, [], { env: { ...env, ...more }, ...(now && { now }) });
/** "ok token", "wrong clock" … */
const results = (out: readonly string[]) => out.map((line) => line.split("\t").slice(0, 2).join(" "));
const about = (what: string, out: readonly string[]) => out.find((line) => line.split("\t")[1] === what);

describe("doctor", () => {
  it("finds a trial in order, and says how to get a token", async () => {
    const { status, out, err } = await examine();
    expect(results(out)).toEqual([
      "ok configuration",
      "ok token",
      "ok clock",
      "ok inbox",
      "ok speech",
      "ok topics",
      "ok sources",
      "ok store",
      "ok index",
    ]);
    expect([status, err]).toEqual([0, []]);
    expect(about("token", out)).toContain("Get one from @BotFather");
    expect(about("store", out)).toMatch(/trial: 0 subscribers, 1[6-9] articles$/);
    expect(about("index", out)).toMatch(/\t(1[6-9]) of \1 articles can be asked about$/);
  });

  it("asks Telegram about the token and the time", async () => {
    await using telegram = await startTelegram();
    const { status, out } = await examine({ BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot });
    expect(status).toBe(0);
    expect(about("token", out)).toMatch(/Telegram knows it as @\w+$/);
    expect(about("clock", out)).toMatch(/in Asia\/Ho_Chi_Minh, as Telegram says$/);
    expect(about("store", out)).toContain("0 subscribers, 0 articles");
  });

  it("names a token that Telegram does not know, and does not show it", async () => {
    await using telegram = await startTelegram();
    const stranger = `77777:${"x1Y".repeat(12)}`;
    const { status, out } = await examine({ BOT_TOKEN: stranger, TELEGRAM_API_ROOT: telegram.apiRoot });
    expect([status, results(out)[1]]).toEqual([2, "wrong token"]);
    expect(about("token", out)).toContain("401: Unauthorized");
    expect(out.join("\n")).not.toContain("x1Y");
  });

  it("names a server that does not answer, and goes on", async () => {
    const token = `77777:${"x1Y".repeat(12)}`;
    const { status, out } = await examine({ BOT_TOKEN: token, TELEGRAM_API_ROOT: "http://127.0.0.1:9" });
    expect([status, results(out)]).toEqual([
      2,
      [
        ...["ok configuration", "wrong token", "ok clock", "ok inbox", "ok speech"],
        ...["ok topics", "ok sources", "ok store", "ok index"],
      ],
    ]);
    expect(about("token", out)).toContain("ECONNREFUSED");
    expect(about("clock", out)).toContain("could not be compared");
    expect(out.join("\n")).not.toContain("x1Y");
  });

  it("finds a clock that is wrong", async () => {
    await using telegram = await startTelegram();
    const access = { BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot };
    const { status, out } = await examine(access, new Date("2001-01-01T00:00:00Z"));
    expect(status).toBe(2);
    expect(about("clock", out)).toMatch(/^wrong\tclock\t2001-01-01, 7 am .*-\d+ s off .*\(NTP\) on\.$/);
  });

  it("warns of a voice that was asked for and cannot read, for another one does", {
    timeout: 60_000,
  }, async () => {
    const { status, out } = await examine({
      ...{ SPEECH: "google", GOOGLE_APPLICATION_CREDENTIALS: join(folder.path, "key.json") },
    });
    expect([status, results(out)[4]]).toEqual([0, "warning speech"]);
    expect(about("speech", out)).toMatch(
      /The offline voice reads: vi, in place of Google\. There are no usable/,
    );
    expect(about("speech", out)).toContain("Set GOOGLE_APPLICATION_CREDENTIALS to a key file");
  });

  it("takes a store that the bot is using for a good one", async () => {
    const config = loadConfig(env);
    await using _core = await openCore({
      config,
      clock: systemClock,
      events: createEvents(createLog("silent")),
    });
    const { status, out } = await examine();
    expect([status, results(out).at(-1)]).toEqual([0, "ok store"]);
    expect(about("store", out)).toContain("in use");
  });

  it("names a store that cannot be opened", async () => {
    await writeFile(join(folder.path, "store"), "a file");
    const { status, out } = await examine();
    expect([status, results(out).at(-1)]).toEqual([2, "wrong store"]);
  });

  it.each([
    ["not JSON", "{", "cannot be read"],
    ["not topics", '{"topics":[]}', "The topics file has 1 problem(s)"],
  ])("names a topics file that is %s, and leaves the store alone", async (_what, text, words) => {
    const file = join(folder.path, "topics.json");
    await writeFile(file, text);
    const { status, out } = await examine({ TOPICS_FILE: file });
    expect([status, results(out).slice(-3)]).toEqual([2, ["wrong topics", "ok sources", "wrong store"]]);
    expect(about("topics", out)).toContain(words);
    expect(about("store", out)).toContain("since the topics file is wrong");
  });

  it("names a sources file that is wrong", async () => {
    const file = join(folder.path, "sources.json");
    await writeFile(file, '{"sources":[{"name":"A"}]}');
    const { status, out } = await examine({ SOURCES_FILE: file });
    expect([status, results(out).slice(-2)]).toEqual([2, ["wrong sources", "wrong store"]]);
    expect(about("sources", out)).toContain("sources.0.url");
    expect(about("store", out)).toContain("since the sources file is wrong");
  });

  it("names an inbox that is no folder", async () => {
    await mkdir(join(folder.path, "x"));
    await writeFile(join(folder.path, "x/inbox"), "");
    const { status, out } = await examine({ INBOX_DIR: join(folder.path, "x/inbox/y") });
    expect([status, results(out)[3]]).toEqual([2, "wrong inbox"]);
    expect(about("inbox", out)).toContain("Set INBOX_DIR");
  });

  it("names every setting that is wrong, and stops there", async () => {
    const { status, out } = await examine({ HTTP_PORT: "many", LOG_LEVEL: "loud" });
    expect([status, results(out)]).toEqual([2, ["wrong configuration", "wrong configuration"]]);
    expect(out[0]).toContain("HTTP_PORT=many is not a whole number from 0 to 65535.");
  });

  it("warns of what looks like a misspelt setting", async () => {
    const { status, out } = await examine({ BOT_TOKN: "x" });
    expect([status, about("configuration", out)]).toEqual([
      0,
      expect.stringContaining("BOT_TOKN is not a setting"),
    ]);
  });

  it("prints one line a check, whatever an error says", async () => {
    const file = join(folder.path, "topics.json");
    await writeFile(file, '{"topics":\n\n[}');
    const { out } = await examine({ TOPICS_FILE: file });
    for (const line of out) expect(line.split(/[\t\n]/)).toHaveLength(3);
  });
});
