import { describe, expect, it } from "vitest";
import { budgetOf, ErrorBudget } from "../../src/announcements/error-budget.ts";
import type { DeliveryState } from "../../src/deliveries/delivery.ts";

/** A budget after so many ends of each kind, in order. */
function budgetAfter(...ends: readonly (readonly [number, DeliveryState])[]): ErrorBudget {
  const budget = new ErrorBudget();
  for (const [count, state] of ends) {
    for (let end = 0; end < count; end++) budget.note({ state, dueAt: null });
  }
  return budget;
}

describe("an error budget of 5 % of the last 200", () => {
  it.each([
    ["is not exceeded by ten", budgetAfter([190, "sent"], [10, "refused"]), false],
    ["is exceeded by eleven", budgetAfter([189, "sent"], [11, "refused"]), true],
    ["also when there were few before", budgetAfter([11, "refused"]), true],
    ["forgets what is longer ago", budgetAfter([10, "refused"], [200, "sent"], [10, "refused"]), false],
    ["takes no notice of those who have left", budgetAfter([500, "gone"], [10, "refused"]), false],
    ["counts what ended in doubt as no error", budgetAfter([100, "uncertain"], [10, "refused"]), false],
    ["counts no attempt that is made again", budgetAfter([50, "pending"], [10, "refused"]), false],
  ])("%s", (_, budget, expected) => expect(budget.isExceeded).toBe(expected));

  it("is read again out of the rows, from when sending went on", () => {
    const row = (minute: number) => ({
      ...{ number: minute, subscriberId: "s", content: "a", state: "refused" as const, attempts: 1 },
      ...{ doubts: 0, dueAt: null, messageId: null, reason: "too long" },
      settledAt: `2026-11-24T01:${String(minute).padStart(2, "0")}:00.000Z`,
    });
    const rows = Array.from({ length: 30 }, (_, minute) => row(minute));
    expect(budgetOf(rows, "2026-11-24T01:20:00.000Z").refusedCount).toBe(9);
    expect(budgetOf(rows, "").isExceeded).toBe(true);
  });
});
