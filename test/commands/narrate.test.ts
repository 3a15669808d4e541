import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CommandIo } from "../../src/commands/command.ts";
import { narrate } from "../../src/commands/narrate.ts";
import { messageOf } from "../../src/lib/errors.ts";
import { temporaryFolder } from "../support/folder.ts";
import { startStandIn } from "../support/google/stand-in.ts";
import { readOpusFile } from "../support/ogg.ts";

const MAIN = join(import.meta.dirname, "../../src/main.ts");
const TEXT = "Lịch cắt điện\n\nKhu phố bốn, từ tám giờ đến mười một giờ.\n";
const PROCESS_TIMEOUT = { timeout: 120_000 };

interface Ran {
  /** The exit status, or the words of what was thrown. */
  readonly status: number | string;
  readonly out: readonly string[];
  readonly err: string;
  /** Of what was written, or `undefined`. */
  readonly durationSeconds: number | undefined;
}

/** Runs the command in a folder of its own; `FILE` among the arguments is the path of a file there. */
async function run(
  args: readonly string[],
  text: string,
  env: CommandIo["env"] = { SPEECH: "espeak" },
): Promise<Ran> {
  await using folder = await temporaryFolder();
  const file = join(folder.path, "out.ogg");
  const [out, err]: [string[], string[]] = [[], []];
  const io: CommandIo = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    clock: () => new Date("2026-11-24T05:00:00Z"),
    env: { DATA_DIR: join(folder.path, "store"), ...env },
    signal: AbortSignal.any([]),
    stdin: pieces(text),
  };
  const given = args.map((arg) => (arg === "FILE" ? file : arg));
  const status = await narrate.run(given, io).catch(messageOf);
  const bytes = await readFile(file).catch(() => undefined);
  return { status, out, err: err.join("\n"), durationSeconds: bytes && readOpusFile(bytes).durationSeconds };
}

async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 1_000) yield text.slice(at, at + 1_000);
}

describe("narrate", PROCESS_TIMEOUT, () => {
  it("writes one file and prints its seconds", async () => {
    const { status, out, err, durationSeconds } = await run(["--out", "FILE"], TEXT);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toEqual([expect.stringMatching(/^\d+\.\d{3}$/)]);
    expect(Number(out[0])).toBeCloseTo(durationSeconds ?? 0, 2);
    expect(durationSeconds).toBeGreaterThan(3);
  });

  it("speaks as fast, and in the voice, that it is told to", async () => {
    const slow = await run(["--out", "FILE", "--voice", "vi-vn-x-south"], TEXT);
    const fast = await run(["--out", "FILE", "--voice", "vi-vn-x-south", "--speed", "2"], TEXT);
    expect([slow.status, fast.status]).toEqual([0, 0]);
    expect((slow.durationSeconds ?? 0) / (fast.durationSeconds ?? 1)).toBeCloseTo(2, 0);
  });

  it.each([
    ["", "nothing_to_say"],
    ["🎉\n***\n", "nothing_to_say"],
    ["Tin. ".repeat(20_000), "reading_too_long"],
  ])("refuses a text that nobody can read, case %#", async (text, code) => {
    const { status, err, durationSeconds } = await run(["--out", "FILE"], text);
    expect([status, durationSeconds]).toEqual([1, undefined]);
    expect(err).toContain(`narrate: ${code}: `);
  });

  it.each([
    [[], "--out is missing"],
    [["--out", "FILE", "--speed", "3"], "--speed 3 is not a number from 0.75 to 2"],
    [["--out", "FILE", "--speed", "fast"], "--speed fast is not a number"],
    [["--out", "FILE", "--voice", "hà-nội"], 'There is no voice "hà-nội"'],
    [["--out", "FILE", "--louder"], "Unknown option '--louder'"],
    [["--out", "/nowhere/at/all.ogg"], "/nowhere/at/all.ogg cannot be written (ENOENT)"],
  ])("says what is wrong with %j", async (args, words) => {
    expect((await run(args, "Tin")).status).toContain(words);
  });

  it("says that speech is off", async () =>
    expect((await run(["--out", "FILE"], TEXT, { SPEECH: "off" })).status).toContain("Set SPEECH=auto"));

  it("takes one of Google's voices for the offline one where Google is not set up", async () => {
    const { status, err } = await run(["--out", "FILE", "--voice", "vi-VN-Wavenet-A"], "Tin");
    expect([status, err]).toEqual([
      0,
      expect.stringContaining("is one of Google's voices, which is not set up"),
    ]);
  });
});

describe("narrate with Google", PROCESS_TIMEOUT, () => {
  it("asks it for what is not kept yet", async () => {
    await using standIn = await startStandIn();
    const env = { GOOGLE_TTS_ENDPOINT: `http://${standIn.address}`, VOICE: "vi-VN-Neural2-A" };
    expect(await run(["--out", "FILE"], TEXT, env)).toMatchObject({ status: 0, err: "" });
    expect(standIn.requests.map(({ voice }) => voice.name)).toEqual(["vi-VN-Neural2-A"]);
  });

  it("says why it failed, and reads the whole with the offline voice", async () => {
    await using standIn = await startStandIn();
    standIn.failAlways({ code: 7 });
    const env = { GOOGLE_TTS_ENDPOINT: `http://${standIn.address}` };
    const { status, err, durationSeconds } = await run(["--out", "FILE"], TEXT, env);
    expect([status, err]).toEqual([0, expect.stringContaining("does not allow it. Turn the Cloud")]);
    expect(durationSeconds).toBeGreaterThan(3);
  });

  it("goes on in a process that has no credentials, or a broken key file", async () => {
    await using folder = await temporaryFolder();
    const key = join(folder.path, "key.json");
    await writeFile(key, "{");
    for (const more of [{}, { GOOGLE_APPLICATION_CREDENTIALS: key }]) {
      const { status, stdout, stderr } = await runProgram(folder.path, { SPEECH: "google", ...more });
      expect([status, stdout.trim()]).toEqual([0, expect.stringMatching(/^\d+\.\d{3}$/)]);
      expect(stderr).toContain("There are no usable credentials for Google Cloud Text-to-Speech");
    }
  });
});

/** The real program, in a home where nobody has ever signed in to Google. */
function runProgram(home: string, env: Record<string, string>) {
  const { promise, resolve } = Promise.withResolvers<{ status: unknown; stdout: string; stderr: string }>();
  const alone = { HOME: home, DATA_DIR: join(home, "store"), METADATA_SERVER_DETECTION: "none", ...env };
  const args = [MAIN, "narrate", "--out", join(home, "out.ogg")];
  const child = execFile(process.execPath, args, { env: alone, cwd: home }, (thrown, stdout, stderr) =>
    resolve({ status: thrown ? thrown.code : 0, stdout, stderr }),
  );
  child.stdin?.end(TEXT);
  return promise;
}
