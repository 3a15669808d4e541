import { type Delivery, type Settlement, STOPPED } from "../../deliveries/delivery.ts";
import type { Recipient } from "../../deliveries/ports.ts";

export const FIRST_ATTEMPT: Omit<Delivery, "number" | "content" | "subscriberId"> = {
  state: "sending",
  attempts: 1,
  doubts: 0,
  dueAt: null,
  messageId: null,
  settledAt: null,
  reason: null,
};

/** A row as a run is opened with it. */
export function pendingRow(number: number, { subscriberId, content, target }: Recipient): Delivery {
  return {
    number,
    subscriberId,
    content,
    ...(target !== undefined && { target }),
    state: "pending",
    attempts: 0,
    doubts: 0,
    dueAt: null,
    messageId: null,
    settledAt: null,
    reason: null,
  };
}

/** What becomes of a row that waits in a run that is stopped. */
export function endingOf(row: Pick<Delivery, "state">, now: Date): Partial<Settlement> {
  if (row.state === "uncertain") return { dueAt: null };
  return { state: "refused", dueAt: null, settledAt: now.toISOString(), reason: STOPPED };
}

/** A settlement in a run that is stopped: nothing waits there. */
export function ended(settled: Settlement): Settlement {
  const waits = settled.state === "pending" || (settled.state === "uncertain" && settled.dueAt !== null);
  return waits ? { ...settled, ...endingOf(settled, new Date(settled.settledAt ?? 0)) } : settled;
}
