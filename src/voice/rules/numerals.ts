import { doReadNumber, ReadingConfig } from "read-vietnamese-number";

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
/** Nobody says a longer one as one number. */
const LONGEST_SAID = 21;
const CONFIG = new ReadingConfig();
CONFIG.unit = [];
CONFIG.oddText = "linh";

/** Digits with the separators that stand in numbers; what they mean is decided by `numberInWords`. */
export const NUMBER = String.raw`\d+(?:[.,]\d+)*`;

/** "0203" → "không hai không ba"; signs are left out. */
export function digitsInWords(digits: string): string {
  return [...digits.replace(/\D/g, "")].map((digit) => DIGITS[Number(digit)]).join(" ");
}

/** The number that plain digits write; zeros in front are not said. */
export function integerInWords(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, "");
  return plain.length > LONGEST_SAID
    ? digitsInWords(digits)
    : doReadNumber(plain, CONFIG).replaceAll("tỉ", "tỷ");
}

/** "1", "I": the first is "nhất", the fourth "tư". */
export function ordinalInWords(value: number): string {
  if (value === 1) return "nhất";
  return value === 4 ? "tư" : integerInWords(String(value));
}

/** Dots, or commas in the English way, between thousands. */
const THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+$|^[1-9]\d{0,2}(?:,\d{3}){2,}$|^[1-9]\d{0,2},000$/;
const DECIMAL = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/;
/** "4.5"; three digits behind a dot are thousands, but for "0.751". */
const POINT = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/;

/**
 * What a `NUMBER` says: thousands, decimals digit by digit, else its parts one after another ("1.1.2", "1,2,3"). More
 * than two digits that begin with a zero are an identifier and read digit by digit.
 */
export function numberInWords(number: string): string {
  if (THOUSANDS.test(number)) return integerInWords(number.replace(/\D/g, ""));
  const decimal = DECIMAL.exec(number) ?? POINT.exec(number);
  if (decimal) return decimalInWords(decimal[1] ?? "", decimal[2] ?? "", number);
  if (/^\d+$/.test(number)) return /^0\d{2}/.test(number) ? digitsInWords(number) : integerInWords(number);
  return number.replace(/\d+/g, integerInWords).replaceAll(".", " chấm ").replaceAll(",", ", ");
}

/** A version ("4.0") is said with "chấm", a measure with "phẩy". */
function decimalInWords(whole: string, fraction: string, number: string): string {
  const sign = number.endsWith(".0") ? "chấm" : "phẩy";
  return `${integerInWords(whole.replace(/\D/g, ""))} ${sign} ${digitsInWords(fraction)}`;
}

const ROMAN = /^(?=[IVXLCDM])(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const ROMAN_VALUES = new Map<string, number>([
  ["M", 1000],
  ["D", 500],
  ["C", 100],
  ["L", 50],
  ["X", 10],
  ["V", 5],
  ["I", 1],
]);

/** The value of a Roman numeral that is written as it should be. */
export function romanValue(letters: string): number | undefined {
  if (!ROMAN.test(letters)) return undefined;
  const values = [...letters].map((letter) => ROMAN_VALUES.get(letter) ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
