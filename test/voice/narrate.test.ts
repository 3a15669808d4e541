import { describe, expect, it } from "vitest";
import { PlainError } from "../../src/lib/errors.ts";
import { readOpusFile } from "../support/ogg.ts";
import { openStudio } from "./spoken.ts";

const BUSY = new PlainError("google_busy", "Google is busy", "Wait");
const DEAD = new PlainError("espeak_failed", "The offline voice ended twice", "Try again");

describe("a clip", () => {
  it("is made once for a text, a voice and a speed", async () => {
    const { google, narrator, read } = openStudio();
    const reading = { parts: [{ text: "Xin chào", pauseMs: 0 }] };
    await read("Xin chào");
    await read("Xin chào");
    expect(google.said).toHaveLength(1);
    await narrator.narrate(reading, { speed: 1.25 });
    await narrator.narrate(reading, { speed: 1, voice: "vi-VN-Wavenet-B" });
    await read("Chào bà con");
    expect(google.said).toEqual([
      { script: "Xin chào", voice: "vi-VN-Wavenet-A", speed: 1 },
      { script: "Xin chào", voice: "vi-VN-Wavenet-A", speed: 1.25 },
      { script: "Xin chào", voice: "vi-VN-Wavenet-B", speed: 1 },
      { script: "Chào bà con", voice: "vi-VN-Wavenet-A", speed: 1 },
    ]);
  });

  it("is made once for many who want it at the same time, in one reading too", async () => {
    const { google, encoder, read } = openStudio();
    const clips = await Promise.all(Array.from({ length: 20 }, () => read("Tin một", "Tin một", "Tin hai")));
    expect([google.said.length, encoder.encodings]).toEqual([2, 2]);
    expect(new Set(clips.map(({ key }) => key)).size).toBe(1);
  });

  it("that failed for many is tried again for the next one", async () => {
    const { google, espeak, read } = openStudio();
    google.failure = BUSY;
    espeak.failure = DEAD;
    const results = await Promise.allSettled([read("Tin"), read("Tin")]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    google.failure = undefined;
    expect(await read("Tin")).toMatchObject({ provider: "google" });
  });

  it("that was damaged where it is kept is made again", async () => {
    const { clips, google, lost, read } = openStudio();
    await read("Xin chào");
    for (const [key, bytes] of clips.kept) clips.kept.set(key, bytes.subarray(0, bytes.length - 5));
    const { bytes } = await read("Xin chào");
    expect(google.said).toHaveLength(2);
    expect(lost).toMatchObject([{ code: "clip_damaged" }]);
    expect(readOpusFile(bytes).durationSeconds).toBeCloseTo(2, 3);
  });

  it("that cannot be kept is heard all the same", async () => {
    const { clips, lost, read } = openStudio();
    clips.failure = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    expect((await read("Xin chào")).durationSeconds).toBeCloseTo(2, 3);
    expect(lost.length).toBeGreaterThan(0);
  });

  it("of a conversation is made once, and never kept on the disk", async () => {
    const { clips, google, narrator } = openStudio();
    const reading = { parts: [{ text: "Mã của bạn là 7", pauseMs: 0, isPassing: true }] };
    await narrator.prepare(reading, { speed: 1 });
    await narrator.narrate(reading, { speed: 1 });
    expect([google.said.length, clips.kept.size]).toEqual([1, 0]);
  });

  it("of a conversation that failed is tried again", async () => {
    const { google, espeak, narrator } = openStudio();
    const reading = { parts: [{ text: "Xin chào", pauseMs: 0, isPassing: true }] };
    google.failure = BUSY;
    espeak.failure = DEAD;
    await expect(narrator.narrate(reading, { speed: 1 })).rejects.toThrow(DEAD);
    google.failure = undefined;
    expect(await narrator.narrate(reading, { speed: 1 })).toMatchObject({ provider: "google" });
  });

  it("of other rules of script is another one", async () => {
    const [one, other] = [openStudio({ scriptVersion: "1" }), openStudio({ scriptVersion: "2" })];
    expect((await one.read("Tin")).key).not.toBe((await other.read("Tin")).key);
  });
});

describe("when Google fails", () => {
  it("at any part, the offline voice reads the whole", async () => {
    const { google, espeak, failed, read } = openStudio();
    await read("Tin một", "Tin hai");
    google.failure = BUSY;
    const clip = await read("Tin một", "Tin hai", "Tin ba");
    expect(clip).toMatchObject({ provider: "espeak", voice: "vi" });
    expect(espeak.said.map(({ script, voice }) => [script, voice])).toEqual([
      ["Tin một", "vi"],
      ["Tin hai", "vi"],
      ["Tin ba", "vi"],
    ]);
    expect(failed).toEqual([{ provider: "google", code: "google_busy" }]);
  });

  it("what it has said before is still heard in its voice", async () => {
    const { google, read } = openStudio();
    const before = await read("Tin một", "Tin hai");
    google.failure = BUSY;
    expect(await read("Tin một", "Tin hai")).toMatchObject({ provider: "google", key: before.key });
  });

  it("the reader's speed stays, the voice is the offline one", async () => {
    const { google, espeak, narrator } = openStudio();
    google.failure = BUSY;
    const wish = { speed: 1.5, voice: "vi-VN-Wavenet-C" };
    await narrator.narrate({ parts: [{ text: "Tin", pauseMs: 0 }] }, wish);
    expect([google.said[0], espeak.said[0]]).toMatchObject([
      { voice: wish.voice },
      { voice: "vi", speed: 1.5 },
    ]);
  });

  it("and the offline voice too, the error is the last one's", async () => {
    const { google, espeak, read } = openStudio();
    google.failure = BUSY;
    espeak.failure = DEAD;
    await expect(read("Tin")).rejects.toBe(DEAD);
  });

  it("with something nobody thought of, nothing is hidden", async () => {
    const { google, espeak, read } = openStudio();
    google.failure = new TypeError("a fault in the program");
    await expect(read("Tin")).rejects.toBe(google.failure);
    expect(espeak.said).toEqual([]);
  });
});

it("somebody who wants the offline voice never troubles Google", async () => {
  const { google, espeak, narrator } = openStudio();
  await narrator.narrate({ parts: [{ text: "Tin", pauseMs: 0 }] }, { speed: 1, voice: "vi" });
  expect([google.said.length, espeak.said.length]).toEqual([0, 1]);
});

it("somebody who wants a voice that is no more gets the best one", async () => {
  const { google, narrator } = openStudio();
  await narrator.narrate({ parts: [{ text: "Tin", pauseMs: 0 }] }, { speed: 1, voice: "xx" });
  expect(google.said).toMatchObject([{ voice: "vi-VN-Wavenet-A" }]);
});

describe("a reading", () => {
  const parts = [
    { text: "Tin 1 trên 2", pauseMs: 700 },
    { text: "Mưa lớn", pauseMs: 300 },
    { text: "Tin 2 trên 2", pauseMs: 700 },
    { text: "Nắng", pauseMs: 300 },
    { text: "Hết bản tin", pauseMs: 700 },
  ];

  it("has its pauses, and tells at its beginning how long the rest is", async () => {
    const { google, narrator } = openStudio();
    const told: number[] = [];
    const opening = (restSeconds: number) => {
      told.push(restSeconds);
      return `Bản tin dài ${Math.round(restSeconds)} giây`;
    };
    const clip = await narrator.narrate({ opening, parts }, { speed: 1 });
    const words = 4 + 2 + 4 + 1 + 3;
    expect(told).toHaveLength(1);
    expect(Math.abs((told[0] ?? 0) - (words + 3 * 0.7 + 2 * 0.3))).toBeLessThan(0.1);
    expect(google.said.at(-1)?.script).toBe("Bản tin dài 17 giây");
    const { durationSeconds, packets, channels } = readOpusFile(clip.bytes);
    expect(clip.durationSeconds).toBeCloseTo(durationSeconds, 4);
    expect(durationSeconds).toBeGreaterThan(words + 5 + 2.7);
    // Each clip may be filled up to whole packets, and its pre-skip is heard when it is not the first.
    expect(durationSeconds).toBeLessThan(words + 5 + 2.7 + 11 * 0.0265);
    expect([channels, packets.length]).toEqual([1, Math.ceil((durationSeconds + 0.0065) / 0.02)]);
  });

  it("gives each line to the rules of script, and leaves what has no word out with its pause", async () => {
    const { google, narrator } = openStudio({ toScript: (line) => line.replace("UBND", "Ủy ban nhân dân") });
    const reading = {
      parts: [
        { text: "UBND phường\n***\r\nhọp", pauseMs: 0 },
        { text: "🎉", pauseMs: 700 },
      ],
    };
    const { durationSeconds } = await narrator.narrate(reading, { speed: 1 });
    expect(google.said.map(({ script }) => script)).toEqual(["Ủy ban nhân dân phường\nhọp"]);
    expect(durationSeconds).toBeCloseTo(6, 1);
  });

  it("that is long is made of clips that each have a bound", async () => {
    const { google, read } = openStudio();
    await read(Array.from({ length: 700 }, (_, at) => `Ủy ban nhân dân họp ${at}. `).join(""));
    expect(google.said.length).toBeGreaterThan(4);
    expect(Math.max(...google.said.map(({ script }) => script.length))).toBeLessThanOrEqual(4_000);
  });

  it.each([
    [[], 1, "nothing_to_say"],
    [["🎉", "\n"], 1, "nothing_to_say"],
    [["a".repeat(20_001)], 1, "reading_too_long"],
    [["a ".repeat(6_000), "b ".repeat(6_000)], 1, "reading_too_long"],
    [["Tin"], 0.5, "speed_unknown"],
    [["Tin"], 2.1, "speed_unknown"],
    [["Tin"], Number.NaN, "speed_unknown"],
  ])("case %#: nobody can say it", async (texts, speed, code) => {
    const { google, espeak, narrator } = openStudio();
    const reading = { parts: texts.map((text) => ({ text, pauseMs: 0 })) };
    await expect(narrator.narrate(reading, { speed })).rejects.toMatchObject({ name: "PlainError", code });
    expect([...google.said, ...espeak.said]).toEqual([]);
  });
});
