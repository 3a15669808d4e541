import { partsOf } from "../../lib/civil-date.ts";
import { type CivilSpan, earlier, monthsOf, yearOf } from "../../lib/civil-span.ts";
import { choose, yearIn } from "./days.ts";
import type { DateRule, Match, Reading, Reference } from "./expression.ts";
import { FREE, FREE_END, MONTH, MONTH_OR_WORDS, numberOf, QUARTER, YEAR } from "./numbers.ts";

const PIECE = "(?:(?<piece>dau|giua|cuoi) )?";
const OF_YEAR = `(?: ?[/-] ?(?<year>${YEAR})|,? nam (?<yearSaid>${YEAR}|nay|ngoai)| (?<yearBare>${YEAR}))?`;

const HALF_YEAR = new RegExp(
  `${FREE}(?<count>${MONTH}|sau6?|ba|chin|tam|bay|bon|hai) thang (?<side>dau|cuoi) nam${OF_YEAR.replace("nam (", "(?:nam )?(")}(?: (?<which>nay|ngoai))?${FREE_END}`,
  "gu",
);
const MONTHS_OF_YEAR = new RegExp(
  `${FREE}(?<count>${MONTH}|sau6?|ba|chin) thang,? (?:cua )?nam (?<yearSaid>${YEAR}|nay|ngoai)${FREE_END}`,
  "gu",
);
const MONTHS_ALONE = new RegExp(
  `${FREE}(?<count>[369]|sau6|chin) thang${FREE_END}(?! (?:qua|truoc|nay|gan|vua|toi5|sau|dau|cuoi|nam)${FREE_END}| ?/)`,
  "gu",
);
const SINCE = new RegExp(
  `${FREE}tu ?dau (?<unit>nam|thang|tuan)(?: (?<year>${YEAR}|nay))?(?:,? (?:cho )?(?:den|toi5?) (?:het )?(?:nay|ngay (?:hom )?nay|gio))?${FREE_END}`,
  "gu",
);
const MONTH_OF_YEAR = new RegExp(
  `${FREE}(?<!\\d )${PIECE}(?:thang ?(?<month>${MONTH_OR_WORDS})|t(?<short>${MONTH})(?=[/-]20))${OF_YEAR}${FREE_END}(?! ?/)`,
  "gu",
);
const MONTH_SLASH_YEAR = new RegExp(
  String.raw`${FREE}(?<![\d/.,-])(?<month>${MONTH})/(?<year>${YEAR})${FREE_END}`,
  "gu",
);
const QUARTER_OF_YEAR = new RegExp(
  `${FREE}${PIECE}(?:quy ?(?<quarter>${QUARTER})|q(?<short>[1-4])(?=/))${OF_YEAR}${FREE_END}`,
  "gu",
);
const YEARS = new RegExp(
  `${FREE}(?<kind>giai doan|nhiem ky|nam hoc|nien khoa|nam)? ?(?<year>${YEAR}) ?(?:-|–|den|/) ?(?:nam )?(?<last>${YEAR})${FREE_END}`,
  "gu",
);
const YEAR_ALONE = new RegExp(`${FREE}${PIECE}nam (?<year>${YEAR})${FREE_END}`, "gu");
const YEAR_BARE = new RegExp(
  String.raw`${FREE}(?<![/-] ?)(?<year>20[0-4]\d)${FREE_END}(?=\s*(?:[?.!;:,)"”]|$))(?!,\d|\.\d)`,
  "gu",
);

const AGES_BEFORE =
  /(?:^| )(?:tu|tren|duoi|den|han|thoi han|tu du|phat tu|cai tao|khong qua|it nhat|toi da|toi thieu|moi|hang|trong vong|sau|truoc|be|tre)$/u;
const AGES_AFTER = /^(?:tuoi|tu|ke tu|lien|thai|dau doi|cai tao|mot lan|luong)(?: |$)/u;
/** "ngày tháng năm sinh", "những tháng năm ấy" */
const NO_MONTH_BEFORE = /(?:^| )(?:ngay|nhung|nhieu|moi|hang|cac|may|bao nhieu|bao)$/u;
const SPELT_MAY = "nam";

/** A third of the span: its first, middle or last days. */
export function pieceOf(span: CivilSpan, piece: string | undefined): CivilSpan {
  const { year, month } = partsOf(span.from);
  const months = (partsOf(span.until).year - year) * 12 + partsOf(span.until).month - month + 1;
  if (piece === undefined) return span;
  if (months === 1) return pieceOfMonth(span, piece);
  const third = Math.ceil(months / 3);
  if (piece === "dau") return monthsOf(year, month, month + third - 1);
  if (piece === "cuoi") return monthsOf(year, month + months - third, month + months - 1);
  return monthsOf(year, month + third, month + months - third - 1);
}

function pieceOfMonth({ from, until }: CivilSpan, piece: string): CivilSpan {
  const day = (number: string) => partsOf(from) && (`${from.slice(0, 8)}${number}` as CivilSpan["from"]);
  if (piece === "dau") return { from, until: day("10") };
  if (piece === "cuoi") return { from: day("21"), until };
  return { from: day("11"), until: day("20") };
}

/** Months of the year that is said, or of the year that is meant. */
function months(groups: Match["groups"], first: number, last: number): Reading["span"] {
  return (reference) => {
    const year = yearIn(groups);
    const { year: thisYear } = partsOf(reference.today);
    const whole =
      year === undefined ? undefined : typeof year === "object" ? thisYear + year.yearsLater : year;
    if (whole !== undefined) return pieceOf(monthsOf(whole, first, last), groups["piece"]);
    const near = [-1, 0, 1].map((later) => pieceOf(monthsOf(thisYear + later, first, last), groups["piece"]));
    return choose(near, reference);
  };
}

const saysYear = (groups: Match["groups"]) => yearIn(groups) !== undefined;

function readHalf({ groups }: Match): Reading {
  const count = numberOf(groups["count"]);
  const said = groups["which"] === undefined ? groups : { ...groups, yearSaid: groups["which"] };
  const [first, last] = groups["side"] === "dau" ? [1, count] : [13 - count, 12];
  return { unit: "span", saysYear: saysYear(said), span: halfYear(said, first, last) };
}

/** "6 tháng đầu năm" without a year: of this year as soon as they are nearly over, before that of the last. */
function halfYear(groups: Match["groups"], first: number, last: number): Reading["span"] {
  if (saysYear(groups)) return months(groups, first, last);
  return ({ today }: Reference) => {
    const { year, month } = partsOf(today);
    const isReached = month >= (first === 1 ? last - 1 : first);
    return monthsOf(isReached ? year : year - 1, first, last);
  };
}

function readMonthsAlone({ groups, before, after }: Match): Reading | null {
  if (AGES_BEFORE.test(before) || AGES_AFTER.test(after)) return null;
  return { unit: "span", isExact: false, span: halfYear({}, 1, numberOf(groups["count"])) };
}

function readSince({ groups }: Match): Reading {
  return {
    unit: "span",
    isRelative: groups["year"] === undefined || groups["year"] === "nay",
    saysYear: true,
    span: ({ today }) => {
      const { year, month } = partsOf(today);
      const said = Number(groups["year"] ?? Number.NaN);
      const since = Number.isNaN(said) ? year : said;
      const whole = groups["unit"] === "thang" ? monthsOf(year, month) : yearOf(since);
      return { from: whole.from, until: earlier(whole.until, today) };
    },
  };
}

function readMonth({ groups, before }: Match): Reading | null {
  const month = groups["month"] ?? groups["short"];
  if (/(?:^| )cach mang$/u.test(before)) return null;
  if (NO_MONTH_BEFORE.test(before) && !/^\d/u.test(month ?? "")) return null;
  if (month === SPELT_MAY && /(?:^| )(?:\d+|sau|ba|chin)$/u.test(before)) return null;
  return {
    unit: "month",
    saysYear: saysYear(groups),
    span: months(groups, numberOf(month), numberOf(month)),
  };
}

function readMonthSlashYear(match: Match): Reading | null {
  return /(?:^| )(?:so|dieu|khoan|ket qua|ty so)$/u.test(match.before) ? null : readMonth(match);
}

function readQuarter({ groups }: Match): Reading {
  const quarter = numberOf(groups["quarter"] ?? groups["short"]);
  return { unit: "quarter", saysYear: saysYear(groups), span: months(groups, 3 * quarter - 2, 3 * quarter) };
}

function readYears({ groups }: Match): Reading | undefined {
  const [first, last] = [Number(groups["year"]), Number(groups["last"])];
  if (first > last) return undefined;
  if (groups["kind"] === "nam hoc" || groups["kind"] === "nien khoa") {
    return {
      unit: "span",
      saysYear: true,
      span: () => ({ from: monthsOf(first, 9).from, until: monthsOf(last, 5).until }),
    };
  }
  return {
    unit: "span",
    saysYear: true,
    span: () => ({ from: yearOf(first).from, until: yearOf(last).until }),
  };
}

function readYear({ groups, before }: Match): Reading | null {
  if (/(?:^| )(?:viet|mien|phia)$/u.test(before)) return null;
  const year = Number(groups["year"]);
  return {
    unit: groups["piece"] ? "span" : "year",
    saysYear: true,
    span: () => pieceOf(yearOf(year), groups["piece"]),
  };
}

/** The longer of two that begin alike first. */
export const PERIOD_RULES: readonly DateRule[] = [
  { pattern: SINCE, read: readSince },
  { pattern: HALF_YEAR, read: readHalf },
  {
    pattern: MONTHS_OF_YEAR,
    read: (match) => readHalf({ ...match, groups: { ...match.groups, side: "dau" } }),
  },
  { pattern: QUARTER_OF_YEAR, read: readQuarter },
  { pattern: MONTH_OF_YEAR, read: readMonth },
  { pattern: MONTH_SLASH_YEAR, read: readMonthSlashYear },
  { pattern: MONTHS_ALONE, read: readMonthsAlone },
  { pattern: YEARS, read: readYears },
  { pattern: YEAR_ALONE, read: readYear },
  { pattern: YEAR_BARE, read: readYear },
];
