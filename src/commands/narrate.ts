import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { loadConfig } from "../config.ts";
import { createEvents, createLog } from "../events.ts";
import { messageOf, PlainError, systemCodeOf } from "../lib/errors.ts";
import { systemTimer } from "../lib/timer.ts";
import { openSpeech, type Speech } from "../speech.ts";
import { MAX_READING_CHARACTERS } from "../voice/reading.ts";
import { FASTEST, SLOWEST } from "../voice/voice.ts";
import { type Command, type CommandIo, DONE, SOME_REFUSED } from "./command.ts";

const OPTIONS = {
  out: { type: "string" },
  voice: { type: "string" },
  speed: { type: "string" },
} as const;

/** What is wrong with the text itself. */
const REFUSALS = ["nothing_to_say", "reading_too_long"];

export const narrate: Command = {
  name: "narrate",
  usage: `npm run -s loa -- narrate --out FILE.ogg [--voice V] [--speed 1.25]

Reads the text on standard input aloud into one Ogg Opus file (mono, 24 kbps) and prints its seconds. The voice is that
of SPEECH and VOICE unless --voice names one: vi, vi-vn-x-central and vi-vn-x-south are offline, vi-VN-Wavenet-A and its
kind are Google's. Speeds go from ${SLOWEST} to ${FASTEST}. When Google fails, standard error says why and the offline voice
reads the whole text. A text without a word, or longer than ${MAX_READING_CHARACTERS} characters, is refused: exit status 1.`,
  async run(args, io) {
    const { out, speed, voice } = wishOf(args);
    const text = await textOf(io);
    const silent = createEvents(createLog("silent"));
    const voiceFailed = (_provider: string, thrown: unknown) => io.err(`narrate: ${messageOf(thrown)}`);
    const events = { ...silent, voiceFailed };
    await using speech = await openSpeech({
      ...{ config: loadConfig(io.env), events, clock: io.clock, timer: systemTimer },
    });
    if (!speech) throw new PlainError("speech_off", "SPEECH is off", "Set SPEECH=auto");
    if (voice !== undefined) checkVoice(voice, speech, io);
    try {
      const reading = { parts: [{ text, pauseMs: 0 }] };
      const clip = await speech.narrator.narrate(reading, { speed, ...(voice !== undefined && { voice }) });
      await write(out, clip.bytes);
      io.out(clip.durationSeconds.toFixed(3));
      return DONE;
    } catch (thrown) {
      if (!(thrown instanceof PlainError) || !REFUSALS.includes(thrown.code)) throw thrown;
      io.err(`narrate: ${thrown.code}: ${messageOf(thrown)}`);
      return SOME_REFUSED;
    }
  },
};

function wishOf(args: readonly string[]): { out: string; voice: string | undefined; speed: number } {
  const { out, voice, speed = "1" } = valuesOf(args);
  if (!out) throw wrongUse("--out is missing");
  if (!/^\d(\.\d{1,2})?$/.test(speed) || Number(speed) < SLOWEST || Number(speed) > FASTEST) {
    throw wrongUse(`--speed ${speed} is not a number from ${SLOWEST} to ${FASTEST}`);
  }
  return { out, voice, speed: Number(speed) };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (thrown) {
    throw wrongUse(messageOf(thrown));
  }
}

function wrongUse(what: string): PlainError {
  return new PlainError("wrong_use", what, "See: npm run -s loa -- narrate --help");
}

async function textOf({ stdin }: CommandIo): Promise<string> {
  let text = "";
  for await (const piece of stdin ?? []) {
    text += piece;
    // It will be refused; the rest need not be read for that.
    if (text.length > 10 * MAX_READING_CHARACTERS) break;
  }
  return text;
}

/** Google's voices without Google: the offline voice reads, as when Google fails. */
function checkVoice(name: string, { synthesisers }: Speech, { err }: CommandIo): void {
  if (synthesisers.some((synthesiser) => synthesiser.isOwn(name))) return;
  if (!/^[a-z]{2,3}-[A-Z]{2}-\w/.test(name)) {
    throw wrongUse(`There is no voice "${name}": Google's begin with vi-VN-, the offline ones with vi`);
  }
  err(`narrate: ${name} is one of Google's voices, which is not set up; the offline voice reads`);
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (cause) {
    const what = `${path} cannot be written (${systemCodeOf(cause) ?? messageOf(cause)})`;
    throw new PlainError("out_unwritable", what, "Give another path with --out", { cause });
  }
}
