import { type CivilTime, civilTimeAt } from "../lib/civil-date.ts";

const MINUTE_MS = 60_000;

/** The instant at which the wall clock of the time zone shows this; of an hour that is skipped, the moment after. */
export function instantOf({ date, minuteOfDay }: CivilTime, timeZone: string): Date {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minuteOfDay * MINUTE_MS;
  const guess = asUtc - offsetMs(new Date(asUtc), timeZone);
  // Where the clock is put forward or back in between, the offset at the guess is the right one.
  return new Date(asUtc - offsetMs(new Date(guess), timeZone));
}

function offsetMs(instant: Date, timeZone: string): number {
  const { date, minuteOfDay } = civilTimeAt(instant, timeZone);
  const wall = Date.parse(`${date}T00:00:00Z`) + minuteOfDay * MINUTE_MS;
  return wall - Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS;
}
