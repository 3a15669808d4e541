import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { inParallel } from "./concurrency.ts";
import type { WriteFile } from "./durable-write.ts";
import { type JsonFile, openJsonFile } from "./json-file.ts";
import type { Migration } from "./stored-json.ts";

/**
 * How many files a collection is spread over. Written into no file: to change it is to move every row. With 20,000
 * rows and 50 changes at once, 128 files answered twice as fast as 32; 256 were hardly faster.
 */
const SHARD_COUNT = 128;

export interface ShardsOptions<Row> {
  readonly directory: string;
  readonly row: z.ZodType<Row>;
  /** Each brings a row of one version up to the next. */
  readonly rowMigrations?: readonly Migration[];
  readonly write?: WriteFile | undefined;
}

type Rows<Row> = Record<string, Row>;

/** A collection that grows with people: rows by id, spread over files so that one change writes only a part of them. */
export class Shards<Row> implements AsyncDisposable {
  readonly #files: readonly JsonFile<Rows<Row>>[];

  constructor(files: readonly JsonFile<Rows<Row>>[]) {
    this.#files = files;
  }

  get(id: string): Row | undefined {
    const { state } = this.#fileOf(id);
    return Object.hasOwn(state, id) ? state[id] : undefined;
  }

  entries(): [string, Row][] {
    return this.#files.flatMap(({ state }) => Object.entries(state));
  }

  /** Shows in `get` at once; resolves when it is on disk. */
  put(id: string, row: Row): Promise<void> {
    return this.#fileOf(id).mutate((rows) => {
      rows[id] = row;
    });
  }

  /** Removes the row from the file and from its backup. */
  async remove(id: string): Promise<void> {
    const file = this.#fileOf(id);
    await file.mutate((rows) => {
      delete rows[id];
    });
    // The backup is the file before the last commit: after a second one the row stands in neither.
    await file.mutate(() => undefined);
  }

  /** Resolves when what `get` shows for this id is on disk. */
  whenSaved(id: string): Promise<void> {
    return this.#fileOf(id).whenSaved();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#files.map((file) => file.close()));
  }

  #fileOf(id: string): JsonFile<Rows<Row>> {
    const file = this.#files[hashOf(id) % SHARD_COUNT];
    if (!file) throw new Error("a shard is missing");
    return file;
  }
}

/** @throws PlainError as `openJsonFile` does */
export async function openShards<Row>(options: ShardsOptions<Row>): Promise<Shards<Row>> {
  const { directory, row, rowMigrations = [], write } = options;
  const migrations = rowMigrations.map(ofEveryRow);
  await mkdir(directory, { recursive: true });
  const schema = z.record(z.string(), row);
  const files: JsonFile<Rows<Row>>[] = [];
  await inParallel(Array.from({ length: SHARD_COUNT }).keys(), 8, async (number) => {
    const path = join(directory, `${String(number).padStart(3, "0")}.json`);
    files[number] = await openJsonFile({ path, schema, migrations, write }, {});
  });
  return new Shards(files);
}

function ofEveryRow(migrate: Migration): Migration {
  return (state) =>
    Object.fromEntries(Object.entries(state as Rows<unknown>).map(([id, row]) => [id, migrate(row)]));
}

/** FNV-1a, 32 bits: the same on every machine and in every version. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
