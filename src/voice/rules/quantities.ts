import { integerInWords, NUMBER, numberInWords } from "./numerals.ts";
import { END, endsWith, type Rule, rewrite, START } from "./rule.ts";
import { PER_WORDS, unitInWords } from "./units.ts";

const MAGNITUDE = String.raw`(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)`;
const MAGNITUDES = String.raw`(?:\s${MAGNITUDE}(?!\p{L}))*`;
const UNIT = String.raw`(?:[$€£¥₫%‰]|[uU][sS]\$|[°]\s?[cCfFK]?|[\p{L}µ]{1,5}[23]?)`;
/** One of: a number with its words, a unit alone. */
const AMOUNT = String.raw`\d[\d.,]*(?:\s?[\p{L}µ%°$€₫²³]+[23]?){0,4}`;
const PER = new RegExp(
  String.raw`((?<![\p{L}\p{N}])${AMOUNT}|${START}[\p{L}µ]{1,5}[23]?)((?:\s?\/\s?\p{L}[\p{L}]*[23]?)+)${END}`,
  "gu",
);
const ALONE_BEFORE_PER = new Set([
  "đồng",
  "đ",
  "lượt",
  "suất",
  "triệu",
  "tỷ",
  "nghìn",
  "tấn",
  "tạ",
  "lít",
  "điểm",
  "kg",
  "km",
  "m3",
  "m2",
  "g",
  "mg",
  "ml",
  "kwh",
  "µg",
  "usd",
  "vnđ",
  "vnd",
  "vòng",
  "mét",
  "khối",
]);

const PER_NUMBER = /(?<=\p{L})\s?\/\s?(?=\d)/gu;

/** Money is always counted per something. */
const IS_PRICE = /(?:đồng|đ|₫|triệu|nghìn|ngàn|tỷ|tr|k|vnđ|vnd|usd|\$|€)$/iu;

/** "60 km/h", "đồng/người/tháng" → "trên"; in "phường/xã" the sign says nothing. */
export const speakPer: Rule = (text) =>
  rewrite(text.replace(PER_NUMBER, " trên "), PER, ({ groups: [amount = "", rates = ""] }) => {
    const isAmount = /\d/.test(amount) || ALONE_BEFORE_PER.has(amount.toLowerCase());
    const parts = rates
      .split("/")
      .map((part) => part.trim())
      .slice(1);
    if (!isAmount || !(IS_PRICE.test(amount) || parts.every(isRate))) return undefined;
    const said = parts.map((part) => ` trên ${unitInWords(part) ?? part}`).join("");
    return (/\d/.test(amount) ? amount : (unitInWords(amount) ?? amount)) + said;
  });

function isRate(part: string): boolean {
  return unitInWords(part) !== undefined || PER_WORDS.has(part.toLowerCase());
}

const CURRENCY_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(US\$|[$€£¥₫]|USD|VND|VNĐ|EUR)\s?(${NUMBER}${MAGNITUDES})(?![\p{L}\p{N}])`,
  "gu",
);
const CENTS = /(?<![\p{N}.,])(\d+)[.,](\d{1,2})\s?([$€])(?!\d)/gu;
const CENTS_FIRST =
  /(?<![\p{L}\p{N}])([$€])\s?(\d+)[.,](\d{1,2})(?![\d.,]\d|\d|\s(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ))/gu;
const SHORT_MILLION = /(?<![\p{L}\d.,])(\d{1,3})\s?(tr|triệu|tỷ)(\d{1,3})(?![\p{L}\d])/gu;
const COUNT = new RegExp(
  String.raw`(?<![\p{L}])(${NUMBER}${MAGNITUDES})(\s?)(${UNIT})(?![\p{L}\p{N}])`,
  "gu",
);
const THOUSANDS_BY_K = /(?<![\p{L}\d.,])(\d{2,4}|\d{1,2}[.,]\d)K(?![\p{L}\d])/gu;
const CURRENCY_AFTER_WORDS = new RegExp(
  String.raw`(?<=(?:${MAGNITUDE})\s?)(USD|VNĐ|VND|vnđ|vnd|EUR|đ|\$|€|₫)(?![\p{L}\p{N}])`,
  "gu",
);
const DEGREES = /(?<=độ\s?)([CF])(?!\p{L})/gu;
const DEGREES_BY_LETTER = /(?<=\d)\s?[oO0]\s?C(?![\p{L}\d])/gu;
/** What can be no word, so that it is a unit without a number too. */
const BARE = new RegExp(
  String.raw`${START}(?:km|cm|mm|kg|mg|ml|kw|kwh|mw|kv|m2|m3|km2|cm2|cm3|km3|kW|kWh|KWh|MW|MWh|Mbps|Hz|VNĐ|VND|vnđ|USD|EUR|NDT)${END}`,
  "gu",
);
const ALL_SIGNS = /[$€£¥₫%‰]/gu;

/** Writes units and currencies out; the numbers are left to the rule for numbers. */
export const speakUnits: Rule = (text) => {
  let spoken = rewrite(text, CENTS, ({ groups: [whole = "", cents = "", sign = ""] }) =>
    priceInWords(whole, cents, sign),
  );
  spoken = rewrite(spoken, CENTS_FIRST, ({ groups: [sign = "", whole = "", cents = ""] }) =>
    priceInWords(whole, cents, sign),
  );
  spoken = rewrite(
    spoken,
    CURRENCY_FIRST,
    ({ groups: [sign = "", amount = ""] }) =>
      `${amount.replace(/^(\d{1,3}),(?=\d{3}(?!\d))/, "$1.")} ${unitInWords(sign)}`,
  );
  spoken = rewrite(spoken, SHORT_MILLION, ({ groups: [whole = "", magnitude = "", rest = ""] }) =>
    shortAmountInWords(whole, magnitude, rest),
  );
  spoken = spoken.replace(DEGREES_BY_LETTER, " độ xê").replace(THOUSANDS_BY_K, "$1 nghìn");
  spoken = rewrite(spoken, COUNT, ({ groups: [amount = "", space = "", unit = ""], before, after }) => {
    const said = unitInWords(unit.replace(/\s/g, ""), space !== "");
    return said === undefined || isLetterOfNumber(before, unit) || (unit.toLowerCase() === "ma" && space !== "") || (unit === "p" && Number(amount) >= 360)
      ? undefined
      : `${amount} ${currencyAfter(said, after)}`;
  });
  spoken = rewrite(spoken, CURRENCY_AFTER_WORDS, ({ all }) => unitInWords(all));
  spoken = rewrite(spoken, DEGREES, ({ all }) => (all === "C" ? " xê" : " ép"));
  spoken = rewrite(spoken, BARE, ({ all }) => unitInWords(all));
  return rewrite(spoken, ALL_SIGNS, ({ all }) => ` ${unitInWords(all)} `);
};

/** "khoản 2 m" is a letter of a list. */
const isList = endsWith("điểm|khoản|mục|lớp", String.raw`\s*`);
function isLetterOfNumber(before: string, unit: string): boolean {
  return unit.length === 1 && /\p{L}/u.test(unit) && unit !== "đ" && isList.test(before);
}

/** "10k VND": the currency follows by itself. */
function currencyAfter(said: string, _after: string): string {
  return said;
}

const CENT_NAMES: ReadonlyMap<string, string> = new Map([
  ["$", "đô la"],
  ["€", "ơ rô"],
]);

function priceInWords(whole: string, cents: string, sign: string): string {
  const hundredths = Number(cents.padEnd(2, "0"));
  const units =
    Number(whole) > 0 || hundredths === 0 ? `${integerInWords(whole)} ${CENT_NAMES.get(sign)}` : "";
  const rest = hundredths > 0 ? `${integerInWords(String(hundredths))} xu` : "";
  return [units, rest].filter(Boolean).join(" ");
}

/** "1tr5" → "một triệu năm trăm nghìn", "2tr350". */
function shortAmountInWords(whole: string, magnitude: string, rest: string): string {
  const [unit, below] = magnitude === "tỷ" ? ["tỷ", "triệu"] : ["triệu", "nghìn"];
  return `${integerInWords(whole)} ${unit} ${integerInWords(rest.padEnd(3, "0"))} ${below}`;
}

const LEFT_UNIT = String.raw`(?:\s?(?:%|\$|€|₫|°\s?[CF]?|[\p{L}µ]{1,5}[23]?(?![\p{L}\p{N}])))?`;
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,\/-])([$€]?${NUMBER})(${LEFT_UNIT})\s?-\s?(?=[$€]?(${NUMBER})(?![\d\/]|-\d|\s?-\s?\d))`,
  "gu",
);
const IS_DIFFERENCE = /^[\d.,]+\s?=/u;
const IS_SCORE_BEFORE =
  /(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn|gỡ|chung cuộc|đánh bại|hạ|vượt qua|kết quả)(?!\p{L})[^.;]{0,40}$/iu;
const RANGE_WORDS = new Set([
  "nghìn",
  "triệu",
  "tỷ",
  "độ",
  "đồng",
  "tuổi",
  "tấn",
  "ngày",
  "giờ",
  "lít",
  "mét",
  "năm",
  "tr",
  "đ",
  "k",
]);
const SCORE = /(?<![\p{L}\p{N}.,/-])(\d{1,3})(?:\s?-\s?|:)(\d{1,3})(?![\d/,.-]*\d|%|\p{L})/gu;

/** "2-1" behind "thắng" is a score, which has no word between its numbers. */
export const speakScores: Rule = (text) =>
  rewrite(text, SCORE, ({ all, groups: [one = "", other = ""], before, after }) =>
    (IS_SCORE_BEFORE.test(before) || isFalling(all, one, other)) &&
    !/^\s?(?:triệu|tỷ|nghìn|người|phút|ngày|tháng|đồng|điểm phần|=)/u.test(after)
      ? `${integerInWords(one)} ${integerInWords(other)}`
      : undefined,
  );

/** Nobody counts down in a range; sums do ("5 - 3 = 2"). */
function isFalling(all: string, one: string, other: string): boolean {
  return all.includes("-") && Number(one) >= Number(other);
}

/** "25-30°C": from the one to the other; the numbers stay for the rules behind. */
export const joinRanges: Rule = (text) =>
  rewrite(text, RANGE, ({ groups: [from = "", unit = ""], after }) => {
    const word = unit.trim();
    if (/^\p{L}{2,}$/u.test(word) && unitInWords(word) === undefined && !RANGE_WORDS.has(word))
      return undefined;
    return `${from}${unit}${IS_DIFFERENCE.test(after) ? " trừ " : " đến "}`;
  });

const DIVIDED = /(?<![\d.,/:])(\d+)\s?[:/÷]\s?(?=\d+\s?=\s?\d)/gu;

/** "6:2=3" is neither a time nor a day. */
export const speakDivisions: Rule = (text) => text.replace(DIVIDED, "$1 chia ");

const MULTIPLIED = /(?<=\p{L})\s[xX×]\s(?=\d)|(?<=\d(?:\s?(?:[ckdm]?m|mét))?)\s?[xX×*]\s?(?=\d)/gu;
const NEGATIVE = /(?<=^|[([:=;,]\s?|\p{L}\s)-(?=\d)/gu;
const PLUS =
  /(?<=^|[\s(;:,])\+(?=\d)|(?<=(?<!\p{L})\p{L})\+(?=\p{L}(?!\p{L}))|(?<=[\p{L}\p{N}%])\s?\+\s?(?=\d)|(?<=[\p{L}\p{N}])\s\+\s(?=\p{L})/gu;

/** Signs of reckoning between numbers. */
export const speakReckoning: Rule = (text) =>
  text
    .replace(MULTIPLIED, " nhân ")
    .replace(/(?<=\d)\s?(?:÷|\s:\s)\s?(?=\d)/gu, " chia ")
    .replace(/(?<=[\p{L}\d])\^(?=[\p{L}\d])/gu, " mũ ")
    .replace(NEGATIVE, "âm ")
    .replace(/(?<=\d)\+(?=\s*(?:$|[.,;)]|tuổi|\p{L}))/gu, " cộng")
    .replace(PLUS, " cộng ")
    .replace(/\s?±\s?/gu, " cộng trừ ");

const MIXED = /(?<![\p{L}\d.,/])(\d+) (\d)\/(\d{1,2})(?![\d/]|[.,]\d)/gu;
const FRACTION = /(?<![\p{L}\d.,/-])(\d+(?:[.,]\d+)*)\s?\/\s?(\d+(?:[.,]\d+)*)((?:\/\d+)*)(?![\d/])/gu;
const SCALE = /(?<![\p{L}\d.,:/])(\d{1,3}) ?: ?(\d[\d.]*)(?![\d:])/gu;
const IS_RATIO_BEFORE = endsWith("tỷ lệ|tỉ lệ|tỷ lệ là|tỷ xích|bản đồ|quy hoạch|bậc|thợ");
const IS_ADDRESS_BEFORE = endsWith(
  "số nhà|nhà số|ngõ|ngách|hẻm|kiệt|hẻm số|ngõ số|ngách số|lô|thửa|tờ|địa chỉ|số|là",
);
const IS_COUNTED_WHOLE =
  /^\s*(?:thôn|xã|phường|huyện|tổ|khu|hộ|người|tiêu chí|chỉ tiêu|trường|đơn vị|đại biểu|phiếu|điểm|bản|chi bộ|tỉnh|thành|nhiệm vụ|ý kiến|thành viên|lớp|học sinh|em|cháu|ca|đường|phố|giờ)(?!\p{L})/iu;
const IS_PART_BEFORE = endsWith("hơn|gần|khoảng|quá|trên|ít nhất|chiếm|còn|tối thiểu|chừng|dưới");
const LARGEST_PART = 10;

/** Fractions and ratios; "5/8 thôn" are five out of eight. */
export const speakFractions: Rule = (text) => {
  let spoken = rewrite(text, MIXED, ({ groups: [whole = "", part = "", of = ""] }) =>
    Number(part) < Number(of) ? `${integerInWords(whole)} và ${fractionInWords(part, of)}` : undefined,
  );
  spoken = rewrite(spoken, FRACTION, ({ groups: [part = "", of = "", more = ""], before, after }) => {
    const isShare =
      /^[1-9]\d*$/.test(part) &&
      /^[1-9]\d?$/.test(of) &&
      Number(of) <= LARGEST_PART &&
      Number(part) < Number(of);
    const isOther =
      IS_RATIO_BEFORE.test(before) ||
      IS_ADDRESS_BEFORE.test(before) ||
      (IS_COUNTED_WHOLE.test(after) && !IS_PART_BEFORE.test(before));
    if (isShare && !isOther && more === "") return fractionInWords(part, of);
    return [part, of, ...more.split("/").slice(1)].map(numberInWords).join(" trên ");
  });
  return rewrite(spoken, SCALE, ({ groups: [one = "", of = ""], before }) =>
    IS_RATIO_BEFORE.test(before) || Number(of.replace(/\D/g, "")) >= 100
      ? `${integerInWords(one)} trên ${numberInWords(of)}`
      : undefined,
  );
};

function fractionInWords(part: string, of: string): string {
  return `${integerInWords(part)} phần ${of === "4" ? "tư" : integerInWords(of)}`;
}

const ANY_NUMBER = new RegExp(String.raw`(?<![\p{L}\p{N}])${NUMBER}(?!\p{N})`, "gu");

/** Numbers of sections: "mục 2.1". */
const SECTION_BEFORE = endsWith(
  "điều|khoản|mục|tiểu mục|phần|bảng|biểu|hình|tiêu chí|chỉ tiêu|phụ lục|chương|bài|phiên bản|version|ios|android|windows|web|bản",
);
const SECTION = /^\d{1,2}(?:\.\d{1,2})+$/;

/** What numbers are left. */
export const speakNumbers: Rule = (text) =>
  rewrite(text, ANY_NUMBER, ({ all, before }) =>
    SECTION.test(all) && SECTION_BEFORE.test(before)
      ? all.split(".").map(integerInWords).join(" chấm ")
      : numberInWords(all),
  );
