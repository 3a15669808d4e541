import { parts, speakablePieces } from "../../language/pieces.ts";
import { sentences } from "../../language/sentences.ts";
import { pronounceable, withStops } from "./speech-text.ts";

/** What Google takes at once, markup included. */
const MAX_BYTES = 5_000;
/** Chirp refuses a sentence that is "too long" and says no number; this is about twenty seconds. */
const MAX_SENTENCE_CHARACTERS = 250;
/** The families that take SSML whole; what is not known is given plain text, which every one takes. */
const SSML_FAMILIES = /-(?:Standard|Wavenet|Neural2)-/;

export type GoogleInput = { readonly ssml: string } | { readonly text: string };

/** A script as requests in order, each in the form that the voice's family allows; empty when it has no word. */
export function googleInputs(script: string, voice: string): GoogleInput[] {
  const text = pronounceable(script);
  if (text === "") return [];
  if (SSML_FAMILIES.test(voice)) {
    return speakablePieces(text, MAX_BYTES, (piece) => bytesIn(ssml(piece))).map((piece) => ({
      ssml: ssml(piece),
    }));
  }
  return speakablePieces(withShortSentences(withStops(text)), MAX_BYTES, bytesIn).map((piece) => ({
    text: piece,
  }));
}

function ssml(text: string): string {
  const paragraphs = text.split("\n").map((line) => `<p>${escaped(line)}</p>`);
  return `<speak>${paragraphs.join("")}</speak>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A long sentence becomes several: what was a comma is heard as a full stop, the words stay. */
function withShortSentences(text: string): string {
  const shortened = (sentence: string) =>
    parts(sentence, MAX_SENTENCE_CHARACTERS)
      .map((part, at, all) => (at === all.length - 1 ? part : part.replace(/[\s,;:–—]*$/u, ".")))
      .join(" ");
  return text
    .split("\n")
    .map((line) => sentences(line).map(shortened).join(" "))
    .join("\n");
}

function bytesIn(text: string): number {
  return Buffer.byteLength(text);
}
