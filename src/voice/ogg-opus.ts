import { setImmediate as nextTurn } from "node:timers/promises";
import { EncodedAudioPacketSource, EncodedPacket, NullTarget, OggOutputFormat, Output } from "mediabunny";
import { PlainError } from "../lib/errors.ts";
import { type OggPage, oggPages, packetsOf } from "./ogg-pages.ts";
import { decodedSamples, OPUS_RATE_HZ, samplesIn } from "./opus-packet.ts";
import type { OpusSpeech } from "./ports.ts";

/** What the encoder was fed with: programs show it, none needs it. */
const INPUT_RATE_HZ = 24_000;
/** Of the first packet. */
const HEAD_BYTES = 19;
const DECODER = { codec: "opus", numberOfChannels: 1, sampleRate: OPUS_RATE_HZ } as const;
/**
 * A second a page, as RFC 7845 (6) recommends. It also keeps a page from being filled by 255 short packets, where
 * mediabunny 1.61 leaves the last of them out of the page's position.
 */
const PAGE_SECONDS = 1;
/** Packets written before the event loop gets its turn: some milliseconds. */
const PACKETS_A_SLICE = 100;

/** One Ogg Opus file of one logical stream. */
export async function writeOggOpus(speech: OpusSpeech): Promise<Uint8Array> {
  const { packets, preSkipSamples, heardSamples } = speech;
  // Its own buffer grows in steps and reserves 4 GB: pages, each written once, need a third of the memory.
  const pages: Uint8Array[] = [];
  const onPage = (page: Uint8Array) => void pages.push(page);
  const format = new OggOutputFormat({ maximumPageDuration: PAGE_SECONDS, onPage });
  const output = new Output({ format, target: new NullTarget() });
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
  return Buffer.concat(pages);
}

/**
 * The packets of an Ogg Opus file as `writeOggOpus` makes them, as parts of `bytes`. Read by hand: a bulletin is joined
 * for each group of readers, and mediabunny takes seven times as long to find that a clip is whole, without checksums.
 * @throws PlainError `clip_damaged` when it is anything else, or not whole
 */
export function readOggOpus(bytes: Uint8Array): OpusSpeech {
  const [head, tags, ...pages] = oggPages(bytes) ?? [];
  const preSkipSamples = preSkipOf(packetAs("OpusHead", head));
  packetAs("OpusTags", tags);
  const packets: Uint8Array[] = [];
  for (const [at, page] of pages.entries()) {
    const found = packetsOf(page);
    // A page has a second of speech: none of our packets goes on on the next one.
    if (!found || page.isLast !== (at === pages.length - 1)) throw damaged("is cut off");
    for (const packet of found) packets.push(packet);
  }
  const last = packets.at(-1);
  const end = Number(pages.at(-1)?.granule);
  const filling = decodedSamples({ packets }) - end;
  if (!last || filling < 0 || filling > samplesIn(last)) throw damaged("is not whole");
  return { packets, preSkipSamples, heardSamples: end - preSkipSamples };
}

/** @throws PlainError when the page does not begin with such a packet */
function packetAs(magic: string, page: OggPage | undefined): Uint8Array {
  const [packet] = (page && packetsOf(page)) ?? [];
  if (!packet || Buffer.from(packet.subarray(0, magic.length)).toString("latin1") !== magic) {
    throw damaged("is not Ogg Opus, or is damaged");
  }
  return packet;
}

function damaged(what: string): PlainError {
  return new PlainError("clip_damaged", `A clip ${what}`, "Delete the folder of clips; it is filled again");
}

/** RFC 7845, 5.1: version 1, one channel, the pre-skip, the input's rate, no gain, mapping family 0. */
function identification(preSkipSamples: number): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
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
  if (head.length !== HEAD_BYTES) throw damaged("has a head of another length");
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [channels, gain, mappingFamily] = [view.getUint8(9), view.getInt16(16, true), view.getUint8(18)];
  if (channels !== 1 || gain !== 0 || mappingFamily !== 0) throw damaged("is not mono at its own level");
  return view.getUint16(10, true);
}
