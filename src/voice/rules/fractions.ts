import { IS_ADDRESS_BEFORE, IS_RATIO_BEFORE } from "./day-clues.ts";
import { digitsInWords, integerInWords, NUMBER, numberInWords } from "./numerals.ts";
import { endsWith, type Found, inTurn, type Rule } from "./rule.ts";

const MIXED = /(?<![\p{L}\d.,/])(\d+) (\d)\/(\d{1,2})(?![\d/]|[.,]\d)/gu;
const FRACTION = /(?<![\p{L}\d.,/-])(\d+(?:[.,]\d+)*)\s?\/\s?(\d+(?:[.,]\d+)*)((?:\/\d+)*)(?![\d/])/gu;
const SCALE = /(?<![\p{L}\d.,:/])(\d{1,3}) ?: ?(\d[\d.]*)(?![\d:])/gu;
const IS_PLACE_BEFORE = endsWith("là");
const IS_COUNTED_WHOLE = new RegExp(
  String.raw`^\s*(?:thôn|xã|phường|huyện|tổ|khu|hộ|người|tiêu chí|chỉ tiêu|trường|đơn vị|đại biểu|phiếu|điểm|bản|chi bộ|` +
    String.raw`tỉnh|thành|nhiệm vụ|ý kiến|thành viên|lớp|học sinh|em|cháu|ca|đường|phố|giờ)(?!\p{L})`,
  "iu",
);
/** The second of three. */
const IS_TURN_BEFORE = endsWith("mũi|đợt|tập|trang|bước|chặng");
const IS_PART_BEFORE = endsWith("hơn|gần|khoảng|quá|trên|ít nhất|chiếm|còn|tối thiểu|chừng|dưới");
/** Smaller parts are said as a ratio. */
const LARGEST_DENOMINATOR = 10;
/** From here on "1:500" is a scale. */
const SMALLEST_SCALE = 100;
/** ".5": the nought is left out. */
const NO_NOUGHT = /(?<=^|\s)[.,](?=\d)/gu;

/** Fractions and ratios; "5/8 thôn" are five out of eight. */
export const speakFractions: Rule = inTurn(
  [NO_NOUGHT, "0,"],
  [
    MIXED,
    ({ groups: [whole = "", part = "", of = ""] }) =>
      Number(part) < Number(of) ? `${integerInWords(whole)} và ${fractionInWords(part, of)}` : undefined,
  ],
  [
    FRACTION,
    (found) => {
      const [part = "", of = "", more = ""] = found.groups;
      if (isShare(part, of) && more === "" && !isRatio(found)) return fractionInWords(part, of);
      return [part, of, ...more.split("/").slice(1)].map(numberInWords).join(" trên ");
    },
  ],
  [
    SCALE,
    ({ groups: [one = "", of = ""], before }) =>
      IS_RATIO_BEFORE.test(before) || Number(of.replace(/\D/g, "")) >= SMALLEST_SCALE
        ? `${integerInWords(one)} trên ${numberInWords(of)}`
        : undefined,
  ],
);

function isShare(part: string, of: string): boolean {
  const isWhole = /^[1-9]\d*$/.test(part) && /^[1-9]\d?$/.test(of);
  return isWhole && Number(of) <= LARGEST_DENOMINATOR && Number(part) < Number(of);
}

function isRatio({ before, after }: Found): boolean {
  if (IS_RATIO_BEFORE.test(before) || IS_ADDRESS_BEFORE.test(before)) return true;
  if (IS_PLACE_BEFORE.test(before) || IS_TURN_BEFORE.test(before)) return true;
  return IS_COUNTED_WHOLE.test(after) && !IS_PART_BEFORE.test(before);
}

function fractionInWords(part: string, of: string): string {
  return `${integerInWords(part)} phần ${of === "4" ? "tư" : integerInWords(of)}`;
}

const ANY_NUMBER = new RegExp(String.raw`(?<![\p{L}\p{N}])${NUMBER}(?!\p{N})`, "gu");
/** Numbers of sections and versions: "mục 2.1". */
const SECTION_BEFORE = endsWith(
  "điều|khoản|mục|tiểu mục|phần|bảng|biểu|hình|tiêu chí|chỉ tiêu|phụ lục|chương|bài|phòng|căn|căn hộ|phiên bản|version|ios|android|windows|web|bản",
);
const SECTION = /^\d{1,2}(?:\.\d{1,2})+$/;

/** "1.1. Phạm vi" */
function isHeading(before: string, after: string): boolean {
  return /(?:^|[;:.]\s)$/u.test(before) && /^\.?\s+\p{Lu}/u.test(after);
}

function sectionInWords(number: string): string {
  return number.startsWith("0") ? digitsInWords(number) : integerInWords(number);
}

/** What numbers are left. */
export const speakNumbers: Rule = inTurn([
  ANY_NUMBER,
  ({ all, before, after }) =>
    SECTION.test(all) && (SECTION_BEFORE.test(before) || isHeading(before, after))
      ? all.split(".").map(sectionInWords).join(" chấm ")
      : numberInWords(all),
]);
