import type { Preferences, Subscriber, SubscriberId } from "./subscriber.ts";

/** Where subscribers are kept. A promise that resolves means: it is on disk. */
export interface SubscriberStore {
  get(id: SubscriberId): Promise<Subscriber | undefined>;
  at(address: string): Promise<Subscriber | undefined>;
  /** Adds the subscriber, or returns the one that the address already has. */
  add(subscriber: Subscriber): Promise<Subscriber>;
  /** Applies `change` to the newest state in one step; `undefined` when there is no such subscriber. */
  update(
    id: SubscriberId,
    change: (subscriber: Subscriber) => Partial<Preferences>,
  ): Promise<Subscriber | undefined>;
  /** Gives the subscriber a new address; one that stood at the new address already is removed. */
  move(id: SubscriberId, address: string): Promise<void>;
  /** Removes everything about the subscriber. */
  remove(id: SubscriberId): Promise<void>;
  /** The active subscribers of a slot, in a stable order. */
  activeIn(slot: string): Promise<readonly Subscriber[]>;
  /**
   * Everybody once, whatever their status, in the order in which they came, a slice at a time: the event loop gets its
   * turn between two. Who comes meanwhile may or may not be in it.
   */
  slices(): AsyncIterable<readonly Subscriber[]>;
  count(): Promise<number>;
}

/** Which updates were dealt with, so that one that is delivered again does nothing twice. */
export interface UpdateLog {
  has(updateId: number): Promise<boolean>;
  /** Remembers at least the last 1,000. */
  record(updateId: number): Promise<void>;
}

/** What the chat was offered last: it is what a typed number means. */
export interface Offer {
  /** The actions behind "1", "2" …, in the order shown. */
  readonly choices: readonly string[];
  /** Actions behind the numbers that follow: added by later messages without taking the list away. */
  readonly extras: readonly string[];
  /** ISO 8601, UTC. */
  readonly offeredAt: string;
  /** Topics to return to when leaving all of them is undone. */
  readonly undoTopics?: readonly string[];
  /** What the chat was shown last that can be read aloud once more. */
  readonly shown?: Shown;
  /** What the chat was asked for last: the next text that is neither a command nor a number answers it. */
  readonly asking?: Asking;
}

/** A question to a person that is still open. */
export interface Asking {
  /** The action that the answer completes. */
  readonly action: string;
  /** What was given already and waits for a confirmation; removed with the offer. */
  readonly given?: string;
}

/** Something that the chat was shown, by reference: no words of it are kept. */
export interface Shown {
  /** The action that reads it aloud. */
  readonly action: string;
  readonly messageId: number;
  /** ISO 8601, UTC. */
  readonly shownAt: string;
}

export interface OfferStore {
  last(id: SubscriberId): Promise<Offer | undefined>;
  put(id: SubscriberId, offer: Offer): Promise<void>;
  remove(id: SubscriberId): Promise<void>;
}
