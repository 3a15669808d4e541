import { join } from "node:path";
import type { Content, Delivery, DeliveryRun, Settlement } from "../../deliveries/delivery.ts";
import type { DeliveryLedger, Recipient } from "../../deliveries/ports.ts";
import { PlainError } from "../../lib/errors.ts";
import type { SubscriberId } from "../../subscribers/subscriber.ts";
import { inParallel, Turns } from "./concurrency.ts";
import { DeliveryFiles } from "./delivery-files.ts";
import type { WriteFile } from "./durable-write.ts";
import { LedgerRun, type Slot } from "./ledger-run.ts";
import { SubscriberIndex } from "./subscriber-index.ts";

const WRITES_AT_ONCE = 4;

/** The rows of every run that is kept stand in memory; a change is on disk when its promise resolves. */
class LowdbDeliveryLedger implements DeliveryLedger, AsyncDisposable {
  readonly #files: DeliveryFiles;
  readonly #runs = new Map<string, LedgerRun>();
  readonly #subscribers = new SubscriberIndex();
  /** Runs come and go one step at a time. */
  readonly #turns = new Turns();

  constructor(files: DeliveryFiles) {
    this.#files = files;
  }

  async load(): Promise<void> {
    const opened = await this.#files.openAll();
    for (const files of opened.sort((a, b) => olderFirst(a.run, b.run))) {
      await this.#admit(new LedgerRun(this.#files, files));
    }
  }

  open(run: DeliveryRun, recipients: readonly Recipient[]): Promise<boolean> {
    return this.#turns.take(run.id, async () => {
      if (this.#runs.has(run.id)) return false;
      await this.#create(run, recipients);
      return true;
    });
  }

  async append(runId: string, content: Content, subscriberId: SubscriberId, now: Date): Promise<Delivery> {
    const { slot, saved } = await this.#turns.take(runId, async () => {
      const begun = { id: runId, createdAt: now.toISOString(), contents: {} };
      const run = this.#runs.get(runId) ?? (await this.#create(begun, []));
      const appended = run.append(content, { ...FIRST_ATTEMPT, subscriberId });
      this.#subscribers.add(appended.slot);
      return appended;
    });
    await saved.catch((thrown: unknown) => {
      // The caller will not send it: it must neither wait for ever nor count as had.
      this.#changeUnasked(slot, { state: "refused", reason: "not recorded" });
      throw thrown;
    });
    return { ...slot.row };
  }

  async has(runId: string): Promise<boolean> {
    return this.#runs.has(runId);
  }

  async run(runId: string): Promise<DeliveryRun | undefined> {
    return this.#runs.get(runId)?.run;
  }

  async unfinished(): Promise<readonly DeliveryRun[]> {
    const runs: DeliveryRun[] = [];
    for (const { isUnfinished, run } of this.#runs.values()) if (isUnfinished) runs.push(run);
    return runs.sort(olderFirst);
  }

  async claim(runId: string, now: Date): Promise<Delivery | undefined> {
    const slot = this.#runs.get(runId)?.take(now);
    return slot && this.#send(slot);
  }

  async claimFor(subscriberId: SubscriberId): Promise<{ run: DeliveryRun; delivery: Delivery } | undefined> {
    const slot = this.#subscribers.of(subscriberId).find(({ row }) => row.state === "pending");
    return slot && { run: slot.owner.run, delivery: await this.#send(slot) };
  }

  async nextDueAt(runId: string): Promise<Date | undefined> {
    return this.#runs.get(runId)?.nextDueAt();
  }

  async settle(runId: string, number: number, settlement: Settlement): Promise<void> {
    const slot = this.#runs.get(runId)?.slot(number);
    if (!slot) throw unknownDelivery(runId, number);
    const { state, attempts, doubts, dueAt, messageId, settledAt, reason } = settlement;
    await this.#commit(slot, { state, attempts, doubts, dueAt, messageId, settledAt, reason });
  }

  async recover(now: Date): Promise<number> {
    const interrupted = [...this.#runs.values()]
      .flatMap((run) => (run.isUnfinished ? [...run.slots()] : []))
      .filter(({ row }) => row.state === "sending");
    const dueAt = now.toISOString();
    await Promise.all(
      interrupted.map((slot) => {
        const doubts = slot.row.doubts + 1;
        return slot.owner.change(slot, { state: "uncertain", doubts, dueAt, reason: "interrupted" });
      }),
    );
    return interrupted.length;
  }

  async itemsOf(subscriberId: SubscriberId): Promise<ReadonlySet<number>> {
    const items = new Set<number>();
    for (const { row, owner } of this.#subscribers.of(subscriberId)) {
      if (row.state === "refused" || row.state === "gone") continue;
      for (const item of owner.run.contents[row.content]?.items ?? []) items.add(item);
    }
    return items;
  }

  async lastTo(subscriberId: SubscriberId): Promise<{ run: DeliveryRun; delivery: Delivery } | undefined> {
    let last: Slot | undefined;
    for (const slot of this.#subscribers.of(subscriberId)) {
      if (slot.row.state === "sent" && (slot.row.settledAt ?? "") >= (last?.row.settledAt ?? "")) last = slot;
    }
    return last && { run: last.owner.run, delivery: { ...last.row } };
  }

  async deliveries(runId: string): Promise<readonly Delivery[]> {
    return [...(this.#runs.get(runId)?.slots() ?? [])].map(({ row }) => ({ ...row }));
  }

  async prune(before: Date): Promise<void> {
    const old = [...this.#runs.values()].filter(({ run }) => Date.parse(run.createdAt) < before.getTime());
    for (const { run } of old) await this.#turns.take(run.id, () => this.#drop(run.id));
  }

  async forget(subscriberId: SubscriberId): Promise<void> {
    const slots = this.#subscribers.forget(subscriberId);
    await inParallel(slots, WRITES_AT_ONCE, (slot) => slot.owner.forget(slot));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(Array.from(this.#runs.values(), (run) => run.close()));
  }

  async #create(run: DeliveryRun, recipients: readonly Recipient[]): Promise<LedgerRun> {
    const created = new LedgerRun(this.#files, await this.#files.create(run, recipients));
    await this.#admit(created);
    return created;
  }

  /** The run shows when all of its rows can be found. */
  async #admit(run: LedgerRun): Promise<void> {
    await this.#subscribers.addRun(run);
    this.#runs.set(run.run.id, run);
  }

  async #drop(runId: string): Promise<void> {
    const run = this.#runs.get(runId);
    if (!run || run.isUnfinished) return;
    this.#runs.delete(runId);
    await this.#subscribers.removeRun(run);
    await run.close();
    await this.#files.remove(runId);
  }

  /** Resolves when the row is `sending` on disk; on failure nobody will send it, and it waits for its next turn. */
  async #send(slot: Slot): Promise<Delivery> {
    await this.#commit(slot, { state: "sending", attempts: slot.row.attempts + 1 });
    return { ...slot.row };
  }

  /** Changes a row on disk, or leaves it as it was: what was not acknowledged must not be acted on by anybody else. */
  async #commit(slot: Slot, changes: Partial<Delivery>): Promise<void> {
    const { state, attempts, doubts, dueAt, messageId, settledAt, reason } = slot.row;
    try {
      await slot.owner.change(slot, changes);
    } catch (thrown) {
      this.#changeUnasked(slot, { state, attempts, doubts, dueAt, messageId, settledAt, reason });
      throw thrown;
    }
  }

  /** A change that takes back one that could not be saved; it goes to disk with whatever is saved next. */
  #changeUnasked(slot: Slot, changes: Partial<Delivery>): void {
    slot.owner.change(slot, changes).catch(() => undefined);
  }
}

const FIRST_ATTEMPT: Omit<Delivery, "number" | "content" | "subscriberId"> = {
  state: "sending",
  attempts: 1,
  doubts: 0,
  dueAt: null,
  messageId: null,
  settledAt: null,
  reason: null,
};

function olderFirst(a: DeliveryRun, b: DeliveryRun): number {
  return Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1);
}

function unknownDelivery(runId: string, number: number): PlainError {
  return new PlainError(
    "unknown_delivery",
    `There is no delivery ${number} in the run ${runId}`,
    "Settle only what was claimed, and before the run is dropped",
  );
}

/** Runs in `deliveries/`. @throws PlainError as `openJsonFile` does */
export async function openDeliveryLedger(
  directory: string,
  write?: WriteFile,
): Promise<DeliveryLedger & AsyncDisposable> {
  const ledger = new LowdbDeliveryLedger(new DeliveryFiles(join(directory, "deliveries"), write));
  await ledger.load();
  return ledger;
}
