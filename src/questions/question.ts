import { fold } from "../language/text.ts";
import { type AskingWords, asked, askingWords, type QuestionKind } from "./question-words.ts";

export type { QuestionKind } from "./question-words.ts";

/** What a question asks for. */
export interface QuestionShape {
  readonly kind: QuestionKind;
  /** What is counted or chosen ("vụ tai nạn", "nhà thầu"), as it is written; `null` when nothing is named. */
  readonly focus: string | null;
  /** The focus is what stands behind "bao nhiêu", not what the question begins with. */
  readonly isCounted: boolean;
  /** The words that only ask, in order, lower case. */
  readonly askingWords: readonly string[];
  /** All the other words, in order, lower case. */
  readonly contentWords: readonly string[];
}

/** Words that a noun does not run over. */
const STOPS = new Set(
  (
    "là có được bị đã sẽ đang do của cho ở tại trong ngoài và với vào ra đến từ khi lúc nếu thì mà để nhằm theo về các những mỗi này kia đó ấy " +
    "một hay hoặc nhất phải cần còn chưa không cũng rất tới như trên dưới trước sau vì bằng qua gồm bởi làm bao mấy nhiêu nhiều tham hơn " +
    "thuộc giữ chịu thi đưa thực xây ban quy yêu hết tốn hiện tăng giảm so vs đc bố chết đạt xảy nằm dẫn đều thì phạt gây hỗ bầu thông bàn phát vậy thế hả ạ ad nhỉ"
  ).split(" "),
);
/** Of them those that stand for nothing else without their marks. */
const STOPS_WITHOUT_MARKS = new Set(
  (
    "la co duoc bi da se dang cua cho o tai trong ngoai va voi vao ra den tu khi luc neu ma de theo ve cac nhung nay hay hoac nhat phai can con chua " +
    "khong tren duoi truoc sau bang qua gom boi bao nhieu tham hon thuoc het so vs dc chet dat bo"
  ).split(" "),
);
const LONGEST_FOCUS = 3;
const LONGEST_SUBJECT = 2;
const LONGEST_TERM = 2;
/** What stands for people, places, times: "nào" behind it asks for more than a choice. */
const ASKS_FOR: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    "who",
    /^(?:ca nhan|nguoi|vi|co|em|anh|chi|thay|bac|ong|ba)$|(?:^| )(?:can bo|lanh dao|dong chi|nhan vien|hoc sinh|thi sinh|dien vien|dai bieu|bac si|giao vien|van dong vien|nghe si|tac gia)$/u,
  ],
  ["where", /^(?:noi|cho|dia diem|dia chi|khu vuc|vi tri)$/u],
];
/** "Số điện thoại trực ban": what is wanted is named, and nothing asks. */
const POLITE =
  /^(?:(?:ad|admin|shop|ban|moi nguoi|anh|chi|em|toi|minh) )?(?:cho|xin|hoi|can|muon biet|cho biet)(?: (?:toi|minh|em|hoi|xin|biet|cai|ve))* /u;
/** "Chủ tịch phường tên là gì?" */
const HAS_NAME = /(?:^| )ten(?: la)?$/u;
const IS_PERSON =
  /^(?:(?:ten|cho hoi|ai) )?(?:ong|ba|anh|chi|co|thay|em|nguoi|ke|bac si|pho|chu tich|bi thu|giam doc|hieu truong|hieu pho|truong|to truong|chanh|sep|lanh dao|chu nhiem|trum|chau|nu|nam|thi sinh|hoc sinh)(?: |$)/u;
const NAMED_WANTS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    "howMany",
    /^(?:so dien thoai|hotline|duong day nong|sdt|so truc ban|so truc|so may|so nong|so luong|muc thu|muc phi|gia|kinh phi|tong so|ty le)(?: |$)/u,
  ],
  ["where", /^(?:dia chi|dia diem|noi)(?: |$)/u],
  ["when", /^(?:lich|thoi gian|han chot|thoi han|gio lam viec|ngay gio)(?: |$)/u],
  ["outcome", /(?:^| )(?:ket qua|ket luan|quyet dinh)(?: |$)/u],
];

export function questionShape(text: string): QuestionShape {
  const { line, isMarked } = asked(text);
  const words = line.split(" ").filter((word) => word !== "");
  const sign = askingWords(line, isMarked);
  if (!sign) return { ...wanted(line), isCounted: false, askingWords: [], contentWords: words };
  const end = sign.at + sign.words.length;
  const focus = focusOf(words, sign);
  return {
    kind: isDefinition(sign, words) ? "definition" : asksForPerson(sign, words) ? "who" : kindOf(sign, focus),
    focus,
    isCounted: sign.kind === "howMany" && nounBehind(words, end) !== null,
    askingWords: words.slice(sign.at, end),
    contentWords: words.filter((_, at) => at < sign.at || at >= end),
  };
}

function wanted(line: string): Pick<QuestionShape, "kind" | "focus"> {
  const folded = fold(line).replace(POLITE, "");
  for (const [kind, pattern] of NAMED_WANTS) {
    const found = pattern.exec(folded);
    if (found) return { kind, focus: kind === "howMany" ? found[0].trim() : null };
  }
  return { kind: "other", focus: null };
}

/** "OCOP là gì?" */
function isDefinition({ kind, words: sign, at }: AskingWords, words: readonly string[]): boolean {
  return (
    kind === "what" &&
    fold(sign.join(" ")) === "la gi" &&
    at <= LONGEST_TERM &&
    at + sign.length === words.length
  );
}

function asksForPerson({ kind, at }: AskingWords, words: readonly string[]): boolean {
  const before = fold(words.slice(0, at).join(" "));
  return kind === "what" && HAS_NAME.test(before) && IS_PERSON.test(before);
}

function kindOf({ kind }: AskingWords, focus: string | null): QuestionKind {
  if (kind !== "which" || focus === null) return kind;
  return ASKS_FOR.find(([, pattern]) => pattern.test(fold(focus)))?.[0] ?? kind;
}

function focusOf(words: readonly string[], { kind, words: sign, at }: AskingWords): string | null {
  if (kind === "what" && fold(sign[0] ?? "") === "la") return subjectOf(words, at);
  if (kind === "which" || kind === "what") return nounBefore(words, at);
  if (kind !== "howMany") return null;
  return nounBehind(words, at + sign.length) ?? subjectOf(words, at);
}

function nounBefore(words: readonly string[], at: number): string | null {
  const start = words.slice(0, at).findLastIndex((word) => isStop(word));
  return phraseOf(words.slice(Math.max(start + 1, at - LONGEST_FOCUS), at));
}

function isStop(word: string): boolean {
  return /^\d/u.test(word) || (word === fold(word) ? STOPS_WITHOUT_MARKS : STOPS).has(word);
}

function nounBehind(words: readonly string[], at: number, longest = LONGEST_FOCUS): string | null {
  const rest = words.slice(at, at + longest);
  const end = rest.findIndex((word) => isStop(word));
  return phraseOf(end < 0 ? rest : rest.slice(0, end));
}

/** "Kinh phí chiến dịch … là bao nhiêu": what the question begins with. */
function subjectOf(words: readonly string[], at: number): string | null {
  const first = words.slice(0, at).findIndex((word) => !isStop(word));
  return first < 0 ? null : nounBehind(words, first, LONGEST_SUBJECT);
}

function phraseOf(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(" ");
}
