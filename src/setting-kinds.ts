import { z } from "zod";

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
