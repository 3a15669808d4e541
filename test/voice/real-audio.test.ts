import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEspeak } from "../../src/adapters/speech/espeak.ts";
import { openGoogle } from "../../src/adapters/speech/google.ts";
import { openOpusEncoder } from "../../src/adapters/speech/opus.ts";
import { TARGET_LUFS } from "../../src/adapters/speech/opus-codec.ts";
import { systemTimer } from "../../src/lib/timer.ts";
import { type AudioClip, Narrator } from "../../src/voice/narrate.ts";
import { readOggOpus } from "../../src/voice/ogg-opus.ts";
import type { Synthesiser } from "../../src/voice/ports.ts";
import type { Reading } from "../../src/voice/reading.ts";
import { startStandIn } from "../support/google/stand-in.ts";
import { readOpusFile } from "../support/ogg.ts";
import { decoded, loudnessOf, peakDb, rmsDb } from "../support/sound.ts";
import { MemoryClips } from "./spoken.ts";

const TEXTS = [
  "Từ thứ hai tuần tới, trạm y tế phường tiêm phòng cúm miễn phí cho người từ sáu mươi lăm tuổi.",
  "Vâng.",
  "Mưa lớn kéo dài khiến nhiều tuyến đường bị ngập. Bà con không đi qua khu vực cầu sau hai mươi giờ.",
  "Lịch cắt điện: khu phố bốn, khu phố năm, từ tám giờ đến mười một giờ ba mươi phút.",
  "Ủy ban nhân dân phường họp giao ban. Đồng chí chủ tịch chủ trì. Cùng dự có trưởng các khu phố.",
  "Xin mời bà con đến đăng ký học bơi cho các cháu.",
];
const PAUSE_MS = 700;

const readingOf = (count: number): Reading => ({
  parts: Array.from({ length: count }, (_, at) => ({
    text: TEXTS[at % TEXTS.length] ?? "",
    pauseMs: at === 0 ? 0 : PAUSE_MS,
  })),
});

const open: Readonly<Record<string, (stack: AsyncDisposableStack) => Promise<Synthesiser>>> = {
  "espeak-ng": async (stack) => stack.use(openEspeak()),
  Google: async (stack) => {
    const { endpoint } = stack.use(await startStandIn());
    const access = { keyFile: undefined, apiKey: undefined, endpoint };
    return stack.use(openGoogle({ access, defaultVoice: "vi-VN-Wavenet-A", timer: systemTimer }));
  },
};

describe.each(Object.keys(open))("audio in the voice of %s", { timeout: 120_000 }, (name) => {
  const stack = new AsyncDisposableStack();
  const clips = new MemoryClips();
  let narrate: (count: number) => Promise<AudioClip>;
  let syntheses = 0;
  beforeAll(async () => {
    const synthesiser = await open[name]?.(stack);
    const encoder = stack.use(openOpusEncoder());
    const events = {
      synthesised: () => void syntheses++,
      voiceFailed: () => undefined,
      clipLost: () => undefined,
    };
    const narrator = new Narrator({
      synthesisers: synthesiser ? [synthesiser] : [],
      ...{ encoder, clips, events, toScript: (line: string) => line, scriptVersion: "1" },
    });
    narrate = (count) => narrator.narrate(readingOf(count), { speed: 1 });
  });
  afterAll(() => stack.disposeAsync());

  it.each([1, 6, 60])("of %d clips is one stream whose length is what it says", async (count) => {
    const clip = await narrate(count);
    const { channels, durationSeconds, packets, preSkipSamples } = readOpusFile(clip.bytes);
    expect([channels, preSkipSamples]).toEqual([1, 312]);
    expect(Math.abs(clip.durationSeconds - durationSeconds)).toBeLessThan(0.001);
    expect(Math.abs(decoded({ packets, preSkipSamples }).length / 24_000 - durationSeconds)).toBeLessThan(
      0.02,
    );
    const bitsASecond = (packets.reduce((sum, { length }) => sum + length, 0) * 8) / durationSeconds;
    expect(bitsASecond).toBeGreaterThan(14_000);
    expect(bitsASecond).toBeLessThan(28_000);
  });

  it("costs one synthesis for each text, however often it is heard", async () => {
    await narrate(60);
    expect(syntheses).toBe(TEXTS.length);
  });

  it("is as loud in every clip, and never near full scale", async () => {
    await narrate(6);
    const sounds = await Promise.all(
      [...clips.kept.values()].map(async (bytes) => decoded(await readOggOpus(bytes))),
    );
    const spoken = sounds.filter((sound) => rmsDb(sound) > -60);
    expect(spoken).toHaveLength(TEXTS.length);
    const loudness = spoken.map(loudnessOf);
    expect(Math.max(...loudness) - Math.min(...loudness)).toBeLessThan(1);
    for (const lufs of loudness) expect(Math.abs(lufs - TARGET_LUFS)).toBeLessThan(0.5);
    for (const sound of spoken) expect(peakDb(sound)).toBeLessThan(-1);
  });

  it("is quiet for the whole of a pause", async () => {
    const { packets, preSkipSamples } = readOpusFile((await narrate(2)).bytes);
    expect(longestQuietSeconds(decoded({ packets, preSkipSamples }))).toBeGreaterThanOrEqual(
      PAUSE_MS / 1_000 - 0.02,
    );
  });
});

/** The longest stretch in which every hundredth of a second is below −55 dBFS. */
function longestQuietSeconds(sound: Float32Array): number {
  const step = 240;
  let [quiet, longest] = [0, 0];
  for (let at = 0; at + step <= sound.length; at += step) {
    quiet = rmsDb(sound.subarray(at, at + step)) < -55 ? quiet + step : 0;
    longest = Math.max(longest, quiet);
  }
  return longest / 24_000;
}
