/** Dots between thousands, as is usual; commas only where there are several, one alone is a decimal comma. */
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const ENGLISH_THOUSANDS = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/;
const DECIMAL = /^\d+[.,]\d+$/;
/** What multiplies, without marks; only where no word goes on. */
const UNIT = /^\s?(nghin ty|ngan ty|nghin ti|ngan ti|nghin|ngan|tram|trieu|tr|ty|ti|k)(?![\p{L}\p{N}])/u;
const REST = /^\s(\d{1,3}) (trieu|nghin|ngan)(?![\p{L}\p{N}])/u;
const PERCENT = /^\s?(?:%|phan tram(?!\p{L}))/u;
const [THOUSAND, MILLION, BILLION] = [1e3, 1e6, 1e9];
const WORTH: Readonly<Record<string, number>> = {
  ...{ tram: 100, k: THOUSAND, nghin: THOUSAND, ngan: THOUSAND, tr: MILLION, trieu: MILLION },
  ...{ ty: BILLION, ti: BILLION, "nghin ty": THOUSAND * BILLION, "ngan ty": THOUSAND * BILLION },
  ...{ "nghin ti": THOUSAND * BILLION, "ngan ti": THOUSAND * BILLION },
};

export interface Form {
  /** The words by which every way of writing it is found. */
  readonly words: readonly string[];
  /** Characters that it takes. */
  readonly length: number;
}

/**
 * A number with what multiplies it: "13.000.000.000" is "13 tỷ", "9 nghìn" is "9000", "50%" is "50 phần trăm".
 * @param digits with its dots and commas
 * @param after what follows it, lower case without marks, letter for letter
 */
export function amountOf(digits: string, after: string): Form | undefined {
  const value = quantityOf(digits);
  if (value === undefined) return undefined;
  const percent = PERCENT.exec(after)?.[0];
  if (percent !== undefined) {
    return { words: [written(value), "phần", "trăm"], length: digits.length + percent.length };
  }
  const [unit = "", name = ""] = UNIT.exec(after) ?? [];
  const [rest = "", more = "0", smaller = ""] =
    unit === "" ? [] : (REST.exec(after.slice(unit.length)) ?? []);
  const worth = value * (WORTH[name] ?? 1) + Number(more) * (WORTH[smaller] ?? 0);
  return { words: inWords(worth), length: digits.length + unit.length + rest.length };
}

function quantityOf(digits: string): number | undefined {
  if (THOUSANDS.test(digits)) return Number(digits.replaceAll(".", "").replace(",", "."));
  if (ENGLISH_THOUSANDS.test(digits)) return Number(digits.replaceAll(",", ""));
  if (DECIMAL.test(digits)) return Number(digits.replace(",", "."));
  // A telephone number, a code: not counted.
  if (/^0\d{2}/.test(digits) || digits.length > 15) return undefined;
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

function inWords(value: number): string[] {
  if (value >= BILLION) return [written(value / BILLION), "tỷ"];
  return value >= MILLION ? [written(value / MILLION), "triệu"] : [written(value)];
}

/** At most six decimals: what a product of decimals adds behind them is no part of the number. */
function written(value: number): string {
  return String(Number(value.toFixed(6))).replace(".", ",");
}
