import { randomBytes } from "node:crypto";

/** A new id that cannot be guessed: a prefix and 20 hexadecimal digits (80 bits). */
export function newId(prefix: string): string {
  return `${prefix}-${randomBytes(10).toString("hex")}`;
}
