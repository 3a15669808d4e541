/** Passages in rising order, each followed by how often a term stands in it. */
export type Entries = readonly number[];

const BITS = 7;
const MORE = 0x80;

/**
 * Entries as bytes: of each passage how far it is from the one before, doubled, with one added when the term stands in
 * it more than once; then, and only then, how often. A number is written seven bits a byte, the low ones first.
 */
export function packed(entries: Entries): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (let at = 0; at < entries.length; at += 2) {
    const [passage = 0, times = 0] = [entries[at], entries[at + 1]];
    write(bytes, (passage - last) * 2 + Number(times > 1));
    if (times > 1) write(bytes, times);
    last = passage;
  }
  return Uint8Array.from(bytes);
}

export function entriesOf(bytes: Uint8Array): Entries {
  const entries: number[] = [];
  eachOf(bytes, (passage, times) => entries.push(passage, times));
  return entries;
}

/** Tells each passage, and how often the term stands in it: no list is made of the thousands that a question looks at. */
export function eachOf(bytes: Uint8Array, take: (passage: number, times: number) => void): void {
  let [at, last] = [0, 0];
  while (at < bytes.length) {
    const step = read();
    last += step >>> 1;
    take(last, step & 1 ? read() : 1);
  }

  function read(): number {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) return value;
      shift += BITS;
    }
  }
}

function write(bytes: number[], value: number): void {
  let left = value;
  while (left >= MORE) {
    bytes.push((left & (MORE - 1)) | MORE);
    left >>>= BITS;
  }
  bytes.push(left);
}
