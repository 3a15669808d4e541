import { describe, expect, it } from "vitest";
import type { Delivery, DeliveryOutcome, Settlement } from "../../src/deliveries/delivery.ts";
import { settlementOf } from "../../src/deliveries/settle.ts";

const NOW = new Date("2026-11-24T00:00:00.000Z");
const secondsOn = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000).toISOString();

const sending = (attempts: number, doubts = 0): Delivery => ({
  number: 7,
  subscriberId: "s-an",
  content: "a",
  state: "sending",
  attempts,
  doubts,
  dueAt: secondsOn(-60),
  messageId: null,
  settledAt: secondsOn(-90),
  reason: "an earlier reason",
});

const SENT: DeliveryOutcome = { kind: "sent", messageId: "41" };
const FLOOD: DeliveryOutcome = { kind: "flood", afterMs: 43_838_000 };
const RETRY: DeliveryOutcome = { kind: "retry", reason: "ECONNREFUSED" };
const MOVED: DeliveryOutcome = { kind: "moved", address: "-100" };
const GONE: DeliveryOutcome = { kind: "gone", reason: "blocked" };
const REFUSED: DeliveryOutcome = { kind: "refused", reason: "too long" };
const UNCERTAIN: DeliveryOutcome = { kind: "uncertain", reason: "no answer" };

type Expected = Omit<Settlement, "settledAt">;
const wait = { state: "pending", messageId: null } as const;
const end = { dueAt: null, messageId: null } as const;

describe("after attempt n, with d doubts before, the outcome makes of a delivery", () => {
  it.each<[number, number, DeliveryOutcome, Expected]>([
    [1, 0, SENT, { state: "sent", attempts: 1, doubts: 0, dueAt: null, messageId: "41", reason: null }],
    [5, 2, SENT, { state: "sent", attempts: 5, doubts: 2, dueAt: null, messageId: "41", reason: null }],
    [1, 0, FLOOD, { ...wait, attempts: 0, doubts: 0, dueAt: null, reason: null }],
    [5, 1, FLOOD, { ...wait, attempts: 4, doubts: 1, dueAt: null, reason: null }],
    [1, 0, RETRY, { ...wait, attempts: 1, doubts: 0, dueAt: secondsOn(1), reason: "ECONNREFUSED" }],
    [2, 1, RETRY, { ...wait, attempts: 2, doubts: 1, dueAt: secondsOn(2), reason: "ECONNREFUSED" }],
    [3, 0, RETRY, { ...wait, attempts: 3, doubts: 0, dueAt: secondsOn(4), reason: "ECONNREFUSED" }],
    [4, 0, RETRY, { ...wait, attempts: 4, doubts: 0, dueAt: secondsOn(8), reason: "ECONNREFUSED" }],
    [5, 0, RETRY, { ...end, state: "refused", attempts: 5, doubts: 0, reason: "ECONNREFUSED" }],
    [1, 0, MOVED, { ...wait, attempts: 1, doubts: 0, dueAt: null, reason: null }],
    [4, 2, MOVED, { ...wait, attempts: 4, doubts: 2, dueAt: null, reason: null }],
    [5, 0, MOVED, { ...end, state: "refused", attempts: 5, doubts: 0, reason: "moved too often" }],
    [1, 0, GONE, { ...end, state: "gone", attempts: 1, doubts: 0, reason: "blocked" }],
    [5, 3, GONE, { ...end, state: "gone", attempts: 5, doubts: 3, reason: "blocked" }],
    [1, 0, REFUSED, { ...end, state: "refused", attempts: 1, doubts: 0, reason: "too long" }],
    [5, 1, REFUSED, { ...end, state: "refused", attempts: 5, doubts: 1, reason: "too long" }],
    [1, 0, UNCERTAIN, uncertain({ attempts: 1, doubts: 1, dueAt: secondsOn(1) })],
    [4, 3, UNCERTAIN, uncertain({ attempts: 4, doubts: 4, dueAt: secondsOn(8) })],
    [5, 4, UNCERTAIN, uncertain({ attempts: 5, doubts: 5, dueAt: null })],
  ])("%i, %i, %j", (attempts, doubts, outcome, expected) =>
    expect(settlementOf(sending(attempts, doubts), outcome, NOW)).toEqual({
      ...expected,
      settledAt: NOW.toISOString(),
    }),
  );
});

function uncertain(changes: Pick<Settlement, "attempts" | "doubts" | "dueAt">): Expected {
  return { state: "uncertain", messageId: null, reason: "no answer", ...changes };
}
