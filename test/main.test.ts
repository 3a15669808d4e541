import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bulletin } from "../src/commands/bulletin.ts";
import { doctor } from "../src/commands/doctor.ts";
import { fetch } from "../src/commands/fetch.ts";
import { ingest } from "../src/commands/ingest.ts";
import { narrate } from "../src/commands/narrate.ts";
import { parse } from "../src/commands/parse.ts";
import { speakable } from "../src/commands/speakable.ts";
import { start } from "../src/commands/start.ts";
import { summarise } from "../src/commands/summarise.ts";
import { settingsIn } from "./support/command.ts";
import { type Folder, temporaryFolder } from "./support/folder.ts";
import { run } from "./support/process.ts";
import { startTelegram } from "./support/telegram/telegram.ts";

const COMMANDS = [
  ...["start", "doctor", "ingest", "parse", "fetch", "bulletin"],
  ...["summarise", "sentences", "speakable", "narrate", "ask"],
];

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder[Symbol.asyncDispose]());

async function finished(args: readonly string[], env: Record<string, string> = {}) {
  await using program = run(args, { ...settingsIn(folder.path), ...env });
  const { code } = await program.ended;
  return { status: code, out: program.output.join("\n"), err: program.words.join("\n") };
}

describe("the program", { timeout: 60_000 }, () => {
  it.each([[[]], [["--help"]]])("asked with %j lists its commands", async (args) => {
    const { status, out, err } = await finished(args);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain(`Commands: ${COMMANDS.join(", ")}`);
  });

  it("says what a command does instead of doing it", async () => {
    const { status, out, err } = await finished(["parse", "--help", "none.txt"]);
    expect([status, out, err]).toEqual([0, parse.usage, ""]);
  });

  it("has help for each command: how it is called, then what it does", () => {
    for (const { name, usage } of [
      start,
      doctor,
      ingest,
      parse,
      fetch,
      bulletin,
      narrate,
      speakable,
      summarise,
    ]) {
      const [calls = "", ...words] = usage.split("\n\n");
      for (const call of calls.split("\n")) expect(call).toMatch(new RegExp(`(^|npm |-- )${name}\\b`));
      expect(words.join(" ").length).toBeGreaterThan(60);
    }
  });

  it("refuses a command that it does not have, and lists those it has", async () => {
    const { status, out, err } = await finished(["strat"]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain('There is no command "strat".');
    expect(err).toContain(`Commands: ${COMMANDS.join(", ")}`);
  });

  it("says in words what is wrong with its use, without a stack", async () => {
    const { status, err } = await finished(["bulletin", "--topics", "bong-da"]);
    expect(status).toBe(2);
    expect(err).toMatch(/^There is no topic "bong-da"\. Topics: chinh-tri, /);
    expect(err).not.toContain("    at ");
  });

  it("shows no secret, whatever goes wrong", async () => {
    const token = `77777:${"x1Y".repeat(12)}`;
    await using telegram = await startTelegram();
    const refused = await finished(["start"], { BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.apiRoot });
    const broken = await finished(["start"], { BOT_TOKEN: `${token} `.repeat(2) });
    const proxy = await finished(["doctor"], {
      BOT_TOKEN: token,
      TELEGRAM_PROXY: "http://name:pass-word@127.0.0.1:9",
    });
    expect([refused.status, broken.status, proxy.status]).toEqual([2, 2, 2]);
    expect(refused.err).toContain("Telegram does not know BOT_TOKEN");
    const everything = [refused, broken, proxy].flatMap(({ out, err }) => [out, err]).join("\n");
    expect(everything).not.toMatch(/x1Y|pass-word/);
  });

  it("ends with 0 when it is asked to stop", async () => {
    await using program = run(["start"], settingsIn(folder.path));
    await program.says(/http:/);
    program.kill("SIGTERM");
    expect(await program.ended).toEqual({ code: 0, signal: null });
  });
});
