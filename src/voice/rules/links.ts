import { hasVowel, spelled } from "./letters.ts";
import { digitsInWords } from "./numerals.ts";
import { type Rule, rewrite } from "./rule.ts";

const TOP_LEVEL = "vn|com|org|net|gov|edu|info|io|me|app|asia|biz|tv|ly|eu|uk|us|example";
const HOST = String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:${TOP_LEVEL})(?![\p{L}\p{N}-])`;
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}.-]{0,120}[\p{L}\p{N}]/giu;
const LINK = new RegExp(
  String.raw`(?:https?:\/\/(?:www\.)?|(?<![\p{L}\p{N}@.-])www\.)[^\s<>"']+|(?<![\p{L}\p{N}@.-])${HOST}(?:\/[^\s<>"']*)?`,
  "giu",
);
const TRAILING = /[.,;:!?)\]}]+$/;
/** Nobody can follow more by ear. */
const LONGEST_PATH = 24;
const SIGNS: ReadonlyMap<string, string> = new Map([
  [".", "chấm"],
  ["@", "a còng"],
  ["/", "gạch chéo"],
  ["-", "gạch ngang"],
  ["_", "gạch dưới"],
  ["+", "cộng"],
  [":", "hai chấm"],
  ["%", "phần trăm"],
  ["#", "thăng"],
  ["=", "bằng"],
  ["?", "hỏi"],
  ["&", "và"],
]);

/** Addresses as one dictates them; of a long link only that there is one. */
export const speakLinks: Rule = (text) => {
  const withEmails = rewrite(text, EMAIL, ({ all }) => dictated(all));
  return rewrite(withEmails, LINK, ({ all }) => {
    const end = TRAILING.exec(all)?.[0] ?? "";
    const address = all.slice(0, all.length - end.length).replace(/^(?:https?:\/\/)?(?:www\.)?/i, "");
    const path = address.replace(/^[^/]*\/?/, "");
    const isLong = path.length > LONGEST_PATH || /[?=%&]/.test(path);
    return (isLong ? "liên kết" : dictated(address.replace(/\/$/, ""))) + end;
  });
};

/** "ubnd" has a vowel, and is no word either. */
function isSayable(part: string): boolean {
  return hasVowel(part) && !(part.length <= 7 && /[bcdfghjklmnpqrstvwxz]{3}$/iu.test(part));
}

function dictated(address: string): string {
  return [...address.matchAll(/\p{L}+|\d+|[^\p{L}\d]/gu)]
    .map(({ 0: part }) => {
      if (/\d/.test(part)) return digitsInWords(part);
      if (/\p{L}/u.test(part)) return isSayable(part) ? part.toLowerCase() : spelled(part);
      return SIGNS.get(part) ?? "";
    })
    .filter((word) => word !== "")
    .join(" ");
}

/** "#HaLong" and "@phuong" are a word each; "#5" is a number. */
export const speakTags: Rule = (text) =>
  text.replace(/(?<![\p{L}\p{N}])[#@](?=\p{L})/gu, "").replace(/(?<![\p{L}\p{N}])#(?=\d)/gu, "số ");
