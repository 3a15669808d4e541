import { join } from "node:path";
import { setImmediate as nextTick } from "node:timers/promises";
import type { SubscriberStore } from "../../subscribers/ports.ts";
import { type Preferences, Subscriber, type SubscriberId } from "../../subscribers/subscriber.ts";
import type { WriteFile } from "./durable-write.ts";
import { openShards, type Shards } from "./shards.ts";

/** Subscribers looked at before the event loop gets its turn: about a millisecond. */
const SLICE = 1_000;

class LowdbSubscriberStore implements SubscriberStore, AsyncDisposable {
  readonly #shards: Shards<Subscriber>;
  /** In the order in which they came: a changed one keeps its place. */
  readonly #byId = new Map<SubscriberId, Subscriber>();
  readonly #idByAddress = new Map<string, SubscriberId>();

  constructor(shards: Shards<Subscriber>) {
    this.#shards = shards;
  }

  /** Fills the indexes from the files. */
  async load(): Promise<void> {
    const subscribers = this.#shards.entries().map(([, subscriber]) => subscriber);
    for (const subscriber of subscribers.sort(firstComeFirst)) {
      // A move that was cut short between two files leaves two at one address: the older one is who moved there.
      if (this.#idByAddress.has(subscriber.address)) await this.#shards.remove(subscriber.id);
      else this.#index(subscriber);
    }
  }

  async get(id: SubscriberId): Promise<Subscriber | undefined> {
    return this.#byId.get(id);
  }

  async at(address: string): Promise<Subscriber | undefined> {
    return this.#at(address);
  }

  async add(subscriber: Subscriber): Promise<Subscriber> {
    const known = this.#at(subscriber.address);
    if (known) await this.#shards.whenSaved(known.id);
    else await this.#keep(subscriber);
    return known ?? subscriber;
  }

  async update(
    id: SubscriberId,
    change: (subscriber: Subscriber) => Partial<Preferences>,
  ): Promise<Subscriber | undefined> {
    const subscriber = this.#byId.get(id);
    if (!subscriber) return undefined;
    const changed = { ...subscriber, ...change(subscriber) };
    await this.#keep(changed);
    return changed;
  }

  async move(id: SubscriberId, address: string): Promise<void> {
    const subscriber = this.#byId.get(id);
    if (!subscriber || subscriber.address === address) return;
    const displaced = this.#at(address);
    // Both begin at once, so that nobody sees the address free in between.
    const removed = displaced && this.remove(displaced.id);
    this.#idByAddress.delete(subscriber.address);
    await Promise.all([removed, this.#keep({ ...subscriber, address })]);
  }

  async remove(id: SubscriberId): Promise<void> {
    const subscriber = this.#byId.get(id);
    if (!subscriber) return;
    this.#byId.delete(id);
    this.#idByAddress.delete(subscriber.address);
    await this.#shards.remove(id);
  }

  async activeIn(slot: string): Promise<readonly Subscriber[]> {
    const active: Subscriber[] = [];
    for (const subscriber of this.#byId.values()) {
      if (subscriber.status === "active" && subscriber.slot === slot) active.push(subscriber);
    }
    return active;
  }

  async *slices(): AsyncGenerator<readonly Subscriber[]> {
    let slice: Subscriber[] = [];
    for (const subscriber of this.#byId.values()) {
      slice.push(subscriber);
      if (slice.length < SLICE) continue;
      yield slice;
      slice = [];
      await nextTick();
    }
    if (slice.length > 0) yield slice;
  }

  async count(): Promise<number> {
    return this.#byId.size;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#shards[Symbol.asyncDispose]();
  }

  #at(address: string): Subscriber | undefined {
    const id = this.#idByAddress.get(address);
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** Shows at once; resolves when it is on disk. */
  #keep(subscriber: Subscriber): Promise<void> {
    this.#index(subscriber);
    return this.#shards.put(subscriber.id, subscriber);
  }

  #index(subscriber: Subscriber): void {
    this.#byId.set(subscriber.id, subscriber);
    this.#idByAddress.set(subscriber.address, subscriber.id);
  }
}

function firstComeFirst(a: Subscriber, b: Subscriber): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Version 2 reads aloud; who was there before has not asked for it. */
function withoutAudio(row: unknown): unknown {
  return { ...(row as object), audio: false, voice: null, speed: 1, audioAs: "note" };
}

/** Subscribers in `subscribers/`. @throws PlainError as `openJsonFile` does */
export async function openSubscriberStore(
  directory: string,
  write?: WriteFile,
): Promise<SubscriberStore & AsyncDisposable> {
  const shards = await openShards({
    ...{ directory: join(directory, "subscribers"), row: Subscriber, write },
    rowMigrations: [withoutAudio],
  });
  const store = new LowdbSubscriberStore(shards);
  await store.load();
  return store;
}
