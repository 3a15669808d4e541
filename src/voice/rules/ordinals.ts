import { ordinalInWords } from "./numerals.ts";
import { inTurn, type Rule, START } from "./rule.ts";

const DAYS = "[2-7]";
const WEEKDAYS = new RegExp(
  String.raw`${START}(thứ)\s+(${DAYS}(?:(?:\s?,\s?|\s?-\s?|\s(?:và|đến|tới|hoặc)\s)(?:thứ\s+)?${DAYS})+)(?![\p{L}\d]|[.,\/]\d)`,
  "giu",
);
const WEEKDAY_CODE = new RegExp(
  String.raw`${START}T([2-7])(?:\s?(-|đến|ĐẾN|tới|,|và|VÀ)\s?(?:T([2-7])|(CN)))(?![\p{L}\d])`,
  "gu",
);
const ONE_WEEKDAY_CODE = new RegExp(
  String.raw`${START}T([2-7])(?=\s?(?:,|và|hằng tuần|hàng tuần|nghỉ|mở|đóng|làm việc|(?:đầu |cuối )?tuần|\(?ngày\s|\(\d|;)|$)`,
  "gu",
);
const ORDINAL = /(?<!\p{L})(thứ|hạng|lần thứ)\s+0?(\d{1,3}(?:\.\d{3})*|\d+)(?![\p{L}\d]|[.,/-]\d)/giu;
const WEEKDAY_NAMES =
  /((?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|tháng \p{L}+(?: \p{L}+)?))\s?-\s?(?=thứ\s|chủ nhật|tháng\s)/giu;
/** Behind a day of the week, or where work rests. */
const SUNDAY_OFF = new RegExp(String.raw`${START}CN(?=\s*(?:nghỉ|đóng|mở|làm việc))`, "gu");
const SUNDAY =
  /(?<=(?:thứ \p{L}+|thứ \d|sáng|chiều|tối|ngày|và|đến|trừ|lễ)[\s,/-]+|^)CN(?![\p{L}\p{N}])(?=\s*(?:[.,;:)(]|hằng|hàng|ngày|và|$|từ|tuần|đến))/gu;

/** Days of the week and ranks: the first is "nhất", the fourth "tư". */
export const speakOrdinals: Rule = inTurn(
  [
    WEEKDAYS,
    ({ groups: [word, days = ""] }) =>
      `${word} ${days.replace(/\s?-\s?(?:thứ\s+)?/giu, " đến thứ ").replace(/\d/g, rankInWords)}`,
  ],
  [
    WEEKDAY_CODE,
    ({ groups: [from = "", sign = "", to = "", sunday = ""] }) => {
      const join = sign === "-" ? " đến" : sign === "," ? "," : ` ${sign}`;
      return `thứ ${rankInWords(from)}${join} ${sunday ? "chủ nhật" : `thứ ${rankInWords(to)}`}`;
    },
  ],
  [ONE_WEEKDAY_CODE, ({ groups: [day = ""] }) => `thứ ${rankInWords(day)}`],
  [ORDINAL, ({ groups: [word, number = ""] }) => `${word} ${rankInWords(number)}`],
  [WEEKDAY_NAMES, ({ groups: [day] }) => `${day} đến `],
  [SUNDAY, "chủ nhật"],
  [SUNDAY_OFF, "chủ nhật"],
);

function rankInWords(number: string): string {
  return ordinalInWords(Number(number.replace(/\D/g, "")));
}
