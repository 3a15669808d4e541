/*
 * Loudness of one channel after ITU-R BS.1770-5: K-weighting, blocks of 400 ms that overlap by 75 %, an absolute gate at
 * −70 LUFS and a relative one 10 LU below what passes it.
 */

const BLOCK_SECONDS = 0.4;
const STEP_SECONDS = 0.1;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/** `y[n] = b0·x[n] + b1·x[n−1] + b2·x[n−2] − a1·y[n−1] − a2·y[n−2]` */
interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** Integrated loudness in LUFS; −∞ for silence. What is shorter than a block is measured as a whole. */
export function integratedLoudness(samples: Float32Array, sampleRateHz: number): number {
  const powers = blockPowers(kWeighted(samples, sampleRateHz), sampleRateHz);
  const audible = powers.filter((power) => loudnessOf(power) > ABSOLUTE_GATE_LUFS);
  const gate = loudnessOf(mean(audible)) + RELATIVE_GATE_LU;
  return loudnessOf(mean(audible.filter((power) => loudnessOf(power) > gate)));
}

function loudnessOf(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The mean square of each block. */
function blockPowers(samples: Float32Array, sampleRateHz: number): number[] {
  const step = Math.round(STEP_SECONDS * sampleRateHz);
  const stepsInBlock = Math.round(BLOCK_SECONDS / STEP_SECONDS);
  const sums: number[] = [];
  for (let from = 0; from + step <= samples.length; from += step)
    sums.push(energy(samples, from, from + step));
  if (sums.length < stepsInBlock) return [energy(samples, 0, samples.length) / Math.max(1, samples.length)];
  return Array.from({ length: sums.length - stepsInBlock + 1 }, (_, at) => {
    const block = sums.slice(at, at + stepsInBlock);
    return block.reduce((sum, value) => sum + value, 0) / (stepsInBlock * step);
  });
}

function energy(samples: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += (samples[at] ?? 0) ** 2;
  return sum;
}

function kWeighted(samples: Float32Array, sampleRateHz: number): Float32Array {
  return filtered(filtered(samples, headShelf(sampleRateHz)), lowCut(sampleRateHz));
}

function filtered(samples: Float32Array, { b: [b0, b1, b2], a: [a1, a2] }: Biquad): Float32Array {
  const result = new Float32Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let at = 0; at < samples.length; at++) {
    const x = samples[at] ?? 0;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    result[at] = y;
  }
  return result;
}

/** The standard's first filter (its table for 48 kHz, at any rate): the head lifts what is high by 4 dB. */
function headShelf(sampleRateHz: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRateHz);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [
      (high + (band * k) / q + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (band * k) / q + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

/** Its second filter: what is below hearing does not count. */
function lowCut(sampleRateHz: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRateHz);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}
