import { limited } from "./limiter.ts";
import { integratedLoudness } from "./loudness.ts";

/** Limiting takes a little loudness away, so the gain is found in a few steps. */
const MAX_STEPS = 4;
const CLOSE_ENOUGH_LU = 0.2;
/** What is quieter is no speech: a hum must not be blown up. */
export const SILENCE_LUFS = -60;

export interface Level {
  readonly loudnessLufs: number;
  /** True peaks are held below it; dB below full scale, negative. */
  readonly ceilingDb: number;
}

/** The same sound at a level. Silence stays silence. */
export function levelled(samples: Float32Array, sampleRateHz: number, level: Level): Float32Array {
  const loudness = integratedLoudness(samples, sampleRateHz);
  if (loudness < SILENCE_LUFS) return samples;
  let gainDb = level.loudnessLufs - loudness;
  let result = samples;
  for (let step = 1; step <= MAX_STEPS; step++) {
    result = limited(amplified(samples, ratioOf(gainDb)), ratioOf(level.ceilingDb), sampleRateHz);
    const missingLu = level.loudnessLufs - integratedLoudness(result, sampleRateHz);
    if (Math.abs(missingLu) <= CLOSE_ENOUGH_LU) break;
    gainDb += missingLu;
  }
  return result;
}

function ratioOf(decibels: number): number {
  return 10 ** (decibels / 20);
}

function amplified(samples: Float32Array, gain: number): Float32Array {
  const result = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at++) result[at] = (samples[at] ?? 0) * gain;
  return result;
}
