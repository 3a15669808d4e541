import { describe, expect, it } from "vitest";
import { join } from "../../src/voice/join.ts";
import { readOggOpus, writeOggOpus } from "../../src/voice/ogg-opus.ts";
import { decodedSamples, samplesIn, secondsOf } from "../../src/voice/opus-packet.ts";
import type { OpusSpeech } from "../../src/voice/ports.ts";
import { readOpusFile } from "../support/ogg.ts";
import { packetsOf } from "./spoken.ts";

describe("a file", () => {
  it.each([1, 13, 20, 33.5, 1_000, 61_234])(
    "of %d ms is as long as it says, and is read back as it was",
    async (heardMs) => {
      const speech = packetsOf(heardMs);
      const bytes = await writeOggOpus(speech);
      const { durationSeconds, channels, preSkipSamples, packets } = readOpusFile(bytes);
      expect(durationSeconds).toBeCloseTo(heardMs / 1_000, 4);
      expect([channels, preSkipSamples, packets.length]).toEqual([1, 312, speech.packets.length]);
      expect(bytesOf(readOggOpus(bytes))).toEqual(bytesOf(speech));
    },
  );

  const whole = writeOggOpus(packetsOf(3_000));
  const changed = async (at: number, value: number) => {
    const bytes = new Uint8Array(await whole);
    bytes[at] = value;
    return bytes;
  };
  it.each<[string, () => Promise<Uint8Array>]>([
    ["nothing", async () => new Uint8Array(0)],
    ["text", async () => Buffer.from("not found".repeat(100))],
    ["half a file", async () => (await whole).subarray(0, (await whole).length / 2)],
    ["all but its last byte", async () => (await whole).subarray(0, -1)],
    ["heads alone", async () => (await whole).subarray(0, 47)],
    ["two channels", () => changed(28 + 9, 2)],
    ["another gain", () => changed(28 + 16, 7)],
    ["another mapping family", () => changed(28 + 18, 1)],
    ["another capture pattern", () => changed(0, 0)],
    ["one bit of sound", async () => changed((await whole).length - 100, 0xff)],
  ])("that is not one of ours is damaged: %s", async (_what, bytes) => {
    const file = await bytes();
    expect(() => readOggOpus(file)).toThrow(
      expect.objectContaining({ name: "PlainError", code: "clip_damaged" }),
    );
  });
});

/** Packets are parts of the file that they were read from. */
function bytesOf({ packets, ...lengths }: OpusSpeech) {
  return { packets: packets.map((packet) => [...packet]), ...lengths };
}

describe("joining", () => {
  it.each([1, 2, 6, 60])(
    "%d clips and the silences between them make one stream of the right length",
    async (count) => {
      const clips = Array.from({ length: count }, (_, at) => packetsOf(1_000 + 37 * at));
      const silence = packetsOf(693.5);
      const all = clips.flatMap((clip, at) => (at === 0 ? [clip] : [silence, clip]));
      const whole = join(all);
      const { durationSeconds, packets } = readOpusFile(await writeOggOpus(whole));
      const last = all.at(-1);
      const filling = last ? decodedSamples(last) - 312 - last.heardSamples : 0;
      expect(packets).toHaveLength(all.reduce((sum, clip) => sum + clip.packets.length, 0));
      expect(durationSeconds * 48_000).toBeCloseTo(packets.length * 960 - 312 - filling, 2);
      expect(secondsOf(whole)).toBeCloseTo(durationSeconds, 6);
    },
  );

  it("of nothing is a mistake", () => expect(() => join([])).toThrow(TypeError));
});

// RFC 6716, table 2 and section 3.2.
it.each([
  ["SILK, 10 ms", [0 << 3], 480],
  ["SILK, 60 ms", [3 << 3], 2_880],
  ["SILK, 20 ms, super wide band", [9 << 3], 960],
  ["hybrid, 10 ms", [12 << 3], 480],
  ["hybrid, 20 ms", [15 << 3], 960],
  ["CELT, 2.5 ms", [16 << 3], 120],
  ["CELT, 20 ms", [31 << 3], 960],
  ["two frames alike", [(31 << 3) | 1], 1_920],
  ["two frames", [(31 << 3) | 2], 1_920],
  ["as many as the second byte says", [(16 << 3) | 3, 0x80 | 5], 600],
])("a packet of %s lasts as long", (_what, bytes, samples) => {
  expect(samplesIn(Uint8Array.from(bytes))).toBe(samples);
});
