import { clean, fold } from "../language/text.ts";

/** What somebody wants to know. */
export const QUESTION_KINDS = [
  "who",
  "howMany",
  "when",
  "where",
  "which",
  "why",
  "how",
  "yesNo",
  "outcome",
  "definition",
  "what",
  "other",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface AskingWords {
  readonly kind: QuestionKind;
  /** In the words of the line that was looked at, from `at` on. */
  readonly words: readonly string[];
  readonly at: number;
}

interface Sign {
  readonly kind: QuestionKind;
  readonly exact: RegExp;
  /** What is no other word when it is written without marks. */
  readonly folded: RegExp;
  /** Every one of them, for questions that have no marks at all. */
  readonly unmarked: RegExp;
}

const anyOf = (phrases: readonly string[]) =>
  new RegExp(`(?<![^ ])(?:${phrases.join("|") || "(?!)"})(?![^ ])`, "gu");

function sign(kind: QuestionKind, written: string, onlyWithMarks = ""): Sign {
  const phrases = written.split("|");
  return {
    kind,
    exact: anyOf([...phrases, ...onlyWithMarks.split("|").filter(Boolean)]),
    folded: anyOf(phrases.filter((words) => words.includes(" ")).map(fold)),
    unmarked: anyOf(phrases.map(fold)),
  };
}

/** How questions are asked, the clearer sign first; single words behind it are other words as often without their marks. */
const SIGNS: readonly Sign[] = [
  sign(
    "why",
    "vì sao|tại sao|vì lý do gì|vì lí do gì|lý do gì|lý do nào|nguyên nhân nào|nguyên nhân gì|nguyên nhân là gì|lý do là gì|do đâu|nhờ đâu|vì cái gì|cớ sao|làm sao mà",
  ),
  sign(
    "when",
    "từ ngày nào đến ngày nào|khi nào|lúc nào|bao giờ|ngày nào|hôm nào|tháng nào|năm nào|buổi nào|tuần nào|quý nào|thời gian nào|thời điểm nào|thời hạn nào|" +
      "khung giờ nào|những giờ nào|giờ nào|mấy giờ|(?:ngày|mùng|thứ|tháng|năm) (?:mấy|bao nhiêu)(?= (?:là|thì|vậy|thế|ạ|nhỉ|mới|xong|có)(?![^ ])|$)|giai đoạn nào|thế kỷ nào|" +
      "thế kỷ thứ mấy|mốc thời gian nào|hồi nào",
  ),
  sign("howMany", "bao nhiêu|bao lâu|bao xa|bn|bnhiu|bnhieu|bao nhiu|nhiêu"),
  sign(
    "where",
    "ở đâu|tại đâu|nơi nào|chỗ nào|địa điểm nào|đi đâu|về đâu|từ đâu|đến đâu|địa chỉ nào|vị trí nào|khu vực nào|ở nơi đâu|chỗ mô|vùng nào",
  ),
  sign(
    "outcome",
    "kết quả thế nào|kết quả như thế nào|kết quả ra sao|kết quả là gì|kết quả gì|(?:quyết định|thông qua|kết luận|yêu cầu|chỉ đạo|thống nhất|đề nghị|bàn|nói|họp|quyết|giao)(?: những| về)? gì|" +
      "kết luận thế nào|quyết định ra sao|về việc gì|bàn việc gì|những quyết định gì|những quyết định nào|nội dung gì",
  ),
  sign("who", "là ai|do ai|bởi ai|của ai|cho ai|những ai|ai|người nào|đồng chí nào|ông nào|bà nào"),
  sign(
    "definition",
    "nghĩa là gì|có nghĩa gì|được hiểu là gì|được hiểu như thế nào|được hiểu thế nào|thế nào là|định nghĩa",
  ),
  sign("how", "như thế nào|thế nào|ra sao|làm sao|cách nào|bằng cách nào|làm thế nào|kiểu gì", "sao"),
  sign("which", "nào"),
  sign("where", "(?!)", "đâu"),
  sign("what", "là gì|cái gì|điều gì|việc gì|những gì|chuyện gì|gì|gi|j"),
  // "Mấy nhà chưa nhận tiền đòi gì?" asks for no number.
  sign("howMany", "(?!)", "mấy"),
];
/** "May" without its mark is a machine as often: something to count stands behind it, and no kind of machine. */
const FEW =
  /(?<![^ ])(?<!(?:bang|cac|cai|chiec|nha|xe|thang|dien|thuy|toa|cong nhan|tien) )may (?!(?:bay|moc|tinh|phun|cay|in|anh|bom|keo|lanh|phat|hut|mac|do)(?!\p{L}))(?=\p{L})/u;
const MARKED_SHARE = 0.34;

/** Behind the word that asks. */
const TAIL =
  "(?: (?:ạ|a|vậy|thế|nhỉ|ad|bạn|b|hả|ta|nha|nhé|em|anh|chị|các bạn|mọi người|vay|the|nhi|ha|ban|nhe|chi))*";
const YES_NO = new RegExp(`(?:^| )(?:không|chưa|ko|hông|hong|hok|k)(?=${TAIL}$)`, "u");
const YES_NO_UNMARKED = new RegExp(`(?:^| )(?:khong|chua)(?=${TAIL}$)`, "u");
/** "Sao cầu chậm thế?" asks for a reason, "làm sao" for a way. */
const WHY_FIRST = /^(?:sao|mà sao|thế sao|vậy sao|ủa sao)(?= )/u;
const SAYS_YES = /(?:^| )(?:co|duoc|da|phai|con|can|se|bi|la|dang|dung|the|hay)(?= )/u;

/** The question in words with one space between them, lower case; folded when it is written without marks. */
export function asked(text: string): { line: string; isMarked: boolean } {
  const line = clean(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.,/%]+|[.,](?!\d)/gu, " ")
    .trim();
  const words = line.split(" ").filter((word) => /^\p{L}/u.test(word));
  return {
    line,
    isMarked: words.filter((word) => fold(word) !== word).length >= MARKED_SHARE * words.length,
  };
}

/** What asks in a question: the clearest sign of all, the last of its kind; `null` when nothing does. */
export function askingWords(line: string, isMarked: boolean): AskingWords | null {
  const folded = fold(line);
  const yesNo = yesNoIn(isMarked ? line : folded, folded);
  if (yesNo !== undefined)
    return { kind: "yesNo", words: line.split(" ").slice(yesNo, yesNo + 1), at: yesNo };
  for (const { kind, exact, folded: phrases, unmarked } of SIGNS) {
    const found =
      lastOf(line, exact) ?? (isMarked ? unmarkedIn(line, folded, phrases) : lastOf(folded, unmarked));
    if (found) return { kind: kind === "how" && WHY_FIRST.test(line) ? "why" : kind, ...found };
  }
  const few = isMarked ? null : FEW.exec(folded);
  return few && { kind: "howMany", words: ["may"], at: countBefore(folded, few.index) };
}

/** Where "không" stands; `undefined` when it asks nothing. */
function yesNoIn(line: string, folded: string): number | undefined {
  const found = YES_NO.exec(line) ?? (line === folded ? YES_NO_UNMARKED.exec(line) : null);
  return found && SAYS_YES.test(folded) ? countBefore(line, found.index) : undefined;
}

/** Words that were typed without their marks; "về đầu" is no "về đâu". */
function unmarkedIn(line: string, folded: string, pattern: RegExp): ReturnType<typeof lastOf> {
  const found = lastOf(folded, pattern);
  const own =
    found &&
    line
      .split(" ")
      .filter(Boolean)
      .slice(found.at, found.at + found.words.length);
  return own && own.join(" ") === found.words.join(" ") ? found : undefined;
}

function lastOf(line: string, pattern: RegExp): { words: string[]; at: number } | undefined {
  const found = [...line.matchAll(pattern)].at(-1);
  return found && { words: found[0].split(" "), at: countBefore(line, found.index) };
}

/** How many words stand before a place. */
function countBefore(line: string, index: number): number {
  return line.slice(0, index).split(" ").filter(Boolean).length;
}
