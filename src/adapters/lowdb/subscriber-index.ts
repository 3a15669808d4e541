import { setImmediate } from "node:timers/promises";
import type { Delivery, DeliveryRun } from "../../deliveries/delivery.ts";
import type { SubscriberId } from "../../subscribers/subscriber.ts";
import type { LedgerRun, Slot } from "./ledger-run.ts";

/** So many rows are looked at before others have their turn. */
const ROWS_AT_ONCE = 2_000;

/** The rows of each subscriber, in the order in which they were added. */
export class SubscriberIndex {
  readonly #slots = new Map<SubscriberId, Slot[]>();

  of(id: SubscriberId): readonly Slot[] {
    return this.#slots.get(id) ?? [];
  }

  /** The newest row that is `sent` in the runs that are meant. */
  lastSentTo(
    id: SubscriberId,
    isMeant: (run: DeliveryRun) => boolean,
  ): { run: DeliveryRun; delivery: Delivery } | undefined {
    let last: Slot | undefined;
    for (const slot of this.of(id)) {
      if (slot.row.state !== "sent" || !isMeant(slot.owner.run)) continue;
      if ((slot.row.settledAt ?? "") >= (last?.row.settledAt ?? "")) last = slot;
    }
    return last && { run: last.owner.run, delivery: { ...last.row } };
  }

  /** Rows that were forgotten are nobody's. */
  add(slot: Slot): void {
    if (slot.row.subscriberId === "") return;
    const known = this.#slots.get(slot.row.subscriberId);
    if (known) known.push(slot);
    else this.#slots.set(slot.row.subscriberId, [slot]);
  }

  async addRun(run: LedgerRun): Promise<void> {
    await unhurried(run, (slot) => this.add(slot));
  }

  async removeRun(run: LedgerRun): Promise<void> {
    await unhurried(run, ({ row: { subscriberId } }) => {
      const left = this.of(subscriberId).filter(({ owner }) => owner !== run);
      if (left.length > 0) this.#slots.set(subscriberId, left);
      else this.#slots.delete(subscriberId);
    });
  }

  /** Removes and answers the subscriber's rows. */
  forget(id: SubscriberId): readonly Slot[] {
    const slots = this.of(id);
    this.#slots.delete(id);
    return slots;
  }
}

async function unhurried(run: LedgerRun, work: (slot: Slot) => void): Promise<void> {
  let count = 0;
  for (const slot of run.slots()) {
    if (++count % ROWS_AT_ONCE === 0) await setImmediate();
    work(slot);
  }
}
