import { addDays, civilTimeAt } from "../lib/civil-date.ts";
import { type HoursOfDay, isWithinHours } from "../lib/quiet-hours.ts";
import type { Announcement } from "./announcement.ts";
import type { Urgency } from "./audience.ts";
import { instantOf } from "./wall-clock.ts";

/** What is later than this is not sent without asking. */
export const LATEST_MS = 30 * 60_000;
/** What nobody has submitted, approved or decided for so long is over. */
export const PATIENCE_MS = 7 * 86_400_000;

export interface CityHours {
  readonly timeZone: string;
  readonly quietHours: HoursOfDay;
}

/** The instant itself, or the end of the quiet hours that it lies in, when what is sent is not urgent. */
export function allowedFrom(instant: Date, urgency: Urgency, { timeZone, quietHours }: CityHours): Date {
  const { date, minuteOfDay } = civilTimeAt(instant, timeZone);
  if (urgency === "urgent" || !isWithinHours(minuteOfDay, quietHours)) return instant;
  const endsToday = minuteOfDay < quietHours.toMinute;
  return instantOf({ date: endsToday ? date : addDays(date, 1), minuteOfDay: quietHours.toMinute }, timeZone);
}

/** When an approved announcement is to be sent: at its time, or from its approval on. */
export function dueAt({ version, since }: Announcement, hours: CityHours): Date {
  return allowedFrom(new Date(version.sendAt ?? since), version.urgency, hours);
}

/** What nobody does but the clock. */
export type TimelyVerb = "begin" | "miss" | "lapse" | "expire";

export interface Moment {
  readonly now: Date;
  readonly hours: CityHours;
  /** Whether enough of those who approved it still may. */
  readonly isEndorsed: boolean;
}

/** What time does to an announcement now; `undefined`: nothing. */
export function timelyVerb(
  announcement: Announcement,
  { now, hours, isEndorsed }: Moment,
): TimelyVerb | undefined {
  const { status, since } = announcement;
  if (status === "approved" && !isEndorsed) return "lapse";
  if (status === "approved") {
    const lateMs = now.getTime() - dueAt(announcement, hours).getTime();
    if (lateMs < 0) return undefined;
    return lateMs < LATEST_MS ? "begin" : "miss";
  }
  const canExpire = ["draft", "waiting", "returned", "late"].includes(status);
  return canExpire && now.getTime() - Date.parse(since) >= PATIENCE_MS ? "expire" : undefined;
}
