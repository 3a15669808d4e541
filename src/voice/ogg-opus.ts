import { setImmediate as nextTurn } from "node:timers/promises";
import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  Input,
  OGG,
  OggOutputFormat,
  Output,
} from "mediabunny";
import { PlainError } from "../lib/errors.ts";
import { decodedSamples, OPUS_RATE_HZ, samplesIn } from "./opus-packet.ts";
import type { OpusSpeech } from "./ports.ts";

/** What the encoder was fed with: programs show it, none needs it. */
const INPUT_RATE_HZ = 24_000;
const DECODER = { codec: "opus", numberOfChannels: 1, sampleRate: OPUS_RATE_HZ } as const;
/**
 * A second a page, as RFC 7845 (6) recommends. It also keeps a page from being filled by 255 short packets, where
 * mediabunny 1.61 leaves the last of them out of the page's position.
 */
const PAGE_SECONDS = 1;
/** Packets written or read before the event loop gets its turn: some milliseconds. */
const PACKETS_A_SLICE = 100;

/** One Ogg Opus file of one logical stream. */
export async function writeOggOpus(speech: OpusSpeech): Promise<Uint8Array> {
  const { packets, preSkipSamples, heardSamples } = speech;
  const target = new BufferTarget();
  const output = new Output({ format: new OggOutputFormat({ maximumPageDuration: PAGE_SECONDS }), target });
  const source = new EncodedAudioPacketSource("opus");
  output.addAudioTrack(source);
  await output.start();
  const meta = { decoderConfig: { ...DECODER, description: identification(preSkipSamples) } };
  let at = 0;
  for (const [number, packet] of packets.entries()) {
    const samples = samplesIn(packet);
    // The length of the last packet is where the sound ends; positions count the pre-skip in.
    const lasting = Math.min(samples, preSkipSamples + heardSamples - at);
    const timed = new EncodedPacket(packet, "key", at / OPUS_RATE_HZ, lasting / OPUS_RATE_HZ);
    await source.add(timed, number === 0 ? meta : undefined);
    at += samples;
    if (number % PACKETS_A_SLICE === PACKETS_A_SLICE - 1) await nextTurn();
  }
  await output.finalize();
  if (!target.buffer) throw new TypeError("nothing was written");
  return new Uint8Array(target.buffer);
}

/**
 * The packets of an Ogg Opus file as `writeOggOpus` makes them.
 * @throws PlainError `clip_damaged` when it is anything else, or not whole
 */
export async function readOggOpus(bytes: Uint8Array): Promise<OpusSpeech> {
  try {
    return await read(bytes);
  } catch (cause) {
    if (cause instanceof PlainError) throw cause;
    throw damaged("cannot be read", cause);
  }
}

async function read(bytes: Uint8Array): Promise<OpusSpeech> {
  if (!endsItsStream(bytes)) throw damaged("is cut off");
  using input = new Input({ source: new BufferSource(bytes), formats: [OGG] });
  const track = await input.getPrimaryAudioTrack();
  const config = await track?.getDecoderConfig();
  if (!track || config?.codec !== "opus" || !config.description) throw damaged("is not Ogg Opus");
  const preSkipSamples = preSkipOf(bytesOf(config.description));
  const packets: Uint8Array[] = [];
  let endSeconds = 0;
  for await (const { data, timestamp, duration } of new EncodedPacketSink(track).packets()) {
    packets.push(data);
    endSeconds = timestamp + duration;
    if (packets.length % PACKETS_A_SLICE === 0) await nextTurn();
  }
  const speech = { packets, preSkipSamples, heardSamples: Math.round(endSeconds * OPUS_RATE_HZ) };
  const filling = decodedSamples(speech) - preSkipSamples - speech.heardSamples;
  const last = packets.at(-1);
  if (!last || filling < 0 || filling > samplesIn(last)) throw damaged("is not whole");
  return speech;
}

/** Whether the last page says that it is the last, and ends where the bytes end (RFC 3533, 6). */
function endsItsStream(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const page = view.lastIndexOf("OggS");
  if (page < 0 || page + 27 > view.length) return false;
  const isLast = (view.readUInt8(page + 5) & 4) > 0;
  const segments = view.readUInt8(page + 26);
  const lengths = view.subarray(page + 27, page + 27 + segments);
  const end = page + 27 + segments + lengths.reduce((sum, length) => sum + length, 0);
  return isLast && end === view.length;
}

function damaged(what: string, cause?: unknown): PlainError {
  const remedy = "Delete the folder of clips; it is filled again";
  return new PlainError("clip_damaged", `A clip ${what}`, remedy, { cause });
}

function bytesOf(source: ArrayBufferLike | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

/** RFC 7845, 5.1: version 1, one channel, the pre-skip, the input's rate, no gain, mapping family 0. */
function identification(preSkipSamples: number): Uint8Array {
  const head = new Uint8Array(19);
  head.set(new TextEncoder().encode("OpusHead"));
  const view = new DataView(head.buffer);
  view.setUint8(8, 1);
  view.setUint8(9, 1);
  view.setUint16(10, preSkipSamples, true);
  view.setUint32(12, INPUT_RATE_HZ, true);
  return head;
}

/** @throws PlainError for a stream that cannot stand in one with ours */
function preSkipOf(head: Uint8Array): number {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [channels, gain, mappingFamily] = [view.getUint8(9), view.getInt16(16, true), view.getUint8(18)];
  if (channels !== 1 || gain !== 0 || mappingFamily !== 0) throw damaged("is not mono at its own level");
  return view.getUint16(10, true);
}
