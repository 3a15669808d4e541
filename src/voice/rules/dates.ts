import { IS_NAME_BEFORE, isDay, isMarkedDay, isSpanOfDays, SAYS_DAY } from "./day-clues.ts";
import { integerInWords } from "./numerals.ts";
import { inTurn, type Rule, rewrite, type Step } from "./rule.ts";

export const MONTH = "(?:0?[1-9]|1[0-2])";
export const YEAR = String.raw`(?:1[5-9]|20)\d{2}`;
export const FREE = String.raw`(?<![\p{L}\p{N}.,/-])`;
export const FREE_END = String.raw`(?![\p{L}\p{N}]|[.,/-]\d)`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;

const FULL = new RegExp(
  String.raw`${FREE}(${DAY})(?:\s?\/\s?(${MONTH})\s?\/\s?|\.(${MONTH})\.|-(${MONTH})-|\s-\s(${MONTH})\s-\s)(${YEAR}|\d{2}(?!\d))${FREE_END}`,
  "gu",
);
const ISO = new RegExp(
  String.raw`${FREE}(${YEAR})(?:-(0\d|1[0-2])-|\/(${MONTH})\/)(${DAY})${FREE_END}`,
  "gu",
);
const DAY_TO_DAY = new RegExp(
  String.raw`${FREE}(${DAY})\s?-\s?(${DAY})([\/.-])(${MONTH})(?:[\/.-](${YEAR}))?${FREE_END}`,
  "gu",
);
const BETWEEN = new RegExp(
  String.raw`${FREE}(${DAY}\/${MONTH}(?:\/${YEAR})?)\s?-\s?(?=${DAY}\/${MONTH}${FREE_END}|${DAY}\/${MONTH}\/${YEAR})`,
  "gu",
);
const BETWEEN_FULL = new RegExp(
  String.raw`${FREE}(${DAY}([.\/-])${MONTH}\2${YEAR})\s?-\s?(?=${DAY}\2${MONTH}\2${YEAR})`,
  "gu",
);
const DAYS_OF_MONTH = new RegExp(
  String.raw`(?<=ngày\s)((?:${DAY}(?:\s?,\s?|\s(?:và|hoặc|đến|tới)\s))+)(${DAY})\/(${MONTH})(?:\/(${YEAR}))?${FREE_END}`,
  "giu",
);
const DAY_MONTH = new RegExp(String.raw`${FREE}(${DAY})\s?\/\s?(${MONTH})${FREE_END}`, "gu");
const DAY_MONTH_MARKED = new RegExp(`${FREE}(${DAY})([.-])(${MONTH})${FREE_END}`, "gu");
/** A date shows that its neighbour in a list is one; so many of them are looked at. */
const LONGEST_LIST = 8;
/** Of years with two digits: "26" is 2026, "75" is 1975. */
const LAST_OF_THIS_CENTURY = 40;

interface Day {
  readonly day: string;
  readonly month: string;
  readonly year?: string | undefined;
}

export function monthInWords(month: string): string {
  return Number(month) === 4 ? "tư" : integerInWords(month);
}

function yearInWords(year: string): string {
  if (year.length !== 2) return integerInWords(year);
  return integerInWords((Number(year) <= LAST_OF_THIS_CENTURY ? "20" : "19") + year);
}

function dayInWords({ day, month, year }: Day, before: string): string {
  const lead = SAYS_DAY.test(before) || IS_NAME_BEFORE.test(before) ? "" : "ngày ";
  const date = `${lead}${integerInWords(day)} tháng ${monthInWords(month)}`;
  return year ? `${date} năm ${yearInWords(year)}` : date;
}

/** From one day to another. */
export const joinDates: Rule = inTurn(
  [BETWEEN_FULL, ({ groups: [from] }) => `${from} đến `],
  [BETWEEN, ({ groups: [from] }) => `${from} đến `],
  [
    DAY_TO_DAY,
    (found) => {
      const [from = "", to = "", sign = "", month = "", year] = found.groups;
      if (Number(from) >= Number(to) || !isSpanOfDays(sign, found)) return undefined;
      const lead = SAYS_DAY.test(found.before) ? "" : "ngày ";
      return `${lead}${integerInWords(from)} đến ${dayInWords({ day: to, month, year }, "")}`;
    },
  ],
);

const DAY_OR_FRACTION: Step = [
  DAY_MONTH,
  (found) => {
    const [day = "", month = ""] = found.groups;
    return isDay({ ...found, day, month }) ? dayInWords({ day, month }, found.before) : undefined;
  },
];
const DAY_OR_NUMBER: Step = [
  DAY_MONTH_MARKED,
  (found) => {
    const [day = "", sign = "", month = ""] = found.groups;
    return isMarkedDay({ ...found, day, month }, sign) ? dayInWords({ day, month }, found.before) : undefined;
  },
];

/** Days with their month. What may be a fraction or an address is decided by the words around it. */
export const speakDates: Rule = inTurn(
  [
    FULL,
    ({ groups: [day = "", a, b, c, d, year], before }) =>
      dayInWords({ day, month: a || b || c || d || "", year }, before),
  ],
  [
    ISO,
    ({ groups: [year, month, other = "", day = ""], before }) =>
      dayInWords({ day, month: month || other, year }, before),
  ],
  [
    DAYS_OF_MONTH,
    ({ groups: [days = "", day = "", month = "", year] }) =>
      days.replace(/\s?,\s?/g, ", ") + dayInWords({ day, month, year }, "ngày "),
  ],
  DAY_OR_NUMBER,
  DAY_OR_NUMBER,
  ...new Array<Step>(LONGEST_LIST).fill(DAY_OR_FRACTION),
);

const RANGE_OF_DAYS_SIGN = /(?<=tháng \p{L}+(?: \p{L}+)?)\s?-\s?(?=ngày\s)/gu;

/** "ngày … tháng … - ngày …", whose parts were written in different ways. */
export const joinSpokenDates: Rule = (text) => rewrite(text, RANGE_OF_DAYS_SIGN, () => " đến ");
