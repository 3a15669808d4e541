import { Worker } from "node:worker_threads";
import { z } from "zod";
import { PlainError } from "../../lib/errors.ts";
import type { ClipEncoder, OpusSpeech, Pcm } from "../../voice/ports.ts";
import { OnDemand, type Peer, type PeerEvents } from "./on-demand.ts";
import { BITRATE } from "./opus-bitrate.ts";

export type OpusQuestion = { readonly pcm: Pcm } | { readonly silenceMs: number };

const OpusAnswer = z.object({
  packets: z.array(z.instanceof(Uint8Array)).min(1),
  preSkipSamples: z.int().nonnegative(),
  heardSamples: z.int().nonnegative(),
});

/** Changes with whatever changes what comes out: the codec's settings, the loudness, the resampler. */
const VERSION = `opus-${BITRATE}-1`;
/** So long that it hardly ever ends: a thread that ends with WebAssembly in it can crash the process (nodejs/node#64500). */
const IDLE_MS = 24 * 3_600_000;
const START_MS = 10_000;
/** Encoding takes a sixtieth of what it is long; a busy machine may take ten times that. */
const DEADLINE_SHARE = 1 / 3;

export interface OpusEncoder extends ClipEncoder, Disposable {}

/** Encodes in a thread that starts with the first clip and ends when there is none for a day. */
export function openOpusEncoder(): OpusEncoder {
  const thread = new OnDemand({ start: startThread, idleMs: IDLE_MS });
  const ask = async (question: OpusQuestion, lengthMs: number): Promise<OpusSpeech> => {
    try {
      return OpusAnswer.parse(await thread.ask(question, START_MS + lengthMs * DEADLINE_SHARE));
    } catch (cause) {
      const remedy = "Try again; if it stays, look at this machine's load and memory";
      throw new PlainError("encoding_failed", "Speech could not be encoded", remedy, { cause });
    }
  };
  return {
    version: VERSION,
    encode: (pcm) => ask({ pcm }, (pcm.samples.length / pcm.sampleRateHz) * 1_000),
    silence: (silenceMs) => ask({ silenceMs }, silenceMs),
    [Symbol.dispose]: () => thread[Symbol.dispose](),
  };
}

function startThread({ onMessage, onEnd }: PeerEvents): Peer {
  const thread = new Worker(new URL("opus-thread.ts", import.meta.url), { env: {} });
  thread.on("message", onMessage);
  thread.once("error", ({ message }) => onEnd(message));
  thread.once("exit", (code) => onEnd(`it ended with ${code}`));
  return {
    post: (message) => thread.postMessage(message),
    hold: (isHeld) => (isHeld ? thread.ref() : thread.unref()),
    kill: () => void thread.terminate(),
  };
}
