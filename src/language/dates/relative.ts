import { addDays, type CivilDate, partsOf } from "../../lib/civil-date.ts";
import { addMonths, type CivilSpan, dayOnly, monthsOf, weekOf, yearOf } from "../../lib/civil-span.ts";
import { daysAfterMonday, lastWeekday, PART, WEEKDAY } from "./days.ts";
import { type DateRule, type Match, partOfDay, type Reading } from "./expression.ts";
import { COUNT, FREE, FREE_END, numberOf } from "./numbers.ts";
import { pieceOf } from "./periods.ts";

const LAST = "truoc|vua roi|vua qua|roi|qua";
const NEXT = "sap toi5?|toi5?|sau";
const WHICH = `(?<which>nay|${LAST}|${NEXT})`;
const PIECE = "(?:(?<piece>dau|giua|cuoi) )?";

const DAY = new RegExp(
  `${FREE}(?:(?<part>${PART}) )?(?:ngay )?(?:hom|bua) (?<which>nay|qua|kia)${FREE_END}`,
  "gu",
);
const PART_OF_DAY = new RegExp(`${FREE}(?<part>${PART}) (?:ngay )?(?<which>nay|qua|mai)${FREE_END}`, "gu");
const TOMORROW = new RegExp(`${FREE}(?:ngay )(?<which>mai|kia|mot)${FREE_END}(?! \\d)`, "gu");
const EARLIER_TODAY = new RegExp(
  `${FREE}hoi (?<part>sang|trua|chieu|toi|dem)(?: (?<which>nay|qua))?${FREE_END}`,
  "gu",
);
const WEEKDAY_OF_WEEK = new RegExp(
  `${FREE}(?:(?<part>${PART}) )?(?:ngay )?(?<weekday>${WEEKDAY}),? (?:(?:cua )?tuan )?${WHICH}${FREE_END}`,
  "gu",
);
const WEEKDAY_ALONE = new RegExp(
  `${FREE}(?:(?<part>${PART}) |(?<lead>ngay|hom|vao|luc|tu|den) )?(?<weekday>${WEEKDAY})${FREE_END}(?!,? (?:hang|moi))`,
  "gu",
);
const WEEK = new RegExp(`${FREE}${PIECE}tuan ${WHICH}${FREE_END}`, "gu");
const PIECE_OF_WEEK = new RegExp(`${FREE}(?<piece>dau|cuoi) tuan${FREE_END}`, "gu");
const MONTH = new RegExp(`${FREE}(?<!\\d )${PIECE}thang ${WHICH}${FREE_END}`, "gu");
const PIECE_OF_MONTH = new RegExp(`${FREE}(?<piece>dau|giua|cuoi) thang${FREE_END}`, "gu");
const QUARTER = new RegExp(`${FREE}${PIECE}quy ${WHICH}${FREE_END}`, "gu");
const YEAR = new RegExp(
  `${FREE}(?<!\\d )${PIECE}nam (?<which>nay|ngoai|kia|${LAST}|${NEXT})${FREE_END}`,
  "gu",
);
const PIECE_OF_YEAR = new RegExp(`${FREE}(?<piece>dau|giua|cuoi) nam${FREE_END}(?! (?:hoc|thu))`, "gu");
const LAST_SO_MANY = new RegExp(
  `${FREE}(?<count>${COUNT}) (?<unit>ngay|tuan|thang|nam) (?:qua|gan day|vua qua|nay|vua roi|tro lai day)${FREE_END}`,
  "gu",
);
const SO_MANY_AGO = new RegExp(
  `${FREE}(?<ago>cach day )?(?<count>${COUNT}) (?<unit>ngay|hom|tuan|thang|nam)(?<before> truoc)?${FREE_END}`,
  "gu",
);
const FEW_DAYS = new RegExp(
  `${FREE}(?:trong )?(?:may|nhung|cac) (?<unit>hom|ngay|bua|tuan|thang|nam) (?:nay|qua|truoc|roi|gan day|vua qua|vua roi|day)${FREE_END}`,
  "gu",
);
const LATELY = new RegExp(
  `${FREE}(?:gan day(?: nhat)?|moi day|vua qua|vua roi|dao nay|thoi gian (?:qua|gan day|vua qua)|hom truoc|bua truoc|hom roi|bua roi|hom no|moi nhat|gan nhat)${FREE_END}`,
  "gu",
);

const ONE_OF_MANY = /(?:^| )(?:cac|nhung|nhieu|may|moi|hang|tung)$/u;
/** "Kỳ họp thứ hai", "lần thứ ba". */
const IS_ORDINAL_BEFORE =
  /(?:^| )(?:ky hop|hop|lan|phien|ky|thanh pho|tang|nguoi|nha|giai|hang|dung|vi tri|noi dung|y kien|ben|van de|quy|tuan|nam|thang|dot|mui|ca|truong hop)$/u;
const LATELY_DAYS = 45;
const FEW_DAYS_BACK: Readonly<Record<string, number>> = { tuan: 28, thang: 120, nam: 1_100 };
const DAYS_BACK = 7;

/** How many units later than this one; `which` is one of the words of `WHICH`. */
function later(which: string | undefined): number {
  if (which === "nay") return 0;
  if (which === "kia") return -2;
  return new RegExp(`^(?:${NEXT}|mai)$`, "u").test(which ?? "") ? 1 : -1;
}

const relative = (unit: Reading["unit"], span: (today: CivilDate) => CivilSpan): Reading => ({
  unit,
  isRelative: true,
  saysYear: true,
  span: ({ today }) => span(today),
});

function readDay({ groups }: Match): Reading {
  const days = later(groups["which"]);
  return {
    ...relative("day", (today) => dayOnly(addDays(today, days))),
    partOfDay: partOfDay(groups["part"]),
  };
}

function readTomorrow({ groups }: Match): Reading {
  return relative("day", (today) => dayOnly(addDays(today, groups["which"] === "mai" ? 1 : 2)));
}

function readEarlierToday(match: Match): Reading {
  return readDay({ ...match, groups: { ...match.groups, which: match.groups["which"] ?? "nay" } });
}

function readWeekday({ groups, lineAfter }: Match): Reading | null {
  const [which, weekday] = [groups["which"], daysAfterMonday(groups["weekday"] ?? "")];
  if (which === "nay" && lineAfter.startsWith(" x") && !groups["weekday"]) return null;
  const weeks = later(which);
  return {
    ...relative("day", (today) => dayOnly(addDays(weekOf(today, weeks).from, weekday))),
    partOfDay: partOfDay(groups["part"]),
  };
}

function readWeekdayAlone({ groups, before, after, lineAfter }: Match): Reading | null | undefined {
  const isSunday = /nhat|cn/u.test(groups["weekday"] ?? "");
  const isLed = groups["part"] !== undefined || groups["lead"] !== undefined;
  if (ONE_OF_MANY.test(before) || IS_ORDINAL_BEFORE.test(before)) return null;
  if (/^(?:hang|moi)(?: |$)/u.test(after) || (isSunday && /^xanh(?: |$)/u.test(after))) return null;
  if (!isLed && !isSunday && (before !== "" || lineAfter.startsWith(",") || lineAfter.startsWith(" la")))
    return null;
  const weekday = daysAfterMonday(groups["weekday"] ?? "");
  return {
    ...relative("day", (today) => dayOnly(lastWeekday(today, weekday))),
    partOfDay: partOfDay(groups["part"]),
  };
}

/** "Tuần qua" is said of the last week and of the last seven days: it lasts until today. */
function readWeek({ groups }: Match): Reading {
  const { which, piece } = groups;
  return relative(piece ? "span" : "week", (today) => {
    const { from, until } = weekOf(today, later(which));
    if (piece === "dau") return { from, until: addDays(from, 2) };
    if (piece === "giua") return { from: addDays(from, 2), until: addDays(from, 3) };
    if (piece === "cuoi") return { from: addDays(from, 4), until };
    return { from, until: which === "qua" ? today : until };
  });
}

/** "Đầu tuần" is this week's; "cuối tuần" the last that has begun. */
function readPieceOfWeek({ groups }: Match): Reading {
  return relative("span", (today) => {
    const { from, until } = weekOf(today);
    if (groups["piece"] === "dau") return { from, until: addDays(from, 2) };
    const friday = addDays(from, 4);
    return today >= friday
      ? { from: friday, until }
      : { from: addDays(friday, -7), until: addDays(until, -7) };
  });
}

function readMonth({ groups, before }: Match): Reading | null {
  if (ONE_OF_MANY.test(before)) return null;
  return relative(groups["piece"] ? "span" : "month", (today) => {
    const { year, month } = partsOf(today);
    return pieceOf(monthsOf(year, month + later(groups["which"])), groups["piece"]);
  });
}

function readPieceOfMonth(match: Match): Reading | null {
  return readPiece(match, (today) => monthsOf(partsOf(today).year, partsOf(today).month), -1);
}

function readQuarter({ groups }: Match): Reading {
  return relative("quarter", (today) => {
    const { year, month } = partsOf(today);
    const quarter = Math.ceil(month / 3) + later(groups["which"]);
    return pieceOf(monthsOf(year, 3 * quarter - 2, 3 * quarter), groups["piece"]);
  });
}

function readYear({ groups, before }: Match): Reading | null {
  if (ONE_OF_MANY.test(before)) return null;
  return relative(groups["piece"] ? "span" : "year", (today) =>
    pieceOf(yearOf(partsOf(today).year + later(groups["which"])), groups["piece"]),
  );
}

function readPieceOfYear(match: Match): Reading | null {
  return readPiece(match, (today) => yearOf(partsOf(today).year), -12);
}

/** The piece of this month or year, or when it has not begun yet of the one before. */
function readPiece(
  { groups, before }: Match,
  whole: (today: CivilDate) => CivilSpan,
  monthsBack: number,
): Reading | null {
  if (/(?:^| )(?:moi|hang|thang|\d+)$/u.test(before)) return null;
  return relative("span", (today) => {
    const here = pieceOf(whole(today), groups["piece"]);
    return here.from <= today ? here : pieceOf(whole(addMonths(today, monthsBack)), groups["piece"]);
  });
}

function back(today: CivilDate, count: number, unit: string | undefined): CivilDate {
  if (unit === "thang") return addMonths(today, -count);
  if (unit === "nam") return addMonths(today, -12 * count);
  return addDays(today, unit === "tuan" ? -7 * count : -count);
}

function readLastSoMany({ groups }: Match): Reading {
  const count = numberOf(groups["count"]);
  return relative("span", (today) => ({ from: back(today, count, groups["unit"]), until: today }));
}

/** "Ba tuần trước", "cách đây 2 tháng": the day, the week, the month or the year. */
function readAgo({ groups, after }: Match): Reading | undefined {
  const { ago, before, unit } = groups;
  if (ago === undefined && before === undefined) return undefined;
  if (before !== undefined && /^(?:khi|ngay|thoi|luc|do|day|kia)(?: |$)/u.test(after)) return undefined;
  return relative("span", (today) => {
    const day = back(today, numberOf(groups["count"]), unit);
    const { year, month } = partsOf(day);
    if (unit === "nam") return yearOf(year);
    if (unit === "thang") return monthsOf(year, month);
    return unit === "tuan" ? weekOf(day) : dayOnly(day);
  });
}

const soft = (days: number): Reading => ({
  ...relative("span", (today) => ({ from: addDays(today, -days), until: today })),
  isExact: false,
});

export const RELATIVE_RULES: readonly DateRule[] = [
  { pattern: FEW_DAYS, read: ({ groups }) => soft(FEW_DAYS_BACK[groups["unit"] ?? ""] ?? DAYS_BACK) },
  { pattern: DAY, read: readDay },
  { pattern: EARLIER_TODAY, read: readEarlierToday },
  { pattern: PART_OF_DAY, read: readDay },
  { pattern: TOMORROW, read: readTomorrow },
  { pattern: WEEKDAY_OF_WEEK, read: readWeekday },
  { pattern: LAST_SO_MANY, read: readLastSoMany },
  { pattern: SO_MANY_AGO, read: readAgo },
  { pattern: WEEK, read: readWeek },
  { pattern: PIECE_OF_WEEK, read: readPieceOfWeek },
  { pattern: MONTH, read: readMonth },
  { pattern: QUARTER, read: readQuarter },
  { pattern: YEAR, read: readYear },
  { pattern: WEEKDAY_ALONE, read: readWeekdayAlone },
  { pattern: PIECE_OF_YEAR, read: readPieceOfYear },
  { pattern: PIECE_OF_MONTH, read: readPieceOfMonth },
  { pattern: LATELY, read: () => soft(LATELY_DAYS) },
];
