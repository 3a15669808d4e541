import { PlainError } from "../lib/errors.ts";
import { MAX_PAGE_BYTES } from "./article.ts";

/** What the first bytes of files give away that people take for text. */
const SIGNATURES: readonly (readonly [bytes: string, kind: string])[] = [
  ["504b0304", "a Word document or another ZIP archive"],
  ["d0cf11e0", "an old Word document"],
  ["25504446", "a PDF"],
  ["ffd8ff", "a picture"],
  ["89504e47", "a picture"],
];
const UTF_16_MARKS = ["fffe", "feff"];
const CONTROL = /[\0-\x08\x0E-\x1F]/;
/** UTF-8 that was read as Windows-1252 and saved again: these pairs stand for Vietnamese letters then. */
const DOUBLY_ENCODED = /Ã[\u00A0-\u00BF€-™]|á[º»][\u0080-\u00BF€-™]|Ä[\u0080-\u0091‘’ƒ]|Æ[°¡]|Â\u00A0/g;

/**
 * The text of a file, which has to be UTF-8 (a byte order mark is allowed).
 * @throws PlainError `too_large`, `empty_file`, `not_text`, `suspect_encoding`
 */
export function decodePage(name: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_PAGE_BYTES) throw tooLarge(name);
  const start = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  const kind = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  if (kind) throw notText(name, kind);
  if (UTF_16_MARKS.some((mark) => start.startsWith(mark))) throw suspectEncoding(name, "it is UTF-16");
  const text = decodeStrictly(name, bytes);
  if (text.trim() === "") {
    throw new PlainError("empty_file", `${name} is empty`, "Save the article's text in it and try again.");
  }
  if (CONTROL.test(text)) throw notText(name, "something with control characters");
  const damaged = text.match(DOUBLY_ENCODED)?.length ?? 0;
  if (damaged >= 3 && damaged * 50 > text.length) {
    throw suspectEncoding(name, "its letters were encoded twice (“Ã¡” for “á”)");
  }
  return text;
}

function tooLarge(name: string): PlainError {
  return new PlainError(
    "too_large",
    `${name} is larger than 5 MB`,
    "Leave only the article's text in it, or divide it into several files.",
  );
}

function decodeStrictly(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (bytes.includes(0)) throw notText(name, "a binary file", { cause });
    throw suspectEncoding(name, "it is not UTF-8", { cause });
  }
}

function notText(name: string, kind: string, options?: ErrorOptions): PlainError {
  return new PlainError(
    "not_text",
    `${name} is not text but ${kind}`,
    "Copy the article's text into a plain text file (.txt).",
    options,
  );
}

function suspectEncoding(name: string, reason: string, options?: ErrorOptions): PlainError {
  return new PlainError(
    "suspect_encoding",
    `${name} cannot be read as Vietnamese text: ${reason}`,
    "Open it in the program it came from and save it again with the encoding UTF-8.",
    options,
  );
}
