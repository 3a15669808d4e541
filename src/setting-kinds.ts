import { z } from "zod";
import type { HoursOfDay } from "./lib/quiet-hours.ts";

/** What is wrong with a variable's text: a sentence that begins with the variable's name. */
export class Wrong extends Error {}

/** A schema of `read`, which throws `Wrong`. */
export function readBy<T>(read: (text: string) => T) {
  return z.string().transform((text, context): T => {
    try {
      return read(text);
    } catch (thrown) {
      if (!(thrown instanceof Wrong)) throw thrown;
      context.addIssue({ code: "custom", message: thrown.message });
      return z.NEVER;
    }
  });
}

export function urlIn(text: string, protocols: readonly string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.hostname && protocols.includes(url.protocol)) return url;
  throw new Wrong(`is not an address that begins with ${protocols.map((p) => `${p}//`).join(" or ")}`);
}

/** `host:port`, with commas between. */
export function endpointsIn(text: string): readonly string[] {
  const parts = text.split(",").map((part) => part.trim().toLowerCase());
  if (!parts.every((part) => /^(?:\[[\da-f:.]+\]|[\w.-]+):\d{1,5}$/.test(part))) {
    throw new Wrong("is not a list of host:port");
  }
  return [...new Set(parts)];
}

export function wholeNumber(least: number, most: number) {
  const what = `is not a whole number from ${least} to ${most}`;
  const inRange = z.number().min(least, what).max(most, what);
  return z
    .string()
    .regex(/^\d{1,9}$/, what)
    .transform(Number)
    .pipe(inRange);
}

export function words(maxLength: number) {
  return z.string().normalize("NFC").max(maxLength, `is longer than ${maxLength} characters`);
}

/** "06:30" in minutes of the day. */
export function minuteOfDayIn(text: string): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

export function quietHoursIn(text: string): HoursOfDay {
  const [fromMinute, toMinute, ...rest] = text.split("-").map((part) => minuteOfDayIn(part.trim()));
  if (fromMinute === undefined || toMinute === undefined || rest.length > 0) {
    throw new Wrong("is not two times from 00:00 to 23:59 with a hyphen between");
  }
  if (fromMinute === toMinute) throw new Wrong("begins and ends at the same time");
  return { fromMinute, toMinute };
}

export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/** Made anew for each variable: what is said about one is kept by its schema. */
export function path() {
  return z.string().regex(/^[^\0]+$/, "is not a path");
}

/** What people are told about a variable. */
export interface Facts {
  /** What it is for, one sentence. */
  readonly description: string;
  /** As it would be written in `.env`; `null`: not set. */
  readonly default: string | null;
  readonly remedy: string;
  readonly isSecret?: boolean;
}
export const facts = z.registry<Facts>();
