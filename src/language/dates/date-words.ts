import { editDistance } from "../../lib/edit-distance.ts";
import { isSyllable } from "../syllable.ts";
import { fold } from "../text.ts";

/** A text in which only the words that dates are made of are left, folded; every other word is "x". */
export interface DateLine {
  readonly line: string;
  /** Where the character of `line` stands in the text. */
  readonly starts: readonly number[];
  /** Where the character of `line` ends in the text. */
  readonly ends: readonly number[];
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** The tone behind the letters, so that it does not matter over which vowel it stands ("trứơc"). */
function toneLast(word: string): string {
  const letters = word.normalize("NFD");
  return (letters.replace(TONE, "") + (TONE.exec(letters)?.[0] ?? "")).normalize("NFC");
}

/**
 * Words by how they are written with marks. Where folding would make two of them one ("sau", "sáu"), the rarer is told
 * apart by a digit; without marks they are the commoner.
 */
const WORDS: ReadonlyMap<string, string> = new Map(
  [
    "hôm nay qua kia bữa ngày mai mốt sáng trưa chiều tối đêm khuya rạng hồi tuần trước rồi vừa sau sắp đầu giữa cuối",
    "tháng năm ngoái quý thứ hai ba bảy tám chín mười mươi một lăm linh chủ nhật cn đến tới5 từ và hoặc hết mấy gần đây mới",
    "dạo thời gian trong các những mùng lúc vào cách giai đoạn nhiệm kỳ học này tư4 sáu6 bốn nhất i ii iii iv âm lịch xa",
    "niên khóa hàng hằng mỗi q t",
  ]
    .flatMap((line) => line.split(" "))
    .map((word) => {
      const [written = "", mark = ""] = word.split(/(?=\d)/u);
      return [toneLast(written), fold(written) + mark] as const;
    })
    .concat([
      [toneLast("bẩy"), "bay"],
      [toneLast("kì"), "ky"],
      ["tết", "tet"],
      [toneLast("quí"), "quy"],
      ["trc", "truoc"],
    ]),
);
const FOLDED: ReadonlySet<string> = new Set([...WORDS.values()].map((word) => word.replace(/\d/u, "")));
/** Two words in one, as they are typed in a hurry. */
const GLUED: ReadonlyMap<string, string> = new Map([
  ["homnay", "hom nay"],
  ["hnay", "hom nay"],
  ["homqua", "hom qua"],
  ["hqua", "hom qua"],
  ["homkia", "hom kia"],
  ["tuantruoc", "tuan truoc"],
  ["tuannay", "tuan nay"],
  ["thangtruoc", "thang truoc"],
  ["thangnay", "thang nay"],
  ["namnay", "nam nay"],
  ["namngoai", "nam ngoai"],
  ["ganday", "gan day"],
  ["wa", "qua"],
  ["hum", "hom"],
]);
/** Words that are known beside a slip in the other: "tuaan truoc", "hom wa". */
const PAIRS =
  "hom nay,hom qua,hom kia,tuan nay,tuan truoc,tuan qua,tuan roi,thang nay,thang truoc,nam nay,nam ngoai,nam truoc," +
  "sang nay,chieu nay,chieu qua,toi nay,toi qua,dem qua,gan day,moi day,dau nam,cuoi nam,dau thang,cuoi thang,vua qua";
const NEIGHBOURS: readonly (readonly [string, string])[] = PAIRS.split(",").map((pair) => {
  const [first = "", second = ""] = pair.split(" ");
  return [first, second];
});
const BEFORE_NUMBERS = ["ngay", "thang", "quy"];

const TOKEN = /[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d]/gu;
const IS_WORD = /^\p{L}/u;
const HAS_MARK = /[^a-z]/u;
const MARKED_SHARE = 0.34;

interface Token {
  /** NFC, lower case. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

export function dateLineOf(text: string): DateLine {
  const tokens = tokensOf(text);
  const isMarked = hasMarks(tokens);
  const known = tokens.map(({ written }) => (IS_WORD.test(written) ? wordOf(written, isMarked) : written));
  mendSlips(tokens, known);
  let line = "";
  const [starts, ends]: [number[], number[]] = [[], []];
  tokens.forEach((token, at) => {
    const piece = IS_WORD.test(token.written) ? (known[at] ?? "x") : token.written;
    if (piece === " " && line.endsWith(" ")) return;
    line += piece;
    for (let letter = 0; letter < piece.length; letter++) {
      starts.push(token.start);
      ends.push(token.end);
    }
  });
  return { line, starts, ends };
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    written: /^\s$/u.test(token) ? " " : token.normalize("NFC").toLowerCase(),
    start: index,
    end: index + token.length,
  }));
}

function hasMarks(tokens: readonly Token[]): boolean {
  const written = tokens.map((token) => token.written).filter((word) => IS_WORD.test(word));
  return written.filter((word) => HAS_MARK.test(word)).length >= MARKED_SHARE * written.length;
}

/** In a text with marks a word without them is another word ("miền Nam 2020"). */
function wordOf(written: string, isMarked: boolean): string | undefined {
  const known = WORDS.get(toneLast(written)) ?? GLUED.get(fold(written));
  if (known !== undefined) return known;
  if (!isMarked && !HAS_MARK.test(written) && FOLDED.has(written)) return written;
  const plain = withoutKeys(fold(written));
  return plain.length > 2 && FOLDED.has(plain) && !couldBeSyllable(written) ? plain : undefined;
}

/** A word that is no syllable and one letter away from what its neighbour asks for is what it asks for. */
function mendSlips(tokens: readonly Token[], known: (string | undefined)[]): void {
  const places = tokens.flatMap(({ written }, at) => (written === " " ? [] : [at]));
  places.forEach((at, place) => {
    const written = tokens[at]?.written ?? "";
    if (known[at] !== undefined || !IS_WORD.test(written)) return;
    const [before, after] = [places[place - 1], places[place + 1]];
    const wanted = wantedBeside(
      before === undefined ? "" : known[before],
      after === undefined ? "" : known[after],
    );
    known[at] = wanted.find((word) => isSlipOf(written, word));
  });
}

function wantedBeside(before: string | undefined, after: string | undefined): string[] {
  return [
    ...NEIGHBOURS.filter(([first]) => first === before).map(([, second]) => second),
    ...NEIGHBOURS.filter(([, second]) => second === after).map(([first]) => first),
    ...(after !== undefined && /^\d/u.test(after) ? BEFORE_NUMBERS : []),
  ];
}

function isSlipOf(written: string, word: string): boolean {
  const folded = fold(written);
  if (folded === word) return !HAS_MARK.test(written) || !isSyllable(written) || lacksTone(written, word);
  return word.length > 2 && !couldBeSyllable(written) && editDistance(folded, word) === 1;
}

/** "Tuân trước"; "tôi qua" is somebody who went by. */
function lacksTone(written: string, word: string): boolean {
  return word !== "toi" && !TONE.test(written.normalize("NFD"));
}

/** Whether it is a syllable, or one whose marks were left out ("hop", "thuoc"). */
function couldBeSyllable(written: string): boolean {
  if (HAS_MARK.test(written)) return isSyllable(written);
  const vowels = written.replace("uo", "ươ").replace("ie", "iê").replace("ye", "yê");
  return [written, vowels, written.replace("uo", "uô")].some(
    (word) => isSyllable(word) || isSyllable(`${word}\u0301`),
  );
}

/** What telex and vni leave when the keyboard was not switched on ("tuaanf truowcs" → "tuan truoc"). */
function withoutKeys(folded: string): string {
  return folded
    .replace(/[sfrxj1-5]$/u, "")
    .replace(/([aeod])\1/gu, "$1")
    .replaceAll("w", "");
}
