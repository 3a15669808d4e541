import { type DecodedText, decodeVietnamese } from "../language/charset.ts";
import { PlainError } from "../lib/errors.ts";
import { MAX_PAGE_BYTES } from "./article.ts";

/** What the first bytes of files give away that people take for text. */
const SIGNATURES: readonly (readonly [bytes: string, kind: string])[] = [
  ["504b0304", "a Word document or another ZIP archive"],
  ["d0cf11e0", "an old Word document"],
  ["25504446", "a PDF"],
  ["7b5c7274", "a Rich Text document (RTF)"],
  ["1f8b08", "a compressed file"],
  ["526172211a", "an archive"],
  ["377abcaf", "an archive"],
  ["ffd8ff", "a picture"],
  ["89504e47", "a picture"],
  ["47494638", "a picture"],
];
const CONTROL = /[\0-\x08\x0E-\x1F\x7F]/g;
/** A slip of the keyboard or of a program leaves one here and there; more of them are no text. */
const MOST_CONTROLS = 1 / 200;
/** UTF-8 that was read as Windows-1252 and saved again: these pairs stand for Vietnamese letters then. */
const DOUBLY_ENCODED = /Ã[\u00A0-\u00BF€-™]|á[º»][\u0080-\u00BF€-™]|Ä[\u0080-\u0091‘’ƒ]|Æ[°¡]|Â\u00A0/g;

/**
 * The text of a file or page, whichever of the Vietnamese encodings its bytes are in; NFC.
 * @throws PlainError `too_large`, `empty_file`, `not_text`, `suspect_encoding`
 */
export function decodePage(name: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_PAGE_BYTES) throw tooLarge(name);
  const start = Buffer.from(bytes.subarray(0, 5)).toString("hex");
  const kind = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  if (kind) throw notText(name, kind);
  const { text, charset } = decodeVietnamese(bytes) ?? refuseBytes(name, bytes);
  if (text.trim() === "") {
    throw new PlainError("empty_file", `${name} is empty`, "Save the article's text in it and try again.");
  }
  const controls = text.match(CONTROL)?.length ?? 0;
  if (text.includes("\0") || controls > Math.max(3, text.length * MOST_CONTROLS)) {
    throw notText(name, "something with control characters");
  }
  if (charset === "utf-8") refuseDoublyEncoded(name, text);
  return controls > 0 ? text.replace(CONTROL, "") : text;
}

function refuseBytes(name: string, bytes: Uint8Array): DecodedText {
  if (bytes.includes(0)) throw notText(name, "a binary file");
  throw suspectEncoding(name, "it is neither Unicode nor windows-1258, TCVN3 or VNI");
}

function refuseDoublyEncoded(name: string, text: string): void {
  const damaged = text.match(DOUBLY_ENCODED)?.length ?? 0;
  if (damaged >= 3 && damaged * 50 > text.length) {
    throw suspectEncoding(name, "its letters were encoded twice (“Ã¡” for “á”)");
  }
}

function tooLarge(name: string): PlainError {
  return new PlainError(
    "too_large",
    `${name} is larger than 5 MB`,
    "Leave only the article's text in it, or divide it into several files.",
  );
}

function notText(name: string, kind: string): PlainError {
  return new PlainError(
    "not_text",
    `${name} is not text but ${kind}`,
    "Copy the article's text into a plain text file (.txt).",
  );
}

function suspectEncoding(name: string, reason: string): PlainError {
  return new PlainError(
    "suspect_encoding",
    `${name} cannot be read as Vietnamese text: ${reason}`,
    "Open it in the program it came from and save it again with the encoding UTF-8.",
  );
}
