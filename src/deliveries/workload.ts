import type { DeliveryLedger } from "./ports.ts";

/** How many deliveries are still to be sent, over all runs. */
export async function workloadOf(ledger: Pick<DeliveryLedger, "unfinished" | "deliveries">): Promise<number> {
  let waiting = 0;
  for (const { id } of await ledger.unfinished()) {
    const deliveries = await ledger.deliveries(id);
    waiting += deliveries.filter(({ state }) => state === "pending" || state === "sending").length;
  }
  return waiting;
}
