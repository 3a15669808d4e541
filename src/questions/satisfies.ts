import { dateExpressions } from "../language/date-expressions.ts";
import { peopleIn } from "../language/people.ts";
import { fold, foldToWords } from "../language/text.ts";
import { CivilDate } from "../lib/civil-date.ts";
import { type AskedForm, askedForm, namedNoun } from "./asked-form.ts";
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
/** "9 tháng 10" and "17 giờ ngày …" are a day and a time of day. */
const DURATION =
  /(?<!(?:ngày|sáng|chiều|tối|lúc|mùng)\s)(?<![\d/.,])\d[\d.,]*\s?(?:phút|giờ(?!\s(?:\d|ngày|sáng|chiều|tối))|ngày|tuần|tháng(?!\s\d)|năm(?!\s\d)|buổi|đêm)(?![\p{L}])/gu;
const PHONE =
  /(?<!\d)(?:0\d{2,3}|1[89]00)[\d. ]{3,10}\d|(?<=(?:số|gọi|tổng đài|hotline|đường dây nóng)\s)1\d{2,4}(?!\d)/gu;
const WEB =
  /(?<![\p{L}\d@.-])(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:vn|com|net|org|gov|edu|info|me)(?![\p{L}\d])(?:\/\S*)?|[\w.+-]+@[\w.-]+\.[a-z]{2,}/giu;
const FIRM =
  /(?<![\p{L}])(?:Tổng công ty|Công ty|Liên danh|Tập đoàn|Xí nghiệp|Hợp tác xã|HTX|Ngân hàng|Nhà máy|Doanh nghiệp tư nhân|Điện lực)\s[^,;.:()]{2,80}/giu;
const BODY =
  /(?<![\p{L}])(?:Ban|Trung tâm|Phòng|Sở|Chi cục|Cục|Hội|Đoàn|Trường|Viện|Công an|UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Đội|Trạm|Thanh tra|Bảo hiểm|Bệnh viện|Chi nhánh|Văn phòng|Bộ|Kho bạc|Tổ công tác)\s(?=[\p{L}])[^,;.:()]{2,60}/gu;
const STEPS =
  /(?<![\p{L}])(?:đăng ký|liên hệ|gửi|nộp|mang theo|gọi|truy cập|khai|làm đơn|quét|thông báo|báo|đến trực tiếp|đặt lịch|xuất trình|đề nghị|tải|cài|chọn|thực hiện theo|hướng dẫn|phản ánh qua)(?![\p{L}])/giu;
const CLOCK = /\d{1,2}\s?(?:giờ|h)(?:\s?\d{1,2})?(?![\p{L}])/gu;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/gu;
const PLACE_NOUNS =
  "đường|phố|phường|xã|thôn|khu|tổ|huyện|quận|thị xã|nhà|hội trường|trụ sở|quảng trường|trường|trung tâm|sân|công viên|chợ|bệnh viện|trạm|ngõ|số|cầu|bãi|" +
  "bến|ngã|tầng|phòng|điểm|chùa|đình|đền|siêu thị|kho|cảng|khách sạn|văn phòng|chi nhánh|bộ phận|địa chỉ|cổng|ô đất|khuôn viên|thư viện|hồ|đảo|lô|khối|ấp|bản|xóm|" +
  "nút giao|đoạn|tuyến|quốc lộ|phía|công an|ủy ban|ubnd|bưu điện|ngân hàng|cơ sở|nơi|các điểm|các trạm|các trường|các nhà";
/** Where something is, and where somebody goes. */
const AT_PLACE = new RegExp(
  String.raw`(?<![\p{L}])(?:[Tt]ại|[Ởở]|đến|tới|gần|cạnh|đối diện|sang|về|qua|phía sau|phía trước|trước|sau)\s(?:(?:${PLACE_NOUNS})(?![\p{L}])|\p{Lu})[^,;.:()]{1,60}`,
  "gu",
);
const PLACE =
  /(?<![\p{L}])(?:(?:tại|ở|trên|thuộc|gần)\s(?=\p{L})|(?:đường|phố|phường|xã|thôn|khu phố|tổ dân phố|huyện|quận|thị xã|thành phố|tỉnh|nhà văn hóa|nhà văn hoá|hội trường|trụ sở|quảng trường|trường|trung tâm|sân vận động|công viên|chợ|bệnh viện|trạm y tế|ngõ|số nhà|cầu|bãi|vịnh|đảo)\s(?=[\p{Lu}\d]))[^,;.:()]{2,60}/giu;
const CAUSE =
  /(?<![\p{L}])(?:vì|bởi vì|bởi|nguyên nhân|lý do|xuất phát từ|tại vì|dẫn đến|khiến|[Dd]o(?!\s(?:\p{Lu}|đồng chí|ông|bà|anh|chị|phường|thành phố|tỉnh|xã|công ty|đơn vị|ban|phòng|nhà thầu|liên danh)))(?![\p{L}])/gu;
const REASON =
  /(?<![\p{L}])(?:vì|do|bởi|nhằm|để|nguyên nhân|lý do|xuất phát từ|nhờ|tại vì|dẫn đến|khiến)(?![\p{L}])/giu;
/** How what is asked for is written. */
const WRITTEN: Readonly<Partial<Record<AskedForm, readonly RegExp[]>>> = {
  ...{ phone: [PHONE], percent: [PERCENT], money: [MONEY], duration: [DURATION] },
  ...{ web: [WEB], firm: [FIRM], body: [FIRM, BODY], steps: [STEPS] },
};
/** Counting words that a text exchanges for others. */
const CHILDREN = "tre chau em hoc be thieu";
const CASES = "ca vu truong nguoi benh";
const CALLED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ...{ ng: "nguoi dong", nguoi: "nguoi dong dai hoc lao can luot cong nhan cu benh thi van" },
    ...{ dua: CHILDREN, chau: CHILDREN, em: CHILDREN, be: CHILDREN, tre: CHILDREN, ca: CASES, vu: CASES },
    ...{
      chiec: "chiec tau xe may phuong",
      cai: "cai chiec",
      xe: "xe phuong o chiec",
      tau: "tau phuong chiec",
    },
    nha: "nha can ho",
  }).map(([noun, names]) => [noun, names.split(" ")]),
);
const CAPITALS = /(?<=[\p{Ll}\p{N},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu;
const ROLE =
  /(?<![\p{L}])(?:hiệu trưởng|giám đốc|chủ tịch|bí thư|trưởng (?:ban|phòng|khoa|đơn vị)|người (?:đứng đầu|đại diện|phụ trách|lao động|sử dụng|có thẩm quyền)|cơ quan|tòa án|toà án|công chứng viên|thẩm phán|giảng viên|hội đồng|ủy ban|uỷ ban|cha mẹ)(?![\p{L}])/giu;
const AT_TIMES =
  /(?<![\p{L}])(?:(?:hàng|hằng|mỗi) (?:ngày|tuần|tháng|quý|năm)|thế kỷ (?:thứ )?[\dIVX]+|thập niên \d+|cùng ngày|sau khi|trước khi|ngay khi)(?![\p{L}])/giu;
const NEAR_WORDS = 4;
const ANY_DAY = CivilDate.parse("2020-06-15");

/** Whether a sentence without the wanted form cannot answer the question. */
export function needsForm(shape: QuestionShape): boolean {
  const { kind, focus } = shape;
  return askedForm(shape) !== null || (SHOWS_ITSELF.has(kind) && !(kind === "howMany" && focus === null));
}

/**
 * Where a sentence holds what the kind of question asks for: a name, a figure beside what is counted, a date, a place,
 * a reason; for kinds that can be answered in any words the whole sentence, and `null` when it does not hold it.
 */
export function satisfies(shape: QuestionShape, sentence: string): Held | null {
  const form = askedForm(shape);
  switch (shape.kind) {
    case "who":
      return form === null ? person(sentence) : (written(form, sentence) ?? maybe(person(sentence)));
    case "howMany":
      return written(form, sentence) ?? figure(form === null ? shape.focus : null, sentence);
    case "when":
      return moment(form, sentence);
    case "where":
      return first(AT_PLACE, sentence) ?? first(PLACE, sentence, false);
    case "why":
      return first(CAUSE, sentence) ?? first(REASON, sentence, false);
    default:
      return form === null ? anything(sentence) : chosen(shape, form, sentence);
  }
}

function maybe(held: Held | null): Held | null {
  return held && { ...held, isSure: false };
}

function anything(sentence: string): Held {
  return { start: 0, end: sentence.length, isSure: false };
}

function written(form: AskedForm | null, sentence: string): Held | null {
  for (const pattern of (form === null ? undefined : WRITTEN[form]) ?? []) {
    const found = first(pattern, sentence);
    if (found) return found;
  }
  return null;
}

/** "Những khu nào" is answered by "khu 1, khu 4", "đội nào" by "đội phường Bến Sứ"; else by any name. */
function chosen(shape: QuestionShape, form: AskedForm, sentence: string): Held | null {
  if (form !== "named") return written(form, sentence);
  const noun = namedNoun(shape);
  const words = [...sentence.matchAll(/[\p{L}\p{M}\d]+/gu)];
  const parts = noun.split(" ");
  const at = words.findIndex(
    (_, place) =>
      parts.every((part, k) => fold(words[place + k]?.[0] ?? "") === part) &&
      /^(?:[\p{Lu}\d]|phường|xã|khu|thôn|trường)/u.test(words[place + parts.length]?.[0] ?? ""),
  );
  const [start, end] = [words[at], words[at + parts.length]];
  if (start && end) return { start: start.index, end: end.index + end[0].length, isSure: true };
  return first(CAPITALS, sentence, false);
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

function moment(form: AskedForm | null, sentence: string): Held | null {
  const clock = first(CLOCK, sentence);
  if (form === "clock" && clock) return clock;
  const date = dateExpressions(sentence, ANY_DAY).find(({ isExact }) => isExact);
  if (date) return { start: date.start, end: date.end, isSure: form !== "clock" };
  if (form !== "day" && clock) return clock;
  return first(YEAR, sentence, form === null) ?? first(AT_TIMES, sentence, false);
}

/** A number beside what is counted, or any. */
function figure(focus: string | null, sentence: string): Held | null {
  const wanted = foldToWords(focus ?? "");
  if (wanted === "") return first(NUMBER, sentence, false);
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
