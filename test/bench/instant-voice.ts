import { join } from "node:path";
import { openClipFolder } from "../../src/adapters/files/clip-folder.ts";
import { readSpokenWords, type Speech, type SpeechOptions } from "../../src/speech.ts";
import { type AudioClip, Narrator } from "../../src/voice/narrate.ts";
import type { ClipEncoder, OpusSpeech, Synthesiser } from "../../src/voice/ports.ts";
import type { Reading, Wish } from "../../src/voice/reading.ts";
import { SCRIPT_VERSION, scriptInTurns } from "../../src/voice/script.ts";
import { type Random, seededRandom } from "./random.ts";

export const VOICES = ["vi", "vi-vn-x-south"] as const;
/** What the offline voice takes at speed 1. */
const MS_A_CHARACTER = 64;
const SAMPLE_RATE_HZ = 1_000;
const PACKET_MS = 20;
const SAMPLES_A_MS = 48;
const PRE_SKIP = 312;
/** One frame of 20 ms (RFC 6716, 3.1). */
const FIRST_BYTE = 0x48;
/** 24 kbps are 60 bytes a packet; speech takes now more and now less. */
const [SMALLEST_PACKET, PACKET_SPREAD] = [40, 40];
const MAX_CLIP_BYTES = 500 * 2 ** 20;
const SEED = 24;

export interface InstantVoice {
  readonly open: (options: SpeechOptions) => Promise<Speech>;
  /** Clips that were synthesised, and readings that were joined of clips. */
  readonly counts: { clips: number; joins: number };
}

/**
 * Speech that takes no time to make: as long as the offline voice's and as many bytes, with noise in place of sound. All
 * that makes a bulletin's audio of it is real: scripts, keys, kept clips, joining.
 */
export function instantVoice(): InstantVoice {
  const counts = { clips: 0, joins: 0 };
  return {
    counts,
    async open({ config, clock, events }) {
      const words = await readSpokenWords();
      const clips = await openClipFolder(join(config.dataDir, "clips"), { maxBytes: MAX_CLIP_BYTES, clock });
      const synthesisers = [speaker(() => counts.clips++)];
      const narrator = new CountedNarrator(
        {
          ...{ synthesisers, encoder: noise(seededRandom(SEED)), clips, events },
          toScript: async (line) => (await scriptInTurns(line, words)).text,
          scriptVersion: `${SCRIPT_VERSION}`,
        },
        () => counts.joins++,
      );
      return { narrator, synthesisers, [Symbol.asyncDispose]: async () => undefined };
    },
  };
}

class CountedNarrator extends Narrator {
  readonly #onJoin: () => void;

  constructor(options: ConstructorParameters<typeof Narrator>[0], onJoin: () => void) {
    super(options);
    this.#onJoin = onJoin;
  }

  override narrate(reading: Reading, wish: Wish): Promise<AudioClip> {
    this.#onJoin();
    return super.narrate(reading, wish);
  }
}

function speaker(onSpoken: () => void): Synthesiser {
  return {
    provider: "espeak",
    version: "instant",
    defaultVoice: VOICES[0],
    isOwn: (name) => VOICES.some((voice) => voice === name),
    voices: async () => [],
    async synthesise(script, { speed }) {
      onSpoken();
      const samples = new Int16Array(Math.round((script.length * MS_A_CHARACTER) / speed));
      return { samples, sampleRateHz: SAMPLE_RATE_HZ };
    },
  };
}

function noise(random: Random): ClipEncoder {
  const lasting = (durationMs: number): OpusSpeech => {
    const heardSamples = durationMs * SAMPLES_A_MS;
    const length = Math.ceil((PRE_SKIP + heardSamples) / (PACKET_MS * SAMPLES_A_MS));
    const packets = Array.from({ length }, () => {
      const packet = new Uint8Array(SMALLEST_PACKET + Math.floor(random() * PACKET_SPREAD)).fill(
        Math.floor(random() * 256),
      );
      packet[0] = FIRST_BYTE;
      return packet;
    });
    return { packets, preSkipSamples: PRE_SKIP, heardSamples };
  };
  return {
    version: "instant",
    encode: async ({ samples }) => lasting(samples.length),
    silence: async (durationMs) => lasting(durationMs),
  };
}
