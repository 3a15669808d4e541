import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DeliveryQueue } from "../../../src/adapters/lowdb/delivery-queue.ts";
import { Heap } from "../../../src/adapters/lowdb/heap.ts";
import type { Delivery } from "../../../src/deliveries/delivery.ts";

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 0, 0, seconds));
const row = (number: number, changes: Partial<Delivery> = {}): Delivery => ({
  number,
  subscriberId: `sub-${number}`,
  content: "a",
  state: "pending",
  attempts: 0,
  doubts: 0,
  dueAt: null,
  messageId: null,
  settledAt: null,
  reason: null,
  ...changes,
});

describe("a heap", () => {
  it("gives back in order what was put in, whenever it is asked", () => {
    const steps = fc.array(fc.oneof(fc.integer(), fc.constant("pop" as const)), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (list) => {
        const heap = new Heap<number>((a, b) => a - b);
        const model: number[] = [];
        for (const step of list) {
          if (step === "pop") expect(heap.pop()).toBe(model.shift());
          else {
            heap.push(step);
            model.push(step);
            model.sort((a, b) => a - b);
          }
          expect(heap.peek()).toBe(model[0]);
        }
      }),
      { seed: 1 },
    );
  });
});

describe("the queue of a run", () => {
  it("hands out by number, whatever the order of coming", () => {
    const queue = new DeliveryQueue();
    for (const number of [2, 0, 1]) queue.put(row(number));
    expect([queue.take(at(0)), queue.take(at(0)), queue.take(at(0))].map((taken) => taken?.number)).toEqual([
      0, 1, 2,
    ]);
    expect(queue.take(at(0))).toBeUndefined();
  });

  it("forgets an earlier date when a row is put off again", () => {
    const queue = new DeliveryQueue();
    const delivery = row(0, { dueAt: at(10).toISOString() });
    queue.put(delivery);
    delivery.dueAt = at(30).toISOString();
    queue.put(delivery);
    expect(queue.nextDueAt()).toEqual(at(30));
    expect(queue.take(at(20))).toBeUndefined();
    expect(queue.take(at(30))).toBe(delivery);
  });

  it("skips what was taken past it", () => {
    const queue = new DeliveryQueue();
    const [first, second] = [row(0), row(1)];
    queue.put(first);
    queue.put(second);
    first.state = "sending";
    expect(queue.take(at(0))).toBe(second);
    expect(queue.nextDueAt()).toBeUndefined();
  });

  it.each(["sending", "sent", "refused", "gone"] as const)("takes in nothing that is %s", (state) => {
    const queue = new DeliveryQueue();
    queue.put(row(0, { state }));
    expect(queue.take(at(0))).toBeUndefined();
  });
});
