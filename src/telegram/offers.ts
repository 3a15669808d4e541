import type { Offer, OfferStore } from "../subscribers/ports.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import type { Subscriptions } from "../subscribers/subscriptions.ts";

/** People who have not begun, and whose last list is remembered until the process ends. */
const MAX_PASSERS_BY = 1_000;

/** What each chat was offered last: kept with the subscription; of somebody without one only in memory. */
export class Offers {
  readonly #store: OfferStore;
  readonly #subscriptions: Subscriptions;
  readonly #passersBy = new Map<string, Offer>();

  constructor(store: OfferStore, subscriptions: Subscriptions) {
    this.#store = store;
    this.#subscriptions = subscriptions;
  }

  async last(reader: Subscriber): Promise<Offer | undefined> {
    return (await this.#store.last(reader.id)) ?? this.#passersBy.get(reader.address);
  }

  async put(reader: Subscriber, offer: Offer): Promise<void> {
    if (await this.#subscriptions.isKept(reader)) return this.#store.put(reader.id, offer);
    this.#passersBy.delete(reader.address);
    this.#passersBy.set(reader.address, offer);
    const [oldest] = this.#passersBy.keys();
    if (this.#passersBy.size > MAX_PASSERS_BY && oldest !== undefined) this.#passersBy.delete(oldest);
  }

  /** Everything that the chat was offered is forgotten; what is kept of a subscription goes with it. */
  forget(reader: Subscriber): void {
    this.#passersBy.delete(reader.address);
  }
}
