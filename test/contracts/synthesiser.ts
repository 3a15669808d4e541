import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Pcm, Synthesiser } from "../../src/voice/ports.ts";

export interface OpenedSynthesiser extends AsyncDisposable {
  readonly synthesiser: Synthesiser;
}

const TITLE = "Lịch tiêm phòng cúm ở trạm y tế phường";
const SENTENCE =
  "Từ thứ hai tuần tới, trạm y tế phường tiêm phòng cúm miễn phí cho người từ sáu mươi lăm tuổi.";

/** What a listener could meet in a text; a script has less of it, and must never depend on that. */
const ODD: readonly (readonly [what: string, script: string])[] = [
  ["one word", "Vâng"],
  ["one letter", "Ạ"],
  ["lines", `${TITLE}\n${SENTENCE}`],
  ["empty lines and spaces at the ends", `  \n\n ${SENTENCE} \n`],
  ["Windows line ends", `${TITLE}\r\n${SENTENCE}`],
  ["NFD", SENTENCE.normalize("NFD")],
  ["emoji", `🎉 ${SENTENCE} 👨‍👩‍👧‍👦🇻🇳`],
  ["a family of joined emoji in a word", "Xin👩🏽‍🚒chào"],
  ["a tag", `<b>${TITLE}</b> <script>alert(1)</script>`],
  ["SSML", `<speak><break time="100s"/>${SENTENCE}</speak>`],
  ["SSML that is not closed", `<audio src="file:///etc/passwd">${SENTENCE}`],
  ["a comment and a section", `<!-- ${TITLE} --> <![CDATA[${TITLE}]]>`],
  ["entities", `A &amp; B &lt; C &#0; &nope; &`],
  ["espeak's phonemes", `[[h@loU]] ${SENTENCE} [[`],
  ["NUL", `Xin\0chào\0`],
  ["control characters", `Xin\x01\x07\x1b[31m chào\x7f`],
  ["half a surrogate pair", `Xin chào \ud83c bà con \udf89`],
  ["zero-width characters", "Xin\u200b chào\u2060 bà\ufeff con"],
  ["direction marks", "\u202eXin chào\u202c bà con"],
  ["no-break spaces and other dashes", "Xin\u00a0chào – bà\u202fcon — cô‑bác"],
  ["private and unassigned characters", "Xin chào \ue000 \u{e0100} \u{10ffff} \uffff"],
  ["digits and symbols", "Ngày 12/10/2026, giảm 5,5% còn 25.000 đ; gọi 0203.3825.825 → 8h30 ≥ 30°C"],
  ["quotation marks", "Ông nói: “Được!” rồi 'đi' luôn «nhé»"],
  ["capitals", "THÔNG BÁO LỊCH CẮT ĐIỆN"],
  ["English", "The ward office opens at eight o'clock."],
  ["other scripts", "Xin chào 你好 привет مرحبا"],
  ["a word without end", "a".repeat(3_000)],
  ["marks without end", `Xin chào${"!".repeat(2_000)} ${"?!".repeat(500)}`],
  ["stacked marks", `Xin cha${"\u0300".repeat(300)}o`],
  ["a link", "Xem https://example.org/a?b=1&c=<d>#e hoặc viết cho a.b+c@example.org"],
];

const WORDLESS = ["", " \n\t ", "🎉🎉", "***", "…", "\0\0", "—\n—", "\u200b"];

/** A synthesiser computes, and a machine may be busy with other things. */
const TIMEOUT_MS = 120_000;

/** What every Synthesiser keeps. */
export function describeSynthesiserContract(name: string, open: () => Promise<OpenedSynthesiser>): void {
  describe(name, { timeout: TIMEOUT_MS }, () => {
    let opened: OpenedSynthesiser | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.[Symbol.asyncDispose]());
    const use = async (work: (synthesiser: Synthesiser) => Promise<void>) => {
      if (!opened) throw new TypeError("it was not opened");
      await work(opened.synthesiser);
    };

    it("speaks a sentence, as long as people need for it, at a rate and a level that can be heard", () =>
      use(async (synthesiser) => {
        const pcm = await synthesiser.synthesise(SENTENCE, { voice: synthesiser.defaultVoice, speed: 1 });
        expect([16_000, 22_050, 24_000]).toContain(pcm.sampleRateHz);
        const wordsAMinute = (SENTENCE.split(" ").length / secondsOf(pcm)) * 60;
        expect(wordsAMinute).toBeGreaterThan(130);
        expect(wordsAMinute).toBeLessThan(230);
        expect(peakOf(pcm)).toBeGreaterThan(1_000);
      }));

    it("speaks as fast as it is asked to", () =>
      use(async (synthesiser) => {
        const secondsAt = async (speed: number) =>
          secondsOf(await synthesiser.synthesise(SENTENCE, { voice: synthesiser.defaultVoice, speed }));
        const normal = await secondsAt(1);
        for (const speed of [0.75, 0.9, 1.25, 1.5, 1.75, 2]) {
          const ratio = normal / (await secondsAt(speed));
          expect(ratio / speed).toBeGreaterThan(0.93);
          expect(ratio / speed).toBeLessThan(1.07);
        }
      }));

    it("speaks twice the text in twice the time, however long: no part is lost where it is cut", () =>
      use(async (synthesiser) => {
        const manner = { voice: synthesiser.defaultVoice, speed: 2 };
        const once = secondsOf(await synthesiser.synthesise(SENTENCE, manner));
        const often = secondsOf(await synthesiser.synthesise(Array(45).fill(SENTENCE).join(" "), manner));
        expect(often / once).toBeGreaterThan(42);
        expect(often / once).toBeLessThan(48);
      }));

    it("speaks whatever stands in a text", () =>
      use(async (synthesiser) => {
        const silent: string[] = [];
        for (const [what, script] of ODD) {
          const pcm = await synthesiser.synthesise(script, { voice: synthesiser.defaultVoice, speed: 2 });
          if (secondsOf(pcm) < 0.1 || peakOf(pcm) < 1_000) silent.push(what);
        }
        expect(silent).toEqual([]);
      }));

    it("speaks the same text composed and decomposed alike", () =>
      use(async (synthesiser) => {
        const say = async (script: string) =>
          secondsOf(await synthesiser.synthesise(script, { voice: synthesiser.defaultVoice, speed: 1 }));
        expect(await say(SENTENCE.normalize("NFD"))).toBeCloseTo(await say(SENTENCE), 1);
      }));

    it("speaks in each of its own voices", () =>
      use(async (synthesiser) => {
        const voices = await synthesiser.voices();
        expect(voices.map((voice) => voice.name)).toContain(synthesiser.defaultVoice);
        for (const { name: voice, provider } of voices) {
          expect([provider, synthesiser.isOwn(voice)]).toEqual([synthesiser.provider, true]);
          expect(
            (await synthesiser.synthesise("Xin chào", { voice, speed: 1 })).samples.length,
          ).toBeGreaterThan(0);
        }
        expect(synthesiser.isOwn("somebody")).toBe(false);
      }));

    it("answers many who ask at once", () =>
      use(async (synthesiser) => {
        const manner = { voice: synthesiser.defaultVoice, speed: 2 };
        const all = await Promise.all(
          Array.from({ length: 12 }, (_, at) => synthesiser.synthesise("tin ".repeat(at + 1), manner)),
        );
        const seconds = all.map(secondsOf);
        expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
      }));

    it.each(WORDLESS)("says that there is nothing to say in %j", (script) =>
      use(async (synthesiser) => {
        const manner = { voice: synthesiser.defaultVoice, speed: 1 };
        const code = "nothing_to_say";
        await expect(synthesiser.synthesise(script, manner)).rejects.toMatchObject({
          name: "PlainError",
          code,
        });
      }),
    );
  });
}

function secondsOf({ samples, sampleRateHz }: Pcm): number {
  return samples.length / sampleRateHz;
}

function peakOf({ samples }: Pcm): number {
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}
