import { lettersOf } from "../spoken-words.ts";
import { hasVowel, isPronounceable, letterInWords, spelled } from "./letters.ts";
import { digitsInWords, integerInWords, romanValue } from "./numerals.ts";
import { type Reading, type Rule, rewrite } from "./rule.ts";

const POST = String.raw`(\d+[a-z]?)(?:\s?\+\s?(\d+))?`;
const POSTS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:K[mM]|km(?=\d+\s?\+\s?\d))\s?(?:số\s)?${POST}(?:\s?-\s?K[mM]\s?${POST})?(?![\p{L}\p{N}])`,
  "gu",
);
const ROADS =
  /(?<![\p{L}\p{N}])(QL|TL|ĐT|HL|ĐH|DT)[. -]{0,2}(\d{1,4})([A-ZĐ]?)(?![\p{L}\p{N}]|[.,/]\d|\s\d{3})/gu;
const ROAD_NAMES: ReadonlyMap<string, string> = new Map([
  ["QL", "quốc lộ"],
  ["TL", "tỉnh lộ"],
  ["ĐT", "đường tỉnh"],
  ["DT", "đường tỉnh"],
  ["HL", "hương lộ"],
  ["ĐH", "đường huyện"],
]);

/** Roads and their kilometre posts: "QL18", "Km9+370". */
export const speakRoads: Rule = (text) => {
  const posts = rewrite(text, POSTS, ({ groups: [from = "", more = "", to = "", moreTo = ""] }) =>
    [postInWords(from, more), to && postInWords(to, moreTo)].filter(Boolean).join(" đến "),
  );
  return rewrite(posts, ROADS, ({ groups: [road = "", number = "", letter = ""] }) =>
    [ROAD_NAMES.get(road), integerInWords(number), letter && letterInWords(letter)].filter(Boolean).join(" "),
  );
};

function postInWords(post: string, more: string): string {
  const letter = post.replace(/\d+/, "");
  const place = `${integerInWords(post.replace(/\D/g, ""))}${letter && ` ${letterInWords(letter)}`}`;
  return `ki lô mét số ${place}${more && ` cộng ${integerInWords(more)}`}`;
}

const CODE_RANGE = /(?<![\p{L}\p{N}])([\p{Lu}])(\d{1,3})\s?-\s?\1(\d{1,3})(?![\p{L}\p{N}])/gu;
/** A section by a Roman numeral and what is below it: "Mục II.3", "Phần I.2.a". */
const PLACE =
  /(?<=(?:mục|phần|chương|điểm|phụ lục|biểu|tiểu mục)\s)([IVX]{1,5})((?:\.(?:\d{1,2}|\p{Ll}))+)(?![\p{L}\p{N}])/giu;
const FLIGHT = /^(?:VN|VJ|QH|VU)\d{3,4}$/u;
/** A grade: "RON95-III". */
const GRADE = /(?<=\d-)(?:I{1,3}|IV|V)$/u;
/** Letters and digits in one word, with dashes, dots and slashes between its parts. */
const CODE =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}.\-/]{0,30}\p{L})(?=[\p{L}\p{N}.\-/]{0,30}\d)(?:\p{L}+|\d+)(?:[.\-/]?(?:\p{L}+|\d+)){1,12}(?![\p{L}\p{N}])/gu;
/** Longer numbers in a code are read digit by digit. */
const LONGEST_NUMBER = 3;

/** "9A2", "COVID-19", "H5N1", "lô B2-10": letters and digits in turn. */
export const speakCodes: Rule = (text, reading) => {
  const placed = rewrite(text, PLACE, ({ groups: [numeral = "", rest = ""] }) => placeInWords(numeral, rest));
  const ranges = rewrite(placed, CODE_RANGE, ({ groups: [letter = "", from = "", to = ""] }) =>
    Number(to) > Number(from) ? `${letter}${from} đến ${letter}${to}` : undefined,
  );
  return rewrite(ranges, CODE, ({ all }) => codeInWords(all, reading));
};

/** "II.3" → "hai chấm ba" */
function placeInWords(numeral: string, rest: string): string | undefined {
  const value = romanValue(numeral);
  if (value === undefined) return undefined;
  const below = rest.slice(1).split(".");
  const said = below.map((part) => (/\d/.test(part) ? integerInWords(part) : letterInWords(part)));
  return [integerInWords(String(value)), ...said].join(" chấm ");
}

function codeInWords(code: string, reading: Reading): string {
  const known = reading.words.find(code);
  if (known !== undefined) return known;
  if (FLIGHT.test(code)) return spelled(code);
  const grade = GRADE.exec(code)?.[0];
  if (grade !== undefined) {
    const level = integerInWords(String(romanValue(grade)));
    return `${codeInWords(code.slice(0, -grade.length - 1), reading)} ${level}`;
  }
  const parts = code.match(/\p{L}+|\d+(?:\.\d+)?/gu) ?? [];
  return parts.map((part) => (/\d/.test(part) ? numberOf(part) : lettersInWords(part, reading))).join(" ");
}

function numberOf(part: string): string {
  if (part.includes(".")) return part.split(".").map(numberOf).join(" chấm ");
  return part.length > LONGEST_NUMBER || /^0\d/.test(part) ? digitsInWords(part) : integerInWords(part);
}

function lettersInWords(part: string, { words, explained }: Reading): string {
  if (part.length === 1) return letterInWords(part);
  const known = explained.get(lettersOf(part)) ?? words.find(part) ?? words.abbreviation(part);
  if (known !== undefined) return known;
  const isShort = part.length <= 4 && part === part.toUpperCase() && !isPronounceable(part);
  return isShort || !hasVowel(part) ? spelled(part) : part.toLowerCase();
}
