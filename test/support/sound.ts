import OpusScript from "opusscript";
import { truePeak } from "../../src/adapters/speech/limiter.ts";
import { integratedLoudness } from "../../src/adapters/speech/loudness.ts";
import type { OpusSpeech, Pcm } from "../../src/voice/ports.ts";

export interface Tone {
  readonly seconds: number;
  /** 1 is full scale. */
  readonly level: number;
  readonly frequencyHz?: number;
  readonly rateHz?: number;
}

export function tone({ seconds, level, frequencyHz = 997, rateHz = 24_000 }: Tone): Float32Array {
  return Float32Array.from(
    { length: Math.round(seconds * rateHz) },
    (_, at) => level * Math.sin((2 * Math.PI * frequencyHz * at) / rateHz),
  );
}

export function pcmOf(samples: Float32Array, sampleRateHz = 24_000): Pcm {
  return { samples: Int16Array.from(samples, (sample) => Math.round(sample * 32_767)), sampleRateHz };
}

/** Something like speech: syllables of a swinging tone with its overtones, five a second, a breath every second. */
export function babble(seconds: number, level = 0.3, rateHz = 24_000): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * rateHz) }, (_, at) => {
    const time = at / rateHz;
    const envelope = time % 1 > 0.85 ? 0 : Math.sin(Math.PI * ((time * 5) % 1)) ** 2;
    const phase = 2 * Math.PI * (120 * time + 3 * Math.sin(2 * Math.PI * 2 * time));
    const voice =
      Math.sin(phase) + 0.6 * Math.sin(2 * phase) + 0.4 * Math.sin(7 * phase) + 0.2 * Math.sin(17 * phase);
    return (level * envelope * voice) / 2.2;
  });
}

/** What a player puts out at 24 kHz, the pre-skip left out. */
export function decoded({
  packets,
  preSkipSamples,
}: Pick<OpusSpeech, "packets" | "preSkipSamples">): Float32Array {
  const decoder = new OpusScript(24_000, 1, OpusScript.Application.VOIP);
  try {
    const bytes = new Uint8Array(Buffer.concat(packets.map((packet) => decoder.decode(Buffer.from(packet)))));
    return Float32Array.from(new Int16Array(bytes.buffer), (sample) => sample / 32_768).subarray(
      preSkipSamples / 2,
    );
  } finally {
    decoder.delete();
  }
}

export function loudnessOf(samples: Float32Array): number {
  return integratedLoudness(samples, 24_000);
}

/** In dB below full scale. */
export function peakDb(samples: Float32Array): number {
  return 20 * Math.log10(truePeak(samples));
}

export function rmsDb(samples: Float32Array): number {
  return 10 * Math.log10(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
