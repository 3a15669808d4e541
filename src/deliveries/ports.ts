import type { SubscriberId } from "../subscribers/subscriber.ts";
import type {
  Content,
  Delivery,
  DeliveryOutcome,
  DeliveryRun,
  DeliveryState,
  RunControl,
  Settlement,
} from "./delivery.ts";

/** A row per recipient. A promise that resolves means: it is on disk. */
export interface DeliveryLedger {
  /** Writes a run with all its deliveries (state `pending`) in one step; `false` when that run exists: nothing changes then. */
  open(run: DeliveryRun, recipients: readonly Recipient[]): Promise<boolean>;
  /** Adds one delivery, already `sending`, to a run that grows (made when it is missing): what somebody asked for themselves. */
  append(runId: string, content: Content, subscriberId: SubscriberId, now: Date): Promise<Delivery>;
  /** Adds deliveries (`pending`) with their contents to a run, to whoever has none in it. @returns how many were added; 0 when the run is not kept, is stopped or lies on the shelf */
  extend(
    runId: string,
    contents: Readonly<Record<string, Content>>,
    recipients: readonly Recipient[],
  ): Promise<number>;
  /** `undefined`: there is no such run. */
  control(runId: string): Promise<RunControl | undefined>;
  /** Holds the run or lets it go on, at once; over restarts. @returns `false` when it is stopped, or there is none */
  hold(runId: string, isHeld: boolean): Promise<boolean>;
  /**
   * Ends the run for good, at once: what waits becomes `refused` (`stopped`), what is in doubt stays so. What is on its way
   * is settled as it ends.
   */
  stop(runId: string, now: Date): Promise<void>;
  /** How many deliveries stand in each state, without looking at each. */
  counts(runId: string): Promise<RunCounts>;
  has(runId: string): Promise<boolean>;
  run(runId: string): Promise<DeliveryRun | undefined>;
  /** Runs in which something is still to be sent (`pending`, `sending`, or `uncertain` with `dueAt`), oldest first; held ones, too. */
  unfinished(): Promise<readonly DeliveryRun[]>;
  /** Takes the next delivery that is due (`pending`, or `uncertain` with a `dueAt` that has come) and makes it `sending` with one attempt more. Nothing of a run that is held or stopped. */
  claim(runId: string, now: Date): Promise<Delivery | undefined>;
  /** Takes the delivery that waits for this subscriber (`pending`, in any run of bulletins), as `claim` does: they asked, so it need not wait its turn. */
  claimFor(subscriberId: SubscriberId): Promise<{ run: DeliveryRun; delivery: Delivery } | undefined>;
  /** The earliest `dueAt` among what waits; the epoch when something is due at once, `undefined` when nothing waits, or the run is held. */
  nextDueAt(runId: string): Promise<Date | undefined>;
  /** In a run that is stopped, what would wait is `refused`. */
  settle(runId: string, number: number, settlement: Settlement): Promise<void>;
  /** Gives the message of a delivery that is `sent` another name: something followed it. */
  rename(runId: string, number: number, messageId: string): Promise<void>;
  /** At start: what was `sending` becomes `uncertain`, one doubt more, due at `now`. Answers how many. */
  recover(now: Date): Promise<number>;
  /** Ids of the items that the subscriber has had or is about to get: every row that is not `refused` or `gone`. */
  itemsOf(subscriberId: SubscriberId): Promise<ReadonlySet<number>>;
  /** The newest bulletin to the subscriber that is `sent`, with its run. */
  lastTo(subscriberId: SubscriberId): Promise<{ run: DeliveryRun; delivery: Delivery } | undefined>;
  deliveries(runId: string): Promise<readonly Delivery[]>;
  /** The newest announcement to the subscriber that is `sent`, with its run, while it is not on the shelf. */
  lastAnnouncementTo(
    subscriberId: SubscriberId,
  ): Promise<{ run: DeliveryRun; delivery: Delivery } | undefined>;
  /**
   * Drops the runs created before `before` in which nothing is left to send. Those that `agesFrom` keeps for longer go on
   * the shelf: known by `has`, `run`, `counts` and `deliveries`, and out of memory.
   */
  prune(before: Date): Promise<void>;
  /** Forgets whose the subscriber's rows were. */
  forget(subscriberId: SubscriberId): Promise<void>;
}

export interface Recipient {
  readonly subscriberId: SubscriberId;
  readonly content: string;
  /** The message that is edited or removed. */
  readonly target?: string;
}

export type RunCounts = Readonly<Record<DeliveryState, number>>;

/** The way out. It never throws: what went wrong is an outcome. */
export interface Messenger {
  deliver(address: string, content: Content, by?: DeliverBy): Promise<DeliveryOutcome>;
}

export interface DeliverBy {
  /** The message that is edited or removed, as an outcome named it. */
  readonly target?: string | undefined;
  /** Hears the message's new name when something has followed it later. */
  readonly onFollowed?: (messageId: string) => void;
}
