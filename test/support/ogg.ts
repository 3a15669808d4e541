/** A page of an Ogg file (RFC 3533), its checksum checked. */
export interface OggPage {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isContinued: boolean;
  /** Samples at 48 kHz that have ended up to here; −1: no packet ends on this page. */
  readonly granule: bigint;
  readonly serial: number;
  readonly number: number;
  /** Packets that end here; the first may have begun on an earlier page. */
  readonly packets: readonly Uint8Array[];
}

/** The pages of a file, read by nothing that the program itself uses. @throws Error at the first thing that is wrong */
export function readOggPages(file: Uint8Array): OggPage[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const pages: OggPage[] = [];
  let open: Uint8Array[] = [];
  for (let at = 0; at < file.length; ) {
    if (String.fromCharCode(...file.subarray(at, at + 4)) !== "OggS") throw new Error(`no page at ${at}`);
    const flags = view.getUint8(at + 5);
    const segments = view.getUint8(at + 26);
    const lengths = [...file.subarray(at + 27, at + 27 + segments)];
    const end = at + 27 + segments + lengths.reduce((sum, length) => sum + length, 0);
    if (end > file.length) throw new Error(`the page at ${at} is cut off`);
    if (view.getUint32(at + 22, true) !== checksum(file.subarray(at, end)))
      throw new Error(`the page at ${at} is damaged`);
    const packets: Uint8Array[] = [];
    let from = at + 27 + segments;
    for (const length of lengths) {
      open.push(file.subarray(from, from + length));
      from += length;
      if (length === 255) continue;
      packets.push(Buffer.concat(open));
      open = [];
    }
    pages.push({
      ...{ isContinued: (flags & 1) > 0, isFirst: (flags & 2) > 0, isLast: (flags & 4) > 0 },
      ...{ granule: view.getBigInt64(at + 6, true), serial: view.getUint32(at + 14, true) },
      ...{ number: view.getUint32(at + 18, true), packets },
    });
    at = end;
  }
  return pages;
}

/** CRC-32 with the polynomial 04C11DB7, nothing reflected, the field itself taken as 0. */
function checksum(page: Uint8Array): number {
  let sum = 0;
  for (const [at, byte] of page.entries()) {
    sum ^= (at >= 22 && at < 26 ? 0 : byte) << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x8000_0000 ? (sum << 1) ^ 0x04c1_1db7 : sum << 1;
  }
  return sum >>> 0;
}

export interface OpusFacts {
  readonly channels: number;
  readonly preSkipSamples: number;
  readonly packets: readonly Uint8Array[];
  /** What a player shows. */
  readonly durationSeconds: number;
}

/**
 * What is in an Ogg Opus file (RFC 7845), when it is one logical stream in which every rule is kept that a player could
 * stumble over. @throws Error
 */
export function readOpusFile(file: Uint8Array): OpusFacts {
  const pages = readOggPages(file);
  const [head, tags, ...audio] = pages;
  if (!head || !tags || audio.length === 0) throw new Error("there is no sound in it");
  for (const [at, page] of pages.entries()) {
    if (page.serial !== head.serial) throw new Error(`page ${at} belongs to another stream`);
    if (page.number !== at) throw new Error(`page ${at} is numbered ${page.number}`);
    if (page.isFirst !== (at === 0)) throw new Error(`page ${at} begins a stream`);
    if (page.isLast !== (at === pages.length - 1)) throw new Error(`page ${at} ends the stream`);
  }
  const id = head.packets[0];
  if (!id || head.packets.length !== 1 || !startsWith(id, "OpusHead"))
    throw new Error("there is no OpusHead");
  if (!startsWith(tags.packets[0], "OpusTags")) throw new Error("there are no OpusTags");
  const view = new DataView(id.buffer, id.byteOffset, id.byteLength);
  const preSkipSamples = view.getUint16(10, true);
  let samples = 0;
  for (const [at, page] of audio.entries()) {
    samples += page.packets.length * 960;
    const spare = samples - Number(page.granule);
    // Only on the last page may the sound end before its packets do, and by less than a packet.
    if (spare < 0 || spare >= 960 || (spare > 0 && at < audio.length - 1))
      throw new Error(`page ${at + 2}: ${spare} spare`);
  }
  const durationSeconds = (Number(pages.at(-1)?.granule) - preSkipSamples) / 48_000;
  return {
    channels: view.getUint8(9),
    preSkipSamples,
    packets: audio.flatMap(({ packets }) => packets),
    durationSeconds,
  };
}

function startsWith(packet: Uint8Array | undefined, magic: string): boolean {
  return packet !== undefined && Buffer.from(packet.subarray(0, 8)).toString("latin1") === magic;
}
