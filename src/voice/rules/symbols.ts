import { spelled } from "./letters.ts";
import { digitsInWords } from "./numerals.ts";
import { type Rule, rewrite } from "./rule.ts";

const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/<{2,}|>{2,}/gu, " "],
  [/\s*(?:>=|≥)\s*/gu, " lớn hơn hoặc bằng "],
  [/\s*(?:<=|≤)\s*/gu, " nhỏ hơn hoặc bằng "],
  [/\s*(?:≠|!=)\s*/gu, " khác "],
  [/(?<=(?<!\p{L})từ\s[^.;:→]{1,40})\s*(?:->|→|➔|➜)\s*(?=[\p{L}\p{N}])/giu, " đến "],
  [/\s*(?:->|→|➔|➜)\s*/gu, ", "],
  [/\s*(?:=>|⇒)\s*/gu, ", "],
  [/[~≈]\s*/gu, " khoảng "],
  [/\s*<\s*(?=[\d\p{L}])/gu, " nhỏ hơn "],
  [/\s*>\s*(?=[\d\p{L}])/gu, " lớn hơn "],
  [/(?<=[\p{L}\p{N}])\s*=\s*(?=[\p{L}\p{N}(-])/gu, " bằng "],
  [/\s*&\s*/gu, " và "],
  [/@/gu, " a còng "],
  [/°/gu, " độ "],
  [/§/gu, " điều "],
  [/[µ]/gu, " mi crô "],
  [/∞/gu, " vô cùng "],
  [/[√]/gu, " căn bậc hai của "],
];
/** Between words and numbers without a meaning that is said. */
const SILENT = /[*_|~^<>#=+\\[\]{}•●○■□▪▫◦◆◇►▶➤➢✓✔☑★☆→⇒←↑↓↔©®™¶·¬¦"]/gu;

/** Signs that mean something are words, the others pauses or nothing. */
export const speakSymbols: Rule = (text) => {
  const spoken = MEANINGS.reduce((written, [sign, words]) => written.replace(sign, words), text);
  return spoken
    .replace(/\s*\/\s*/gu, " ")
    .replace(SILENT, " ")
    .replace(/\s*[()]+\s*/gu, ", ")
    .replace(/\s+-+\s+|\s-+(?=\p{L})|(?<=\p{L})-+\s/gu, ", ")
    .replace(/-+/gu, " ")
    .replace(/(?<![\p{L}])'|'(?!\p{L})/gu, " ");
};

const UNSPEAKABLE = /[^\p{L}\p{M}\s.,;:!?']+/gu;

/**
 * The net under all rules: digits one by one, letters of codes by their names, signs left out, each noted, since a
 * listener cannot look.
 */
export const speakTheRest: Rule = (text, { guess }) =>
  rewrite(text, UNSPEAKABLE, ({ all }) => {
    guess(all);
    return ` ${/\d/.test(all) ? digitsInWords(all) : spelled(all)} `;
  });

/** The mark of a run of them that is heard: the longest pause, the first of equals. */
function strongest(marks: string): string {
  return (/[.!?]/.exec(marks) ?? /[;:]/.exec(marks))?.[0] ?? ",";
}

/** Single spaces; one mark where several stand, none at the beginning, no pause at the end. */
export const tidySpeech: Rule = (text) =>
  text
    .replace(/\s+/gu, " ")
    .replace(/(?<![.,;:!?\s])\s?[.,;:!?](?:\s?[.,;:!?])*/gu, strongest)
    .replace(/^[\s.,;:!?]+|(?<![\s,;:])[\s,;:]+$/gu, "")
    .replace(/([.,;:!?])(?=[\p{L}])/gu, "$1 ");
