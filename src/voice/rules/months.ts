import { FREE, FREE_END, MONTH, monthInWords, YEAR } from "./dates.ts";
import { IS_RATIO_BEFORE } from "./day-clues.ts";
import { integerInWords, ordinalInWords, romanValue } from "./numerals.ts";
import { endsWith, inTurn, type Rule, START } from "./rule.ts";

const QUARTER = "(?:IV|I{1,3}|[1-4])";
const QUARTERS = new RegExp(
  String.raw`${START}([Qq]uý|QUÝ)\s(${QUARTER}(?:\s?(?:,|và|đến|-|\+)\s?${QUARTER})*)(?:\s?[\/.-]\s?(?:năm\s)?(${YEAR}))?(?![\p{L}\p{N}])`,
  "gu",
);
const QUARTER_CODE = new RegExp(String.raw`${START}Q([1-4])(?:\s?[\/.-]\s?|\s)(${YEAR})(?!\d)`, "gu");
const OF_YEAR = String.raw`(?:\s?[\/.-]\s?(${YEAR}))?`;
const MONTHS = new RegExp(
  String.raw`${START}(tháng)\s(${MONTH})\s?(?:-|đến|tới)\s?(?:tháng\s)?(${MONTH})${OF_YEAR}${FREE_END}`,
  "giu",
);
const MONTH_LIST = new RegExp(
  String.raw`${START}(tháng)\s((?:${MONTH}(?:\s?,\s?|\svà\s))+)(${MONTH})${OF_YEAR}${FREE_END}`,
  "giu",
);
const MONTH_TO_MONTH = new RegExp(
  String.raw`${FREE}(${MONTH}\/${YEAR})\s?-\s?(?=${MONTH}\/${YEAR}${FREE_END})`,
  "gu",
);
const MONTH_YEAR = new RegExp(
  String.raw`${FREE}(?:([Tt]háng|THÁNG)\s)?(${MONTH})(?:\s?\/\s?(?:năm\s)?|(?<=(?:tháng|THÁNG|Tháng)\s\d{1,2})(?:\s?[.-]\s?|\s))(${YEAR})(?![\p{L}\p{N}]|[.,]\d|\/)`,
  "gu",
);
const MONTH_ALONE = new RegExp(String.raw`${START}(tháng)\s(${MONTH})(?![\p{L}\d]|[.,\/-]\d)`, "giu");
const MONTH_CODE = new RegExp(String.raw`${START}[Tt](${MONTH})\s?[\/.-]\s?(${YEAR})(?!\d)`, "gu");
const YEARS = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,\/-])(${YEAR})\s?-\s?(${YEAR}|\d{2})(?![\p{L}\p{N}]|[.,\/-]\d|%)`,
  "gu",
);
const SCHOOL_YEAR = new RegExp(
  String.raw`(?<=(?:năm học|niên khóa|mùa giải|mùa|năm)\s)(${YEAR})\s?\/\s?(${YEAR})(?!\d)`,
  "giu",
);
const MONTHS_COUNTED = /(?<=\d\s)tháng\s?\/\s?(?=(?:19|20)\d{2})/giu;
/** "kỳ hạn 12T" */
const MONTHS_OF_TERM = /(?<=(?:kỳ hạn|kì hạn|thời hạn|bảo hành|trong)\s\d{1,2})\s?T(?![\p{L}\d])/giu;
const MONTHS_OF_YEAR = new RegExp(String.raw`${START}(\d{1,2})T\s?\/\s?(?=${YEAR}(?!\d))`, "gu");
const SEASON = new RegExp(String.raw`${FREE}(${YEAR})\s?\/\s?(\d{2})(?![\p{L}\p{N}]|[.,\/-]\d)`, "gu");
const IS_DOCUMENT_BEFORE = endsWith(
  "số|luật|nghị định|thông tư|quyết định|nghị quyết|công văn|kế hoạch|thông báo|chỉ thị|hướng dẫn|pháp lệnh|báo cáo",
);

const ROUND_OF_YEAR = new RegExp(
  String.raw`(?<=(?:lần thứ|lần|kỳ|đợt|khóa|tuần|vòng|giải)\s(?:\d{1,2}|[IVX]{1,5}))\s?\/\s?(${YEAR})(?!\d)`,
  "giu",
);

/** "2025/26", as seasons are written. */
function isNextYear(year: string, next: string): boolean {
  return (Number(year) + 1) % 100 === Number(next);
}

function ofYear(year = ""): string {
  return year && ` năm ${integerInWords(year)}`;
}

function quarterInWords(quarter: string): string {
  const value = romanValue(quarter) ?? Number(quarter);
  return value === 1 ? "một" : ordinalInWords(value);
}

/** Quarters, months and years. */
export const speakMonths: Rule = inTurn(
  [MONTHS_COUNTED, "tháng năm "],
  [MONTHS_OF_TERM, " tháng"],
  [MONTHS_OF_YEAR, ({ groups: [months] }) => `${months} tháng năm `],
  [SEASON, ({ groups: [year = "", next = ""] }) => (isNextYear(year, next) ? `${year}-${next}` : undefined)],
  [ROUND_OF_YEAR, ({ groups: [year] }) => ofYear(year)],
  [MONTH_TO_MONTH, ({ groups: [from] }) => `${from} đến `],
  [
    QUARTERS,
    ({ groups: [word, quarters = "", year] }) => {
      const said = quarters.replace(/\s?[-+]\s?/g, " đến ").replace(/[IV]+|\d/g, quarterInWords);
      return `${word} ${said}${ofYear(year)}`;
    },
  ],
  [QUARTER_CODE, ({ groups: [quarter = "", year] }) => `quý ${quarterInWords(quarter)}${ofYear(year)}`],
  [
    MONTHS,
    ({ groups: [word, from = "", to = "", year] }) =>
      `${word} ${monthInWords(from)} đến tháng ${monthInWords(to)}${ofYear(year)}`,
  ],
  [
    MONTH_LIST,
    ({ groups: [word, months = "", last = "", year] }) =>
      `${word} ${months.replace(/\d+/g, monthInWords)}${monthInWords(last)}${ofYear(year)}`,
  ],
  [MONTH_CODE, ({ groups: [month = "", year] }) => `tháng ${monthInWords(month)}${ofYear(year)}`],
  [
    MONTH_YEAR,
    ({ groups: [word, month = "", year], before }) =>
      !word && (IS_DOCUMENT_BEFORE.test(before) || IS_RATIO_BEFORE.test(before))
        ? undefined
        : `${word || "tháng"} ${monthInWords(month)}${ofYear(year)}`,
  ],
  [MONTH_ALONE, ({ groups: [word, month = ""] }) => `${word} ${monthInWords(month)}`],
  [SCHOOL_YEAR, ({ groups: [from = "", to = ""] }) => `${integerInWords(from)} đến ${integerInWords(to)}`],
  [
    YEARS,
    ({ groups: [from = "", to = ""] }) => {
      const end = to.length === 2 ? from.slice(0, 2) + to : to;
      return Number(end) > Number(from) ? `${integerInWords(from)} đến ${integerInWords(end)}` : undefined;
    },
  ],
);
