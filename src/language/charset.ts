import iconv from "iconv-lite";
import { isSyllable } from "./syllable.ts";
import { fromVni } from "./vni.ts";

/** How the bytes of a text were written. "tcvn3" is also called ABC (fonts named .VnTime). */
export type Charset = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "tcvn3" | "vni";

export interface DecodedText {
  /** NFC, without a byte order mark. */
  readonly text: string;
  readonly charset: Charset;
}

/** The encodings of one byte a letter that Vietnamese was written in before Unicode. */
const LEGACY: Readonly<Partial<Record<Charset, (bytes: Buffer) => string>>> = {
  "windows-1258": (bytes) => iconv.decode(bytes, "windows-1258"),
  tcvn3: (bytes) => iconv.decode(bytes, "tcvn").replace(HALF_CAPITAL, capitalised),
  vni: (bytes) => fromVni(iconv.decode(bytes, "windows-1252")),
};
/** Below this share of possible syllables a text is not Vietnamese in that encoding. */
const LEAST_SHARE = 0.75;
/** So many words say enough about a text. */
const WORDS_LOOKED_AT = 3_000;
/** A sign such as "°" inside a word is part of it: in the wrong encoding letters look like that. */
const WORD = /(?:[A-Za-z]|[^\0-\x7F\s“”‘’«»…–—•])+/gu;
/** A word in capitals whose marked letters are small: the old fonts had no codes for marked capitals. */
const HALF_CAPITAL =
  /(?<![\p{L}\p{M}])\p{Lu}(?=[\p{L}\p{M}]*\p{Ll})(?:\p{Lu}|(?![a-z])\p{Ll})+(?![\p{L}\p{M}])/gu;
const NOT_ASCII = /[^\0-\x7F]/u;
/** UTF-16 holds a zero byte for each space and plain letter: a third of all is more than any other text has. */
const ZEROS_OF_UTF_16 = 0.15;

/**
 * Reads bytes as text. What the source says of its encoding is not asked: headers and declarations are wrong too
 * often. Strict UTF-8 comes first, then UTF-16 by its mark or its zero bytes, then the old Vietnamese encodings by the
 * share of possible syllables.
 * @returns `undefined` when they are no text, or none in an encoding that is known here
 */
export function decodeVietnamese(bytes: Uint8Array): DecodedText | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = utf16Of(buffer);
  if (wide) return decoded(new TextDecoder(wide).decode(buffer), wide);
  const text = utf8Of(buffer);
  if (text === undefined) return legacyOf(buffer);
  return unmasked(text) ?? decoded(text, "utf-8");
}

function decoded(text: string, charset: Charset): DecodedText {
  return { text: text.replace(/^\uFEFF/, "").normalize("NFC"), charset };
}

function utf8Of(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function utf16Of(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (!bytes.includes(0)) return undefined;
  const looked = bytes.subarray(0, 8_192);
  const zeros: [even: number, odd: number] = [0, 0];
  for (const [at, byte] of looked.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  if (even + odd < looked.length * ZEROS_OF_UTF_16 || Math.min(even, odd) * 20 > Math.max(even, odd)) return;
  return even < odd ? "utf-16le" : "utf-16be";
}

/** "THàNH" is "THÀNH"; "Hà" and "Đà", with one capital, stay. */
function capitalised(word: string): string {
  return /[A-Z].*[A-Z]/.test(word) ? word.toUpperCase() : word;
}

function legacyOf(bytes: Buffer): DecodedText | undefined {
  const readings = Object.entries(LEGACY).map(([charset, decode]) => {
    const text = decode(bytes).normalize("NFC");
    return { text, charset: charset as Charset, share: shareOfSyllables(text) };
  });
  const best = readings.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= LEAST_SHARE ? { text: best.text, charset: best.charset } : undefined;
}

/**
 * UTF-8 that holds the letters of TCVN3 or VNI as Windows-1252 shows them ("Hµ Néi", "Haø Noäi"): what is left when
 * text in the old fonts is copied into a page.
 */
function unmasked(text: string): DecodedText | undefined {
  // These letters stand in no text of Windows-1252, and in nearly every Vietnamese one.
  if (/[đĐẠ-ỹ]|\p{M}/u.test(text) || !/[\x80-\xFF]/u.test(text)) return undefined;
  const own = shareOfSyllables(text.normalize("NFC"));
  const bytes = iconv.encode(text, "windows-1252");
  if (own >= LEAST_SHARE || iconv.decode(bytes, "windows-1252") !== text) return undefined;
  const reading = legacyOf(bytes);
  return reading && reading.charset !== "windows-1258" ? reading : undefined;
}

/** Of the words with letters beyond ASCII, which share could be Vietnamese syllables: 0–1; 0 without such words. */
export function shareOfSyllables(text: string): number {
  let words = 0;
  let syllables = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (!NOT_ASCII.test(word)) continue;
    words++;
    if (isSyllable(word)) syllables++;
    if (words === WORDS_LOOKED_AT) break;
  }
  return words === 0 ? 0 : syllables / words;
}
