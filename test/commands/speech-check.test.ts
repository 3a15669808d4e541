import { join } from "node:path";
import { expect, it } from "vitest";
import { checkSpeech } from "../../src/commands/speech-check.ts";
import { loadConfig } from "../../src/config.ts";
import { temporaryFolder } from "../support/folder.ts";
import { startStandIn } from "../support/google/stand-in.ts";

const TIMEOUT_MS = 60_000;

async function check(env: Record<string, string>) {
  await using folder = await temporaryFolder();
  const config = loadConfig({ DATA_DIR: join(folder.path, "store"), ...env });
  return await checkSpeech(config, () => new Date("2026-11-24T05:00:00Z"));
}

it.each([
  [{ SPEECH: "off" }, "ok", "SPEECH is off"],
  [{ SPEECH: "auto" }, "ok", "The offline voice reads: vi"],
  [
    { GOOGLE_APPLICATION_CREDENTIALS: "/nowhere/key.json" },
    "warning",
    "The offline voice reads: vi, in place of Google. There are no usable credentials for Google Cloud Text-to-Speech: ",
  ],
  [
    { SPEECH: "google", GOOGLE_TTS_ENDPOINT: "http://127.0.0.1:9" },
    "warning",
    "cannot be reached. Look at the network",
  ],
])("%o: %s, %s", { timeout: TIMEOUT_MS }, async (env, result, words) => {
  expect(await check(env)).toEqual({ result, words: expect.stringContaining(words) });
});

it.each([
  ["vi-VN-Wavenet-A", "ok", "Google reads: vi-VN-Wavenet-A, one of 12 voices"],
  [
    "vi-VN-Wavenet-Z",
    "warning",
    "Google knows no voice vi-VN-Wavenet-Z. Set VOICE to one of vi-VN-Standard-A, ",
  ],
])(
  "with %s Google is asked for its voices and for nothing else",
  { timeout: TIMEOUT_MS },
  async (voice, result, words) => {
    await using standIn = await startStandIn();
    const found = await check({ GOOGLE_TTS_ENDPOINT: `http://${standIn.address}`, VOICE: voice });
    expect(found).toEqual({ result, words: expect.stringContaining(words) });
    expect(standIn.requests).toEqual([]);
  },
);
