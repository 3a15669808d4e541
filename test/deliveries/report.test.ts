import { describe, expect, it } from "vitest";
import type { Delivery } from "../../src/deliveries/delivery.ts";
import { reportOf } from "../../src/deliveries/report.ts";

const delivery = (number: number, changes: Partial<Delivery>): Delivery => ({
  number,
  subscriberId: `s-${number}`,
  content: "a",
  state: "sent",
  attempts: 1,
  doubts: 0,
  dueAt: null,
  messageId: null,
  settledAt: null,
  reason: null,
  ...changes,
});

describe("a report", () => {
  it("of nothing says zero of everything", () =>
    expect(reportOf([])).toEqual({
      total: 0,
      counts: { pending: 0, sending: 0, sent: 0, refused: 0, gone: 0, uncertain: 0 },
      reasons: {},
      uncertain: [],
    }));

  it("counts every state, and the reasons in each", () => {
    const { total, counts, reasons } = reportOf([
      delivery(0, {}),
      delivery(1, { state: "gone", reason: "blocked" }),
      delivery(2, { state: "gone", reason: "blocked" }),
      delivery(3, { state: "gone", reason: "deactivated" }),
      delivery(4, { state: "refused", reason: "blocked" }),
      delivery(5, { state: "pending" }),
      delivery(6, { state: "sending" }),
    ]);
    expect(total).toBe(7);
    expect(counts).toEqual({ pending: 1, sending: 1, sent: 1, refused: 1, gone: 3, uncertain: 0 });
    expect(reasons).toEqual({ "gone: blocked": 2, "gone: deactivated": 1, "refused: blocked": 1 });
  });

  it("lists every delivery that was in doubt, however it ended", () =>
    expect(
      reportOf([
        delivery(0, {}),
        delivery(1, { doubts: 1 }),
        delivery(2, { doubts: 5, state: "uncertain", reason: "no answer" }),
        delivery(3, { doubts: 2, state: "pending" }),
      ]).uncertain,
    ).toEqual([
      { number: 1, subscriberId: "s-1", doubts: 1, endedAs: "sent" },
      { number: 2, subscriberId: "s-2", doubts: 5, endedAs: "uncertain" },
      { number: 3, subscriberId: "s-3", doubts: 2, endedAs: "pending" },
    ]));
});
