import { describe, expect, it } from "vitest";
import type { Offer, OfferStore, SubscriberStore } from "../../src/subscribers/ports.ts";
import type { Subscriber } from "../../src/subscribers/subscriber.ts";
import { Subscriptions } from "../../src/subscribers/subscriptions.ts";
import { Offers } from "../../src/telegram/offers.ts";

function open() {
  const kept = new Map<string, Offer>();
  const people = new Map<string, Subscriber>();
  const store: OfferStore = {
    last: async (id) => kept.get(id),
    put: async (id, offer) => void kept.set(id, offer),
    remove: async (id) => void kept.delete(id),
  };
  const subscribers = {
    get: async (id) => people.get(id),
    at: async (address) => [...people.values()].find((person) => person.address === address),
    add: async (person) => people.set(person.id, person) && person,
  } satisfies Partial<SubscriberStore>;
  const subscriptions = new Subscriptions({
    subscribers: subscribers as unknown as SubscriberStore,
    offers: store,
    clock: () => new Date("2026-11-24T03:00:00Z"),
    defaultSlot: "morning",
    forgetElsewhere: async () => undefined,
  });
  return { kept, people, subscriptions, offers: new Offers(store, subscriptions) };
}

const offer = (choice: string): Offer => ({
  choices: [choice],
  extras: [],
  offeredAt: "2026-11-24T03:00:00.000Z",
});

describe("what a chat was offered last", () => {
  it("is kept with a subscription", async () => {
    const { kept, subscriptions, offers } = open();
    const reader = await subscriptions.join(await subscriptions.at("1", "vi"));
    await offers.put(reader, offer("a"));
    await offers.put(reader, offer("b"));
    expect([await offers.last(reader), kept.size]).toEqual([offer("b"), 1]);
  });

  it("is only remembered of somebody without one, by address, and found again once they begin", async () => {
    const { kept, subscriptions, offers } = open();
    await offers.put(await subscriptions.at("1", "vi"), offer("a"));
    const later = await subscriptions.at("1", "vi");
    expect([await offers.last(later), kept.size]).toEqual([offer("a"), 0]);
    expect(await offers.last(await subscriptions.join(later))).toEqual(offer("a"));
  });

  it("is remembered of the last 1,000 of them", async () => {
    const { subscriptions, offers } = open();
    for (let person = 0; person <= 1_000; person++) {
      await offers.put(await subscriptions.at(`${person}`, "vi"), offer(`${person}`));
      // Who comes back stays.
      await offers.put(await subscriptions.at("0", "vi"), offer("0"));
    }
    const last = async (person: number) => offers.last(await subscriptions.at(`${person}`, "vi"));
    expect([await last(0), await last(1), await last(2), await last(1_000)]).toEqual([
      offer("0"),
      undefined,
      offer("2"),
      offer("1000"),
    ]);
  });

  it("can be forgotten", async () => {
    const { subscriptions, offers } = open();
    const reader = await subscriptions.at("1", "vi");
    await offers.put(reader, offer("a"));
    offers.forget(reader);
    expect(await offers.last(reader)).toBeUndefined();
  });
});
