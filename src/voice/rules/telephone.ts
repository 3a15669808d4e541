import { letterInWords } from "./letters.ts";
import { digitsInWords, integerInWords } from "./numerals.ts";
import { END, endsWith, inTurn, type Rule, rewrite, START } from "./rule.ts";

const GROUPS = String.raw`(?:[ .-]{0,2}\d{1,4}){1,5}`;
const OWN_PHONE = new RegExp(
  String.raw`(?<![\d.,/:+\p{L}]|\d )(?:\(0\d{1,3}\)${GROUPS}|0\d{1,4}(?:[ .-]{0,2}\d{1,4}){1,5}|0\d{8,10})(?![\d%]|[.,]\d)`,
  "gu",
);
/** "*100#" is dialled. */
const SERVICE = /(?<![\p{L}\d])\*\d{1,5}(?:\*\d{1,15})*#/gu;
const SHORT_CODE = /(?<=(?:đầu số|tổng đài|số máy)\s)\d{3,5}(?!\d|[.,/]\d| \d)/giu;
const SHORT_OWN = /(?<![\d.,/:+\p{L}-])0\d{2,3}(?:\.\d{3,4})+(?![\d%]|[.,]\d)/gu;
const ABROAD = /(?<![\p{L}\d])(?:\(?\+ ?\d{2,3}\)?|\(84\))(?:[ .()-]{0,2}\d{1,4}){2,6}(?!\d)/gu;
const FREE_OR_PAID = /(?<![\d.,/\p{L}])(1[89]00)((?:[ .-]{0,2}\d{2,4}){1,2})(?![\d%]|[.,]\d)/gu;

const PHONE_WORDS =
  "hotline|đường dây nóng|điện thoại|đt|sđt|sdt|đtdđ|dđ|zalo|viber|tel|phone|fax|tổng đài|liên hệ|máy lẻ|alo|gọi|nhắn tin|cấp cứu|báo cháy|cứu hỏa|cứu nạn|cảnh sát|qua số|đến số|tới số|về số|vào số|số máy|đầu số|trực ban";
const IDENTITY_WORDS =
  "số tài khoản|tài khoản|stk|tk|cccd|căn cước(?: công dân)?|thẻ căn cước|cmnd|cmtnd|chứng minh nhân dân|hộ chiếu|mã số thuế|mst|mã số|mã hồ sơ|mã hs|mã(?: \\p{L}{2,10}){1,3}|mã định danh|số định danh(?: cá nhân)?|mã số bhxh|số thẻ|số seri|số sổ|mã|otp|id|pin|mã xác thực|mã bưu chính|số hiệu";
const LINK = String.raw`(?:\s*(?:số|là|:|-|theo|cá nhân|miễn phí|hỗ trợ|máy|ngay|này|khẩn cấp))*[\s:(."']*`;
const PHONE_BEFORE = endsWith(PHONE_WORDS, LINK);
const IDENTITY_BEFORE = endsWith(`${PHONE_WORDS}|${IDENTITY_WORDS}`, LINK);
/** The state's numbers for help, and what else stands between the word that tells it and the number. */
const SHORT = new RegExp(
  String.raw`${START}((?:11[1-5]|10[028]{2}|156|5656)(?:\s*(?:,|và|hoặc|\/|-)\s*11[1-5])*)${END}(?![.,]\d|\/)`,
  "gu",
);
const CALLS = endsWith(
  PHONE_WORDS,
  String.raw`(?:\s+(?:số|ngay|đến|tới|về|theo|khẩn cấp|quốc gia|bảo vệ|trẻ em|công an|cứu hỏa|phường|tỉnh|của|qua|đường dây nóng|tổng đài|điện thoại|113|114|115|[:,]|hoặc|và))*[\s:(]*`,
);
const IDENTITY = new RegExp(String.raw`${START}\d{4,20}(?:[ .-]\d{2,8}){0,5}${END}(?![.,]\d|\/\d|%)`, "gu");
const IS_YEAR = /^(?:19|20)\d{2}$/;
const IS_COUNTED_AFTER = /^\s*(?:đồng|triệu|tỷ|người)/iu;
const LONG_IDENTITY = new RegExp(String.raw`${START}0\d{7,19}${END}`, "gu");

/** Telephone numbers and numbers of papers, digit by digit, with a pause between groups as they are written. */
export const speakTelephones: Rule = inTurn(
  [ABROAD, ({ all }) => (isPhoneLong(all, 9, 15) ? `cộng ${grouped(all)}` : undefined)],
  [SERVICE, ({ all }) => all.replaceAll("*", " sao ").replace("#", " thăng").replace(/\d+/g, digitsInWords)],
  [SHORT_CODE, ({ all }) => digitsInWords(all)],
  [
    OWN_PHONE,
    ({ all, before }) =>
      isPhoneLong(all, 9, 11) || (isPhoneLong(all, 6, 11) && PHONE_BEFORE.test(before))
        ? grouped(all)
        : undefined,
  ],
  // No number begins with a nought and has thousands.
  [SHORT_OWN, ({ all }) => grouped(all)],
  [
    FREE_OR_PAID,
    ({ all, groups: [, rest = ""], before }) =>
      isYears(rest) && !PHONE_BEFORE.test(before) ? undefined : grouped(all),
  ],
  [
    SHORT,
    ({ all, before }) =>
      CALLS.test(before) ? all.replace(/\d+/g, digitsInWords).replace(/[/-]/g, ", ") : undefined,
  ],
  [
    IDENTITY,
    ({ all, before, after }) =>
      (IS_YEAR.test(all) ? PHONE_BEFORE : IDENTITY_BEFORE).test(before) && !IS_COUNTED_AFTER.test(after)
        ? grouped(all)
        : undefined,
  ],
  [LONG_IDENTITY, ({ all }) => grouped(all)],
);

function isPhoneLong(number: string, least: number, most: number): boolean {
  const { length } = number.replace(/\D/g, "");
  return length >= least && length <= most;
}

/** "1900-1945" is a time. */
function isYears(rest: string): boolean {
  return /^\s*-\s*(?:1[89]|20)\d{2}$/.test(rest);
}

/** Groups of three and four when they are not written apart. */
function grouped(number: string): string {
  const groups = number.match(/\d+/g) ?? [];
  return groups.flatMap(inThrees).map(digitsInWords).join(", ");
}

function inThrees(digits: string): string[] {
  if (digits.length <= 5) return [digits];
  // Two or three first groups of three, whatever is left over at the front: "0912 345 678".
  const lead = 3 + (digits.length % 3);
  return [digits.slice(0, lead), ...(digits.slice(lead).match(/\d{3}/g) ?? [])];
}

const PLATE =
  /(?<![\p{L}\p{N}])(\d{2})[ -]?([A-ZĐ]{1,2})(\d?)(?:[ .-]{1,3}(\d{3})\.?(\d{2})|-(\d{4})|(?<=\d{2}-?[A-ZĐ]\d) (\d{4}))(?![\p{L}\p{N}])/gu;

/** "14A-123.45": the province's number, the letters, the digits. */
export const speakPlates: Rule = (text) =>
  rewrite(
    text,
    PLATE,
    ({ groups: [province = "", letters = "", series = "", first = "", last = "", old = "", older = ""] }) => {
      if (older !== "" && IS_YEAR.test(older)) return undefined;
      const names = [...letters].map(letterInWords).join(" ");
      const digits = [first, last, old, older].filter((part) => part !== "").map(digitsInWords);
      return `${integerInWords(province)} ${names} ${digitsInWords(series)}, ${digits.join(" ")}`.replace(
        / +,/,
        ",",
      );
    },
  );
