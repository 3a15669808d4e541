/** Taps on each side of a sample at the lower of both rates: enough for speech, whose top octave carries little. */
const ZERO_CROSSINGS = 16;
/** Where the pass band ends, as a share of the lower rate's half. */
const PASS_BAND = 0.94;
const KAISER_BETA = 8;

/** A windowed-sinc low-pass, one row of taps for each position between two samples of the source. */
interface Bank {
  /** `fromHz / toHz` in lowest terms: each output sample advances by `down / up` source samples. */
  readonly up: number;
  readonly down: number;
  /** Source samples on each side that an output sample looks at. */
  readonly reach: number;
  readonly rows: readonly Float64Array[];
}

const banks = new Map<string, Bank>();

/** The same sound at another rate (polyphase; both rates in whole Hz). Its length is right to one sample. */
export function resample(samples: Float32Array, fromHz: number, toHz: number): Float32Array {
  if (fromHz === toHz) return samples;
  const { up, down, reach, rows } = bankFor(fromHz, toHz);
  const result = new Float32Array(Math.round((samples.length * up) / down));
  for (let at = 0; at < result.length; at++) {
    const position = at * down;
    const centre = Math.floor(position / up);
    const row = rows[position % up];
    if (!row) continue;
    let sum = 0;
    const first = Math.max(0, centre - reach + 1);
    const last = Math.min(samples.length - 1, centre + reach);
    for (let from = first; from <= last; from++) {
      sum += (samples[from] ?? 0) * (row[from - centre + reach - 1] ?? 0);
    }
    result[at] = sum;
  }
  return result;
}

function bankFor(fromHz: number, toHz: number): Bank {
  const name = `${fromHz}/${toHz}`;
  const known = banks.get(name);
  if (known) return known;
  const common = greatestCommonDivisor(fromHz, toHz);
  const [up, down] = [toHz / common, fromHz / common];
  const cutoff = PASS_BAND * Math.min(1, toHz / fromHz);
  const reach = Math.ceil(ZERO_CROSSINGS / cutoff);
  const rows = Array.from({ length: up }, (_, phase) => taps(phase / up, cutoff, reach));
  const bank = { up, down, reach, rows };
  banks.set(name, bank);
  return bank;
}

/** For an output sample that lies `offset` (0–1) behind a source sample; scaled so that a level stays a level. */
function taps(offset: number, cutoff: number, reach: number): Float64Array {
  const row = Float64Array.from({ length: 2 * reach }, (_, tap) => {
    const distance = tap - reach + 1 - offset;
    return cutoff * sinc(cutoff * distance) * kaiser(distance / reach);
  });
  const sum = row.reduce((total, tap) => total + tap, 0);
  return row.map((tap) => tap / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
}

/** The modified Bessel function of the first kind, order 0. */
function bessel(x: number): number {
  let [sum, term] = [1, 1];
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
