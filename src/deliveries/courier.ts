import type { Clock } from "../lib/clock.ts";
import type { Timer } from "../lib/timer.ts";
import type { SubscriberStore } from "../subscribers/ports.ts";
import type { Subscriber, SubscriberId } from "../subscribers/subscriber.ts";
import type { Delivery, DeliveryOutcome, DeliveryRun } from "./delivery.ts";
import type { Pace } from "./pace.ts";
import type { DeliveryLedger, Messenger } from "./ports.ts";
import { BROKEN_OFF, NOT_STARTED, refused, settlementOf } from "./settle.ts";

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
  /** Whether the run is what people asked for themselves: they get it although they have paused. */
  readonly isAskedFor: (run: DeliveryRun) => boolean;
  readonly onSettled: (run: DeliveryRun, outcome: DeliveryOutcome) => void;
  readonly onFinished: (run: DeliveryRun) => void;
  /** A store or messenger that broke its word; the courier rests for a second and goes on. */
  readonly onError: (thrown: unknown) => void;
}

export interface SendBy {
  readonly messenger: Messenger;
  /** The subscriber has just asked for it: it is sent although bulletins are paused, and however old it is. */
  readonly isAsked?: boolean;
}

/** A delivery that was taken from the ledger to be sent. */
export interface Claimed {
  readonly run: DeliveryRun;
  readonly delivery: Delivery;
}

/** A run that has not ended by then is not worth sending: its articles go into the next one. */
const STALE_AFTER_MS = 12 * 3_600_000;
const REST_AFTER_ERROR_MS = 1_000;
const LONGEST_REST_MS = 30_000;

/** The loop that sends due deliveries, oldest run first, at an even pace. */
export class Courier {
  readonly #options: CourierOptions;
  readonly #inFlight = new Set<Promise<void>>();
  /** Settlements that the ledger could not write. Until it has, nothing more is taken. */
  readonly #unwritten = new Set<() => Promise<void>>();
  /** Those that wait for their turn. */
  readonly #line = new Set<Claimed>();
  #unfinished: readonly DeliveryRun[] = [];
  #taken = 0;
  #turnTaken = Promise.withResolvers<void>();
  #wake = new AbortController();
  #trouble: unknown;

  constructor(options: CourierOptions) {
    this.#options = options;
  }

  /** What went wrong last, in the loop or in writing an outcome down; `undefined` again after what goes well. */
  get trouble(): unknown {
    return this.#trouble;
  }

  /** Something new is to be sent: look at once. */
  wake(): void {
    this.#wake.abort();
  }

  /** Sends until `signal` is aborted, then waits for what is in flight to be settled. */
  async run(signal: AbortSignal): Promise<void> {
    const { onError, timer } = this.#options;
    while (!signal.aborted) {
      this.#wake = new AbortController();
      try {
        await this.#writeAgain();
        for (const run of await this.#look()) await this.#work(run, signal);
        this.#calm();
        await this.#rest(await this.#look(), signal);
      } catch (thrown) {
        this.#trouble = thrown;
        onError(thrown);
        await timer.sleep(REST_AFTER_ERROR_MS, signal);
      }
    }
    await this.#writeAgain().catch(onError);
  }

  /** Takes what stands in line for this subscriber, to be sent by the caller: they ask, so it need not wait its turn. */
  takeFromLine(subscriberId: SubscriberId): Claimed | undefined {
    const claimed = [...this.#line].find(({ delivery }) => delivery.subscriberId === subscriberId);
    if (claimed) this.#line.delete(claimed);
    return claimed;
  }

  /** Sends one claimed delivery now, whatever the pace, and settles it. Never throws: what went wrong is an outcome. */
  async send(run: DeliveryRun, delivery: Delivery, by: SendBy): Promise<DeliveryOutcome> {
    const { onError, onSettled } = this.#options;
    const outcome = await this.#deliver(run, delivery, by).catch((thrown: unknown) => {
      onError(thrown);
      return BROKEN_OFF;
    });
    await this.#settle(run, delivery, outcome);
    onSettled(run, outcome);
    return outcome;
  }

  /** The runs to work on; those that were among them at the last look and are no more have ended. */
  async #look(): Promise<readonly DeliveryRun[]> {
    const before = this.#unfinished;
    this.#unfinished = await this.#options.ledger.unfinished();
    const ids = new Set(this.#unfinished.map(({ id }) => id));
    for (const run of before) if (!ids.has(run.id)) this.#options.onFinished(run);
    return this.#unfinished;
  }

  /** Sends what is due in one run; returns when nothing more can be taken and the last attempt is settled. */
  async #work(run: DeliveryRun, signal: AbortSignal): Promise<void> {
    let isExhausted = false;
    const failures: unknown[] = [];
    while (!isExhausted && failures.length === 0 && this.#unwritten.size === 0 && !signal.aborted) {
      const attempt = this.#attempt(run, signal).then(
        (hasTaken) => {
          isExhausted ||= !hasTaken;
        },
        (thrown: unknown) => {
          failures.push(thrown);
        },
      );
      this.#inFlight.add(attempt);
      void attempt.then(() => this.#inFlight.delete(attempt));
      await this.#room();
    }
    await Promise.all(this.#inFlight);
    if (failures.length > 0) throw failures[0];
  }

  async #room(): Promise<void> {
    const { maxInFlight, takeAhead } = this.#options;
    while (this.#inFlight.size >= maxInFlight || this.#taken >= takeAhead) {
      await Promise.race([...this.#inFlight, this.#turnTaken.promise]);
    }
  }

  /** One delivery from claim to settlement; `false` when there was none to take. */
  async #attempt(run: DeliveryRun, signal: AbortSignal): Promise<boolean> {
    const { clock, ledger, messenger } = this.#options;
    this.#taken++;
    let delivery: Delivery | undefined;
    let isOurs = true;
    try {
      delivery = await ledger.claim(run.id, clock());
      // What is too old costs no turn: after a long standstill the next run does not wait behind it.
      if (delivery && !isStale(run, clock())) isOurs = await this.#waitInLine({ run, delivery }, signal);
    } finally {
      this.#taken--;
      this.#turnTaken.resolve();
      this.#turnTaken = Promise.withResolvers();
    }
    if (!delivery) return false;
    if (!isOurs) return true;
    if (signal.aborted) await this.#settle(run, delivery, NOT_STARTED);
    else await this.send(run, delivery, { messenger });
    return true;
  }

  /** `false` when somebody took it out of the line meanwhile. */
  async #waitInLine(claimed: Claimed, signal: AbortSignal): Promise<boolean> {
    this.#line.add(claimed);
    await this.#options.pace.turn(signal);
    return this.#line.delete(claimed);
  }

  async #deliver(
    run: DeliveryRun,
    delivery: Delivery,
    { messenger, isAsked = false }: SendBy,
  ): Promise<DeliveryOutcome> {
    const { clock, isAskedFor, onError, subscribers } = this.#options;
    const subscriber = await subscribers.get(delivery.subscriberId);
    const content = run.contents[delivery.content];
    if (!subscriber) return { kind: "gone", reason: "forgotten" };
    if (subscriber.status === "gone") return { kind: "gone", reason: subscriber.statusReason ?? "gone" };
    if (subscriber.status === "paused" && !isAsked && !isAskedFor(run)) return refused("paused");
    if (!isAsked && isStale(run, clock())) return refused("stale");
    if (!content) return refused("no content");
    const outcome = await messenger.deliver(subscriber.address, content);
    await this.#learn(subscriber, outcome).catch(onError);
    return outcome;
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

  /** What cannot be written now is written later: else it would stay `sending`, and be sent twice after a restart. */
  async #settle(run: DeliveryRun, delivery: Delivery, outcome: DeliveryOutcome): Promise<void> {
    const { clock, ledger, onError } = this.#options;
    const settlement = settlementOf(delivery, outcome, clock());
    const write = () => ledger.settle(run.id, delivery.number, settlement);
    try {
      await write();
      this.#calm();
    } catch (thrown) {
      this.#trouble = thrown;
      this.#unwritten.add(write);
      this.wake();
      onError(thrown);
    }
  }

  #calm(): void {
    if (this.#unwritten.size === 0) this.#trouble = undefined;
  }

  async #writeAgain(): Promise<void> {
    for (const write of this.#unwritten) {
      await write();
      this.#unwritten.delete(write);
    }
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

function isStale({ createdAt }: DeliveryRun, now: Date): boolean {
  return now.getTime() - Date.parse(createdAt) > STALE_AFTER_MS;
}
