import { once } from "node:events";
import type { Timer } from "../lib/timer.ts";
import type { SubscriberId } from "../subscribers/subscriber.ts";
import { type AttemptOptions, attempt, type Claimed, isStale, type SendBy } from "./attempt.ts";
import type { Delivery, DeliveryOutcome, DeliveryRun, Settlement } from "./delivery.ts";
import { Fairness } from "./fairness.ts";
import { Line } from "./line.ts";
import type { DeliveryLedger, Messenger } from "./ports.ts";
import { BROKEN_OFF, NOT_STARTED, settlementOf } from "./settle.ts";

export interface CourierOptions extends AttemptOptions {
  readonly ledger: DeliveryLedger;
  readonly messenger: Messenger;
  readonly timer: Timer;
  /** Messages on their way at once: what a kill leaves in doubt is never more. */
  readonly maxInFlight: number;
  /** Deliveries taken before their turn has come: hides the ledger's disk behind the pace. */
  readonly takeAhead: number;
  readonly onSettled: (run: DeliveryRun, outcome: DeliveryOutcome, settlement: Settlement) => void;
  readonly onFinished: (run: DeliveryRun) => void;
  /** A store or messenger that broke its word; the courier rests for a second and goes on. */
  readonly onError: (thrown: unknown) => void;
}

const REST_AFTER_ERROR_MS = 1_000;
const LONGEST_REST_MS = 30_000;

/** The loop that sends due deliveries at an even pace, each out of the run whose turn it is. */
export class Courier {
  readonly #options: CourierOptions;
  readonly #fairness = new Fairness();
  readonly #inFlight = new Set<Promise<void>>();
  readonly #failures: unknown[] = [];
  /** Settlements that the ledger could not write. Until it has, nothing more is taken. */
  readonly #unwritten = new Set<() => Promise<void>>();
  readonly #line: Line;
  /** What the loop has claimed and not settled yet. */
  readonly #underWay = new Set<Claimed>();
  /** Runs that have not ended as far as anybody was told. */
  readonly #unfinished = new Map<string, DeliveryRun>();
  #taken = 0;
  #turnTaken = Promise.withResolvers<void>();
  #wake = new AbortController();
  #trouble: unknown;

  constructor(options: CourierOptions) {
    this.#options = options;
    this.#line = new Line(options.pace);
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
        await this.#takeDue(signal);
        this.#calm();
        await this.#rest(await this.#look(), signal);
      } catch (thrown) {
        this.#trouble = thrown;
        onError(thrown);
        await timer.sleep(REST_AFTER_ERROR_MS, signal);
      }
    }
    await Promise.all(this.#inFlight);
    for (const thrown of this.#failures.splice(0)) onError(thrown);
    await this.#writeAgain().catch(onError);
  }

  /** Takes the bulletin that stands in line for this subscriber, to be sent by the caller: they ask, so it need not wait its turn. */
  takeFromLine(subscriberId: SubscriberId): Claimed | undefined {
    const claimed = this.#line.bulletinFor(subscriberId);
    if (!claimed) return undefined;
    this.#line.leave(claimed);
    this.#underWay.delete(claimed);
    return claimed;
  }

  /** Sends one claimed delivery now, whatever the pace, and settles it. Never throws: what went wrong is an outcome. */
  async send(run: DeliveryRun, delivery: Delivery, by: SendBy): Promise<DeliveryOutcome> {
    const { clock, ledger, onError, onSettled } = this.#options;
    const written = Promise.withResolvers<void>();
    const onFollowed = (messageId: string) =>
      void written.promise.then(() => ledger.rename(run.id, delivery.number, messageId)).catch(onError);
    const trying = attempt({ run, delivery }, { ...by, onFollowed }, this.#options);
    const outcome = await trying.catch((thrown: unknown) => {
      onError(thrown);
      return BROKEN_OFF;
    });
    const settlement = settlementOf(delivery, outcome, clock());
    await this.#settle({ run, delivery }, settlement);
    written.resolve();
    onSettled(run, outcome, settlement);
    return outcome;
  }

  /** The runs to work on; those that were among them at an earlier look and are no more have ended. */
  async #look(): Promise<readonly DeliveryRun[]> {
    const runs = await this.#options.ledger.unfinished();
    const busy = new Set([...runs, ...[...this.#underWay].map(({ run }) => run)].map(({ id }) => id));
    for (const run of runs) this.#unfinished.set(run.id, run);
    for (const [id, run] of this.#unfinished) {
      if (busy.has(id)) continue;
      this.#unfinished.delete(id);
      this.#options.onFinished(run);
    }
    return runs;
  }

  /** Takes what is due, as fast as there is room for it; returns when nothing is. */
  async #takeDue(signal: AbortSignal): Promise<void> {
    while (this.#failures.length === 0 && this.#unwritten.size === 0 && !signal.aborted) {
      const run = await this.#nextRun();
      if (!run) break;
      const attempt = this.#attempt(run, signal).catch((thrown: unknown) => {
        this.#failures.push(thrown);
      });
      this.#inFlight.add(attempt);
      void attempt.then(() => {
        this.#inFlight.delete(attempt);
        // A run may have ended, or be put off.
        this.wake();
      });
      await this.#room();
    }
    if (this.#failures.length === 0) return;
    await Promise.all(this.#inFlight);
    throw this.#failures.splice(0)[0];
  }

  /** The run whose turn it is, of those in which something is due. */
  async #nextRun(): Promise<DeliveryRun | undefined> {
    const { ledger, clock } = this.#options;
    const nowMs = clock().getTime();
    for (const run of this.#fairness.inOrder(await this.#look())) {
      const dueAt = await ledger.nextDueAt(run.id);
      if (!dueAt || dueAt.getTime() > nowMs) continue;
      this.#fairness.serve(run);
      return run;
    }
    return undefined;
  }

  async #room(): Promise<void> {
    const { maxInFlight, takeAhead } = this.#options;
    while (this.#inFlight.size >= maxInFlight || this.#taken >= takeAhead) {
      await Promise.race([...this.#inFlight, this.#turnTaken.promise]);
    }
  }

  /** Claims a delivery of the run, and at the next turn sends the one whose turn it is then. */
  async #attempt(run: DeliveryRun, signal: AbortSignal): Promise<void> {
    this.#taken++;
    let next: Claimed | undefined;
    try {
      next = await this.#claim(run, signal);
    } finally {
      this.#taken--;
      this.#turnTaken.resolve();
      this.#turnTaken = Promise.withResolvers();
    }
    if (!next) return;
    try {
      await this.#sendUnlessHeld(next, signal);
    } finally {
      this.#underWay.delete(next);
    }
  }

  /** What is to be sent when the turn has come; `undefined` when nothing is. */
  async #claim(run: DeliveryRun, signal: AbortSignal): Promise<Claimed | undefined> {
    const { clock, ledger } = this.#options;
    const claimed = await this.#line.enter(async () => {
      const delivery = await ledger.claim(run.id, clock());
      return delivery && { run, delivery };
    });
    if (!claimed) return undefined;
    this.#underWay.add(claimed);
    if (!isStale(run, clock())) return this.#line.turn(signal);
    // What is too old costs no turn: after a long standstill the next run does not wait behind it.
    this.#line.leave(claimed);
    return claimed;
  }

  async #sendUnlessHeld({ run, delivery }: Claimed, signal: AbortSignal): Promise<void> {
    const { clock, ledger, messenger } = this.#options;
    const isHeld = (await ledger.control(run.id)) !== "going";
    if (!signal.aborted && !isHeld) await this.send(run, delivery, { messenger });
    else await this.#settle({ run, delivery }, settlementOf(delivery, NOT_STARTED, clock()));
  }

  /** What cannot be written now is written later: else it would stay `sending`, and be sent twice after a restart. */
  async #settle({ run, delivery }: Claimed, settlement: Settlement): Promise<void> {
    const { ledger, onError } = this.#options;
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

  /** Until woken (what ends does so), or until something that waits is due. */
  async #rest(runs: readonly DeliveryRun[], signal: AbortSignal): Promise<void> {
    const { ledger, clock, timer } = this.#options;
    const woken = AbortSignal.any([signal, this.#wake.signal]);
    if (this.#inFlight.size > 0) return whenAborted(woken);
    const dues = await Promise.all(runs.map((run) => ledger.nextDueAt(run.id)));
    const nowMs = clock().getTime();
    const waits = dues.filter((due) => due !== undefined).map((due) => due.getTime() - nowMs);
    const restMs = Math.min(LONGEST_REST_MS, ...waits);
    await timer.sleep(restMs, woken);
  }
}

async function whenAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, "abort");
}
