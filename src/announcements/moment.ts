import { nearest } from "../language/nearest.ts";
import { fold } from "../language/text.ts";
import { type CivilTime, civilTimeAt } from "../lib/civil-date.ts";
import { takeDay } from "./moment-day.ts";
import { takeTime } from "./moment-time.ts";

export interface MomentOptions {
  readonly now: Date;
  readonly timeZone: string;
}

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1_440;
const NOW = /^(?:gui )?(?:ngay(?: bay gio| lap tuc| luon)?|bay gio|lap tuc|luon|now|right now|immediately)$/;
const RELATIVE =
  /^(?:sau|in)?\s*(\d{1,4}|nua) ?(phut|ph|p|tieng|gio|h|ngay|minutes?|hours?|days?)( ruoi)?\s*(?:nua|toi|sau)?$/;
const MINUTES_IN: readonly (readonly [RegExp, number])[] = [
  [/^(?:p|minute)/, 1],
  [/^(?:tieng|gio|h)/, 60],
  [/^(?:ngay|day)/, MINUTES_A_DAY],
];
/** Words that say nothing about when. */
const FILLER = /\b(?:luc|vao|hen|gui|dung|khoang|at|on|nhe|nha|a)\b/g;
const WORDS = (
  "ngay mai mot kia qua hom nay sang trua chieu toi dem khuya rang thu chu nhat tuan sau gio phut tieng nua ruoi kem luc vao bay " +
  "thang nam lam mung gui luon lap tuc hai ba bon tu nam sau tam chin muoi today tomorrow yesterday tonight morning evening next now " +
  "monday tuesday wednesday thursday friday saturday sunday in hours hour minutes minute at on pm am hen dung khoang a nhe nha"
).split(" ");
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/\bmuoi (?:mot)\b/g, "11"],
  [/\bmuoi hai\b/g, "12"],
  [/\bmuoi lam\b/g, "15"],
  [/\bhai muoi\b/g, "20"],
  [/\bba muoi\b/g, "30"],
  [/\bbon muoi lam\b/g, "45"],
  [/\bmuoi\b/g, "10"],
  [/\bmot(?= (?:gio|tieng|phut|ngay)\b)/g, "1"],
  [/\bhai(?= (?:gio|tieng|phut|ngay)\b)/g, "2"],
  [/\bba(?= (?:gio|tieng|phut|ngay)\b)/g, "3"],
  [/\b(?:bon|tu)(?= (?:gio|tieng|phut|ngay)\b)/g, "4"],
  [/\bnam(?= (?:gio|tieng|phut|ngay)\b)/g, "5"],
  [/\bsau(?= (?:gio|tieng|phut|ngay)\b)/g, "6"],
  [/\bbay(?= (?:gio|tieng|phut)\b)/g, "7"],
  [/\btam(?= (?:gio|tieng|phut)\b)/g, "8"],
  [/\bchin(?= (?:gio|tieng|phut)\b)/g, "9"],
];

/**
 * What the words mean on the wall clock: "now", an instant ("2 tiếng nữa"), or a day and an hour; `undefined` when they
 * are not understood as a whole. Marks, case and slips of a letter do not count. Without a day the next such hour is
 * meant, without an hour the usual one of that part of the day ("sáng mai" is 8 o'clock).
 */
export function readMoment(
  text: string,
  { now, timeZone }: MomentOptions,
): "now" | Date | CivilTime | undefined {
  const typed = mended(fold(text).replace(/[,;!.]+(?=\s|$)/g, " "));
  if (NOW.test(typed) && !/bảy/i.test(text.normalize("NFC"))) return "now";
  const counted = NUMBERS.reduce((words, [pattern, digits]) => words.replace(pattern, digits), typed);
  const relative = relativeMinutes(counted.replace(FILLER, " ").replace(/\s+/g, " ").trim());
  if (relative !== undefined) return new Date(now.getTime() + relative * MINUTE_MS);
  return onWallClock(counted, civilTimeAt(now, timeZone));
}

function onWallClock(words: string, today: CivilTime): CivilTime | undefined {
  const { day, rest } = takeDay(words, today.date);
  const time = takeTime(rest, day?.part);
  if (time === undefined || time.rest.replace(FILLER, " ").trim() !== "") return undefined;
  const { minuteOfDay } = time;
  if (day) return { date: day.on(time.daysOn), minuteOfDay };
  const isOver = minuteOfDay <= today.minuteOfDay && time.daysOn === 0;
  return {
    date: takeDay("hom nay", today.date).day?.on(time.daysOn + (isOver ? 1 : 0)) ?? today.date,
    minuteOfDay,
  };
}

function relativeMinutes(words: string): number | undefined {
  const [, count = "", unit = "", half] = RELATIVE.exec(words) ?? [];
  const minutes = MINUTES_IN.find(([pattern]) => pattern.test(unit))?.[1];
  // "8 giờ" is an hour of the day; "8 giờ nữa" is not.
  if (minutes === undefined || !/^(?:sau|in)\b|(?:nua|toi|sau)$/.test(words)) return undefined;
  const units = (count === "nua" ? 0.5 : Number(count)) + (half ? 0.5 : 0);
  return Math.round(units * minutes);
}

/** Words with a slip become the word that was meant; numbers stay as they are. */
function mended(words: string): string {
  return words
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) =>
      /\d|[^a-z]/.test(word) || word.length < 3 || WORDS.includes(word)
        ? word
        : (nearest(word, WORDS) ?? word),
    )
    .join(" ");
}
