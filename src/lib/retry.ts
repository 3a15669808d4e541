/**
 * How long to wait before attempt `attempt + 1`: doubling from one second, at most `capMs`.
 * @param attempt attempts made so far, 1 or more
 */
export function backoffMs(attempt: number, capMs = 60_000): number {
  return Math.min(capMs, 1_000 * 2 ** (attempt - 1));
}
