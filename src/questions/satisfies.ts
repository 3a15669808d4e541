import { dateExpressions } from "../language/date-expressions.ts";
import { peopleIn } from "../language/people.ts";
import { fold, foldToWords } from "../language/text.ts";
import { CivilDate } from "../lib/civil-date.ts";
import type { QuestionShape } from "./question.ts";

/** What a question asks for, in a sentence: from `start` up to `end` (UTF-16). */
export interface Held {
  readonly start: number;
  readonly end: number;
  /** False for what only might be it: a name that nobody introduces, a figure that does not stand beside its noun. */
  readonly isSure: boolean;
}

/** Kinds whose answer shows itself by its form: a sentence without it does not answer them. */
const SHOWS_ITSELF: ReadonlySet<QuestionShape["kind"]> = new Set(["who", "howMany", "when", "where", "why"]);

const NUMBER =
  /(?<![\p{L}\d/.,-])\d+(?:[.,]\d+)*(?:\s?-\s?\d+(?:[.,]\d+)*)?(?:\s?(?:%|(?:tỷ|tỉ|triệu|nghìn|ngàn|vạn)(?![\p{L}])))?/gu;
const NUMBER_WORDS =
  /(?<![\p{L}])(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|hàng trăm|hàng nghìn|hàng chục)(?=\s\p{Ll})/giu;
const MONEY = /\d[\d.,]*\s?(?:(?:tỷ|tỉ|triệu|nghìn|ngàn)(?:\s(?:đồng|USD))?|đồng|USD|VNĐ|đ)(?![\p{L}])/gu;
const PERCENT = /\d[\d.,]*\s?(?:%|phần trăm)/gu;
const DURATION = /\d[\d.,]*\s?(?:phút|giờ|ngày|tuần|tháng|năm|buổi|đêm)(?![\p{L}])/gu;
const PHONE = /(?<!\d)(?:0\d{2,3}|1[89]00)[\d. ]{4,10}\d/gu;
const MONEY_FOCUS =
  /(?:^| )(?:tien|kinh phi|gia|von|chi phi|ngan sach|phi|le phi|luong|thu nhap|thu|chi|thue|tong muc|du toan|doanh thu|dong|muc phat|hoc phi|ti|ty|usd)(?: |$)/u;
const PERCENT_FOCUS = /(?:^| )(?:phan tram|ty le|ti le)(?: |$)/u;
const PHONE_FOCUS = /(?:^| )(?:dien thoai|hotline|sdt|duong day nong)(?: |$)/u;
const CLOCK = /\d{1,2}\s?(?:giờ|h)(?:\s?\d{1,2})?(?![\p{L}])/gu;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/gu;
const PLACE =
  /(?<![\p{L}])(?:(?:tại|ở|trên|thuộc|gần)\s(?=\p{L})|(?:đường|phố|phường|xã|thôn|khu phố|tổ dân phố|huyện|quận|thị xã|thành phố|tỉnh|nhà văn hóa|nhà văn hoá|hội trường|trụ sở|quảng trường|trường|trung tâm|sân vận động|công viên|chợ|bệnh viện|trạm y tế|ngõ|số nhà|cầu|bãi|vịnh|đảo)\s(?=[\p{Lu}\d]))[^,;.:()]{2,60}/giu;
const REASON =
  /(?<![\p{L}])(?:vì|do|bởi|nhằm|để|nguyên nhân|lý do|xuất phát từ|nhờ|tại vì|dẫn đến|khiến)(?![\p{L}])/giu;
/** What is asked for as an amount, and how it is written. */
const AMOUNTS: readonly (readonly [asked: RegExp, written: RegExp])[] = [
  [PHONE_FOCUS, PHONE],
  [PERCENT_FOCUS, PERCENT],
  [MONEY_FOCUS, MONEY],
];
/** Counting words that a text exchanges for others. */
const CALLED: ReadonlyMap<string, readonly string[]> = new Map([
  ["ng", ["nguoi", "dong"]],
  ["nguoi", ["nguoi", "dong", "dai", "hoc", "lao", "can"]],
  ["chiec", ["chiec", "tau", "xe", "may", "phuong"]],
  ["cai", ["cai", "chiec"]],
  ["nha", ["nha", "can", "ho"]],
]);
const CAPITALS = /(?<=[\p{Ll}\p{N},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu;
const ROLE =
  /(?<![\p{L}])(?:hiệu trưởng|giám đốc|chủ tịch|bí thư|trưởng (?:ban|phòng|khoa|đơn vị)|người (?:đứng đầu|đại diện|phụ trách|lao động|sử dụng|có thẩm quyền)|cơ quan|tòa án|toà án|công chứng viên|thẩm phán|giảng viên|hội đồng|ủy ban|uỷ ban|cha mẹ)(?![\p{L}])/giu;
const AT_TIMES =
  /(?<![\p{L}])(?:(?:hàng|hằng|mỗi) (?:ngày|tuần|tháng|quý|năm)|thế kỷ (?:thứ )?[\dIVX]+|thập niên \d+|cùng ngày|sau khi|trước khi|ngay khi)(?![\p{L}])/giu;
const NEAR_WORDS = 4;
const ANY_DAY = CivilDate.parse("2020-06-15");

/** Whether a sentence without the wanted form cannot answer the question. */
export function needsForm({ kind, focus }: QuestionShape): boolean {
  return SHOWS_ITSELF.has(kind) && !(kind === "howMany" && focus === null);
}

/**
 * Where a sentence holds what the kind of question asks for: a name, a figure beside what is counted, a date, a place,
 * a reason; for kinds that can be answered in any words the whole sentence, and `null` when it does not hold it.
 */
export function satisfies(shape: QuestionShape, sentence: string): Held | null {
  switch (shape.kind) {
    case "who":
      return person(sentence);
    case "howMany":
      return figure(shape.focus, sentence);
    case "when":
      return moment(sentence);
    case "where":
      return first(PLACE, sentence);
    case "why":
      return first(REASON, sentence);
    default:
      return { start: 0, end: sentence.length, isSure: false };
  }
}

function first(pattern: RegExp, sentence: string, isSure = true): Held | null {
  const found = sentence.matchAll(pattern).next().value;
  return found ? { start: found.index, end: found.index + found[0].length, isSure } : null;
}

function person(sentence: string): Held | null {
  const named = peopleIn(sentence)[0];
  if (named) return { start: named.start, end: named.end, isSure: true };
  return first(ROLE, sentence, false) ?? first(CAPITALS, sentence, false);
}

function moment(sentence: string): Held | null {
  const date = dateExpressions(sentence, ANY_DAY).find(({ isExact }) => isExact);
  if (date) return { start: date.start, end: date.end, isSure: true };
  return first(CLOCK, sentence) ?? first(YEAR, sentence) ?? first(AT_TIMES, sentence, false);
}

function figure(focus: string | null, sentence: string): Held | null {
  const wanted = foldToWords(focus ?? "");
  const amount = AMOUNTS.find(([asked]) => asked.test(wanted))?.[1];
  if (amount) return first(amount, sentence) ?? first(NUMBER, sentence, false);
  if (focus === null) return first(DURATION, sentence) ?? first(NUMBER, sentence, false);
  const figures = [...sentence.matchAll(NUMBER), ...sentence.matchAll(NUMBER_WORDS)];
  const counted = figures.find(({ 0: number, index }) =>
    isBeside(sentence.slice(index + number.length), wanted),
  );
  if (counted) return { start: counted.index, end: counted.index + counted[0].length, isSure: true };
  return first(NUMBER, sentence, false);
}

/** Whether the counted noun begins within the words behind a figure, before a mark or another figure. */
function isBeside(after: string, wanted: string): boolean {
  const [noun = ""] = wanted.split(" ");
  const near = fold(after.split(/[,;.:(\d]/u)[0] ?? "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, NEAR_WORDS);
  return (CALLED.get(noun) ?? [noun]).some((name) => near.includes(name));
}
