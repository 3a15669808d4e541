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
const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ENGLISH_MONTH = `(?<month>${ENGLISH_MONTHS.join("|")})[a-z]{0,6}\\.?`;
const MONTH = `(?<month>\\d{1,2}|muoi mot|muoi hai|${Object.keys(MONTH_WORDS).join("|")})`;
const YEAR = "(?<year>\\d{4})(?!\\d)";

/** The forms in which portals print a day; named groups day, month, year. All against folded text. */
const DAY_FORMS: readonly RegExp[] = [
  /(?<!\d)(?<year>\d{4})(?<s>[-/.])(?<month>\d{1,2})\k<s>(?<day>\d{1,2})(?!\d)/,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\s*(?<s>[-/.])\\s*(?<month>\\d{1,2})\\s*\\k<s>\\s*${YEAR}`),
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\s+thang\\s+${MONTH}\\s*,?\\s*(?:nam\\s+)?${YEAR}`),
  new RegExp(`\\bthang\\s+${MONTH}\\s+(?<day>\\d{1,2})\\s*,\\s*${YEAR}`),
  // Feeds: "Fri, 12 Jul 2024", "12-Jul-24"; programs made elsewhere: "July 12, 2024".
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})[\\s-]+${ENGLISH_MONTH}[\\s,-]+(?<year>\\d{4}|\\d{2})(?!\\d)`),
  new RegExp(`\\b${ENGLISH_MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`),
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
const ZONE = new RegExp(
  "[(\\[]?\\s*(?:\\b(?<name>gmt|utc?|ict)\\b\\s*(?:(?<sign>[+-])\\s*(?<hours>\\d{1,2}):?(?<minutes>\\d{2})?)?|" +
    "(?<=:\\d{2}(?:\\.\\d{1,9})?)\\s*(?<sign>[+-])(?<hours>\\d{2}):?(?<minutes>\\d{2})?(?!\\d)|(?<=\\d)(?<name>z)\\b)\\s*[)\\]]?",
);
const WEEKDAY =
  /\b(?:thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s+nhat|cn|t[2-7]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?=,))\b/g;
const HOME_OFFSET_MINUTES = 7 * 60;

/**
 * The first date in a line of at most a few dozen words; `undefined` when there is none.
 * @param now with it, "3 giờ trước" and "hôm qua 09:17" are dates too
 */
export function findDate(line: string, now?: Date): FoundDate | undefined {
  const folded = fold(line);
  const day = firstOf(DAY_FORMS, folded);
  if (!day) return now && findRelativeDate(folded, now);
  const { hour, zone, rest } = takeHour(folded.replace(day[0], " t "));
  return { publishedAt: isoOf(day.groups, hour?.groups, zone), rest: rest.replace(WEEKDAY, " ") };
}

function takeHour(text: string) {
  const zone = ZONE.exec(text);
  const withoutZone = zone ? text.replace(zone[0], " ") : text;
  const hour = firstOf(HOUR_FORMS, withoutZone);
  return { hour, zone, rest: hour ? withoutZone.replace(hour[0], " ") : withoutZone };
}

const JUST_NOW = /\b(?:vua xong|moi day|just now)\b/;
const AGO = /\b(\d{1,3}|mot)\s*(phut|gio|tieng|ngay|tuan)(?:\s+dong ho)?\s+(?:truoc|cach day)\b/;
const NEAR_DAY = /\b(hom nay|hom qua|hom kia|today|yesterday)\b/;
const UNIT_MINUTES: Readonly<Record<string, number>> = {
  phut: 1,
  gio: 60,
  tieng: 60,
  ngay: 1_440,
  tuan: 10_080,
};
const DAYS_BACK: Readonly<Record<string, number>> = { "hom qua": 1, yesterday: 1, "hom kia": 2 };

/** Minutes and hours before `now` are an instant; days before it are the day alone. */
function findRelativeDate(folded: string, now: Date): FoundDate | undefined {
  const local = (minutesBack: number) =>
    atHome(new Date(now.getTime() - minutesBack * 60_000).toISOString().slice(0, 19), 0);
  const ago = AGO.exec(folded);
  const day = NEAR_DAY.exec(folded);
  const found = JUST_NOW.exec(folded) ?? ago ?? day;
  if (!found) return undefined;
  const { hour, zone, rest } = takeHour(folded.replace(found[0], " t "));
  if (found === day) {
    const date = local((DAYS_BACK[day[0]] ?? 0) * 1_440).slice(0, 10);
    const [year, month, dayOfMonth] = date.split("-");
    return { publishedAt: isoOf({ year, month, day: dayOfMonth }, hour?.groups, zone), rest };
  }
  const unit = ago?.[2] ?? "phut";
  const count = ago ? (ago[1] === "mot" ? 1 : Number(ago[1])) : 0;
  const instant = local(count * (UNIT_MINUTES[unit] ?? 1));
  return { publishedAt: unit === "ngay" || unit === "tuan" ? instant.slice(0, 10) : instant, rest };
}

function firstOf(forms: readonly RegExp[], text: string): RegExpExecArray | undefined {
  const found = forms.map((form) => form.exec(text)).filter((match) => match !== null);
  return found.sort((a, b) => a.index - b.index)[0];
}

type Groups = Record<string, string | undefined> | undefined;

function isoOf(day: Groups, time: Groups, zone: RegExpExecArray | null): string | null {
  const month = day?.["month"] ?? "";
  const year = day?.["year"]?.length === 2 ? `20${day["year"]}` : day?.["year"];
  const date = [year, monthOf(month), day?.["day"]].map((part) => String(part).padStart(2, "0")).join("-");
  if (!isDay(date)) return null;
  if (!time) return date;
  const hour = hourOf(Number(time["hour"]), time["half"]);
  const [minute, second] = [Number(time["minute"] ?? 0), Number(time["second"] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, "0")).join(":");
  return atHome(`${date}T${clock}`, offsetOf(zone));
}

function monthOf(written: string): number | string {
  const english = ENGLISH_MONTHS.indexOf(written);
  return english < 0 ? (MONTH_WORDS[written] ?? written) : english + 1;
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
  const { name, sign, hours, minutes } = zone?.groups ?? {};
  if (sign !== undefined) return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
  return name === undefined || name === "ict" ? HOME_OFFSET_MINUTES : 0;
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
