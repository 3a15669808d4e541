import { limited } from "./limiter.ts";
import { integratedLoudness } from "./loudness.ts";

/** What every clip comes out at: about what messengers' own voice notes have, with room above for consonants. */
export const TARGET_LUFS = -18;
/** −4 dB: coding adds up to 2 dB to a peak, and what is played must stay below −1 dBFS. */
const CEILING = 10 ** (-4 / 20);
/** Limiting takes a little loudness away, so the gain is found in a few steps. */
const MAX_STEPS = 4;
const CLOSE_ENOUGH_LU = 0.1;
/** What is quieter is no speech: a hum must not be blown up. */
const SILENCE_LUFS = -60;

/** The same sound at the loudness of every clip, its true peaks held below the ceiling. Silence stays silence. */
export function levelled(samples: Float32Array, sampleRateHz: number): Float32Array {
  let gainDb = TARGET_LUFS - integratedLoudness(samples, sampleRateHz);
  if (gainDb > TARGET_LUFS - SILENCE_LUFS) return samples;
  let result = samples;
  for (let step = 1; step <= MAX_STEPS; step++) {
    const gain = 10 ** (gainDb / 20);
    result = limited(
      samples.map((sample) => sample * gain),
      CEILING,
      sampleRateHz,
    );
    const missingLu = TARGET_LUFS - integratedLoudness(result, sampleRateHz);
    if (Math.abs(missingLu) <= CLOSE_ENOUGH_LU) break;
    gainDb += missingLu;
  }
  return result;
}
