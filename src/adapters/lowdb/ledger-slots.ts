import type { Delivery } from "../../deliveries/delivery.ts";
import type { Slot } from "./ledger-run.ts";

/** Resolves when the row is `sending` on disk; on failure nobody will send it, and it waits for its next turn. */
export async function claimed(slot: Slot): Promise<Delivery> {
  await commit(slot, { state: "sending", attempts: slot.row.attempts + 1 });
  return { ...slot.row };
}

/** Changes a row on disk, or leaves it as it was: what was not acknowledged must not be acted on by anybody else. */
export async function commit(slot: Slot, changes: Partial<Delivery>): Promise<void> {
  const { state, attempts, doubts, dueAt, messageId, settledAt, reason } = slot.row;
  try {
    await slot.owner.change(slot, changes);
  } catch (thrown) {
    changeUnasked(slot, { state, attempts, doubts, dueAt, messageId, settledAt, reason });
    throw thrown;
  }
}

/** A change that takes back one that could not be saved; it goes to disk with whatever is saved next. */
export function changeUnasked(slot: Slot, changes: Partial<Delivery>): void {
  slot.owner.change(slot, changes).catch(() => undefined);
}
