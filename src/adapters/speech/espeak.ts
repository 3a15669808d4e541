import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { speakablePieces } from "../../language/pieces.ts";
import { PlainError } from "../../lib/errors.ts";
import type { Pcm, Synthesiser } from "../../voice/ports.ts";
import type { Manner, Voice } from "../../voice/voice.ts";
import { OnDemand, type Peer, PeerEnded, type PeerEvents, PeerLate } from "./on-demand.ts";
import { concatenated } from "./samples.ts";
import { espeakText, pronounceable } from "./speech-text.ts";

export interface EspeakQuestion {
  readonly text: string;
  readonly voice: string;
  readonly rate: number;
}

const FAILURES = ["not_installed", "not_loaded", "no_such_voice"] as const;
const EspeakAnswer = z.union([
  z.object({ samples: z.instanceof(Int16Array), sampleRateHz: z.int().positive() }),
  z.object({ failure: z.enum(FAILURES) }),
]);
export type EspeakAnswer = z.infer<typeof EspeakAnswer>;

/** The package and what this file makes of a script. */
const VERSION = "espeak-ng-0.3.5-1";
const VOICES: readonly Voice[] = [
  { provider: "espeak", name: "vi", region: "north", gender: "male" },
  { provider: "espeak", name: "vi-vn-x-central", region: "central", gender: "male" },
  { provider: "espeak", name: "vi-vn-x-south", region: "south", gender: "male" },
];
/** The northern voice keeps the six tones apart best. */
const DEFAULT_VOICE = "vi";

/** About six minutes of speech, 16 MB of samples: what is longer is narrated in several clips. */
const MAX_SCRIPT_CHARACTERS = 5_000;
/** What is asked for at once: most of a minute of speech, 2 MB of samples. */
const PIECE_CHARACTERS = 500;
/** A piece takes a fifth of a second, the first one in a process a second more; a busy machine far longer. */
const PIECE_DEADLINE_MS = 30_000;
const IDLE_MS = 60_000;
/** Of JavaScript; the module's own memory stands beside it. */
const HEAP_MIB = 128;

/**
 * espeak-ng's rate by speed, measured over four minutes of civic Vietnamese: at 1 it speaks 171 words a minute, and each
 * other one takes as much less or more time as it says, to 1 %.
 */
const RATES: readonly (readonly [speed: number, rate: number])[] = [
  [0.75, 93],
  [1, 122],
  [1.25, 151],
  [1.5, 179],
  [1.75, 208],
  [2, 236],
];

const REMEDIES: Readonly<Record<(typeof FAILURES)[number], string>> = {
  not_installed: "Install it: npm install --include=optional; or set SPEECH=off",
  not_loaded: "Install it again: npm ci; or set SPEECH=off",
  no_such_voice: `Choose one of ${VOICES.map(({ name }) => name).join(", ")}`,
};

export interface EspeakOptions {
  /** After so long without work its process ends. */
  readonly idleMs?: number;
  readonly pieceDeadlineMs?: number;
  /** The program that speaks: another one in tests. */
  readonly program?: URL;
}

/** The offline voice. Its process starts with the first script. */
export function openEspeak(options: EspeakOptions = {}): Synthesiser & Disposable {
  const { idleMs = IDLE_MS, pieceDeadlineMs = PIECE_DEADLINE_MS } = options;
  const program = fileURLToPath(options.program ?? new URL("espeak-process.ts", import.meta.url));
  const speaker = new OnDemand({ start: (events) => startProcess(program, events), idleMs });
  const say = (question: EspeakQuestion) => askTwice(() => speaker.ask(question, pieceDeadlineMs));
  return {
    provider: "espeak",
    version: VERSION,
    defaultVoice: DEFAULT_VOICE,
    isOwn: (name) => VOICES.some((voice) => voice.name === name),
    voices: () => Promise.resolve(VOICES),
    async synthesise(script, manner) {
      const spoken: Pcm[] = [];
      for (const text of piecesOf(script)) {
        spoken.push(await say({ text: espeakText(text), voice: manner.voice, rate: rateOf(manner) }));
      }
      const samples = concatenated(spoken.map((piece) => piece.samples));
      const sampleRateHz = spoken[0]?.sampleRateHz;
      if (sampleRateHz === undefined || samples.length === 0) throw nothingToSay();
      return { samples, sampleRateHz };
    },
    [Symbol.dispose]: () => speaker[Symbol.dispose](),
  };
}

function piecesOf(script: string): string[] {
  const text = pronounceable(script);
  if (text === "") throw nothingToSay();
  if (text.length > MAX_SCRIPT_CHARACTERS) {
    const what = `The text has ${text.length} characters; the offline voice reads ${MAX_SCRIPT_CHARACTERS}`;
    throw new PlainError("script_too_long", what, "Give it in parts");
  }
  return speakablePieces(text, PIECE_CHARACTERS);
}

function nothingToSay(): PlainError {
  return new PlainError("nothing_to_say", "There is no word in the text", "Give a text with words");
}

/** A process that dies is started once more: what brought it down may have been the machine. */
async function askTwice(ask: () => Promise<unknown>): Promise<Pcm> {
  const answer = await ask()
    .catch((thrown: unknown) => {
      if (thrown instanceof PeerEnded) return ask();
      throw thrown;
    })
    .catch((cause: unknown) => {
      const what = cause instanceof PeerLate ? "took too long" : "ended twice";
      throw new PlainError("espeak_failed", `The offline voice ${what}`, "Try again, or set SPEECH=off", {
        cause,
      });
    });
  const read = EspeakAnswer.parse(answer);
  if (!("failure" in read)) return read;
  const code = read.failure === "no_such_voice" ? "voice_unknown" : "espeak_missing";
  throw new PlainError(
    code,
    `The offline voice: ${read.failure.replaceAll("_", " ")}`,
    REMEDIES[read.failure],
  );
}

function rateOf({ speed }: Manner): number {
  const above = RATES.findIndex(([known]) => known >= speed);
  const [toSpeed, toRate] = RATES[above] ?? [2, 236];
  const [fromSpeed, fromRate] = RATES[above - 1] ?? [toSpeed, toRate];
  if (toSpeed === fromSpeed) return toRate;
  return Math.round(fromRate + ((toRate - fromRate) * (speed - fromSpeed)) / (toSpeed - fromSpeed));
}

function startProcess(program: string, { onMessage, onEnd }: PeerEvents): Peer {
  const child = fork(program, [], {
    // It needs nothing of our settings, and must not see the secrets among them.
    env: {},
    execArgv: [`--max-old-space-size=${HEAP_MIB}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.on("message", onMessage);
  child.once("error", ({ message }) => onEnd(message));
  child.once("exit", (code, signal) => onEnd(`it ended with ${signal ?? code}`));
  return {
    post: (message) => child.send(message as object),
    hold(isHeld) {
      if (isHeld) child.ref();
      else child.unref();
      if (isHeld) child.channel?.ref();
      else child.channel?.unref();
    },
    kill: () => void child.kill("SIGKILL"),
  };
}
