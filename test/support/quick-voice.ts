import type { ClipEncoder, OpusSpeech, Synthesiser } from "../../src/voice/ports.ts";
import type { Voice } from "../../src/voice/voice.ts";

/** 20 ms of silence in Opus. */
const SILENT_PACKET = Uint8Array.of(0xf8, 0xff, 0xfe);
const PACKET_MS = 20;
const PRE_SKIP = 312;
const SAMPLES_A_MS = 48;
const SAMPLE_RATE_HZ = 1_000;
const MS_A_CHARACTER = 60;

const VOICES: readonly Voice[] = [
  { provider: "espeak", name: "vi", region: "north", gender: "male" },
  { provider: "espeak", name: "vi-vn-x-central", region: "central", gender: "male" },
  { provider: "espeak", name: "vi-vn-x-south", region: "south", gender: "male" },
];

/** What a quick voice was asked to say, and how it is to behave. */
export class QuickVoice implements Synthesiser {
  readonly provider = "espeak";
  readonly version = "quick";
  readonly defaultVoice = "vi";
  /** Every script that was synthesised, with the voice and speed behind it. */
  readonly said: string[] = [];
  /** Awaited before each: a promise that rejects fails it. */
  before: () => Promise<void> = async () => undefined;

  isOwn(name: string): boolean {
    return VOICES.some((voice) => voice.name === name);
  }

  async voices(): Promise<readonly Voice[]> {
    return VOICES;
  }

  async synthesise(script: string, { voice, speed }: { voice: string; speed: number }) {
    await this.before();
    this.said.push(`${script} (${voice}, ${speed})`);
    const samples = new Int16Array(Math.round((script.length * MS_A_CHARACTER) / speed));
    return { samples, sampleRateHz: SAMPLE_RATE_HZ };
  }

  [Symbol.dispose](): void {
    this.said.length = 0;
  }
}

/** As long as the speech, and silent. */
export const quickEncoder: ClipEncoder & Disposable = {
  version: "quick",
  encode: async ({ samples }) => silenceOf(samples.length),
  silence: async (durationMs) => silenceOf(durationMs),
  [Symbol.dispose]: () => undefined,
};

function silenceOf(durationMs: number): OpusSpeech {
  const heardSamples = durationMs * SAMPLES_A_MS;
  const length = Math.ceil((PRE_SKIP + heardSamples) / (PACKET_MS * SAMPLES_A_MS));
  return { packets: Array.from({ length }, () => SILENT_PACKET), preSkipSamples: PRE_SKIP, heardSamples };
}
