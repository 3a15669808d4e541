import { PlainError } from "../../src/lib/errors.ts";
import type { AudioClip, NarratorEvents } from "../../src/voice/narrate.ts";
import { Narrator } from "../../src/voice/narrate.ts";
import type { ClipEncoder, ClipStore, OpusSpeech, Pcm, Synthesiser } from "../../src/voice/ports.ts";
import type { Provider } from "../../src/voice/voice.ts";

/** A packet of 20 ms of silence at 48 kHz: CELT, one frame, mono. */
const PACKET = Uint8Array.of(0xf8, 0xff, 0xfe);
const RATE_HZ = 24_000;

/** Says so many words a second, and fails on order. */
export class FakeVoice implements Synthesiser {
  readonly version = "1";
  readonly said: { script: string; voice: string; speed: number }[] = [];
  /** What every script meets while it is set. */
  failure: Error | undefined;
  readonly provider: Provider;
  readonly defaultVoice: string;

  constructor(provider: Provider, defaultVoice: string) {
    this.provider = provider;
    this.defaultVoice = defaultVoice;
  }

  isOwn(voice: string): boolean {
    return voice.startsWith(this.defaultVoice.slice(0, 3));
  }

  async voices() {
    return [{ provider: this.provider, name: this.defaultVoice, region: null, gender: null }];
  }

  async synthesise(script: string, { voice, speed }: { voice: string; speed: number }): Promise<Pcm> {
    this.said.push({ script, voice, speed });
    await Promise.resolve();
    if (this.failure) throw this.failure;
    return { samples: new Int16Array(script.split(/\s+/).length * RATE_HZ), sampleRateHz: RATE_HZ };
  }
}

/** Packets of the right number and length, and no sound. */
export class FakeEncoder implements ClipEncoder {
  readonly version = "fake-1";
  encodings = 0;

  async encode({ samples, sampleRateHz }: Pcm): Promise<OpusSpeech> {
    this.encodings++;
    return packetsOf((samples.length / sampleRateHz) * 1_000);
  }

  async silence(durationMs: number): Promise<OpusSpeech> {
    return packetsOf(durationMs - 6.5);
  }
}

export function packetsOf(heardMs: number): OpusSpeech {
  const packets = Array.from({ length: Math.ceil((heardMs + 6.5) / 20) }, () => PACKET);
  return { packets, preSkipSamples: 312, heardSamples: heardMs * 48 };
}

export class MemoryClips implements ClipStore {
  readonly kept = new Map<string, Uint8Array>();
  failure: Error | undefined;

  async get(key: string): Promise<Uint8Array | undefined> {
    if (this.failure) throw this.failure;
    return this.kept.get(key);
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    if (this.failure) throw this.failure;
    this.kept.set(key, bytes);
  }
}

export interface Studio {
  readonly google: FakeVoice;
  readonly espeak: FakeVoice;
  readonly encoder: FakeEncoder;
  readonly clips: MemoryClips;
  readonly narrator: Narrator;
  readonly failed: { provider: Provider; code: string }[];
  readonly lost: unknown[];
  read(...texts: string[]): Promise<AudioClip>;
}

/** A Narrator with both voices and nothing outside this process. */
export function openStudio({ toScript = (line: string) => line, scriptVersion = "1" } = {}): Studio {
  const [google, espeak] = [new FakeVoice("google", "vi-VN-Wavenet-A"), new FakeVoice("espeak", "vi")];
  const [encoder, clips] = [new FakeEncoder(), new MemoryClips()];
  const failed: Studio["failed"] = [];
  const lost: unknown[] = [];
  const events: NarratorEvents = {
    synthesised: () => undefined,
    voiceFailed: (provider, thrown) =>
      void failed.push({ provider, code: thrown instanceof PlainError ? thrown.code : "" }),
    clipLost: (thrown) => void lost.push(thrown),
  };
  const synthesisers = [google, espeak];
  const narrator = new Narrator({ synthesisers, encoder, clips, toScript, scriptVersion, events });
  const read = (...texts: string[]) =>
    narrator.narrate({ parts: texts.map((text) => ({ text, pauseMs: 0 })) }, { speed: 1 });
  return { google, espeak, encoder, clips, narrator, failed, lost, read };
}
