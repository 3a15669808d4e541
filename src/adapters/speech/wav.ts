import type { Pcm } from "../../voice/ports.ts";

const PCM = 1;
const LEAST_RATE_HZ = 8_000;
const HIGHEST_RATE_HZ = 48_000;

/** The samples of a WAV file (RIFF, PCM, one channel, 16 bits), or `undefined` when it is anything else. */
export function readWav(bytes: Uint8Array): Pcm | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || tagAt(bytes, 0) !== "RIFF" || tagAt(bytes, 8) !== "WAVE") return undefined;
  let sampleRateHz: number | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [tag, begin] = [tagAt(bytes, at), at + 8];
    // A writer that did not know the length in advance leaves too high a one.
    const end = Math.min(bytes.length, begin + view.getUint32(at + 4, true));
    if (tag === "fmt ") sampleRateHz = rateIn(view, begin, end);
    if (tag === "data")
      return sampleRateHz === undefined ? undefined : { samples: samplesIn(view, begin, end), sampleRateHz };
    at = end + ((end - begin) % 2);
  }
  return undefined;
}

function rateIn(view: DataView, begin: number, end: number): number | undefined {
  if (end - begin < 16) return undefined;
  const [format, channels, bits] = [
    view.getUint16(begin, true),
    view.getUint16(begin + 2, true),
    view.getUint16(begin + 14, true),
  ];
  const rateHz = view.getUint32(begin + 4, true);
  const isOurs = format === PCM && channels === 1 && bits === 16;
  return isOurs && rateHz >= LEAST_RATE_HZ && rateHz <= HIGHEST_RATE_HZ ? rateHz : undefined;
}

function samplesIn(view: DataView, begin: number, end: number): Int16Array {
  return Int16Array.from({ length: (end - begin) >> 1 }, (_, at) => view.getInt16(begin + 2 * at, true));
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
