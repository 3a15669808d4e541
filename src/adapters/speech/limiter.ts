/*
 * True peaks: a signal may swing higher between its samples than at any of them, and a loudspeaker plays what is
 * between. They are looked for at four times the rate, as ITU-R BS.1770-5 annex 2 does.
 */

const OVERSAMPLING = 4;
const TAPS_PER_PHASE = 12;
const LOOK_AHEAD_SECONDS = 0.003;
const RELEASE_SECONDS = 0.08;

/** Row `p` interpolates `p` quarters of the way between two samples. */
const PHASES: readonly Float64Array[] = Array.from({ length: OVERSAMPLING }, (_, phase) =>
  Float64Array.from({ length: TAPS_PER_PHASE }, (_, tap) => {
    const distance = tap - TAPS_PER_PHASE / 2 + 1 - phase / OVERSAMPLING;
    const angle = (Math.PI * distance) / (TAPS_PER_PHASE / 2);
    const window = Math.abs(distance) >= TAPS_PER_PHASE / 2 ? 0 : 0.5 + 0.5 * Math.cos(angle);
    return distance === 0 ? 1 : (window * Math.sin(Math.PI * distance)) / (Math.PI * distance);
  }),
);

/** The highest true peak, 1 being full scale. */
export function truePeak(samples: Float32Array): number {
  let peak = 0;
  for (let at = 0; at < samples.length; at++) peak = Math.max(peak, peakAt(samples, at, peak));
  return peak;
}

/**
 * The highest swing from a sample up to the next one. Between two samples that are both below half of `least` no sound
 * of this band swings above it, and most of speech is so: there it is not looked for.
 */
function peakAt(samples: Float32Array, at: number, least: number): number {
  let peak = Math.abs(samples[at] ?? 0);
  if (Math.max(peak, Math.abs(samples[at + 1] ?? 0)) < least / 2) return peak;
  for (let phase = 1; phase < OVERSAMPLING; phase++) {
    const row = PHASES[phase];
    let sum = 0;
    for (let tap = 0; tap < TAPS_PER_PHASE; tap++) {
      sum += (row?.[tap] ?? 0) * (samples[at + tap - TAPS_PER_PHASE / 2 + 1] ?? 0);
    }
    peak = Math.max(peak, Math.abs(sum));
  }
  return peak;
}

/**
 * The sound with its true peaks at or below `ceiling` (1 is full scale): the gain goes down ahead of a peak without a
 * step, and slowly up behind it. What is below the ceiling stays as it is.
 */
export function limited(samples: Float32Array, ceiling: number, sampleRateHz: number): Float32Array {
  const gains = gainsFor(samples, ceiling);
  if (!gains) return samples;
  const reach = Math.round(LOOK_AHEAD_SECONDS * sampleRateHz);
  const held = lowestWithin(gains, reach);
  release(held, 1 - Math.exp(-1 / (RELEASE_SECONDS * sampleRateHz)));
  const smooth = averageWithin(held, reach);
  const result = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at++) result[at] = (samples[at] ?? 0) * (smooth[at] ?? 1);
  return result;
}

/** What each sample would have to be multiplied with; `undefined` when nothing is too high. */
function gainsFor(samples: Float32Array, ceiling: number): Float32Array | undefined {
  const gains = new Float32Array(samples.length).fill(1);
  let isNeeded = false;
  for (let at = 0; at < samples.length; at++) {
    const peak = peakAt(samples, at, ceiling);
    if (peak <= ceiling) continue;
    isNeeded = true;
    const gain = ceiling / peak;
    // The peak lies between this sample and the next.
    gains[at] = Math.min(gains[at] ?? 1, gain);
    if (at + 1 < gains.length) gains[at + 1] = gain;
  }
  return isNeeded ? gains : undefined;
}

/** The lowest value from `reach` before each place to `reach` behind it, in one pass over a falling queue. */
function lowestWithin(values: Float32Array, reach: number): Float32Array {
  const result = new Float32Array(values.length);
  const queue = new Int32Array(values.length + reach);
  let [head, tail] = [0, 0];
  const valueAt = (at: number) => values[at] ?? Number.POSITIVE_INFINITY;
  for (let at = 0; at < values.length + reach; at++) {
    if (at < values.length) {
      while (tail > head && valueAt(queue[tail - 1] ?? 0) >= valueAt(at)) tail--;
      queue[tail++] = at;
    }
    while ((queue[head] ?? 0) < at - 2 * reach) head++;
    if (at >= reach) result[at - reach] = valueAt(queue[head] ?? 0);
  }
  return result;
}

/** Lets the gain rise by no more than `share` of what is missing, a sample. */
function release(gains: Float32Array, share: number): void {
  let gain = 1;
  for (let at = 0; at < gains.length; at++) {
    const wanted = gains[at] ?? 1;
    gain = wanted < gain ? wanted : gain + (wanted - gain) * share;
    gains[at] = gain;
  }
}

/** The mean from `reach` before each place to `reach` behind it: a step becomes a slope that ends in time. */
function averageWithin(values: Float32Array, reach: number): Float32Array {
  const result = new Float32Array(values.length);
  const valueAt = (at: number) => values[Math.min(values.length - 1, Math.max(0, at))] ?? 1;
  let sum = 0;
  for (let at = -reach; at <= reach; at++) sum += valueAt(at);
  for (let at = 0; at < values.length; at++) {
    result[at] = sum / (2 * reach + 1);
    sum += valueAt(at + reach + 1) - valueAt(at - reach);
  }
  return result;
}
