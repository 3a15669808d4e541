import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Content, Delivery, DeliveryRun, RUN_CONTROLS } from "../../deliveries/delivery.ts";
import type { Recipient } from "../../deliveries/ports.ts";
import { PlainError } from "../../lib/errors.ts";
import { inParallel } from "./concurrency.ts";
import { syncDirectory, type WriteFile } from "./durable-write.ts";
import { type JsonFile, type JsonFileOptions, newJsonFile, openJsonFile } from "./json-file.ts";
import { pendingRow } from "./ledger-rows.ts";
import { numberedPath, numbersIn } from "./numbered-files.ts";
import { damaged, writeFailed } from "./store-errors.ts";
import { readStored } from "./stored-json.ts";

/*
 * A run is a directory: `0000.json`, `0001.json` … with its rows, and `run.json`, which is written last when a run is
 * opened and removed first when it is dropped. A directory without it was never acknowledged or is dropped already.
 * `control.json` stands there when the run has been held or stopped, `shelved.json` when it lies on the shelf.
 */

const Shard = z.object({
  rows: z.array(Delivery),
  /** What was added together with its row, after the opening. */
  contents: z.record(z.string(), Content),
});
export type Shard = z.infer<typeof Shard>;
export type ShardFile = JsonFile<Shard>;

const Control = z.object({ control: z.enum(RUN_CONTROLS) });
export type ControlFile = JsonFile<z.infer<typeof Control>>;

const Shelved = z.object({ isShelved: z.literal(true) });

/** The run as it was opened, and with how many rows. */
const Header = z.object({ run: DeliveryRun, rowCount: z.int().nonnegative() });

const ROWS_PER_OPENED_SHARD = 250;
const WRITES_AT_ONCE = 4;

export interface RunFiles {
  readonly run: DeliveryRun;
  readonly shards: readonly ShardFile[];
  readonly control: ControlFile;
  /** Above those of all shards. */
  readonly nextShardNumber: number;
}

/** The directories of runs under one directory. */
export class DeliveryFiles {
  readonly #root: string;
  readonly #write: WriteFile | undefined;

  constructor(root: string, write: WriteFile | undefined) {
    this.#root = root;
    this.#write = write;
  }

  /** Every run that was opened, and those on the shelf; what was left of others is removed. @throws PlainError as `openJsonFile` does */
  async openAll(): Promise<{ opened: RunFiles[]; shelved: DeliveryRun[] }> {
    await mkdir(this.#root, { recursive: true });
    const opened: RunFiles[] = [];
    const shelved: DeliveryRun[] = [];
    const entries = await readdir(this.#root, { withFileTypes: true });
    const directories = entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(this.#root, entry.name));
    await inParallel(directories, WRITES_AT_ONCE, async (directory) => {
      const header = await readStored(headerPath(directory), { schema: Header });
      if (!header) return rm(directory, { recursive: true, force: true });
      const isShelved = await readStored(shelvedPath(directory), { schema: Shelved });
      if (isShelved) shelved.push(header.run);
      else opened.push(await this.#open(directory, header));
    });
    return { opened, shelved };
  }

  /** From now on the run is not opened at start. */
  async shelve(runId: string): Promise<void> {
    const path = shelvedPath(this.#directoryOf(runId));
    await newJsonFile({ path, schema: Shelved, write: this.#write }, { isShelved: true }).whenSaved();
  }

  /** The shards of a run that is kept, one after another, each opened for as long as `look` takes. */
  async eachShard(runId: string, look: (shard: ShardFile) => Promise<void>): Promise<void> {
    for (const shard of await this.#openShards(this.#directoryOf(runId))) {
      await look(shard);
      await shard.close();
    }
  }

  /**
   * Writes a new run with all its rows (`pending`, numbered from 0); when this rejects nothing is left of it.
   * @throws PlainError `store_write_failed`
   */
  async create(run: DeliveryRun, recipients: readonly Recipient[]): Promise<RunFiles> {
    const directory = this.#directoryOf(run.id);
    const shards: ShardFile[] = [];
    const nextShardNumber = Math.ceil(recipients.length / ROWS_PER_OPENED_SHARD);
    try {
      // An opening that failed, and could not be removed either, may stand there.
      await rm(directory, { recursive: true, force: true });
      await mkdir(directory, { recursive: true });
      // One shard after another is made into text, and others have their turn in between.
      await inParallel(
        Array.from({ length: nextShardNumber }).keys(),
        WRITES_AT_ONCE,
        async (shardNumber) => {
          const first = shardNumber * ROWS_PER_OPENED_SHARD;
          const rows = recipients
            .slice(first, first + ROWS_PER_OPENED_SHARD)
            .map((recipient, at) => pendingRow(first + at, recipient));
          const shard = this.newShard(run.id, shardNumber, { rows, contents: {} });
          shards[shardNumber] = shard;
          await shard.whenSaved();
        },
      );
      await this.#writeHeader(run, recipients.length);
    } catch (thrown) {
      await rm(directory, { recursive: true, force: true }).catch(() => undefined);
      throw thrown instanceof PlainError ? thrown : writeFailed(directory, thrown);
    }
    return { run, shards, nextShardNumber, control: newJsonFile(this.#controlOf(directory), going()) };
  }

  /** A shard that is known not to exist; nothing is written yet. */
  newShard(runId: string, shardNumber: number, shard: Shard): ShardFile {
    const path = numberedPath(this.#directoryOf(runId), shardNumber);
    return newJsonFile({ path, schema: Shard, write: this.#write }, shard);
  }

  /** The header goes first: from then on the run does not exist, whatever happens. */
  async remove(runId: string): Promise<void> {
    const directory = this.#directoryOf(runId);
    try {
      await rm(headerPath(directory));
      await syncDirectory(directory);
      await rm(directory, { recursive: true });
    } catch (thrown) {
      throw writeFailed(directory, thrown);
    }
  }

  async #writeHeader(run: DeliveryRun, rowCount: number): Promise<void> {
    const path = headerPath(this.#directoryOf(run.id));
    await newJsonFile({ path, schema: Header, write: this.#write }, { run, rowCount }).whenSaved();
    try {
      await syncDirectory(this.#root);
    } catch (thrown) {
      throw writeFailed(path, thrown);
    }
  }

  async #open(directory: string, { run, rowCount }: z.infer<typeof Header>): Promise<RunFiles> {
    const shards = await this.#openShards(directory);
    requireOpenedRows(directory, rowCount, shards);
    const control = await openJsonFile(this.#controlOf(directory), going());
    const shardNumbers = await numbersIn(directory);
    return { run, shards, control, nextShardNumber: (shardNumbers.at(-1) ?? -1) + 1 };
  }

  async #openShards(directory: string): Promise<ShardFile[]> {
    const shards: ShardFile[] = [];
    for (const shardNumber of await numbersIn(directory)) {
      const path = numberedPath(directory, shardNumber);
      const noRows: Shard = { rows: [], contents: {} };
      shards.push(await openJsonFile({ path, schema: Shard, write: this.#write }, noRows));
    }
    return shards;
  }

  #controlOf(directory: string): JsonFileOptions<z.infer<typeof Control>> {
    return { path: join(directory, "control.json"), schema: Control, write: this.#write };
  }

  /** No run's id has a "_" in it: two runs never share a directory. */
  #directoryOf(runId: string): string {
    return join(this.#root, runId.replaceAll(":", "_"));
  }
}

function going(): z.infer<typeof Control> {
  return { control: "going" };
}

function shelvedPath(directory: string): string {
  return join(directory, "shelved.json");
}

function headerPath(directory: string): string {
  return join(directory, "run.json");
}

/** @throws PlainError `store_damaged` when a shard of the opening is gone without a trace */
function requireOpenedRows(directory: string, rowCount: number, shards: readonly ShardFile[]): void {
  const numbers = new Set(shards.flatMap(({ state }) => state.rows.map((row) => row.number)));
  for (let number = 0; number < rowCount; number += ROWS_PER_OPENED_SHARD) {
    if (numbers.has(number)) continue;
    throw damaged(numberedPath(directory, number / ROWS_PER_OPENED_SHARD), "the file is missing", "missing");
  }
}
