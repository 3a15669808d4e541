import type { Clock } from "../lib/clock.ts";
import type { SubscriberStore } from "../subscribers/ports.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import { type Delivery, type DeliveryOutcome, type DeliveryRun, isBulletinRun } from "./delivery.ts";
import type { Pace } from "./pace.ts";
import type { DeliverBy, Messenger } from "./ports.ts";

export interface AttemptOptions {
  readonly subscribers: SubscriberStore;
  readonly pace: Pace;
  readonly clock: Clock;
  /** Whether the run reaches those who have paused, too: what they asked for themselves, and what is urgent. */
  readonly reachesPaused: (run: DeliveryRun) => boolean;
  readonly onError: (thrown: unknown) => void;
}

/** A delivery that was taken from the ledger to be sent. */
export interface Claimed {
  readonly run: DeliveryRun;
  readonly delivery: Delivery;
}

export interface SendBy {
  readonly messenger: Messenger;
  /** The subscriber has just asked for it: it is sent although bulletins are paused, and however old it is. */
  readonly isAsked?: boolean;
}

/** Bulletins that have not ended by then are not worth sending: their articles go into the next ones. */
const STALE_AFTER_MS = 12 * 3_600_000;

/** Tries once to get a delivery to its subscriber, and learns from what comes of it. */
export async function attempt(
  { run, delivery }: Claimed,
  by: SendBy & Pick<DeliverBy, "onFollowed">,
  options: AttemptOptions,
): Promise<DeliveryOutcome> {
  const { clock, reachesPaused, onError, subscribers } = options;
  const { messenger, isAsked = false, onFollowed } = by;
  const subscriber = await subscribers.get(delivery.subscriberId);
  const content = run.contents[delivery.content];
  if (!subscriber) return { kind: "gone", reason: "forgotten" };
  if (subscriber.status === "gone") return { kind: "gone", reason: subscriber.statusReason ?? "gone" };
  if (subscriber.status === "paused" && !isAsked && !reachesPaused(run)) return refused("paused");
  if (!isAsked && isStale(run, clock())) return refused("stale");
  if (!content) return refused("no content");
  const { target } = delivery;
  const outcome = await messenger.deliver(subscriber.address, content, {
    target,
    ...(onFollowed && { onFollowed }),
  });
  await learn(subscriber, outcome, options).catch(onError);
  return outcome;
}

/** Only bulletins grow stale: an announcement that is late is its watcher's business. */
export function isStale(run: DeliveryRun, now: Date): boolean {
  return isBulletinRun(run) && now.getTime() - Date.parse(run.createdAt) > STALE_AFTER_MS;
}

/** What an outcome says about the subscriber, or about everybody. */
async function learn(
  subscriber: Subscriber,
  outcome: DeliveryOutcome,
  { subscribers, pace }: AttemptOptions,
): Promise<void> {
  if (outcome.kind === "flood") pace.pause(outcome.afterMs);
  if (outcome.kind === "moved") await subscribers.move(subscriber.id, outcome.address);
  if (outcome.kind === "gone") {
    await subscribers.update(subscriber.id, () => ({ status: "gone", statusReason: outcome.reason }));
  }
}

function refused(reason: string): DeliveryOutcome {
  return { kind: "refused", reason };
}
