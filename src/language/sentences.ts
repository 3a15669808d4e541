import {
  LABELS,
  LETTERED,
  NUMBERED_PLACES,
  OPENERS,
  PEOPLE,
  PLACES,
  SHORT_PLACE_NAMES,
  SOFT_TITLES,
  TITLES,
} from "./boundary-words.ts";
import { linesOf } from "./text.ts";

const TERMINATOR = /\.\/\.|[.!?…]+/gu;
const CLOSERS = /^["'”’»)\]]*/u;
/** What a sentence begins with: perhaps a dash, a bracket or a quotation mark, then a capital or a digit. */
const BEGINNING = /^(?:[-–—•+*]\s+)?["'“‘«([]*(?:[\p{Lu}\p{N}]|\p{Ll}\p{Lu})/u;
const GLUED_BEGINNING = /^["“‘«([]*\p{Lu}\p{Ll}/u;
/** "…hết giờ.10 đội…". */
const GLUED_NUMBER = /^\p{N}+ \p{Ll}/u;
const LAST_TOKEN = /[^\s("“‘«[]*$/u;
const FIRST_WORDS = /^["“‘«([]*([\p{L}\p{M}]+)(?:\s+(\p{L}))?/u;
/** A list number that opens a sentence, or the first behind a colon: "1", "2.3", "IV", "a", "Điều 5". */
const LIST_NUMBER =
  /(?:^|;\s+|:\s+(?=(?:1|I|a|A)$))(?:(?:Điều|Khoản|Điểm|Chương|Mục|Phần|Bài|Câu|Bước|Hình|Bảng|Biểu|Mẫu|Kỳ|Tập|Phụ lục)\s+)?(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,5}|[a-zđA-ZĐ])$/u;
const INITIAL = /(?:^|[.\s])\p{Lu}$/u;
const SECOND_INITIAL = /(?:^|\s)\p{Lu}\.\s?\p{Lu}$/u;
const WORD_BEFORE_INITIAL = /([^\s("“‘«[]+)\s+\p{Lu}$/u;
const STARTS_WITH_DIGIT = /^\p{N}/u;
/** "2. 9. 1945": a date with spaces. */
const WITHIN_SPACED_DATE = /(?:^|\s)\d{1,2}$/u;
const REST_OF_SPACED_DATE = /^\d{1,2}(?:\. ?\d{4}|\. ?\d{1,2}\. ?\d{4})\b|^(?:19|20)\d\d\b/u;
/** What is written with a capital behind a dot and belongs to a name ("Zing.Vn"). */
const ENDING_OF_NAME = /^(?:Vn|Com|Net|Org|Edu|Gov|Info|Js)\b/u;
const LINK = /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+/giu;
/** A link as far as its last character that ends no sentence. */
const LINK_BODY = /.*[^.,;:!?…)\]"”]/u;
/** Bodies whose names begin as a place could ("Hội Nông dân", "Bình" and so on stand in places). */
const BODY = /^Hội (?:Nông|Phụ|Cựu|Chữ|Khuyến|Người|Liên|Luật|LHPN|CCB)/u;
/** Openers that are parts of places' names as often. */
const NAME_OR_OPENER =
  /^(?:Ba|Bình|Bến|Cao|Cần|Chi|Chương|Công|Đại|Điểm|Điều|Đông|Đồng|Gia|Giá|Hai|Hàng|Hiện|Hồ|Hội|Khu|Mặt|Mỹ|Năm|Nam|Nhân|Nhà|Phú|Phước|Phong|Quốc|Sơn|Song|Tân|Thành|Thanh|Thông|Thủ|Tiên|Tình|Tính|Trung|Trường|Trước|Từ|Vân|Văn|Vĩnh|Xuân|Y|Ý|Đoàn|Nguyên|Hoạt|Lực|Kinh|Đầu) \p{Lu}/u;
const PAIRS: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
  ["”", "“"],
  ["»", "«"],
  ["’", "‘"],
]);

/** Straight single marks only where they cannot be an apostrophe. */
const MARKS = /[([“«‘)\]”»’"]|(?<=^|[\s(:])'(?=\S)|(?<=\S)'(?=[\s.,;:!?)]|$)/gu;

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
  if (LIST_NUMBER.test(before) || isWithinSpacedDate(before, next)) return false;
  const token = LAST_TOKEN.exec(before)?.[0] ?? "";
  // "H." is a district, but the second initial in "Nguyễn T. H. Vân".
  if (PLACES.has(token) && !SECOND_INITIAL.test(before)) return endsAfterPlace(token, next);
  return endsAfterToken(token, before, next);
}

function endsAfterToken(token: string, before: string, next: string): boolean {
  const last = token.slice(token.lastIndexOf(".") + 1);
  if (TITLES.has(token.toLowerCase()) || TITLES.has(last.toLowerCase())) return false;
  if (LABELS.has(token) && STARTS_WITH_DIGIT.test(next)) return false;
  if (SOFT_TITLES.has(token)) return opensSentence(next);
  if (!INITIAL.test(token)) return true;
  const previous = WORD_BEFORE_INITIAL.exec(before)?.[1] ?? "";
  return isMark(previous) || opensSentence(next);
}

/** Whether a letter behind this word names a kind ("loại A"), and no person ("anh T.", "Trần B."). */
function isMark(previous: string): boolean {
  if (LETTERED.has(previous)) return true;
  return /^[\p{Ll}\p{N}]/u.test(previous) && !PEOPLE.has(previous) && !TITLES.has(previous);
}

function isWithinSpacedDate(before: string, next: string): boolean {
  return WITHIN_SPACED_DATE.test(before) && REST_OF_SPACED_DATE.test(next);
}

/** "…kết thúc.Sau đó…": the space is missing. Not "TP.Huế", "Th.S", "Zing.vn", "1.Mục tiêu". */
function isGlued(before: string, mark: string, after: string): boolean {
  if (mark === "./." || GLUED_NUMBER.test(after)) return mark === "./." || /\p{Ll}{2}$/u.test(before);
  if (!GLUED_BEGINNING.test(after)) return false;
  const token = LAST_TOKEN.exec(before)?.[0] ?? "";
  const last = token.slice(token.lastIndexOf(".") + 1);
  if (LIST_NUMBER.test(before) || TITLES.has(last.toLowerCase()) || LABELS.has(token) || PLACES.has(token)) {
    return false;
  }
  if (ENDING_OF_NAME.test(after)) return false;
  return (
    /(?:[\p{Ll}\p{M}]{2}|\d\p{Ll}|[\d%"”)])$/u.test(token) ||
    (/\p{Lu}{3}$/u.test(token) && opensSentence(after))
  );
}

function endsAfterPlace(token: string, next: string): boolean {
  if (STARTS_WITH_DIGIT.test(next)) return !NUMBERED_PLACES.has(token);
  const [, first = "", second = ""] = FIRST_WORDS.exec(next) ?? [];
  if (first === "" || SHORT_PLACE_NAMES.has(first)) return false;
  // "Hội An" is a place, "Hội đồng" and "Hội Nông dân" are not; "Công", "Thanh", "Bình" stand in both.
  if (/\p{Lu}/u.test(second)) return BODY.test(next) || (OPENERS.has(first) && !NAME_OR_OPENER.test(next));
  return true;
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
  for (const { 0: mark, index } of line.matchAll(MARKS)) {
    const opener = mark === '"' || mark === "'" ? mark : PAIRS.get(mark);
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
