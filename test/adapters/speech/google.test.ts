import { afterEach, describe, expect, it, vi } from "vitest";
import { type GoogleOptions, openGoogle } from "../../../src/adapters/speech/google.ts";
import { googleInputs } from "../../../src/adapters/speech/google-input.ts";
import { encodeSilence } from "../../../src/adapters/speech/opus-codec.ts";
import type { Timer } from "../../../src/lib/timer.ts";
import { writeOggOpus } from "../../../src/voice/ogg-opus.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { type Fault, type StandIn, startStandIn } from "../../support/google/stand-in.ts";
import { wavOf } from "../../support/google/wav.ts";
import { pcmOf, tone } from "../../support/sound.ts";

const VOICE = "vi-VN-Wavenet-A";
const MANNER = { voice: VOICE, speed: 1 };
const SENTENCE = "Trạm y tế phường tiêm phòng cúm miễn phí cho người cao tuổi.";

/** Time that passes only by sleeping, which takes none. */
function hastyTimer(): Timer & { readonly sleptMs: number[]; pass(ms: number): void } {
  let now = 0;
  const sleptMs: number[] = [];
  return {
    sleptMs,
    nowMs: () => now,
    pass(ms) {
      now += ms;
    },
    async sleep(ms) {
      sleptMs.push(ms);
      now += ms;
    },
  };
}

async function withGoogle(
  work: (parts: {
    google: ReturnType<typeof openGoogle>;
    standIn: StandIn;
    timer: ReturnType<typeof hastyTimer>;
  }) => Promise<void>,
  options: Partial<GoogleOptions> = {},
): Promise<void> {
  await using standIn = await startStandIn();
  const access = { keyFile: undefined, apiKey: undefined, endpoint: standIn.endpoint };
  const timer = hastyTimer();
  await using google = openGoogle({ access, defaultVoice: VOICE, timer, ...options });
  await work({ google, standIn, timer });
}

describe("a status", () => {
  it.each([
    [3, "google_refused", 1],
    [5, "google_refused", 1],
    [7, "google_forbidden", 1],
    [16, "google_forbidden", 1],
    [13, "google_failed", 1],
    [8, "google_busy", 3],
    [14, "google_unreachable", 3],
  ])("of %d is %s after %d requests", (code, name, requests) =>
    withGoogle(async ({ google, standIn, timer }) => {
      standIn.failAlways({ code });
      await expect(google.synthesise(SENTENCE, MANNER)).rejects.toMatchObject({
        name: "PlainError",
        code: name,
      });
      expect(standIn.requests).toHaveLength(requests);
      expect(timer.sleptMs).toEqual([500, 1_500].slice(0, requests - 1));
    }),
  );

  it.each([8, 14])("of %d that passes is not noticed", (code) =>
    withGoogle(async ({ google, standIn }) => {
      standIn.fail({ code }, { code });
      expect((await google.synthesise(SENTENCE, MANNER)).samples.length).toBeGreaterThan(24_000);
      expect(standIn.requests).toHaveLength(3);
    }),
  );
});

describe("waiting", () => {
  it("for an answer that does not come has an end", () =>
    withGoogle(
      async ({ google, standIn }) => {
        await google.voices();
        standIn.failAlways("hang");
        const beforeMs = performance.now();
        await expect(google.synthesise(SENTENCE, MANNER)).rejects.toMatchObject({ code: "google_late" });
        expect(performance.now() - beforeMs).toBeLessThan(10_000);
        expect(standIn.requests).toHaveLength(1);
      },
      { deadlineMs: 1_000 },
    ));

  it.each<[string, Fault, boolean]>([
    ["it allows nothing", { code: 7 }, true],
    ["there is no way to it", { code: 14 }, true],
    ["the quota is used up", { code: 8 }, true],
    ["it did not like a text", { code: 3 }, false],
  ])("for Google is left be for a minute when %s: %o → %j", (_why, fault, isLeft) =>
    withGoogle(async ({ google, standIn, timer }) => {
      standIn.failAlways(fault);
      await expect(google.synthesise(SENTENCE, MANNER)).rejects.toThrow();
      const before = standIn.requests.length;
      standIn.failAlways(undefined);
      const second = await google.synthesise(SENTENCE, MANNER).then(
        () => true,
        () => false,
      );
      expect([second, standIn.requests.length - before]).toEqual(isLeft ? [false, 0] : [true, 1]);
      timer.pass(60_000);
      expect((await google.synthesise(SENTENCE, MANNER)).samples.length).toBeGreaterThan(24_000);
    }),
  );
});

describe("an answer that is not speech of this text", () => {
  const samples = pcmOf(tone({ seconds: 5, level: 0.3 })).samples;
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["nothing", () => new Uint8Array(0)],
    ["a page", () => Buffer.from("<!doctype html><title>502</title>")],
    ["MP3", () => Buffer.from([0xff, 0xfb, 0x90, 0x64, ...Array(400).fill(0)])],
    ["Ogg", () => writeOggOpus(encodeSilence(4_000))],
    ["two channels", () => wavOf(samples, { rateHz: 24_000, channels: 2 })],
    ["8 bits", () => wavOf(samples, { rateHz: 24_000, bits: 8 })],
    ["an impossible rate", () => wavOf(samples, { rateHz: 1_000 })],
    ["WAV without sound", () => wavOf(new Int16Array(0), { rateHz: 24_000 })],
    ["a head alone", () => wavOf(samples, { rateHz: 24_000 }).subarray(0, 30)],
    ["far too short", () => wavOf(samples.subarray(0, 2_400), { rateHz: 24_000 })],
    ["silence", () => wavOf(new Int16Array(120_000), { rateHz: 24_000 })],
  ])("is refused: %s", (_what, audio) =>
    withGoogle(async ({ google, standIn }) => {
      standIn.fail({ audio: await audio() });
      await expect(google.synthesise(SENTENCE, MANNER)).rejects.toMatchObject({ code: "google_wrong_audio" });
    }),
  );

  it("is not one at another rate, or whose length was not known in advance", () =>
    withGoogle(async ({ google, standIn }) => {
      const audio = wavOf(samples, { rateHz: 16_000 });
      audio.writeUInt32LE(0xffff_ffff, 40);
      standIn.fail({ audio });
      expect(await google.synthesise(SENTENCE, MANNER)).toMatchObject({ sampleRateHz: 16_000, samples });
    }));
});

describe("what Google is sent", () => {
  it.each([
    [
      VOICE,
      "Đầu đề\nMột câu & <hai>.",
      [{ ssml: "<speak><p>Đầu đề</p><p>Một câu &amp; &lt;hai&gt;.</p></speak>" }],
    ],
    ["vi-VN-Chirp3-HD-Aoede", "Đầu đề\nMột câu & hai.", [{ text: "Đầu đề.\nMột câu & hai." }]],
    ["vi-VN-Whatever-A", "Một câu.", [{ text: "Một câu." }]],
    [VOICE, "🎉 \0", []],
  ])("%s, %j", (voice, script, inputs) => expect(googleInputs(script, voice)).toEqual(inputs));

  it.each([VOICE, "vi-VN-Chirp3-HD-Aoede"])("%s: at most 5,000 bytes at once, nothing lost", (voice) => {
    const script = Array.from({ length: 400 }, (_, at) => `Điều ${at}: ủy ban & nhân dân <phường>.`).join(
      "\n",
    );
    const said = googleInputs(script, voice).map((input) => ("ssml" in input ? input.ssml : input.text));
    expect(said.length).toBeGreaterThan(3);
    expect(Math.max(...said.map((text) => Buffer.byteLength(text)))).toBeLessThanOrEqual(5_000);
    expect(said.join(" ").match(/Điều \d+/g)).toHaveLength(400);
  });

  it("long sentences become short ones for a voice that refuses them, with the same words", () => {
    const sentence = `${Array.from({ length: 60 }, (_, at) => `khu phố ${at} họp`).join(", ")}.`;
    const [input] = googleInputs(sentence, "vi-VN-Chirp3-HD-Aoede");
    const text = input && "text" in input ? input.text : "";
    expect(Math.max(...text.split(/(?<=\.) /).map(({ length }) => length))).toBeLessThanOrEqual(250);
    expect(text.replace(/[.,]/g, "")).toBe(sentence.replace(/[.,]/g, ""));
  });

  it("the voice, its language and the speed", () =>
    withGoogle(async ({ google, standIn }) => {
      await google.synthesise("Xin chào bà con", { voice: "vi-VN-Standard-C", speed: 1.25 });
      expect(standIn.requests).toEqual([
        {
          input: { ssml: "<speak><p>Xin chào bà con</p></speak>" },
          voice: { languageCode: "vi-VN", name: "vi-VN-Standard-C" },
          audioConfig: { audioEncoding: "LINEAR16", sampleRateHertz: 24_000, speakingRate: 1.25 },
        },
      ]);
    }));
});

describe("without a way in", () => {
  afterEach(() => vi.unstubAllEnvs());
  const NOBODY = { keyFile: undefined, apiKey: undefined, endpoint: undefined };

  it("a key file that is not there is named", async () => {
    const access = { ...NOBODY, keyFile: "/nowhere/key.json" };
    await using google = openGoogle({ access, defaultVoice: VOICE, timer: hastyTimer() });
    const message = expect.stringContaining("/nowhere/key.json");
    await expect(google.synthesise(SENTENCE, MANNER)).rejects.toMatchObject({
      code: "google_unconfigured",
      message,
    });
  });

  it("no credentials anywhere are a clear error each time, and end nothing", async () => {
    await using home = await temporaryFolder();
    // Where the client looks by itself: the user's folder, and Google's own machines.
    vi.stubEnv("HOME", home.path);
    vi.stubEnv("APPDATA", home.path);
    vi.stubEnv("GOOGLE_APPLICATION_CREDENTIALS", undefined);
    vi.stubEnv("METADATA_SERVER_DETECTION", "none");
    await using google = openGoogle({ access: NOBODY, defaultVoice: VOICE, timer: hastyTimer() });
    for (const ask of [() => google.synthesise(SENTENCE, MANNER), () => google.voices()]) {
      await expect(ask()).rejects.toMatchObject({ name: "PlainError", code: "google_unconfigured" });
    }
  });

  it("a port where nobody listens is a clear error", async () => {
    const standIn = await startStandIn();
    await standIn[Symbol.asyncDispose]();
    const access = { ...NOBODY, endpoint: standIn.endpoint };
    await using google = openGoogle({ access, defaultVoice: VOICE, timer: hastyTimer(), deadlineMs: 2_000 });
    await expect(google.voices()).rejects.toMatchObject({
      name: "PlainError",
      code: expect.stringMatching(/^google_/),
    });
  });
});
