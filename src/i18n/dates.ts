import { type CivilDate, partsOf, weekdayOf } from "../lib/civil-date.ts";
import type { LocaleName } from "./translator.ts";

/**
 * As decree 30/2020/NĐ-CP writes them (appendix II, section V, point 8c: the syllable that names the day has a
 * capital, "thứ" has none); "Chủ nhật" as the administration's own lists after it do.
 */
const VIETNAMESE_WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
const ENGLISH_WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const ENGLISH_MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

export interface DayStyle {
  /** Whether the day of the week stands in it; it does unless this is `false`. */
  readonly weekday?: boolean;
  /** Whether the year stands in it; it does unless this is `false`. */
  readonly year?: boolean;
}

/**
 * "thứ Ba ngày 24 tháng 11 năm 2026", "Tuesday 24 November 2026". The order and the missing commas of the English
 * are those of the GOV.UK style guide ("Dates").
 */
export function dayInWords(date: CivilDate, language: LocaleName, style: DayStyle = {}): string {
  const { weekday = true, year = true } = style;
  const parts = partsOf(date);
  const words =
    language === "vi"
      ? [
          weekday && VIETNAMESE_WEEKDAYS[weekdayOf(date)],
          `ngày ${parts.day} tháng ${parts.month}`,
          year && `năm ${parts.year}`,
        ]
      : [
          weekday && ENGLISH_WEEKDAYS[weekdayOf(date)],
          `${parts.day} ${ENGLISH_MONTHS[parts.month - 1]}`,
          year && parts.year,
        ];
  return words.filter(Boolean).join(" ");
}

/** The hour from which on each part of the day is said, latest first; midnight to one o'clock is "đêm". */
const PARTS_OF_DAY = [
  [22, "đêm"],
  [18, "tối"],
  [13, "chiều"],
  [11, "trưa"],
  [1, "sáng"],
  [0, "đêm"],
] as const;

function vietnameseTime(hour: number, minute: number): string {
  const part = PARTS_OF_DAY.find(([from]) => hour >= from)?.[1] ?? "";
  return [`${hour % 12 || 12} giờ`, minute > 0 && minute, part].filter(Boolean).join(" ");
}

function englishTime(hour: number, minute: number): string {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? "midnight" : "midday";
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 || 12}${minutes} ${hour < 12 ? "am" : "pm"}`;
}

/**
 * "6 giờ 30 sáng", "11 giờ 30 trưa", "12 giờ đêm"; "6:30 am", "midday". Vietnamese counts to twelve and says the part
 * of the day, as speakers do; the English is the GOV.UK style guide's ("Times"), with a space so that it is read well.
 *
 * @param minuteOfDay minutes since midnight, 0–1,439; 1,440 is the midnight that ends the day
 */
export function timeInWords(minuteOfDay: number, language: LocaleName): string {
  const hour = Math.floor(minuteOfDay / 60) % 24;
  return language === "vi" ? vietnameseTime(hour, minuteOfDay % 60) : englishTime(hour, minuteOfDay % 60);
}
