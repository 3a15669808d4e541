/** A page of an Ogg file (RFC 3533, 6) that is whole and undamaged. */
export interface OggPage {
  readonly isLast: boolean;
  /** Samples that have ended up to here; −1 when no packet ends on this page. */
  readonly granule: bigint;
  /** The lengths of its segments: a packet ends with each that is below 255. */
  readonly segments: Uint8Array;
  readonly body: Uint8Array;
}

const CAPTURE = Buffer.from("OggS");
const HEAD_BYTES = 27;
const [FLAGS_AT, GRANULE_AT, CHECKSUM_AT, SEGMENTS_AT] = [5, 6, 22, 26];
const LAST_FLAG = 4;
const FULL_SEGMENT = 255;
const POLYNOMIAL = 0x04c1_1db7;

/** The pages of a file, in order, without copying them; `undefined` when one is damaged or cut off. */
export function oggPages(bytes: Uint8Array): OggPage[] | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages: OggPage[] = [];
  for (let at = 0; at < file.length; ) {
    const end = endOfPage(file, at);
    if (end === undefined) return undefined;
    const bodyAt = at + HEAD_BYTES + file.readUInt8(at + SEGMENTS_AT);
    pages.push({
      isLast: (file.readUInt8(at + FLAGS_AT) & LAST_FLAG) > 0,
      granule: file.readBigInt64LE(at + GRANULE_AT),
      segments: bytes.subarray(at + HEAD_BYTES, bodyAt),
      body: bytes.subarray(bodyAt, end),
    });
    at = end;
  }
  return pages;
}

/** The packets of a page, in order, as parts of it; `undefined` when one goes on from or to another page. */
export function packetsOf({ segments, body }: OggPage): Uint8Array[] | undefined {
  const packets: Uint8Array[] = [];
  let [from, to] = [0, 0];
  for (const length of segments) {
    to += length;
    if (length === FULL_SEGMENT) continue;
    packets.push(body.subarray(from, to));
    from = to;
  }
  return from === body.length ? packets : undefined;
}

/** `undefined` when no whole page begins there, or its checksum is wrong. */
function endOfPage(file: Buffer, at: number): number | undefined {
  if (at + HEAD_BYTES > file.length || !file.subarray(at, at + CAPTURE.length).equals(CAPTURE)) return;
  const segmentCount = file.readUInt8(at + SEGMENTS_AT);
  const bodyAt = at + HEAD_BYTES + segmentCount;
  let end = bodyAt;
  for (const length of file.subarray(at + HEAD_BYTES, bodyAt)) end += length;
  if (end > file.length || bodyAt > file.length) return;
  const sum = checksumOf(file.subarray(at, end));
  return sum === file.readUInt32LE(at + CHECKSUM_AT) ? end : undefined;
}

const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit++) sum = sum < 0 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
  return sum;
});

/** CRC-32, nothing reflected; the field that holds it counts as 0. */
function checksumOf(page: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < page.length; at++) {
    const byte = at >= CHECKSUM_AT && at < SEGMENTS_AT ? 0 : (page[at] ?? 0);
    sum = (sum << 8) ^ (REMAINDERS[(sum >>> 24) ^ byte] ?? 0);
  }
  return sum >>> 0;
}
