import type { Clock } from "../lib/clock.ts";
import { newId } from "../lib/id.ts";
import type { Language, TopicId } from "../topics/topic.ts";
import type { OfferStore, SubscriberStore } from "./ports.ts";
import { type Preferences, SILENT, type Subscriber } from "./subscriber.ts";

export interface SubscriptionOptions {
  readonly subscribers: SubscriberStore;
  readonly offers: OfferStore;
  readonly clock: Clock;
  /** The slot of somebody who has not chosen one. */
  readonly defaultSlot: string;
  /** Removes what other capabilities keep about somebody. */
  readonly forgetElsewhere: (subscriber: Subscriber) => Promise<void>;
}

/** What people do with their own subscription. Nothing about a person is kept before the first of these calls. */
export class Subscriptions {
  readonly #options: SubscriptionOptions;

  constructor(options: SubscriptionOptions) {
    this.#options = options;
  }

  /** The subscriber at this address, or what somebody new would start with (not kept yet). */
  async at(address: string, language: Language): Promise<Subscriber> {
    const known = await this.#options.subscribers.at(address);
    return known ?? this.#newcomer(address, language);
  }

  async isKept(subscriber: Subscriber): Promise<boolean> {
    return (await this.#options.subscribers.get(subscriber.id)) !== undefined;
  }

  /** Keeps a newcomer; brings back somebody who was gone. */
  async join(subscriber: Subscriber): Promise<Subscriber> {
    const kept = await this.#options.subscribers.add(subscriber);
    if (kept.status !== "gone") return kept;
    return (await this.#change(kept, () => ({ status: "active", statusReason: null }))) ?? kept;
  }

  /** Follows or leaves topics; a topic that is followed already, or not at all, stays so. */
  async follow(subscriber: Subscriber, topics: readonly TopicId[]): Promise<Subscriber> {
    return this.set(subscriber, (newest) => ({ topics: [...new Set([...newest.topics, ...topics])] }));
  }

  async leave(subscriber: Subscriber, topic: TopicId): Promise<Subscriber> {
    return this.set(subscriber, (newest) => ({ topics: newest.topics.filter((id) => id !== topic) }));
  }

  async set(
    subscriber: Subscriber,
    change: (newest: Subscriber) => Partial<Preferences>,
  ): Promise<Subscriber> {
    const kept = await this.join(subscriber);
    return (await this.#change(kept, change)) ?? kept;
  }

  /** Removes everything that is kept about the subscriber. */
  async forget(subscriber: Subscriber): Promise<void> {
    await this.#options.forgetElsewhere(subscriber);
    await this.#options.offers.remove(subscriber.id);
    await this.#options.subscribers.remove(subscriber.id);
  }

  /** The person has blocked the bot, or cannot be reached any more. */
  async lose(address: string, reason: string): Promise<void> {
    const known = await this.#options.subscribers.at(address);
    if (known) await this.#change(known, () => ({ status: "gone", statusReason: reason }));
  }

  #change(subscriber: Subscriber, change: (newest: Subscriber) => Partial<Preferences>) {
    return this.#options.subscribers.update(subscriber.id, change);
  }

  #newcomer(address: string, language: Language): Subscriber {
    const { clock, defaultSlot } = this.#options;
    return {
      id: newId("s"),
      address,
      language,
      topics: [],
      slot: defaultSlot,
      status: "active",
      statusReason: null,
      createdAt: clock().toISOString(),
      ...SILENT,
    };
  }
}
