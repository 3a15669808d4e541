import { describe, expect, it } from "vitest";
import { levelled } from "../../../src/adapters/speech/level.ts";
import { limited, truePeak } from "../../../src/adapters/speech/limiter.ts";
import { integratedLoudness } from "../../../src/adapters/speech/loudness.ts";
import { encodeSilence, encodeSpeech, TARGET_LUFS } from "../../../src/adapters/speech/opus-codec.ts";
import { resample } from "../../../src/adapters/speech/resample.ts";
import { babble, decoded, loudnessOf, pcmOf, peakDb, rmsDb, tone } from "../../support/sound.ts";

const db = (decibels: number) => 10 ** (decibels / 20);
const joined = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));

describe("loudness", () => {
  // A sine of 997 Hz at full scale in one channel has −3.01 LUFS: BS.1770, note 1.
  it.each([
    [0, 24_000],
    [0, 48_000],
    [0, 22_050],
    [-20, 24_000],
    [-33, 24_000],
  ])("of a tone at %d dBFS, sampled at %d Hz", (level, rateHz) => {
    const samples = tone({ seconds: 3, level: db(level), rateHz });
    expect(integratedLoudness(samples, rateHz)).toBeCloseTo(level - 3.01, 1);
  });

  it("leaves what is 10 LU below the rest out: EBU 3341, case 3 in one channel", () => {
    const [quiet, loud] = [tone({ seconds: 2, level: db(-36) }), tone({ seconds: 12, level: db(-23) })];
    expect(loudnessOf(joined(quiet, loud, quiet))).toBeCloseTo(-26, 0);
  });

  it("leaves silence out", () => {
    const silence = new Float32Array(24_000 * 5);
    expect(loudnessOf(joined(silence, tone({ seconds: 8, level: db(-23) }), silence))).toBeCloseTo(-26, 0);
  });

  it("of silence is none", () => expect(loudnessOf(new Float32Array(48_000))).toBe(Number.NEGATIVE_INFINITY));
  it("of less than a block is that of the whole", () =>
    expect(loudnessOf(tone({ seconds: 0.2, level: db(-20) }))).toBeCloseTo(-23, 0));
});

describe("true peaks", () => {
  it("lie between samples", () => {
    // A quarter of the rate, an eighth of a turn late: every sample is 3 dB below what is between them.
    const samples = Float32Array.from(
      { length: 480 },
      (_, at) => 0.5 * Math.sin((Math.PI / 2) * at + Math.PI / 4),
    );
    expect(Math.max(...samples)).toBeCloseTo(0.354, 3);
    expect(truePeak(samples)).toBeCloseTo(0.5, 1);
  });

  it.each([1, 2, 6])(
    "%d times too high are held below the ceiling, at a level that does not jump",
    (times) => {
      const samples = joined(
        tone({ seconds: 0.5, level: 0.2 }),
        tone({ seconds: 0.05, level: 0.5 * times }),
        tone({ seconds: 0.5, level: 0.2 }),
      );
      const held = limited(samples, 0.5, 24_000);
      expect(truePeak(held)).toBeLessThan(0.505);
      expect(rmsDb(held.subarray(0, 9_000))).toBeCloseTo(rmsDb(samples.subarray(0, 9_000)), 2);
      expect(rmsDb(held.subarray(-1_000))).toBeCloseTo(rmsDb(samples.subarray(-1_000)), 0);
    },
  );

  it("below the ceiling leave the sound as it is", () => {
    const samples = babble(1);
    expect(limited(samples, 0.9, 24_000)).toBe(samples);
  });
});

describe("another rate", () => {
  it.each([
    [22_050, 24_000, 1_000],
    [22_050, 24_000, 7_000],
    [16_000, 24_000, 3_000],
    [48_000, 24_000, 9_000],
    [44_100, 24_000, 300],
  ])("from %d to %d Hz keeps a tone of %d Hz", (from, to, frequencyHz) => {
    const samples = resample(tone({ seconds: 0.5, level: 0.5, frequencyHz, rateHz: from }), from, to);
    const wanted = tone({ seconds: 0.5, level: 0.5, frequencyHz, rateHz: to });
    expect(samples).toHaveLength(to / 2);
    const difference = samples.map((sample, at) => sample - (wanted[at] ?? 0));
    expect(rmsDb(difference.subarray(200, -200))).toBeLessThan(-50);
  });

  it("lets nothing above half the new rate through", () => {
    const samples = resample(
      tone({ seconds: 0.5, level: 0.5, frequencyHz: 16_000, rateHz: 48_000 }),
      48_000,
      24_000,
    );
    expect(rmsDb(samples.subarray(200, -200))).toBeLessThan(-60);
  });

  it("is itself when it is the same", () => {
    const samples = tone({ seconds: 0.1, level: 0.5 });
    expect(resample(samples, 24_000, 24_000)).toBe(samples);
  });
});

describe("levelling", () => {
  const level = { loudnessLufs: -18, ceilingDb: -4 };
  it.each([0.01, 0.1, 0.5, 1])("speech at %d of full scale comes out like every other", (given) => {
    const samples = levelled(babble(4, given), 24_000, level);
    expect(Math.abs(loudnessOf(samples) + 18)).toBeLessThan(0.3);
    expect(peakDb(samples)).toBeLessThan(-3.9);
  });

  it("one click does not make the rest quiet", () => {
    const samples = babble(4, 0.05);
    samples[5_000] = 0.9;
    expect(Math.abs(loudnessOf(levelled(samples, 24_000, level)) + 18)).toBeLessThan(0.5);
  });

  it.each([0, 0.0001])("a hum of %d is not blown up", (given) => {
    const samples = tone({ seconds: 1, level: given, frequencyHz: 50 });
    expect(levelled(samples, 24_000, level)).toBe(samples);
  });
});

describe("Opus", () => {
  it.each([0.02, 0.3, 1])(
    "speech at %d of full scale sounds as loud as every other, below −1 dBFS",
    (level) => {
      const sound = decoded(encodeSpeech(pcmOf(babble(4, level, 22_050), 22_050)));
      expect(Math.abs(loudnessOf(sound) - TARGET_LUFS)).toBeLessThan(0.7);
      expect(peakDb(sound)).toBeLessThan(-1);
    },
  );

  it.each([0.001, 0.02, 0.0201, 1, 1.2345])("%d s are heard as that long", (seconds) => {
    const { packets, heardSamples, preSkipSamples } = encodeSpeech(pcmOf(babble(seconds)));
    expect(heardSamples / 48_000).toBeCloseTo(seconds, 3);
    const spare = packets.length * 960 - preSkipSamples - heardSamples;
    expect(spare).toBeGreaterThanOrEqual(0);
    expect(spare).toBeLessThan(960);
  });

  it("silence is silent, in whole packets", () => {
    const silence = encodeSilence(700);
    expect(silence.packets).toHaveLength(35);
    expect(rmsDb(decoded(silence))).toBeLessThan(-80);
  });
});
