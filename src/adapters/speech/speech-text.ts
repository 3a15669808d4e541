import { withoutDecoration } from "../../language/decoration.ts";
import { cleanLines } from "../../language/text.ts";

/** What stands in a text and can only bring a voice to stumble, with what is read instead. */
const STUMBLING_BLOCKS: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/[\p{Co}\p{Cn}\uFFFD]/gu, ""],
  // No language stacks more than two marks on a letter.
  [/(\p{M}{2})\p{M}+/gu, "$1"],
  [/([!?])[!?]{2,}/gu, "$1"],
];

/** What a voice can be given: NFC, no pictures, no invisible or unassigned characters; lines stay. */
export function pronounceable(script: string): string {
  return cleanLines(script)
    .split("\n")
    .map((line) =>
      STUMBLING_BLOCKS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line),
    )
    .map((line) => withoutDecoration(line).trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .join("\n");
}

/** Lines as sentences: a title has no full stop, and would run into what follows. */
export function withStops(text: string): string {
  return text
    .split("\n")
    .map((line) => (/[.!?…:;]["”’»)\]]*$/u.test(line) ? line : `${line}.`))
    .join("\n");
}

/** What espeak-ng would take for markup or phonemes is none. */
export function espeakText(text: string): string {
  return withStops(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\[(?=\[)/g, "[ ");
}
