import OpusScript from "opusscript";
import type { OpusSpeech, Pcm } from "../../voice/ports.ts";
import { levelled } from "./level.ts";
import { BITRATE } from "./opus-bitrate.ts";
import { resample } from "./resample.ts";

const SPEECH_RATE_HZ = 24_000;

const FRAME_MS = 20;
const FRAME_SAMPLES = (SPEECH_RATE_HZ * FRAME_MS) / 1_000;
/** What the encoder looks ahead, at its own rate of 24 kHz: `OPUS_GET_LOOKAHEAD` of VOIP there. */
const LOOK_AHEAD_SAMPLES = 156;
const OPUS_RATE_HZ = 48_000;
/** Samples of Opus's clock for one of ours. */
const CLOCK = OPUS_RATE_HZ / SPEECH_RATE_HZ;
/** `OPUS_SET_SIGNAL` and `OPUS_SIGNAL_VOICE` of opus_defines.h. */
const SET_SIGNAL = 4024;
const SIGNAL_VOICE = 3001;

/** Speech at the loudness of every clip, as Opus. Computes for about a sixtieth of what it is long. */
export function encodeSpeech({ samples, sampleRateHz }: Pcm): OpusSpeech {
  const sound = Float32Array.from(samples, (sample) => sample / 32_768);
  const level = levelled(resample(sound, sampleRateHz, SPEECH_RATE_HZ), SPEECH_RATE_HZ);
  const packets = encodeFrames(toInt16(level));
  return { packets, preSkipSamples: LOOK_AHEAD_SAMPLES * CLOCK, heardSamples: level.length * CLOCK };
}

/** Silence of whole packets, for between clips. */
export function encodeSilence(durationMs: number): OpusSpeech {
  const frames = Math.max(1, Math.round(durationMs / FRAME_MS));
  const samples = frames * FRAME_SAMPLES - LOOK_AHEAD_SAMPLES;
  const packets = encodeFrames(new Int16Array(samples));
  return { packets, preSkipSamples: LOOK_AHEAD_SAMPLES * CLOCK, heardSamples: samples * CLOCK };
}

function encodeFrames(samples: Int16Array): Uint8Array[] {
  const encoder = new OpusScript(SPEECH_RATE_HZ, 1, OpusScript.Application.VOIP);
  try {
    encoder.setBitrate(BITRATE);
    encoder.encoderCTL(SET_SIGNAL, SIGNAL_VOICE);
    const frames = Math.ceil((samples.length + LOOK_AHEAD_SAMPLES) / FRAME_SAMPLES);
    const padded = new Int16Array(frames * FRAME_SAMPLES);
    padded.set(samples);
    return Array.from({ length: frames }, (_, frame) => {
      const part = padded.subarray(frame * FRAME_SAMPLES, (frame + 1) * FRAME_SAMPLES);
      return encoder.encode(Buffer.from(part.buffer, part.byteOffset, part.byteLength), FRAME_SAMPLES);
    });
  } finally {
    encoder.delete();
  }
}

function toInt16(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) =>
    Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768))),
  );
}
