import type { Delivery, DeliveryRun } from "../../deliveries/delivery.ts";
import type { RunCounts } from "../../deliveries/ports.ts";
import type { SubscriberId } from "../../subscribers/subscriber.ts";
import type { DeliveryFiles } from "./delivery-files.ts";

/** Runs that have ended and must be known for longer: their rows stay on disk and are read when they are asked for. */
export class DeliveryShelf {
  readonly #files: DeliveryFiles;
  readonly #runs = new Map<string, DeliveryRun>();

  constructor(files: DeliveryFiles) {
    this.#files = files;
  }

  /** One that stands on the shelf already. */
  admit(run: DeliveryRun): void {
    this.#runs.set(run.id, run);
  }

  async put(run: DeliveryRun): Promise<void> {
    await this.#files.shelve(run.id);
    this.admit(run);
  }

  run(runId: string): DeliveryRun | undefined {
    return this.#runs.get(runId);
  }

  runs(): readonly DeliveryRun[] {
    return [...this.#runs.values()];
  }

  async deliveries(runId: string): Promise<Delivery[]> {
    const rows: Delivery[] = [];
    if (!this.#runs.has(runId)) return rows;
    await this.#files.eachShard(runId, async (shard) => {
      for (const row of shard.state.rows) rows.push(row);
    });
    return rows.sort((a, b) => a.number - b.number);
  }

  async counts(runId: string): Promise<RunCounts> {
    const counts = { pending: 0, sending: 0, sent: 0, refused: 0, gone: 0, uncertain: 0 };
    for (const { state } of await this.deliveries(runId)) counts[state]++;
    return counts;
  }

  /** Blanks whose the rows were, in the files and their backups. */
  async forget(subscriberId: SubscriberId): Promise<void> {
    for (const runId of this.#runs.keys()) {
      await this.#files.eachShard(runId, async (shard) => {
        const rows = shard.state.rows.filter((row) => row.subscriberId === subscriberId);
        if (rows.length === 0) return;
        await shard.mutate(() => {
          for (const row of rows) row.subscriberId = "";
        });
        // The backup is the file before the last commit.
        await shard.mutate(() => undefined);
      });
    }
  }

  async drop(runId: string): Promise<void> {
    this.#runs.delete(runId);
    await this.#files.remove(runId);
  }
}
