import type { DeliveryRun, RunPriority } from "./delivery.ts";

/**
 * The order in which runs are looked through for the next delivery. What is urgent goes first. Bulletins and ordinary
 * announcements take turns, so that neither starves: each has half of the pace while both have something to send. Inside a
 * priority the oldest run goes first.
 */
export class Fairness {
  #servedLast: RunPriority = "ordinary";

  /** @param runs oldest first */
  inOrder(runs: readonly DeliveryRun[]): readonly DeliveryRun[] {
    const [first, second]: readonly RunPriority[] =
      this.#servedLast === "bulletin" ? ["ordinary", "bulletin"] : ["bulletin", "ordinary"];
    const of = (wanted: RunPriority | undefined) =>
      runs.filter(({ priority = "bulletin" }) => priority === wanted);
    return [...of("urgent"), ...of(first), ...of(second)];
  }

  /** Something of this run has had its turn. */
  serve({ priority = "bulletin" }: DeliveryRun): void {
    // What is urgent takes nobody's turn.
    if (priority !== "urgent") this.#servedLast = priority;
  }
}

/** How much is to be sent before the last delivery of a run has had its turn. */
export interface Ahead {
  readonly urgent: number;
  readonly bulletin: number;
  readonly ordinary: number;
}

/**
 * How many turns pass until `count` more deliveries of a priority have had theirs, with what is under way already.
 * @param ahead what waits in other runs, by priority
 */
export function turnsUntilSent(count: number, priority: RunPriority, ahead: Ahead): number {
  if (priority === "urgent") return ahead.urgent + count;
  const other = priority === "bulletin" ? ahead.ordinary : ahead.bulletin;
  const own = ahead[priority] + count;
  return ahead.urgent + own + Math.min(own, other);
}
