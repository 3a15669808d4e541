import type { Clock } from "../lib/clock.ts";
import type { Timer } from "../lib/timer.ts";
import type { SubscriberStore } from "../subscribers/ports.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import type { Delivery, DeliveryOutcome, DeliveryRun } from "./delivery.ts";
import type { Pace } from "./pace.ts";
import type { DeliveryLedger, Messenger } from "./ports.ts";
import { settlementOf } from "./settle.ts";

export interface CourierOptions {
  readonly ledger: DeliveryLedger;
  readonly subscribers: SubscriberStore;
  readonly messenger: Messenger;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly timer: Timer;
  /** Messages on their way at once: what a kill leaves in doubt is never more. */
  readonly maxInFlight: number;
  /** Deliveries taken before their turn has come: hides the ledger's disk behind the pace. */
  readonly takeAhead: number;
  readonly onSettled: (run: DeliveryRun, outcome: DeliveryOutcome) => void;
  readonly onFinished: (run: DeliveryRun) => void;
  /** A store or messenger that broke its word; the courier rests for a second and goes on. */
  readonly onError: (thrown: unknown) => void;
}

export interface SendBy {
  readonly messenger: Messenger;
  /** The subscriber asked for it: it is sent although bulletins are paused. */
  readonly isAsked?: boolean;
  /** The process is stopping: it goes back to the queue. */
  readonly isAborted?: boolean;
}

/** A run that has not ended by then is not worth sending: its articles go into the next one. */
const STALE_AFTER_MS = 12 * 3_600_000;
const REST_AFTER_ERROR_MS = 1_000;
const LONGEST_REST_MS = 30_000;

/** The loop that sends due deliveries, oldest run first, at an even pace. */
export class Courier {
  readonly #options: CourierOptions;
  readonly #inFlight = new Set<Promise<void>>();
  #taken = 0;
  #wake = new AbortController();

  constructor(options: CourierOptions) {
    this.#options = options;
  }

  /** Something new is to be sent: look at once. */
  wake(): void {
    this.#wake.abort();
  }

  /** Sends until `signal` is aborted, then waits for what is in flight to be settled. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#wake = new AbortController();
      try {
        const runs = await this.#options.ledger.unfinished();
        for (const run of runs) await this.#work(run, signal);
        await this.#rest(runs, signal);
      } catch (thrown) {
        this.#options.onError(thrown);
        await this.#options.timer.sleep(REST_AFTER_ERROR_MS, signal);
      }
    }
    await Promise.all(this.#inFlight);
  }

  /** Sends what is due in one run; returns when nothing more can be taken and the last attempt is settled. */
  async #work(run: DeliveryRun, signal: AbortSignal): Promise<void> {
    let isExhausted = false;
    let failure: unknown;
    while (!isExhausted && !signal.aborted) {
      const attempt = this.#attempt(run, signal)
        .then((hasTaken) => {
          if (!hasTaken) isExhausted = true;
        })
        .catch((thrown: unknown) => {
          isExhausted = true;
          failure = thrown;
        });
      this.#inFlight.add(attempt);
      void attempt.then(() => this.#inFlight.delete(attempt));
      await this.#room();
    }
    await Promise.all(this.#inFlight);
    if (failure !== undefined) throw failure;
    await this.#announceEnd(run);
  }

  async #room(): Promise<void> {
    const { maxInFlight, takeAhead } = this.#options;
    while (this.#inFlight.size >= maxInFlight || this.#taken >= takeAhead) {
      await Promise.race([...this.#inFlight, this.#turnTaken.promise]);
    }
  }

  #turnTaken = Promise.withResolvers<void>();

  /** One delivery from claim to settlement; `false` when there was none to take. */
  async #attempt(run: DeliveryRun, signal: AbortSignal): Promise<boolean> {
    const { ledger, pace, clock } = this.#options;
    this.#taken++;
    let delivery: Delivery | undefined;
    try {
      delivery = await ledger.claim(run.id, clock());
      if (delivery) await pace.turn(signal);
    } finally {
      this.#taken--;
      this.#turnTaken.resolve();
      this.#turnTaken = Promise.withResolvers();
    }
    if (!delivery) return false;
    await this.send(run, delivery, { messenger: this.#options.messenger, isAborted: signal.aborted });
    return true;
  }

  /** Sends one claimed delivery now, whatever the pace, and settles it. */
  async send(run: DeliveryRun, delivery: Delivery, by: SendBy): Promise<DeliveryOutcome> {
    const { ledger, subscribers, clock, onSettled } = this.#options;
    const subscriber = await subscribers.get(delivery.subscriberId);
    const outcome =
      reasonNotToSend(run, subscriber, { now: clock(), isAsked: by.isAsked ?? false }) ??
      (by.isAborted ? NOT_STARTED : await this.#deliver(run, delivery, subscriber, by.messenger));
    if (subscriber) await this.#learn(subscriber, outcome);
    await ledger.settle(run.id, delivery.number, settlementOf(delivery, outcome, clock()));
    onSettled(run, outcome);
    return outcome;
  }

  async #deliver(
    run: DeliveryRun,
    delivery: Delivery,
    subscriber: Subscriber | undefined,
    messenger: Messenger,
  ): Promise<DeliveryOutcome> {
    const content = run.contents[delivery.content];
    if (!content || !subscriber) return { kind: "refused", reason: "no content" };
    return messenger.deliver(subscriber.address, content);
  }

  /** What an outcome says about the subscriber, or about everybody. */
  async #learn(subscriber: Subscriber, outcome: DeliveryOutcome): Promise<void> {
    const { subscribers, pace } = this.#options;
    if (outcome.kind === "flood") pace.pause(outcome.afterMs);
    if (outcome.kind === "moved") await subscribers.move(subscriber.id, outcome.address);
    if (outcome.kind === "gone") {
      await subscribers.update(subscriber.id, () => ({ status: "gone", statusReason: outcome.reason }));
    }
  }

  async #announceEnd(run: DeliveryRun): Promise<void> {
    const unfinished = await this.#options.ledger.unfinished();
    if (!unfinished.some(({ id }) => id === run.id)) this.#options.onFinished(run);
  }

  /** Until woken, or until something that waits is due. */
  async #rest(runs: readonly DeliveryRun[], signal: AbortSignal): Promise<void> {
    const { ledger, clock, timer } = this.#options;
    const dues = await Promise.all(runs.map((run) => ledger.nextDueAt(run.id)));
    const nowMs = clock().getTime();
    const waits = dues.filter((due) => due !== undefined).map((due) => due.getTime() - nowMs);
    const restMs = Math.min(LONGEST_REST_MS, ...waits);
    await timer.sleep(restMs, AbortSignal.any([signal, this.#wake.signal]));
  }
}

/** The process is stopping before this one left: it goes back to the queue. */
const NOT_STARTED: DeliveryOutcome = { kind: "flood", afterMs: 0 };

function reasonNotToSend(
  run: DeliveryRun,
  subscriber: Subscriber | undefined,
  { now, isAsked }: { now: Date; isAsked: boolean },
): DeliveryOutcome | undefined {
  if (!subscriber) return { kind: "gone", reason: "forgotten" };
  if (subscriber.status === "gone") return { kind: "gone", reason: subscriber.statusReason ?? "gone" };
  if (subscriber.status === "paused" && !isAsked) return { kind: "refused", reason: "paused" };
  if (now.getTime() - Date.parse(run.createdAt) > STALE_AFTER_MS) return { kind: "refused", reason: "stale" };
  return undefined;
}
