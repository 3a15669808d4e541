import { integerInWords, NUMBER } from "./numerals.ts";
import { END, endsWith, type Found, inTurn, phrase, type Rule, START } from "./rule.ts";
import { ALONE_BEFORE_PER, PER_WORDS, unitInWords } from "./units.ts";

const MAGNITUDE = "(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)";
const MAGNITUDES = String.raw`(?:\s${MAGNITUDE}(?!\p{L}))*`;
const UNIT = String.raw`(?:[$€£¥₫%‰]|[uU][sS]\$|[°]\s?[cCfFK]?|[\p{L}µ]{1,5}[23]?)`;
const WORD = String.raw`[\p{L}µ%°$€₫]{1,12}[23]?`;
const AMOUNT = String.raw`\d[\d.,]*(?:\s?${WORD})?(?:\s${WORD}){0,3}`;
const PER = new RegExp(
  String.raw`((?<![\p{L}\p{N}]|\d[.,])${AMOUNT}|${START}[\p{L}µ]{1,5}[23]?)((?:\s?\/\s?\p{L}{1,12}[23]?)+)${END}`,
  "gu",
);
/** "mạch 80l/p": beats, not litres. */
const PULSE = /(?<=(?:mạch|nhịp)[\p{L}\s:]{0,15}\d{2,3})\s?l\/p(?!\p{L})/giu;
/** "4G/5G" */
const CODE_OR_CODE = /(?<=(?<![\p{L}\p{N}])\d{1,2}\p{Lu})\s?\/\s?(?=\d{1,2}\p{Lu}(?![\p{L}\p{N}]))/gu;
const PEOPLE_PER = /(?<=\d)\s?ng(?=\s?\/\s?(?:km2|hộ|xe|ngày|phòng|đoàn|lớp))/gu;
const PER_NUMBER = /(?<=\p{L})\s?\/\s?(?=\d)/gu;
/** Money is always counted per something. */
const IS_PRICE = /(?:đồng|đ|₫|triệu|nghìn|ngàn|tỷ|tr|k|vnđ|vnd|usd|\$|€)$/iu;

/** "60 km/h", "đồng/người/tháng" → "trên"; in "phường/xã" the sign says nothing. */
export const speakPer: Rule = inTurn(
  [PULSE, " lần trên phút"],
  [CODE_OR_CODE, ", "],
  [PEOPLE_PER, " người"],
  [PER_NUMBER, " trên "],
  [
    PER,
    ({ groups: [amount = "", rates = ""] }) => {
      const hasNumber = /\d/.test(amount);
      const parts = rates
        .split("/")
        .slice(1)
        .map((part) => part.trim());
      if (!hasNumber && !ALONE_BEFORE_PER.has(amount.toLowerCase())) return undefined;
      if (!IS_PRICE.test(amount) && !parts.every(isRate)) return undefined;
      const said = parts.map((part) => ` trên ${unitInWords(part) ?? part}`).join("");
      return (hasNumber ? amount : (unitInWords(amount) ?? amount)) + said;
    },
  ],
);

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
const SHORT_AMOUNT = /(?<![\p{L}\d.,])(\d{1,3})\s?(tr|triệu|tỷ)(\d{1,3})(?![\p{L}\d])/gu;
/** "xe 3,5T" */
const TONNES =
  /(?<=\d[.,]\d{1,2})\s?T(?![\p{L}\d])|(?<=(?:xe|tải|tải trọng)\s(?:\p{L}+\s){0,2}[<>≤≥]?\s?\d{1,2})T(?![\p{L}\d])/gu;
const AGE = /(?<![\p{L}\d.,])(\d{1,2})t(?![\p{L}\d])/gu;
const IS_OF_PEOPLE =
  /(?<!\p{L})(?:trẻ|nam|nữ|người|em|bé|cháu|công dân|thanh niên|học sinh|TE|tuổi|NVQS|HPV)(?!\p{L})/iu;
const IS_OF_LOADS = /(?<!\p{L})(?:xe|hàng|tải|thóc|lúa|gạo|cát|đá|thép|rác|than|phân)(?!\p{L})/iu;
/** "6in1" */
const IN_ONE = /(?<=(?<![\p{L}\d])\d{1,2})\s?in\s?(?=1(?![\p{L}\d]))/gu;
const METRES_AND = /(?<![\p{L}\d.,])(\d{1,2})m(\d{2}|[014-9])(?![\p{L}\d/])/gu;
/** "trẻ em dưới 1m3" is a height, no volume. */
const HEIGHT = /(?<=(?:cao|trẻ em|trẻ|bé|học sinh)\s(?:\p{L}{2,6}\s){0,2})([12])m([23])(?![\p{L}\d/])/giu;
const INCHES = /(?<=(?:ti ?vi|TV|màn hình|ống)\s(?:\p{L}+\s){0,2}\d{1,3})"/giu;
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.,])(${NUMBER}${MAGNITUDES})(\s?)(${UNIT})(?![\p{L}\p{N}])`,
  "gu",
);
const THOUSANDS_BY_K = /(?<![\p{L}\d.,])(\d{2,4}|\d{1,2}[.,]\d)K(?![\p{L}\d])/gu;
const CURRENCY_AFTER_WORDS = new RegExp(
  String.raw`(?<=${MAGNITUDE}\s?)(?:USD|VNĐ|VND|vnđ|vnd|EUR|đ|\$|€|₫)(?![\p{L}\p{N}])`,
  "gu",
);
const CELSIUS = /(?<=độ\s?)C(?!\p{L})/gu;
const FAHRENHEIT = /(?<=độ\s?)F(?!\p{L})/gu;
const DEGREES_BY_LETTER = /(?<=\d)\s?[oO0]\s?C(?![\p{L}\d])/gu;
/** What can be no word, so that it is a unit without a number too. */
const ALONE =
  "km|cm|mm|kg|mg|ml|kw|kwh|mw|kv|m2|m3|km2|cm2|cm3|km3|kW|kWh|KWh|MW|MWh|Mbps|Hz|VNĐ|VND|vnđ|USD|EUR|NDT";
const BARE = new RegExp(`${START}(?:${ALONE})${END}`, "gu");
const SIGN = /[$€£¥₫%‰]/gu;

/** Writes units and currencies out; the numbers are left to the rule for numbers. */
export const speakUnits: Rule = inTurn(
  [CENTS, ({ groups: [whole = "", cents = "", sign = ""] }) => priceInWords(whole, cents, sign)],
  [CENTS_FIRST, ({ groups: [sign = "", whole = "", cents = ""] }) => priceInWords(whole, cents, sign)],
  [CURRENCY_FIRST, ({ groups: [sign = "", amount = ""] }) => `${withDots(amount)} ${unitInWords(sign)}`],
  [
    SHORT_AMOUNT,
    ({ groups: [whole = "", magnitude = "", rest = ""] }) => shortAmountInWords(whole, magnitude, rest),
  ],
  [TONNES, " tấn"],
  [AGE, ({ groups: [years = ""], before }) => ageInWords(years, before)],
  [IN_ONE, " trong "],
  [METRES_AND, ({ groups: [whole = "", rest = ""] }) => metresInWords(whole, rest)],
  [HEIGHT, ({ groups: [whole = "", rest = ""] }) => metresInWords(whole, rest)],
  [INCHES, " inch "],
  [DEGREES_BY_LETTER, " độ xê"],
  [THOUSANDS_BY_K, ({ groups: [amount] }) => `${amount} nghìn`],
  [COUNT, countInWords],
  [CURRENCY_AFTER_WORDS, ({ all }) => unitInWords(all)],
  [CELSIUS, " xê"],
  [FAHRENHEIT, " ép"],
  [BARE, ({ all }) => unitInWords(all)],
  [SIGN, ({ all }) => ` ${unitInWords(all)} `],
);

/** "$1,200": behind a sign of money three digits are thousands. */
function withDots(amount: string): string {
  return amount.replace(/^(\d{1,3}),(?=\d{3}(?!\d))/, "$1.");
}

const IS_LIST_BEFORE = endsWith("điểm|khoản|mục|lớp", String.raw`\s*`);
/** "Điểm chuẩn: 33,5đ" */
const IS_MARK_BEFORE = /(?<!\p{L})điểm(?!\s(?:phần|bán|thu|đỗ))[\p{L}\d\s:;,.]{0,50}$/iu;
const MARK = /^\d{1,2}(?:[.,]\d{1,2})?$/;

/** Nobody pays half a đồng. */
function isMark(amount: string, before: string): boolean {
  return MARK.test(amount) && (/\D/.test(amount) || IS_MARK_BEFORE.test(before));
}
/** "1080p" counts lines, not minutes. */
const FEWEST_LINES = 360;

function countInWords({ groups: [amount = "", space = "", unit = ""], before }: Found): string | undefined {
  const said = unitInWords(unit.replace(/\s/g, ""), space !== "");
  const isLetterOfList = /^\p{L}$/u.test(unit) && unit !== "đ" && IS_LIST_BEFORE.test(before);
  // "6 mA" is a current, "6 ma" are ghosts.
  const isWord = unit.toLowerCase() === "ma" && space !== "";
  if (unit === "đ" && isMark(amount, before)) return `${amount} điểm`;
  const isLines = unit === "p" && Number(amount) >= FEWEST_LINES;
  return said === undefined || isLetterOfList || isWord || isLines ? undefined : `${amount} ${said}`;
}

function priceInWords(whole: string, cents: string, sign: string): string {
  const hundredths = Number(cents.padEnd(2, "0"));
  return phrase(
    (Number(whole) > 0 || hundredths === 0) && `${integerInWords(whole)} ${unitInWords(sign)}`,
    hundredths > 0 && `${integerInWords(String(hundredths))} xu`,
  );
}

function ageInWords(years: string, before: string): string | undefined {
  const clause = before.split(/[;.]/).at(-1) ?? "";
  if (IS_OF_PEOPLE.test(clause)) return `${years} tuổi`;
  return IS_OF_LOADS.test(clause) ? `${years} tấn` : undefined;
}

/** "1m75" → "một mét bảy mươi lăm". */
function metresInWords(whole: string, rest: string): string {
  return `${integerInWords(whole)} mét ${integerInWords(rest)}`;
}

/** "1tr5" → "một triệu năm trăm nghìn", "2tr350". */
function shortAmountInWords(whole: string, magnitude: string, rest: string): string {
  const [unit, below] = magnitude === "tỷ" ? ["tỷ", "triệu"] : ["triệu", "nghìn"];
  return `${integerInWords(whole)} ${unit} ${integerInWords(rest.padEnd(3, "0"))} ${below}`;
}
