import type { Delivery, DeliveryState } from "./delivery.ts";

/** What became of a run. */
export interface DeliveryReport {
  readonly total: number;
  readonly counts: Readonly<Record<DeliveryState, number>>;
  /** How many ended for each reason ("gone: blocked" …). */
  readonly reasons: Readonly<Record<string, number>>;
  /** Every delivery that may have arrived more than once, or not at all, by its number in the run. */
  readonly uncertain: readonly UncertainDelivery[];
}

export interface UncertainDelivery {
  readonly number: number;
  readonly subscriberId: string;
  /** How many attempts ended in doubt. */
  readonly doubts: number;
  readonly endedAs: DeliveryState;
}

export function reportOf(deliveries: readonly Delivery[]): DeliveryReport {
  const counts = { pending: 0, sending: 0, sent: 0, refused: 0, gone: 0, uncertain: 0 };
  const reasons: Record<string, number> = {};
  for (const { state, reason } of deliveries) {
    counts[state]++;
    if (reason === null) continue;
    const key = `${state}: ${reason}`;
    reasons[key] = (reasons[key] ?? 0) + 1;
  }
  const uncertain = deliveries
    .filter((delivery) => delivery.doubts > 0)
    .map(({ number, subscriberId, doubts, state }) => ({ number, subscriberId, doubts, endedAs: state }));
  return { total: deliveries.length, counts, reasons, uncertain };
}
