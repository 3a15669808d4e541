import { clean } from "../language/text.ts";

/** Longer than any question that somebody answers in a sentence. */
const MAX_LENGTH = 500;
const GONE = "…";
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu;
const MENTION = /(?<![\p{L}\p{N}])@[A-Za-z0-9_]{3,}|\b(?:t\.me|zalo\.me|facebook\.com|fb\.com)\/\S+/gu;
/** Digits with at most one sign between two of them: a telephone, an identity card, an account. */
const DIGITS = /(?<![\p{L}\p{N}/])\+?\(?\d(?:\)?[ .-]?\(?\d){6,}(?![\p{L}\p{N}/])/gu;
/** "2.650.000 đồng", "1.200.000 người" count something. */
const COUNTED =
  /^ ?(?:đồng|đ|dong|vnđ|vnd|usd|triệu|trieu|tỷ|tỉ|ty|người|nguoi|hộ|m2|m²|m3|tấn|ha|km|%)(?![\p{L}\p{N}])/iu;
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const CALENDAR = /^\d{1,2}[ .-]\d{1,2}[ .-]\d{4}$|^\d{4}-\d{4}$/;

/**
 * A question as it may be kept: one line, at most 500 characters, without telephone, identity and account numbers,
 * e-mail addresses and names of accounts, each of which is "…".
 */
export function wordsForStaff(question: string): string {
  const bare = clean(question)
    .replace(EMAIL, GONE)
    .replace(MENTION, GONE)
    .replace(DIGITS, (digits, at: number, text: string) =>
      isPersonal(digits, text.slice(at + digits.length)) ? GONE : digits,
    );
  return bare.length <= MAX_LENGTH
    ? bare
    : `${bare
        .slice(0, MAX_LENGTH - 1)
        .toWellFormed()
        .trimEnd()}${GONE}`;
}

function isPersonal(digits: string, following: string): boolean {
  if (CALENDAR.test(digits)) return false;
  return !(COUNTED.test(following) && (GROUPED.test(digits) || /^[1-9]\d+$/.test(digits)));
}
