import type { SubscriberId } from "../subscribers/subscriber.ts";
import type { Content, Delivery, DeliveryOutcome, DeliveryRun, Settlement } from "./delivery.ts";

/** A row per recipient. A promise that resolves means: it is on disk. */
export interface DeliveryLedger {
  /** Writes a run with all its deliveries (state `pending`) in one step; `false` when that run exists: nothing changes then. */
  open(run: DeliveryRun, recipients: readonly Recipient[]): Promise<boolean>;
  /** Adds one delivery, already `sending`, to a run that grows (made when it is missing): what somebody asked for themselves. */
  append(runId: string, content: Content, subscriberId: SubscriberId, now: Date): Promise<Delivery>;
  has(runId: string): Promise<boolean>;
  run(runId: string): Promise<DeliveryRun | undefined>;
  /** Runs in which something is still to be sent (`pending`, `sending`, or `uncertain` with `dueAt`), oldest first. */
  unfinished(): Promise<readonly DeliveryRun[]>;
  /** Takes the next delivery that is due (`pending`, or `uncertain` with a `dueAt` that has come) and makes it `sending` with one attempt more. */
  claim(runId: string, now: Date): Promise<Delivery | undefined>;
  /** Takes the delivery that waits for this subscriber (`pending`, in any run), as `claim` does: they asked, so it need not wait its turn. */
  claimFor(subscriberId: SubscriberId): Promise<{ run: DeliveryRun; delivery: Delivery } | undefined>;
  /** The earliest `dueAt` among what waits; the epoch when something is due at once, `undefined` when nothing waits. */
  nextDueAt(runId: string): Promise<Date | undefined>;
  settle(runId: string, number: number, settlement: Settlement): Promise<void>;
  /** At start: what was `sending` becomes `uncertain`, one doubt more, due at `now`. Answers how many. */
  recover(now: Date): Promise<number>;
  /** Ids of the items that the subscriber has had or is about to get: every row that is not `refused` or `gone`. */
  itemsOf(subscriberId: SubscriberId): Promise<ReadonlySet<number>>;
  /** The newest delivery to the subscriber that is `sent`, with its run. */
  lastTo(subscriberId: SubscriberId): Promise<{ run: DeliveryRun; delivery: Delivery } | undefined>;
  deliveries(runId: string): Promise<readonly Delivery[]>;
  /** Drops the runs created before `before` in which nothing is left to send. */
  prune(before: Date): Promise<void>;
  /** Forgets whose the subscriber's rows were. */
  forget(subscriberId: SubscriberId): Promise<void>;
}

export interface Recipient {
  readonly subscriberId: SubscriberId;
  readonly content: string;
}

/** The way out. It never throws: what went wrong is an outcome. */
export interface Messenger {
  deliver(address: string, content: Content): Promise<DeliveryOutcome>;
}
