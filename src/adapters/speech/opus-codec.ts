import OpusScript from "opusscript";
import type { OpusSpeech, Pcm } from "../../voice/ports.ts";
import { type Level, levelled, SILENCE_LUFS } from "./level.ts";
import { truePeak } from "./limiter.ts";
import { integratedLoudness } from "./loudness.ts";
import { BITRATE } from "./opus-bitrate.ts";
import { resample } from "./resample.ts";

const SPEECH_RATE_HZ = 24_000;
const FRAME_MS = 20;
const FRAME_SAMPLES = (SPEECH_RATE_HZ * FRAME_MS) / 1_000;
/** What the encoder looks ahead, at its own rate of 24 kHz: `OPUS_GET_LOOKAHEAD` of VOIP there. */
const LOOK_AHEAD_SAMPLES = 156;
/** Samples of Opus's clock of 48 kHz for one of ours. */
const CLOCK = 2;
/** `OPUS_SET_SIGNAL` and `OPUS_SIGNAL_VOICE` of opus_defines.h. */
const SET_SIGNAL = 4024;
const SIGNAL_VOICE = 3001;

/** What every clip comes out at when it is played: about what people's own voice notes have. */
export const TARGET_LUFS = -18;
const LOUDNESS_TOLERANCE_LU = 0.3;
/** A peak that is played stays below this; the promise is −1, and decoders differ by a few tenths. */
const HIGHEST_PEAK_DB = -1.6;
/** Coding takes most speech about so much of its loudness (what is high, most of all), and adds to its peaks. */
const FIRST_LEVEL: Level = { loudnessLufs: TARGET_LUFS + 0.9, ceilingDb: -4 };
const MAX_ATTEMPTS = 3;

/** Speech at the loudness of every clip, as Opus. What was encoded is listened to, and encoded again if it is off. */
export function encodeSpeech({ samples, sampleRateHz }: Pcm): OpusSpeech {
  const sound = resample(toFloat32(samples), sampleRateHz, SPEECH_RATE_HZ);
  let level = FIRST_LEVEL;
  let packets: Uint8Array[] = [];
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    packets = encodeFrames(toInt16(levelled(sound, SPEECH_RATE_HZ, level)));
    const better = corrected(level, toFloat32(decodeFrames(packets)));
    if (!better) break;
    level = better;
  }
  return speechOf(packets, sound.length);
}

/** Silence of whole packets, for between clips. */
export function encodeSilence(durationMs: number): OpusSpeech {
  const frames = Math.max(1, Math.round(durationMs / FRAME_MS));
  const samples = frames * FRAME_SAMPLES - LOOK_AHEAD_SAMPLES;
  return speechOf(encodeFrames(new Int16Array(samples)), samples);
}

function speechOf(packets: readonly Uint8Array[], samples: number): OpusSpeech {
  return { packets, preSkipSamples: LOOK_AHEAD_SAMPLES * CLOCK, heardSamples: samples * CLOCK };
}

/** The level that would have sounded right, or `undefined` when this one did. */
function corrected({ loudnessLufs, ceilingDb }: Level, heard: Float32Array): Level | undefined {
  const loudness = integratedLoudness(heard, SPEECH_RATE_HZ);
  if (loudness < SILENCE_LUFS) return undefined;
  const missingLu = TARGET_LUFS - loudness;
  const excessDb = 20 * Math.log10(truePeak(heard)) - HIGHEST_PEAK_DB;
  if (Math.abs(missingLu) <= LOUDNESS_TOLERANCE_LU && excessDb <= 0) return undefined;
  return { loudnessLufs: loudnessLufs + missingLu, ceilingDb: ceilingDb - Math.max(0, excessDb) };
}

function encodeFrames(samples: Int16Array): Uint8Array[] {
  using codec = openCodec();
  codec.opus.setBitrate(BITRATE);
  codec.opus.encoderCTL(SET_SIGNAL, SIGNAL_VOICE);
  const frames = Math.ceil((samples.length + LOOK_AHEAD_SAMPLES) / FRAME_SAMPLES);
  const part = new Int16Array(FRAME_SAMPLES);
  const bytes = Buffer.from(part.buffer);
  return Array.from({ length: frames }, (_, frame) => {
    part.fill(0);
    part.set(samples.subarray(frame * FRAME_SAMPLES, (frame + 1) * FRAME_SAMPLES));
    return codec.opus.encode(bytes, FRAME_SAMPLES);
  });
}

function decodeFrames(packets: readonly Uint8Array[]): Int16Array {
  using codec = openCodec();
  const samples = new Int16Array(packets.length * FRAME_SAMPLES);
  for (const [at, packet] of packets.entries()) {
    const bytes = new Uint8Array(codec.opus.decode(Buffer.from(packet)));
    samples.set(new Int16Array(bytes.buffer), at * FRAME_SAMPLES);
  }
  return samples;
}

function openCodec() {
  const opus = new OpusScript(SPEECH_RATE_HZ, 1, OpusScript.Application.VOIP);
  return { opus, [Symbol.dispose]: () => opus.delete() };
}

/** `Float32Array.from` would go through an array of a million numbers. */
function toFloat32(samples: Int16Array): Float32Array {
  const sound = new Float32Array(samples);
  for (let at = 0; at < sound.length; at++) sound[at] = (sound[at] ?? 0) / 32_768;
  return sound;
}

function toInt16(sound: Float32Array): Int16Array {
  const samples = new Int16Array(sound.length);
  for (let at = 0; at < sound.length; at++) {
    samples[at] = Math.max(-32_768, Math.min(32_767, Math.round((sound[at] ?? 0) * 32_768)));
  }
  return samples;
}
