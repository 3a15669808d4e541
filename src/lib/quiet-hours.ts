import { civilTimeAt } from "./civil-date.ts";

/** Hours of the wall clock, in minutes of the day; `fromMinute` after `toMinute` spans midnight. The end is not in it. */
export interface HoursOfDay {
  readonly fromMinute: number;
  readonly toMinute: number;
}

export function isWithinHours(minuteOfDay: number, { fromMinute, toMinute }: HoursOfDay): boolean {
  return fromMinute <= toMinute
    ? minuteOfDay >= fromMinute && minuteOfDay < toMinute
    : minuteOfDay >= fromMinute || minuteOfDay < toMinute;
}

/** Whether the wall clock of the time zone shows a quiet hour at this instant. */
export function isQuietAt(
  instant: Date,
  { timeZone, quietHours }: { readonly timeZone: string; readonly quietHours: HoursOfDay },
): boolean {
  return isWithinHours(civilTimeAt(instant, timeZone).minuteOfDay, quietHours);
}
