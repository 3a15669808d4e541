import { backoffMs } from "../lib/retry.ts";
import type { Delivery, DeliveryOutcome, Settlement } from "./delivery.ts";

/** After so many attempts a delivery ends as it stands. */
export const MAX_ATTEMPTS = 5;

/** What an attempt's outcome makes of the delivery that was `sending`. */
export function settlementOf(delivery: Delivery, outcome: DeliveryOutcome, now: Date): Settlement {
  const settled: Settlement = {
    state: "pending",
    attempts: delivery.attempts,
    doubts: delivery.doubts,
    dueAt: null,
    messageId: null,
    settledAt: now.toISOString(),
    reason: null,
  };
  const hasAttemptsLeft = delivery.attempts < MAX_ATTEMPTS;
  const later = new Date(now.getTime() + backoffMs(delivery.attempts)).toISOString();
  switch (outcome.kind) {
    case "sent":
      return { ...settled, state: "sent", messageId: outcome.messageId };
    case "flood":
      // Obeying flood control is not a failed attempt, however often it is asked for.
      return { ...settled, attempts: delivery.attempts - 1 };
    case "retry":
      return hasAttemptsLeft
        ? { ...settled, dueAt: later, reason: outcome.reason }
        : { ...settled, state: "refused", reason: outcome.reason };
    case "moved":
      return hasAttemptsLeft ? settled : { ...settled, state: "refused", reason: "moved too often" };
    case "gone":
    case "refused":
      return { ...settled, state: outcome.kind, reason: outcome.reason };
    case "uncertain":
      return {
        ...settled,
        state: "uncertain",
        doubts: delivery.doubts + 1,
        dueAt: hasAttemptsLeft ? later : null,
        reason: outcome.reason,
      };
  }
}

/** The process is stopping before this one left: it goes back to the queue. */
export const NOT_STARTED: DeliveryOutcome = { kind: "flood", afterMs: 0 };
/** Nobody knows how far it came. */
export const BROKEN_OFF: DeliveryOutcome = { kind: "uncertain", reason: "broken off" };

export function refused(reason: string): DeliveryOutcome {
  return { kind: "refused", reason };
}
