import { lettersOf } from "../spoken-words.ts";
import { AGENCIES, DOCUMENTS, FIELDS } from "./document-codes.ts";
import { letterInWords, spelled } from "./letters.ts";
import { digitsInWords, integerInWords } from "./numerals.ts";
import { END, endsWith, type Reading, type Rule, rewrite } from "./rule.ts";

const CODE = String.raw`\p{Lu}[\p{Lu}]*[rhgyt]?\p{Lu}*\d{0,2}`;
const CODES = String.raw`${CODE}(?:[ ]?[-\/.&+][ ]?${CODE}){0,6}`;
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}\p{N}\/.-])(\d{1,5})(\p{Ll}?)(?:\/(\d{4}))?([\/-]) ?(${CODES})${END}`,
  "gu",
);
const NOUNS =
  "nghị quyết(?: liên tịch)?|quyết định|quy định|quy chế|kết luận|chỉ thị|hướng dẫn|thông báo|thông tư(?: liên tịch)?|thông tri|nghị định|kế hoạch|chương trình|công văn|công điện|tờ trình|báo cáo|đề án|luật|bộ luật|pháp lệnh|lệnh|giấy mời|văn bản|quy chuẩn|đề cương|phương án|giấy phép|hợp đồng|biên bản|tờ khai|mẫu|mẫu đơn|biểu|phụ lục|sắc lệnh|tuyên bố";
const NOUN_BEFORE = new RegExp(String.raw`(?<!\p{L})(${NOUNS})(?:\s+số)?[\s:]*$`, "iu");
const NUMBER_BEFORE = endsWith(`số|${NOUNS}`);
const PLAIN = new RegExp(
  String.raw`((?<!\p{L})(?:${NOUNS})(?:\s+số)?[\s:]+)(\d{1,5})(?:\/((?:19|20)\d{2}))?(?![\d.,\/-]*\d)`,
  "giu",
);

/** "TCVN 5687:2010", "QCVN 06:2022/BXD". */
const STANDARD =
  /(?<![\p{L}\p{N}])(TCVN|QCVN|ISO(?:\/IEC)?|TCXDVN|TCCS)\s?([\d-]+)\s?:\s?(\d{4})(?:\/(\p{Lu}+))?(?![\p{L}\p{N}])/gu;

/** Numbers of documents: "16/NQ-CP" → "mười sáu trên nghị quyết chính phủ". */
export const speakDocuments: Rule = (text, reading) => {
  const standards = rewrite(text, STANDARD, ({ groups: [name = "", number = "", year = "", agency = ""] }) =>
    [
      name,
      ...number.split("-").map(digitsOf),
      `năm ${integerInWords(year)}`,
      agency && `trên ${nameOf(agency, reading, false)}`,
    ]
      .filter(Boolean)
      .join(" "),
  );
  const spoken = rewrite(standards, NUMBERED, ({ groups, before }) => {
    const [number = "", letter = "", year = "", sign = "", codes = ""] = groups;
    const parts = codes.split(/ ?[-/.+] ?/);
    if (!parts.some((part) => isKnown(part, reading)) && !NUMBER_BEFORE.test(before)) return undefined;
    const noun = NOUN_BEFORE.exec(before)?.[1];
    return [
      digitsOf(number),
      letter && letterInWords(letter),
      year && `trên ${integerInWords(year)}`,
      (sign === "/" || year) && "trên",
      ...parts.map((part, at) =>
        codeInWords(part, { noun: at === 0 ? noun : undefined, isFirst: at === 0 }, reading),
      ),
    ]
      .filter(Boolean)
      .join(" ");
  });
  return rewrite(spoken, PLAIN, ({ groups: [noun = "", number = "", year = ""] }) =>
    year || /^0/.test(number)
      ? `${noun}${digitsOf(number)}${year && ` trên ${integerInWords(year)}`}`
      : undefined,
  );
};

/** The zero in front belongs to a document's number ("không năm"). */
function digitsOf(number: string): string {
  return number.startsWith("0") ? digitsInWords(number) : integerInWords(number);
}

function isKnown(code: string, { words }: Reading): boolean {
  const letters = lettersOf(code).replace(/\d+$/, "");
  return DOCUMENTS.has(letters) || AGENCIES.has(letters) || words.abbreviation(letters) !== undefined;
}

interface Place {
  /** The document's name before the number: "QĐ" behind "Quy định" is one. */
  readonly noun: string | undefined;
  /** The first code tells the kind, the others who signs. */
  readonly isFirst: boolean;
}

function codeInWords(code: string, { noun, isFirst }: Place, reading: Reading): string {
  const [, letters = code, session = ""] = /^(\P{N}+)(\d*)$/u.exec(code.replaceAll("&", "")) ?? [];
  const name = (noun && fromNoun(letters, noun)) ?? nameOf(letters, reading, isFirst);
  return session === "" ? name : `${name} khóa ${integerInWords(session)}`;
}

function fromNoun(letters: string, noun: string): string | undefined {
  const initials = noun.split(" ").map((word) => word.slice(0, 1));
  return initials.join("").toLowerCase() === letters.toLowerCase() ? noun.toLowerCase() : undefined;
}

function nameOf(letters: string, reading: Reading, isKind: boolean): string {
  const { words, explained } = reading;
  const known =
    (isKind ? DOCUMENTS.get(letters) : undefined) ??
    AGENCIES.get(letters) ??
    ministryOf(letters) ??
    explained.get(lettersOf(letters)) ??
    words.abbreviation(letters) ??
    DOCUMENTS.get(letters);
  if (known !== undefined) return known;
  reading.guess(letters);
  return spelled(letters);
}

/** "BYT" → "bộ y tế", "SYT" → "sở y tế", "PYT" → "phòng y tế". */
export function ministryOf(letters: string): string | undefined {
  const kind = new Map([
    ["B", "bộ"],
    ["S", "sở"],
    ["P", "phòng"],
  ]).get(letters.slice(0, 1));
  const field = FIELDS.get(letters.slice(1));
  return kind && field && `${kind} ${field}`;
}
