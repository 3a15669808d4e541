import type { Urgency } from "./audience.ts";
import { allowedFrom, type CityHours } from "./due.ts";
import { readMoment } from "./moment.ts";
import { instantOf } from "./wall-clock.ts";

/** What a wish for a time leads to. */
export type Scheduled =
  /** `sendAt` `null`: as soon as it is approved. */
  | { readonly kind: "set"; readonly sendAt: string | null }
  | { readonly kind: "past"; readonly at: Date }
  /** It would wake people who sleep; `next` is the first time at which it would not. */
  | { readonly kind: "quiet"; readonly at: Date; readonly next: Date }
  /** Further away than anybody plans: most likely a slip. */
  | { readonly kind: "far"; readonly at: Date }
  | { readonly kind: "unclear" };

export interface ScheduleWish {
  readonly now: Date;
  readonly urgency: Urgency;
  readonly hours: CityHours;
}

/** Longer than this nobody plans ahead. */
const FARTHEST_MS = 366 * 86_400_000;

/** Reads when somebody wants it sent, in their own words ("8 giờ sáng mai", "24/11 8h", "2 tiếng nữa"). */
export function scheduleIn(text: string, wish: ScheduleWish): Scheduled {
  const moment = readMoment(text, { now: wish.now, timeZone: wish.hours.timeZone });
  if (moment === undefined) return { kind: "unclear" };
  if (moment === "now") return { kind: "set", sendAt: null };
  const at = moment instanceof Date ? moment : instantOf(moment, wish.hours.timeZone);
  return scheduleAt(at, wish);
}

/** Whether it may be sent at this instant. */
export function scheduleAt(at: Date, { now, urgency, hours }: ScheduleWish): Scheduled {
  if (at <= now) return { kind: "past", at };
  if (at.getTime() - now.getTime() > FARTHEST_MS) return { kind: "far", at };
  const next = allowedFrom(at, urgency, hours);
  return next > at ? { kind: "quiet", at, next } : { kind: "set", sendAt: at.toISOString() };
}
