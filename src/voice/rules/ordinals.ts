import { ordinalInWords } from "./numerals.ts";
import { type Rule, rewrite, START } from "./rule.ts";

const DAYS = String.raw`[2-7]`;
const WEEKDAYS = new RegExp(
  String.raw`${START}(thứ)\s+(${DAYS}(?:(?:\s?,\s?|\s?-\s?|\s(?:và|đến|tới|hoặc)\s)(?:thứ\s+)?${DAYS})+)(?![\p{L}\d]|[.,\/]\d)`,
  "giu",
);
const WEEKDAY_CODE = new RegExp(
  String.raw`${START}T([2-7])(?:\s?(-|đến|,|và)\s?(?:T([2-7])|(CN)))(?![\p{L}\d])`,
  "gu",
);
const ONE_WEEKDAY_CODE = new RegExp(
  String.raw`${START}T([2-7])(?=\s?(?:,|và|hằng tuần|hàng tuần|\(\d|;)|$)`,
  "gu",
);
const ORDINAL = /(?<!\p{L})(thứ|hạng|lần thứ)\s+0?(\d{1,3}(?:\.\d{3})*|\d+)(?![\p{L}\d]|[.,/-]\d)/giu;
const WEEKDAY_NAMES =
  /((?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|tháng \p{L}+(?: \p{L}+)?))\s?-\s?(?=thứ\s|chủ nhật|tháng\s)/giu;
const SUNDAY =
  /(?<=(?:thứ \p{L}+|thứ \d|sáng|chiều|tối|ngày|và|đến|trừ|lễ)[\s,\/-]+|^)CN(?![\p{L}\p{N}])(?=\s*(?:[.,;:)(]|hằng|hàng|ngày|và|$|từ|tuần|đến))/gu;

/** Days of the week and ranks: the first is "nhất", the fourth "tư". */
export const speakOrdinals: Rule = (text) => {
  let spoken = rewrite(
    text,
    WEEKDAYS,
    ({ groups: [word = "", days = ""] }) =>
      `${word} ${days
        .replace(/\s?-\s?(?:thứ\s+)?/giu, " đến thứ ")
        .replace(/\d/g, (day) => ordinalInWords(Number(day)))}`,
  );
  spoken = rewrite(spoken, WEEKDAY_CODE, ({ groups: [from = "", sign = "", to = "", sunday = ""] }) => {
    const join = sign === "-" ? " đến" : sign === "," ? "," : ` ${sign}`;
    const last = sunday ? "chủ nhật" : `thứ ${ordinalInWords(Number(to))}`;
    return `thứ ${ordinalInWords(Number(from))}${join} ${last}`;
  });
  spoken = rewrite(
    spoken,
    ONE_WEEKDAY_CODE,
    ({ groups: [day = ""] }) => `thứ ${ordinalInWords(Number(day))}`,
  );
  spoken = rewrite(
    spoken,
    ORDINAL,
    ({ groups: [word = "", number = ""] }) => `${word} ${ordinalInWords(Number(number.replace(/\D/g, "")))}`,
  );
  spoken = spoken.replace(WEEKDAY_NAMES, "$1 đến ");
  return rewrite(spoken, SUNDAY, () => "chủ nhật");
};
