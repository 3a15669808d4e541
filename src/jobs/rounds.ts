import type { Slot } from "../bulletins/edition.ts";
import { dailyAt, everyMinutes, type Job } from "./schedule.ts";

/** What the schedule sets going. */
export interface Rounds {
  /** One round over the sources of these names, or over all. */
  intake(names?: readonly string[]): Promise<void>;
  /** Opens the editions that are due and are not open yet. */
  editions(): Promise<void>;
  /** Begins the announcements that are due, and watches those under way. */
  announcements(): Promise<void>;
  /** Drops what is kept no longer. */
  housekeeping(): Promise<void>;
}

export interface Timetable {
  readonly slots: readonly Slot[];
  readonly ingestEveryMinutes: number;
}

const CATCH_UP_EVERY_MINUTES = 10;
const HOUSEKEEPING_AT_MINUTE = 3 * 60 + 10;

export function jobsOf(
  { slots, ingestEveryMinutes }: Timetable,
  { intake, editions, announcements, housekeeping }: Rounds,
): Job[] {
  return [
    ...slots.map(({ name, minuteOfDay }) => ({
      name: `edition-${name}`,
      cron: dailyAt(minuteOfDay),
      run: editions,
    })),
    // A machine that slept through a slot has missed its beat.
    { name: "catch-up", cron: everyMinutes(CATCH_UP_EVERY_MINUTES), run: editions },
    { name: "intake", cron: everyMinutes(ingestEveryMinutes), run: () => intake() },
    { name: "announcements", cron: everyMinutes(1), run: announcements },
    { name: "housekeeping", cron: dailyAt(HOUSEKEEPING_AT_MINUTE), run: housekeeping },
  ];
}
