import type { OpusSpeech } from "./ports.ts";

/** Opus counts time in samples at 48 kHz, whatever was encoded (RFC 7845, 4). */
export const OPUS_RATE_HZ = 48_000;
const SAMPLES_PER_MS = OPUS_RATE_HZ / 1_000;

/** How long a frame is, by the configuration in its packet's first byte (RFC 6716, table 2), in ms. */
const SILK_MS = [10, 20, 40, 60] as const;
const HYBRID_MS = [10, 20] as const;
const CELT_MS = [2.5, 5, 10, 20] as const;

/** How many samples a packet decodes to. */
export function samplesIn(packet: Uint8Array): number {
  const [first = 0, second = 0] = packet;
  const config = first >> 3;
  const frameMs =
    config < 12 ? SILK_MS[config & 3] : config < 16 ? HYBRID_MS[config & 1] : CELT_MS[config & 3];
  const frames = [1, 2, 2, second & 63][first & 3] ?? 1;
  return frames * (frameMs ?? 0) * SAMPLES_PER_MS;
}

/** All that its packets decode to, heard or not. */
export function decodedSamples({ packets }: Pick<OpusSpeech, "packets">): number {
  return packets.reduce((sum, packet) => sum + samplesIn(packet), 0);
}

export function secondsOf({ heardSamples }: Pick<OpusSpeech, "heardSamples">): number {
  return heardSamples / OPUS_RATE_HZ;
}
