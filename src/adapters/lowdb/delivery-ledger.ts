import { join } from "node:path";
import {
  type Content,
  type Delivery,
  type DeliveryRun,
  isBulletinRun,
  type RunControl,
  type Settlement,
} from "../../deliveries/delivery.ts";
import type { DeliveryLedger, Recipient, RunCounts } from "../../deliveries/ports.ts";
import { Turns } from "../../lib/turns.ts";
import type { SubscriberId } from "../../subscribers/subscriber.ts";
import { inParallel } from "./concurrency.ts";
import { DeliveryFiles } from "./delivery-files.ts";
import { DeliveryShelf } from "./delivery-shelf.ts";
import type { WriteFile } from "./durable-write.ts";
import { ended, FIRST_ATTEMPT } from "./ledger-rows.ts";
import { LedgerRun } from "./ledger-run.ts";
import { changeUnasked, claimed, commit } from "./ledger-slots.ts";
import { unknownDelivery } from "./store-errors.ts";
import { SubscriberIndex } from "./subscriber-index.ts";

const WRITES_AT_ONCE = 4;

/** A row where it stands in the ledger. */
interface Sent {
  readonly run: DeliveryRun;
  readonly delivery: Delivery;
}

/** The rows of every run that is kept stand in memory; a change is on disk when its promise resolves. */
class LowdbDeliveryLedger implements DeliveryLedger, AsyncDisposable {
  readonly #files: DeliveryFiles;
  readonly #shelf: DeliveryShelf;
  readonly #runs = new Map<string, LedgerRun>();
  readonly #subscribers = new SubscriberIndex();
  /** Runs come and go one step at a time. */
  readonly #turns = new Turns();

  constructor(files: DeliveryFiles) {
    this.#files = files;
    this.#shelf = new DeliveryShelf(files);
  }

  async load(): Promise<void> {
    const { opened, shelved } = await this.#files.openAll();
    for (const run of shelved) this.#shelf.admit(run);
    for (const files of opened.sort((a, b) => olderFirst(a.run, b.run))) {
      await this.#admit(new LedgerRun(this.#files, files));
    }
  }

  open(run: DeliveryRun, recipients: readonly Recipient[]): Promise<boolean> {
    return this.#turns.take(run.id, async () => {
      if (this.#known(run.id)) return false;
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
      changeUnasked(slot, { state: "refused", reason: "not recorded" });
      throw thrown;
    });
    return { ...slot.row };
  }

  extend(
    runId: string,
    contents: Readonly<Record<string, Content>>,
    recipients: readonly Recipient[],
  ): Promise<number> {
    return this.#turns.take(runId, async () => {
      const run = this.#runs.get(runId);
      if (!run || run.control === "stopped") return 0;
      const isNew = ({ subscriberId }: Recipient) =>
        !this.#subscribers.of(subscriberId).some(({ owner }) => owner === run);
      const { slots, saved } = run.extend(contents, recipients.filter(isNew));
      for (const slot of slots) this.#subscribers.add(slot);
      await saved;
      return slots.length;
    });
  }

  async control(runId: string): Promise<RunControl | undefined> {
    return this.#runs.get(runId)?.control;
  }

  async hold(runId: string, isHeld: boolean): Promise<boolean> {
    const control = await this.#runs.get(runId)?.setControl(isHeld ? "held" : "going");
    return control !== undefined && control !== "stopped";
  }

  async stop(runId: string, now: Date): Promise<void> {
    const run = this.#runs.get(runId);
    // First on disk: a kill in the middle of the rows is made up for at the next start.
    await run?.setControl("stopped");
    await run?.endWaiting(now);
  }

  async counts(runId: string): Promise<RunCounts> {
    return this.#runs.get(runId)?.counts() ?? (await this.#shelf.counts(runId));
  }

  async has(runId: string): Promise<boolean> {
    return this.#known(runId) !== undefined;
  }

  async run(runId: string): Promise<DeliveryRun | undefined> {
    return this.#known(runId);
  }

  async unfinished(): Promise<readonly DeliveryRun[]> {
    const runs: DeliveryRun[] = [];
    for (const { isUnfinished, run } of this.#runs.values()) if (isUnfinished) runs.push(run);
    return runs.sort(olderFirst);
  }

  async claim(runId: string, now: Date): Promise<Delivery | undefined> {
    const slot = this.#runs.get(runId)?.take(now);
    return slot && claimed(slot);
  }

  async claimFor(subscriberId: SubscriberId): Promise<Sent | undefined> {
    const slot = this.#subscribers
      .of(subscriberId)
      .find(({ row, owner }) => row.state === "pending" && isBulletinRun(owner.run));
    return slot && { run: slot.owner.run, delivery: await claimed(slot) };
  }

  async nextDueAt(runId: string): Promise<Date | undefined> {
    return this.#runs.get(runId)?.nextDueAt();
  }

  async settle(runId: string, number: number, settlement: Settlement): Promise<void> {
    const slot = this.#runs.get(runId)?.slot(number);
    if (!slot) throw unknownDelivery(runId, number);
    const { state, attempts, doubts, dueAt, messageId, settledAt, reason } = settlement;
    const settled = { state, attempts, doubts, dueAt, messageId, settledAt, reason };
    await commit(slot, slot.owner.control === "stopped" ? ended(settled) : settled);
  }

  async rename(runId: string, number: number, messageId: string): Promise<void> {
    const slot = this.#runs.get(runId)?.slot(number);
    if (slot?.row.state === "sent") await slot.owner.change(slot, { messageId });
  }

  async recover(now: Date): Promise<number> {
    const unfinished = [...this.#runs.values()].filter(({ isUnfinished }) => isUnfinished);
    const counts = await Promise.all(unfinished.map((run) => run.recover(now)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async itemsOf(subscriberId: SubscriberId): Promise<ReadonlySet<number>> {
    const items = new Set<number>();
    for (const { row, owner } of this.#subscribers.of(subscriberId)) {
      if (row.state === "refused" || row.state === "gone") continue;
      for (const item of owner.run.contents[row.content]?.items ?? []) items.add(item);
    }
    return items;
  }

  async lastTo(subscriberId: SubscriberId): Promise<Sent | undefined> {
    return this.#subscribers.lastSentTo(subscriberId, isBulletinRun);
  }

  async lastAnnouncementTo(subscriberId: SubscriberId): Promise<Sent | undefined> {
    return this.#subscribers.lastSentTo(subscriberId, (run) => !isBulletinRun(run));
  }

  async deliveries(runId: string): Promise<readonly Delivery[]> {
    const run = this.#runs.get(runId);
    if (!run) return this.#shelf.deliveries(runId);
    return [...run.slots()].map(({ row }) => ({ ...row }));
  }

  async prune(before: Date): Promise<void> {
    const isOld = (at: string) => Date.parse(at) < before.getTime();
    const old = [...this.#runs.values()].filter(({ run }) => isOld(run.createdAt));
    for (const { run } of old) {
      await this.#turns.take(run.id, () => this.#drop(run, isOld(run.agesFrom ?? run.createdAt)));
    }
    for (const { id, agesFrom, createdAt } of this.#shelf.runs()) {
      if (isOld(agesFrom ?? createdAt)) await this.#turns.take(id, () => this.#shelf.drop(id));
    }
  }

  async forget(subscriberId: SubscriberId): Promise<void> {
    const slots = this.#subscribers.forget(subscriberId);
    await inParallel(slots, WRITES_AT_ONCE, (slot) => slot.owner.forget(slot));
    await this.#shelf.forget(subscriberId);
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

  #known(runId: string): DeliveryRun | undefined {
    return this.#runs.get(runId)?.run ?? this.#shelf.run(runId);
  }

  /** Out of memory: off the disk, too, or onto the shelf. */
  async #drop({ id }: DeliveryRun, isForGood: boolean): Promise<void> {
    const run = this.#runs.get(id);
    if (!run || run.isUnfinished) return;
    if (!isForGood) await this.#shelf.put(run.run);
    this.#runs.delete(id);
    await this.#subscribers.removeRun(run);
    await run.close();
    if (isForGood) await this.#files.remove(id);
  }
}

function olderFirst(a: DeliveryRun, b: DeliveryRun): number {
  return Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1);
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
