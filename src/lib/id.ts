import { randomBytes } from "node:crypto";

/** A new id that cannot be guessed: a prefix and 16 letters and digits (80 bits). */
export function newId(prefix: string): string {
  return `${prefix}-${randomBytes(10).toString("hex").slice(0, 20)}`;
}
