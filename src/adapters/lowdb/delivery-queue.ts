import type { Delivery } from "../../deliveries/delivery.ts";
import { Heap } from "./heap.ts";

interface Waiting {
  readonly dueAtMs: number;
  readonly row: Delivery;
}

/** It can be claimed, now or later. */
export function isClaimable({ state, dueAt }: Delivery): boolean {
  return state === "pending" || (state === "uncertain" && dueAt !== null);
}

/** Something is still to be sent or to be learnt about it. */
export function isUnfinished(row: Delivery): boolean {
  return isClaimable(row) || row.state === "sending";
}

/**
 * The rows of one run that can be claimed. A row that was taken past the queue is not looked for in it: it is skipped
 * when its turn comes, so that every row that can be claimed must be put in, and others may stand in it.
 */
export class DeliveryQueue {
  readonly #ready = new Heap<Delivery>((a, b) => a.number - b.number);
  readonly #waiting = new Heap<Waiting>((a, b) => a.dueAtMs - b.dueAtMs || a.row.number - b.row.number);

  /** To be called whenever a row has changed. */
  put(row: Delivery): void {
    if (!isClaimable(row)) return;
    if (row.dueAt === null) this.#ready.push(row);
    else this.#waiting.push({ dueAtMs: Date.parse(row.dueAt), row });
  }

  /** Takes what is due longest, else the lowest number among what is due at once. */
  take(now: Date): Delivery | undefined {
    this.#skipTaken();
    const first = this.#waiting.peek();
    if (first && first.dueAtMs <= now.getTime()) return this.#waiting.pop()?.row;
    return this.#ready.pop();
  }

  /** The epoch for what is due at once. */
  nextDueAt(): Date | undefined {
    this.#skipTaken();
    if (this.#ready.peek()) return new Date(0);
    const first = this.#waiting.peek();
    return first && new Date(first.dueAtMs);
  }

  #skipTaken(): void {
    for (let row = this.#ready.peek(); row && !isReady(row); row = this.#ready.peek()) this.#ready.pop();
    for (let next = this.#waiting.peek(); next && !stillWaits(next); next = this.#waiting.peek()) {
      this.#waiting.pop();
    }
  }
}

function isReady(row: Delivery): boolean {
  return isClaimable(row) && row.dueAt === null;
}

function stillWaits({ row, dueAtMs }: Waiting): boolean {
  return isClaimable(row) && row.dueAt !== null && Date.parse(row.dueAt) === dueAtMs;
}
