import { z } from "zod";
import { addDays, type CivilDate, CivilDate as CivilDateSchema, civilTimeAt } from "../lib/civil-date.ts";

/** A time of day at which people may choose to get their bulletin. */
export interface Slot {
  /** "morning", "noon" or "evening": the words for it stand in the locales. */
  readonly name: string;
  /** Minutes after midnight on the wall clock. */
  readonly minuteOfDay: number;
}

/** A civil date and a slot; `slot` is `null` for a bulletin that somebody asked for. */
export const Edition = z.object({ date: CivilDateSchema, slot: z.string().nullable() });
export type Edition = z.infer<typeof Edition>;
/** One that the schedule opens. */
export type ScheduledEdition = Edition & { readonly slot: string };

/** An edition that was missed is made up for within this time; later it waits for the next day. */
export const CATCH_UP_MINUTES = 120;
const MINUTES_A_DAY = 1_440;
const ASKED = "asked:";

/** The same edition always has the same run, so that it cannot be opened twice. */
export function runIdOf(edition: ScheduledEdition): string {
  return `bulletin:${edition.date}:${edition.slot}`;
}

/** Bulletins that people ask for share a run an hour (UTC): runs that grow stay small. */
export function askedRunId(now: Date): string {
  return `${ASKED}${now.toISOString().slice(0, 13).toLowerCase().replace("t", ":")}`;
}

/** Whether it is a run of bulletins that people asked for. */
export function isAskedRun(runId: string): boolean {
  return runId.startsWith(ASKED);
}

/** The editions whose time has come and whose two hours (on the wall clock) are not over, earliest first. */
export function dueEditions(now: Date, slots: readonly Slot[], timeZone: string): ScheduledEdition[] {
  const { date, minuteOfDay } = civilTimeAt(now, timeZone);
  // A late slot's two hours reach into the next day.
  const days = [
    { date: addDays(date, -1), minutes: minuteOfDay + MINUTES_A_DAY },
    { date, minutes: minuteOfDay },
  ];
  return days.flatMap((day) =>
    slots
      .filter((slot) => day.minutes >= slot.minuteOfDay && day.minutes < slot.minuteOfDay + CATCH_UP_MINUTES)
      .map((slot) => ({ date: day.date, slot: slot.name })),
  );
}

export function askedEdition(date: CivilDate): Edition {
  return { date, slot: null };
}
