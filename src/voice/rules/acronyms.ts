import { isSyllable } from "../../language/syllable.ts";
import { lettersOf } from "../spoken-words.ts";
import { MEANINGS } from "./acronym-meanings.ts";
import { PARTS } from "./acronym-parts.ts";
import { ministryOf } from "./documents.ts";
import { hasVowel, isPronounceable, letterInWords, spelled } from "./letters.ts";
import { endsWith, type Reading, type Rule, rewrite } from "./rule.ts";

/** One letter with a full stop each: "U.B.N.D"; the last stop goes with them unless the sentence ends there. */
const DOTTED = /(?<![\p{L}\p{N}])\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])(?:\.(?=,|\s\p{Ll}|\s?\())?/gu;
/** "anh N.V.H": initials of somebody who is not named. */
const IS_PERSON_BEFORE = endsWith(
  "ông|bà|anh|chị|em|cháu|cụ|cô|chú|bác|bé|đồng chí|bị can|bị cáo|đối tượng|nạn nhân|bệnh nhân|tên|là|với|và|của|cho",
);
const TOKEN = /(?<![\p{L}\p{N}])\p{Lu}+(?:(?:-|\s?&\s?)\p{Lu}+){0,12}(?![\p{L}\p{N}]|'\p{L})/gu;
const MIXED = /(?<![\p{L}\p{N}])[\p{L}]+(?:[-&.][\p{L}\p{N}]+)*(?![\p{L}\p{N}])/gu;
const CAPITALS_BEFORE = /(?<!\p{L})(\p{Lu}{2,})[\s,:"(-]+$/u;
const CAPITALS_AFTER = /^[\s,:")-]+(\p{Lu}{2,})(?!\p{L})/u;
const SHORTEST_PART = 2;
const LONGEST_SMALL = 12;

/** Words of the table that are more than capitals ("VNeID"), and abbreviations in small letters ("ubnd"). */
export const speakOwnWords: Rule = (text, { words }) =>
  rewrite(text, MIXED, ({ all }) => {
    if (all === all.toUpperCase() && !/\d/.test(all)) return undefined;
    const own = words.find(all);
    if (own !== undefined) return own;
    const isSmall = all.length <= LONGEST_SMALL && all === all.toLowerCase() && !isSyllable(all);
    return isSmall && all.length >= 3 ? words.abbreviation(all.toUpperCase()) : undefined;
  });

/** Abbreviations in capitals; words in capitals become words again. */
export const speakAcronyms: Rule = (text, reading) => {
  const joined = rewrite(text, DOTTED, ({ all, before }) =>
    IS_PERSON_BEFORE.test(before) ? spelled(all) : all.replaceAll(".", ""),
  );
  return rewrite(joined, TOKEN, ({ all, before, after }) => {
    const isShouted = isWord(CAPITALS_BEFORE.exec(before)?.[1]) || isWord(CAPITALS_AFTER.exec(after)?.[1]);
    return tokenInWords(all, { before, after, isShouted }, reading);
  });
};

interface Place {
  readonly before: string;
  readonly after: string;
  /** Whether its neighbours are words in capitals. */
  readonly isShouted: boolean;
}

function isWord(letters: string | undefined): boolean {
  return letters !== undefined && isSyllable(letters);
}

function tokenInWords(token: string, place: Place, reading: Reading): string {
  const whole = readingOf(token, place, reading);
  if (whole !== undefined) return whole;
  const parts = token.split(/\s?([&-])\s?/);
  return parts
    .map((part, at) => {
      if (part === "&") return "và";
      if (part === "-") return isName(parts[at - 1]) && isName(parts[at + 1]) ? "," : "";
      const next = parts.slice(at + 1).join("") + place.after;
      const known = parts.length > 1 ? PARTS.get(part) : undefined;
      return (
        known ?? readingOf(part, { ...place, after: next }, reading) ?? wordOrLetters(part, place, reading)
      );
    })
    .filter((word) => word !== "")
    .join(" ")
    .replaceAll(" ,", ",");
}

/** Of a body by itself, and no part of one name: "HĐND-UBND". */
function isName(part = ""): boolean {
  return part.length > 2 || ["ĐU", "TU", "HU"].includes(part);
}

function readingOf(token: string, place: Place, { words, explained }: Reading): string | undefined {
  const letters = lettersOf(token);
  const learnt = explained.get(letters);
  if (learnt !== undefined) return learnt;
  if (letters.length === 1 || (isSyllable(letters) && place.isShouted)) return undefined;
  const asWritten = letters === token ? undefined : words.find(token.replace(/\s/g, ""));
  if (asWritten !== undefined) return asWritten;
  const meaning = MEANINGS.get(letters)?.find(
    ({ before, after }) => (before?.test(place.before) ?? true) && (after?.test(place.after) ?? true),
  );
  return meaning?.spoken ?? words.abbreviation(letters);
}

function wordOrLetters(part: string, { isShouted }: Place, reading: Reading): string {
  if (part.length === 1) return letterInWords(part);
  if (isSyllable(part) && (isShouted || part.length > 2 || hasMark(part))) return part.toLowerCase();
  const inParts = ministryOf(part) ?? segmented(part, reading);
  if (inParts !== undefined) return inParts;
  if (isPronounceable(part) || isSyllable(part)) return part.toLowerCase();
  reading.guess(part);
  return spelled(part);
}

function hasMark(word: string): boolean {
  return word.normalize("NFD") !== word || word.includes("Đ");
}

/** "UVBTVTU" is made of abbreviations that are known: the longest first. */
function segmented(token: string, { words }: Reading): string | undefined {
  if (token.length > 20) return undefined;
  const readings: string[] = [];
  let rest = token;
  while (rest !== "") {
    let length = rest.length;
    while (length >= SHORTEST_PART && lookUp(rest.slice(0, length), words) === undefined) length--;
    if (length < SHORTEST_PART) return undefined;
    readings.push(lookUp(rest.slice(0, length), words) ?? "");
    rest = rest.slice(length);
  }
  return readings.length > 1 ? readings.join(" ") : undefined;
}

function lookUp(letters: string, words: Reading["words"]): string | undefined {
  return words.abbreviation(letters) ?? SEGMENTS.get(letters);
}

const SEGMENTS: ReadonlyMap<string, string> = new Map([
  ["UV", "ủy viên"],
  ["TP", "thành phố"],
  ["TW", "trung ương"],
  ["TƯ", "trung ương"],
  ["TU", "tỉnh ủy"],
  ["VN", "việt nam"],
  ["CT", "chủ tịch"],
  ["GĐ", "giám đốc"],
  ["PGĐ", "phó giám đốc"],
  ["PCT", "phó chủ tịch"],
]);

/** Consonants without a vowel are no word ("sms"), and a consonant alone is its name ("điểm b"). */
export const speakLetters: Rule = (text) =>
  rewrite(text, /(?<![\p{L}\p{N}'])\p{L}+(?![\p{L}\p{N}]|'\p{L})/gu, ({ all }) => {
    if (all.length === 1) return letterInWords(all);
    if (hasVowel(all) || all.length > 6 || /[^\p{Script=Latin}]/u.test(all)) return undefined;
    return spelled(all);
  });
