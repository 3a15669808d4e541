import { z } from "zod";
import { babble, pcmOf } from "../sound.ts";
import { wavOf } from "./wav.ts";

/** As grpc decodes it: enums by name, what is not set left out or empty. */
export const SpeechRequest = z.object({
  input: z.object({ text: z.string().optional(), ssml: z.string().optional() }),
  voice: z.object({ languageCode: z.string(), name: z.string() }),
  audioConfig: z.object({ audioEncoding: z.string(), speakingRate: z.number(), sampleRateHertz: z.number() }),
});
export type SpeechRequest = z.infer<typeof SpeechRequest>;

export const VOICES = [
  ...["A", "B", "C", "D"].flatMap((letter) => [`vi-VN-Standard-${letter}`, `vi-VN-Wavenet-${letter}`]),
  ...["vi-VN-Neural2-A", "vi-VN-Neural2-D", "vi-VN-Chirp3-HD-Aoede", "vi-VN-Chirp3-HD-Charon"],
];

const MAX_BYTES = 5_000;
const LONGEST_CHIRP_SENTENCE = 300;
/** The elements that these voices understand; anything else is read as an error. */
const SSML = /^<speak>(?:<(p|s)>[^<]*<\/\1>|<break time="\d+m?s"\/>|[^<])*<\/speak>$/u;
const ENTITY = /&(?!amp;|lt;|gt;|quot;|apos;)/;
const SYLLABLES_PER_SECOND = 3.5;

/** What the service would refuse the request for (its status 3), or `undefined`. */
export function objectionTo({ input, voice, audioConfig }: SpeechRequest): string | undefined {
  const { text = "", ssml = "" } = input;
  const said = text || ssml;
  if ((text === "") === (ssml === "")) return "Exactly one of text and ssml must be set";
  if (Buffer.byteLength(said) > MAX_BYTES)
    return `Input has ${Buffer.byteLength(said)} bytes, the limit is ${MAX_BYTES}`;
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(said)) return "Input has characters that are not allowed";
  if (!VOICES.includes(voice.name)) return `Voice '${voice.name}' does not exist. Is it misspelled?`;
  if (!voice.name.startsWith(voice.languageCode)) return "The voice does not speak that language";
  if (audioConfig.speakingRate < 0.25 || audioConfig.speakingRate > 2) return "speaking_rate is out of range";
  if (audioConfig.audioEncoding !== "LINEAR16")
    return `This stand-in does not encode ${audioConfig.audioEncoding}`;
  if (ssml !== "" && (!SSML.test(ssml) || ENTITY.test(ssml)))
    return "Invalid SSML. Newer voices are stricter";
  if (!voice.name.includes("Chirp")) return undefined;
  if (ssml !== "") return "This voice does not support SSML here";
  const isTooLong = text.split(/(?<=[.!?…])\s/).some((sentence) => sentence.length > LONGEST_CHIRP_SENTENCE);
  return isTooLong ? "This request contains sentences that are too long" : undefined;
}

/** The words of a request as they are billed: markup counts. */
export function charactersOf({ input }: SpeechRequest): number {
  return [...(input.text || input.ssml || "")].length;
}

/** Something that lasts as long as the words would. */
export function spoken({ input, audioConfig }: SpeechRequest): Buffer {
  const text = (input.text || (input.ssml ?? "").replace(/<[^>]*>/g, " ")).trim();
  const syllables = text === "" ? 0 : text.split(/\s+/).length;
  const seconds = syllables / SYLLABLES_PER_SECOND / audioConfig.speakingRate;
  const rateHz = audioConfig.sampleRateHertz || 24_000;
  return wavOf(pcmOf(babble(seconds, 0.2, rateHz), rateHz).samples, { rateHz });
}
