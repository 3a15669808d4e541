import type { Content, Delivery, DeliveryRun } from "../../deliveries/delivery.ts";
import type { DeliveryFiles, RunFiles, ShardFile } from "./delivery-files.ts";
import { DeliveryQueue, isUnfinished } from "./delivery-queue.ts";

/** A row where it stands. The row is one of the file's own: it changes only through `LedgerRun.change`. */
export interface Slot {
  readonly owner: LedgerRun;
  readonly file: ShardFile;
  readonly row: Delivery;
}

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
  #unfinishedCount = 0;
  #nextNumber = 0;
  #nextShardNumber: number;

  constructor(files: DeliveryFiles, { run, shards, nextShardNumber }: RunFiles) {
    this.#files = files;
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

  slots(): Iterable<Slot> {
    return this.#slots.values();
  }

  slot(number: number): Slot | undefined {
    return this.#slots.get(number);
  }

  /** Takes a row out of the queue; whoever takes it changes it at once. */
  take(now: Date): Slot | undefined {
    const row = this.#queue.take(now);
    return row && this.#slots.get(row.number);
  }

  nextDueAt(): Date | undefined {
    return this.#queue.nextDueAt();
  }

  /** Changes a row at once; resolves when it is on disk. @throws PlainError `store_write_failed` */
  change({ row, file }: Slot, changes: Partial<Delivery>): Promise<void> {
    return file.mutate(() => {
      if (isUnfinished(row)) this.#unfinishedCount--;
      Object.assign(row, changes);
      if (isUnfinished(row)) this.#unfinishedCount++;
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

  /** Blanks whose the row was, in its file and the file's backup. */
  async forget(slot: Slot): Promise<void> {
    await this.change(slot, { subscriberId: "" });
    // The backup is the file before the last commit.
    await this.change(slot, {});
  }

  async close(): Promise<void> {
    await Promise.all(this.#shards.map((file) => file.close()));
  }

  #admit(row: Delivery, file: ShardFile): Slot {
    const slot: Slot = { owner: this, file, row };
    this.#slots.set(row.number, slot);
    this.#nextNumber = Math.max(this.#nextNumber, row.number + 1);
    if (isUnfinished(row)) this.#unfinishedCount++;
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
