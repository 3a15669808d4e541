import type { Delivery } from "../deliveries/delivery.ts";

/** So many deliveries are looked back at, and so large a share of them may be refused. */
export const WINDOW = 200;
export const SHARE = 0.05;
const REFUSED_AT_MOST = WINDOW * SHARE;

/**
 * Whether sending goes wrong: more than 5 % refused among the last 200 that were not `gone`. People who have left say
 * nothing about the message.
 */
export class ErrorBudget {
  /** Whether each of the last deliveries was refused, oldest first; never more than `WINDOW`. */
  readonly #last: boolean[] = [];
  #refused = 0;

  /** A delivery that has come to an end. */
  note({ state, dueAt }: Pick<Delivery, "state" | "dueAt">): void {
    const hasEnded = state === "sent" || state === "refused" || (state === "uncertain" && dueAt === null);
    if (!hasEnded) return;
    this.#last.push(state === "refused");
    if (state === "refused") this.#refused++;
    if (this.#last.length > WINDOW && this.#last.shift()) this.#refused--;
  }

  get isExceeded(): boolean {
    return this.#refused > REFUSED_AT_MOST;
  }

  get refusedCount(): number {
    return this.#refused;
  }

  get lookedAtCount(): number {
    return this.#last.length;
  }
}

/** The budget as it stood, out of the rows of a run that were settled after `since` (ISO 8601, UTC). */
export function budgetOf(deliveries: readonly Delivery[], since: string): ErrorBudget {
  const budget = new ErrorBudget();
  const settled = deliveries.filter(({ settledAt }) => settledAt !== null && settledAt > since);
  for (const delivery of settled.toSorted((a, b) => ((a.settledAt ?? "") < (b.settledAt ?? "") ? -1 : 1))) {
    budget.note(delivery);
  }
  return budget;
}
