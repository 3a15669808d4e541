import { fold } from "../language/text.ts";

/** What a line says about when an article was published. */
export interface FoundDate {
  /** ISO 8601 with +07:00, or the day alone; `null` when there is no such day or hour. */
  readonly publishedAt: string | null;
  /** The folded line without the date, hour, weekday and time zone. */
  readonly rest: string;
}

const MONTH_WORDS: Readonly<Record<string, number>> = {
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  "muoi mot": 11,
  "muoi hai": 12,
  chap: 12,
};
const MONTH = `(?<month>\\d{1,2}|muoi mot|muoi hai|${Object.keys(MONTH_WORDS).join("|")})`;
const YEAR = "(?<year>\\d{4})(?!\\d)";

/** The forms in which portals print a day; named groups day, month, year. All against folded text. */
const DAY_FORMS: readonly RegExp[] = [
  /(?<!\d)(?<year>\d{4})(?<s>[-/.])(?<month>\d{1,2})\k<s>(?<day>\d{1,2})(?!\d)/,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\s*(?<s>[-/.])\\s*(?<month>\\d{1,2})\\s*\\k<s>\\s*${YEAR}`),
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\s+thang\\s+${MONTH}\\s*,?\\s*(?:nam\\s+)?${YEAR}`),
  new RegExp(`\\bthang\\s+${MONTH}\\s+(?<day>\\d{1,2})\\s*,\\s*${YEAR}`),
];
const HALF = "(?:\\s*(?<half>am|pm|sa|ch|sang|trua|chieu|toi|dem)\\b)?";
/** "09:17", "9:17:05 PM", "09 giờ 17 phút", "9h17", "9 giờ". */
const HOUR_FORMS: readonly RegExp[] = [
  new RegExp(
    `(?<![\\d:])(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?:\\.\\d+)?(?![\\d:])${HALF}`,
  ),
  new RegExp(
    `(?<!\\d)(?<hour>\\d{1,2})\\s*(?:gio|h|g)\\s*(?:(?<minute>\\d{1,2})\\s*(?:phut|p|')?)?(?![\\p{L}\\d])${HALF}`,
    "u",
  ),
];
const ZONE =
  /[([]?\s*(?:(?:gmt|utc|ict)\s*(?:([+-])\s*(\d{1,2}):?(\d{2})?)?|(?<=:\d{2})\s*([+-])(\d{2}):?(\d{2})?(?!\d)|(?<=\d)(z)\b)\s*[)\]]?/;
const WEEKDAY = /\b(?:thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s+nhat|cn|t[2-7])\b/g;
const HOME_OFFSET_MINUTES = 7 * 60;

/** The first date in a line of at most a few dozen words; `undefined` when there is none. */
export function findDate(line: string): FoundDate | undefined {
  const folded = fold(line);
  const day = firstOf(DAY_FORMS, folded);
  if (!day) return undefined;
  let rest = folded.replace(day[0], " t ");
  const zone = ZONE.exec(rest);
  if (zone) rest = rest.replace(zone[0], " ");
  const hour = firstOf(HOUR_FORMS, rest);
  if (hour) rest = rest.replace(hour[0], " ");
  return { publishedAt: isoOf(day.groups, hour?.groups, zone), rest: rest.replace(WEEKDAY, " ") };
}

function firstOf(forms: readonly RegExp[], text: string): RegExpExecArray | undefined {
  const found = forms.map((form) => form.exec(text)).filter((match) => match !== null);
  return found.sort((a, b) => a.index - b.index)[0];
}

type Groups = Record<string, string | undefined> | undefined;

function isoOf(day: Groups, time: Groups, zone: RegExpExecArray | null): string | null {
  const month = day?.["month"] ?? "";
  const date = [day?.["year"], MONTH_WORDS[month] ?? month, day?.["day"]]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  if (!isDay(date)) return null;
  if (!time) return date;
  const hour = hourOf(Number(time["hour"]), time["half"]);
  const [minute, second] = [Number(time["minute"] ?? 0), Number(time["second"] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, "0")).join(":");
  return atHome(`${date}T${clock}`, offsetOf(zone));
}

/** Portals print "14:17 PM" too; noon and midnight are the twelves. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  const isMorning = ["am", "sa", "sang"].includes(half);
  if (isMorning) return hour === 12 ? 0 : hour;
  if (half === "dem") return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  if (half === "trua") return hour < 10 ? hour + 12 : hour;
  return hour === 12 ? 12 : hour + 12;
}

function isDay(date: string): boolean {
  const instant = Date.parse(`${date}T00:00:00Z`);
  return date >= "1900" && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}

function offsetOf(zone: RegExpExecArray | null): number {
  if (zone?.[7] === "z") return 0;
  const [sign, hours, minutes] = [zone?.[1] ?? zone?.[4], zone?.[2] ?? zone?.[5], zone?.[3] ?? zone?.[6]];
  if (sign === undefined) return HOME_OFFSET_MINUTES;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

/** The same instant on a clock in Viet Nam. */
function atHome(local: string, offsetMinutes: number): string {
  const shiftMs = (HOME_OFFSET_MINUTES - offsetMinutes) * 60_000;
  return `${new Date(Date.parse(`${local}Z`) + shiftMs).toISOString().slice(0, 19)}+07:00`;
}

/** Brings an ISO instant or day to the form that articles have. The text must be valid ISO 8601. */
export function toHomeTime(iso: string): string {
  return iso.includes("T") ? atHome(new Date(iso).toISOString().slice(0, 19), 0) : iso;
}

const TWO_DAYS_MS = 2 * 86_400_000;

/** Whether an article's date lies more than two days ahead: most likely a slip of the pen. */
export function isFarAhead(publishedAt: string, now: Date): boolean {
  const instant = Date.parse(publishedAt.includes("T") ? publishedAt : `${publishedAt}T00:00:00+07:00`);
  return instant > now.getTime() + TWO_DAYS_MS;
}
