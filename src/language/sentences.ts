import { linesOf } from "./text.ts";

/** Titles before a person's name: a full stop behind them ends nothing. */
const TITLES =
  "ThS TS TSKH PGS GS BS BSCKI BSCKII DS KS CN LS KTS NSND NSƯT NSUT NGND NGƯT NGUT CK Mr Mrs Ms Dr Prof St Jr Ô";
/** Before the name of a place. These also end sentences ("trên địa bàn TP."): see `endsAfterPlace`. */
const PLACES = "TP Tp P Q H TX Tx TT Tt X Đ";
/** Before a number or a name. */
const LABELS = "tr Tr No Nr Vol đ/c Đ/c đc Đc S t q";
const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const NEVER_LAST = wordsOf(`${TITLES} ${LABELS}`);
const PLACE = wordsOf(PLACES);
/** Names of places of one syllable: a small letter behind them does not show that a new sentence began. */
const SHORT_PLACE_NAMES = wordsOf("Huế Vinh");
/** Words that begin a sentence and no name. */
const OPENERS = wordsOf(
  "Ai Anh Ban Bà Bên Bí Bộ Các Chi Chị Chính Chủ Cùng Có Cán Cơ Cục Do Dù Dự Đã Đây Đó Đến Để Được Giá Giờ Hiện " +
    "HĐND Khi Không Kết Lãnh Mỗi Mọi Một Ngày Ngoài Người Nhiều Nhưng Những Nếu Ông Phòng Phường Qua Sau Sáng " +
    "Sở Tại Theo Thông Thời Tổng Trong Trước Trên Tuy Từ UBND Việc Và Với Vì Vừa Xã",
);

const TERMINATOR = /\.\/\.|[.!?…]+/gu;
const CLOSERS = /^["”’»)\]]*/u;
/** What a sentence begins with: perhaps a dash, a bracket or a quotation mark, then a capital or a digit. */
const BEGINNING = /^(?:[-–—•+*]\s+)?["“‘«([]*[\p{Lu}\p{N}]/u;
const GLUED_BEGINNING = /^["“‘«([]*\p{Lu}\p{Ll}/u;
const LAST_TOKEN = /[^\s("“‘«[]*$/u;
const FIRST_WORDS = /^["“‘«([]*([\p{L}\p{M}]+)(?:\s+(\p{L}))?/u;
/** A list number that opens a sentence: "1", "2.3", "IV", "a", "Điều 5". */
const LIST_NUMBER =
  /(?:^|[:;]\s+)(?:(?:Điều|Khoản|Chương|Mục|Phần|Bài|Câu|Bước)\s+)?(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,5}|[a-zđA-ZĐ])$/u;
const INITIAL = /(?:^|[.\s])\p{Lu}$/u;
const SECOND_INITIAL = /(?:^|\s)\p{Lu}\.\s?\p{Lu}$/u;
const LINK = /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+/giu;
/** A link as far as its last character that ends no sentence. */
const LINK_BODY = /.*[^.,;:!?…)\]"”]/u;
const PAIRS: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
  ["”", "“"],
  ["»", "«"],
]);

const LOOK_BACK = 200;

type Span = readonly [from: number, to: number];

/**
 * The sentences of a text, in order; nothing but white space between them is lost. A line break ends one; inside
 * closed brackets or quotation marks, links, numbers, dates and behind abbreviations none ends.
 */
export function sentences(text: string): string[] {
  return linesOf(text).flatMap(sentencesOfLine);
}

function sentencesOfLine(line: string): string[] {
  const isInside = insideOf([...closedSpans(line), ...linkSpans(line)], line.length);
  const found: string[] = [];
  let from = 0;
  for (const match of line.matchAll(TERMINATOR)) {
    const mark = match[0];
    const markEnd = match.index + mark.length;
    const end = markEnd + (CLOSERS.exec(line.slice(markEnd, markEnd + 8))?.[0].length ?? 0);
    if (end <= from || isInside(end)) continue;
    const before = lookBack(line, from, match.index);
    if (!endsSentence({ before, mark, hasCloser: end > markEnd, after: line.slice(end, end + 60) })) continue;
    found.push(line.slice(from, end));
    from = end;
  }
  found.push(line.slice(from));
  return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}

/** The sentence up to its mark; of a very long one only the end, so that the time stays in proportion. */
function lookBack(line: string, from: number, to: number): string {
  return to - from > LOOK_BACK ? `… ${line.slice(to - LOOK_BACK, to)}` : line.slice(from, to).trimStart();
}

interface Place {
  /** From the beginning of the sentence to the mark. */
  readonly before: string;
  readonly mark: string;
  readonly hasCloser: boolean;
  readonly after: string;
}

function endsSentence({ before, mark, hasCloser, after }: Place): boolean {
  const next = after.trimStart();
  if (next === "") return true;
  if (next === after) return isGlued(before, mark, after);
  if (!BEGINNING.test(next)) return false;
  if (mark !== "." || hasCloser) return true;
  if (LIST_NUMBER.test(before)) return false;
  const token = LAST_TOKEN.exec(before)?.[0] ?? "";
  if (NEVER_LAST.has(token) || NEVER_LAST.has(token.slice(token.lastIndexOf(".") + 1))) return false;
  // "H." is a district, but the second initial in "Nguyễn T. H. Vân".
  if (PLACE.has(token) && !SECOND_INITIAL.test(before)) return endsAfterPlace(next);
  return !INITIAL.test(token) || opensSentence(next);
}

/** "…kết thúc.Sau đó…": the space is missing. Not "TP.Huế", "Th.S", "Zing.vn". */
function isGlued(before: string, mark: string, after: string): boolean {
  if (!GLUED_BEGINNING.test(after) || mark === "./.") return mark === "./.";
  const token = LAST_TOKEN.exec(before)?.[0] ?? "";
  return /(?:[\p{Ll}\p{M}]{2}|[\d%"”)])$/u.test(token) && !NEVER_LAST.has(token) && !PLACE.has(token);
}

function endsAfterPlace(next: string): boolean {
  const [, first = "", second = ""] = FIRST_WORDS.exec(next) ?? [];
  if (first === "") return false;
  return opensSentence(next) || (/\p{Ll}/u.test(second) && !SHORT_PLACE_NAMES.has(first));
}

function opensSentence(next: string): boolean {
  return OPENERS.has(FIRST_WORDS.exec(next)?.[1] ?? "");
}

/** Brackets and quotation marks that are closed on the same line; the others are as good as not there. */
function closedSpans(line: string): Span[] {
  const spans: Span[] = [];
  const open: { mark: string; at: number }[] = [];
  const waiting = new Map<string, number>();
  const count = (mark: string, change: number) => waiting.set(mark, (waiting.get(mark) ?? 0) + change);
  for (const { 0: mark, index } of line.matchAll(/[([“«)\]”»"]/gu)) {
    const opener = mark === '"' ? mark : PAIRS.get(mark);
    if (opener !== undefined && (waiting.get(opener) ?? 0) > 0) {
      let last = open.pop();
      for (; last && last.mark !== opener; last = open.pop()) count(last.mark, -1);
      count(opener, -1);
      if (last) spans.push([last.at, index + 1]);
    } else if (mark === opener || opener === undefined) {
      open.push({ mark, at: index });
      count(mark, 1);
    }
  }
  return spans;
}

/** Whether a place lies within a span and not at its edge. */
function insideOf(spans: readonly Span[], length: number): (at: number) => boolean {
  const steps = new Int32Array(length + 2);
  for (const [from, to] of spans) {
    const [first, last] = [Math.max(0, from + 1), Math.min(length + 1, to)];
    if (last <= first) continue;
    steps[first] = (steps[first] ?? 0) + 1;
    steps[last] = (steps[last] ?? 0) - 1;
  }
  const depths = steps.slice();
  for (let at = 1; at < depths.length; at++) depths[at] = (depths[at - 1] ?? 0) + (steps[at] ?? 0);
  return (at) => (depths[at] ?? 0) > 0;
}

function linkSpans(line: string): Span[] {
  return [...line.matchAll(LINK)].map(({ 0: link, index }) => {
    const length = LINK_BODY.exec(link)?.[0].length ?? 0;
    return [index - 1, index + length + 1] as const;
  });
}
