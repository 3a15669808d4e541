import type { Content, Delivery, DeliveryRun, RunControl } from "../../deliveries/delivery.ts";
import type { Recipient, RunCounts } from "../../deliveries/ports.ts";
import { inParallel } from "./concurrency.ts";
import type { ControlFile, DeliveryFiles, RunFiles, ShardFile } from "./delivery-files.ts";
import { DeliveryQueue, isClaimable, isUnfinished } from "./delivery-queue.ts";
import { endingOf, pendingRow } from "./ledger-rows.ts";

/** A row where it stands. The row is one of the file's own: it changes only through `LedgerRun.change`. */
export interface Slot {
  readonly owner: LedgerRun;
  readonly file: ShardFile;
  readonly row: Delivery;
}

const WRITES_AT_ONCE = 4;
/** Appended rows bring their contents along, so that a full shard would cost much to write. */
const ROWS_PER_APPENDED_SHARD = 50;

/** One run in memory, with the files under it. */
export class LedgerRun {
  /** With the contents that were appended; the same object always. */
  readonly run: DeliveryRun;
  readonly #files: DeliveryFiles;
  readonly #shards: ShardFile[];
  readonly #slots = new Map<number, Slot>();
  readonly #queue = new DeliveryQueue();
  readonly #control: ControlFile;
  readonly #counts = { pending: 0, sending: 0, sent: 0, refused: 0, gone: 0, uncertain: 0 };
  #unfinishedCount = 0;
  #nextNumber = 0;
  #nextShardNumber: number;

  constructor(files: DeliveryFiles, { run, shards, control, nextShardNumber }: RunFiles) {
    this.#files = files;
    this.#control = control;
    this.#nextShardNumber = nextShardNumber;
    this.#shards = [...shards];
    this.run = {
      ...run,
      contents: Object.assign({ ...run.contents }, ...shards.map((file) => file.state.contents)),
    };
    for (const file of shards) for (const row of file.state.rows) this.#admit(row, file);
  }

  get isUnfinished(): boolean {
    return this.#unfinishedCount > 0;
  }

  get control(): RunControl {
    return this.#control.state.control;
  }

  counts(): RunCounts {
    return { ...this.#counts };
  }

  /** At once; resolves when it is on disk, with how it is then: what was stopped stays so. */
  async setControl(control: RunControl): Promise<RunControl> {
    await this.#control.mutate((state) => {
      if (state.control !== "stopped") state.control = control;
    });
    return this.control;
  }

  /** Nothing of what waits will be sent; resolves when that is on disk. Once more changes nothing. */
  async endWaiting(now: Date): Promise<void> {
    const byFile = new Map<ShardFile, Slot[]>();
    for (const slot of this.#slots.values()) {
      if (!isClaimable(slot.row)) continue;
      const slots = byFile.get(slot.file);
      if (slots) slots.push(slot);
      else byFile.set(slot.file, [slot]);
    }
    await inParallel(byFile.values(), WRITES_AT_ONCE, (slots) =>
      Promise.all(slots.map((slot) => this.change(slot, endingOf(slot.row, now)))),
    );
  }

  /** After a crash: what was on its way is in doubt, and a stop is made whole. @returns how many were on their way */
  async recover(now: Date): Promise<number> {
    const interrupted = [...this.#slots.values()].filter(({ row }) => row.state === "sending");
    const doubtful = { state: "uncertain", dueAt: now.toISOString(), reason: "interrupted" } as const;
    await Promise.all(
      interrupted.map((slot) => this.change(slot, { ...doubtful, doubts: slot.row.doubts + 1 })),
    );
    if (this.control === "stopped") await this.endWaiting(now);
    return interrupted.length;
  }

  slots(): Iterable<Slot> {
    return this.#slots.values();
  }

  slot(number: number): Slot | undefined {
    return this.#slots.get(number);
  }

  /** Takes a row out of the queue; whoever takes it changes it at once. */
  take(now: Date): Slot | undefined {
    if (this.control !== "going") return undefined;
    const row = this.#queue.take(now);
    return row && this.#slots.get(row.number);
  }

  nextDueAt(): Date | undefined {
    return this.control !== "going" ? undefined : this.#queue.nextDueAt();
  }

  /** Changes a row at once; resolves when it is on disk. @throws PlainError `store_write_failed` */
  change({ row, file }: Slot, changes: Partial<Delivery>): Promise<void> {
    return file.mutate(() => {
      this.#count(row, -1);
      Object.assign(row, changes);
      this.#count(row, 1);
      this.#queue.put(row);
    });
  }

  /** Adds a row with its content at once; `saved` resolves when both are on disk, in one write. */
  append(content: Content, row: Omit<Delivery, "number" | "content">): { slot: Slot; saved: Promise<void> } {
    const number = this.#nextNumber;
    const appended: Delivery = { ...row, number, content: this.#freshKey(number) };
    const file = this.#shardWithRoom();
    this.run.contents[appended.content] = content;
    const slot = this.#admit(appended, file);
    const saved = file.mutate(({ rows, contents }) => {
      rows.push(appended);
      contents[appended.content] = content;
    });
    return { slot, saved };
  }

  /** Adds waiting rows at once; `saved` resolves when all are on disk, each with its content. */
  extend(
    contents: Readonly<Record<string, Content>>,
    recipients: readonly Recipient[],
  ): { slots: readonly Slot[]; saved: Promise<unknown> } {
    const saves: Promise<void>[] = [];
    const slots = recipients.map((recipient) => {
      const content = this.run.contents[recipient.content] ?? contents[recipient.content];
      const row = pendingRow(this.#nextNumber, recipient);
      const file = this.#shardWithRoom();
      const slot = this.#admit(row, file);
      if (content) this.run.contents[recipient.content] = content;
      saves.push(
        file.mutate((shard) => {
          shard.rows.push(row);
          if (content) shard.contents[recipient.content] = content;
        }),
      );
      return slot;
    });
    return { slots, saved: Promise.all(saves) };
  }

  /** Blanks whose the row was, in its file and the file's backup. */
  async forget(slot: Slot): Promise<void> {
    await this.change(slot, { subscriberId: "" });
    // The backup is the file before the last commit.
    await this.change(slot, {});
  }

  async close(): Promise<void> {
    await Promise.all([this.#control, ...this.#shards].map((file) => file.close()));
  }

  #count(row: Delivery, by: 1 | -1): void {
    this.#counts[row.state] += by;
    if (isUnfinished(row)) this.#unfinishedCount += by;
  }

  #admit(row: Delivery, file: ShardFile): Slot {
    const slot: Slot = { owner: this, file, row };
    this.#slots.set(row.number, slot);
    this.#nextNumber = Math.max(this.#nextNumber, row.number + 1);
    this.#count(row, 1);
    this.#queue.put(row);
    return slot;
  }

  #freshKey(number: number): string {
    let key = `appended-${number}`;
    while (Object.hasOwn(this.run.contents, key)) key = `${key}-`;
    return key;
  }

  #shardWithRoom(): ShardFile {
    const last = this.#shards.at(-1);
    if (last && last.state.rows.length < ROWS_PER_APPENDED_SHARD) return last;
    const made = this.#files.newShard(this.run.id, this.#nextShardNumber++, { rows: [], contents: {} });
    this.#shards.push(made);
    return made;
  }
}
