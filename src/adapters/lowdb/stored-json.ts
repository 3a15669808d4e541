import { readFile } from "node:fs/promises";
import { z } from "zod";
import { systemCodeOf } from "../../lib/errors.ts";
import { backupOf } from "./durable-write.ts";
import { type BackupCondition, damaged, tooNew, unreadable } from "./store-errors.ts";

/** Brings the state of one version up to the next; pure. */
export type Migration = (state: unknown) => unknown;

/** How a state of type `T` stands in a file: `{ "version": n, "state": … }`. */
export interface StoredFormat<T> {
  readonly schema: z.ZodType<T>;
  /** The first brings version 1 to 2, and so on: the version written is their number and one. */
  readonly migrations?: readonly Migration[];
}

const Envelope = z.object({ version: z.int().positive(), state: z.unknown() });

type Outcome<T> =
  | { readonly kind: "read"; readonly state: T }
  | { readonly kind: "missing" }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "damaged"; readonly what: string };

export function versionOf(format: StoredFormat<unknown>): number {
  return (format.migrations?.length ?? 0) + 1;
}

export function textOf<T>(state: T, format: StoredFormat<T>): string {
  return JSON.stringify({ version: versionOf(format), state });
}

/**
 * The state in the file, brought up to the newest version; `undefined` when there is neither the file nor its backup.
 * @throws PlainError `store_damaged`, `store_too_new`, `store_not_opened`
 */
export async function readStored<T>(path: string, format: StoredFormat<T>): Promise<T | undefined> {
  const outcome = await tryRead(path, format);
  switch (outcome.kind) {
    case "read":
      return outcome.state;
    case "newer":
      throw tooNew(path, outcome.version, versionOf(format));
    case "damaged":
      throw damaged(path, outcome.what, await conditionOf(backupOf(path), format));
    case "missing": {
      // A file with a backup was written before: to begin an empty one would lose what it held.
      const backup = await conditionOf(backupOf(path), format);
      if (backup === "missing") return undefined;
      throw damaged(path, "the file is missing, but its backup is there", backup);
    }
  }
}

async function conditionOf(path: string, format: StoredFormat<unknown>): Promise<BackupCondition> {
  const { kind } = await tryRead(path, format);
  if (kind === "missing") return "missing";
  return kind === "read" ? "good" : "damaged";
}

async function tryRead<T>(path: string, format: StoredFormat<T>): Promise<Outcome<T>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (thrown) {
    if (systemCodeOf(thrown) === "ENOENT") return { kind: "missing" };
    throw unreadable(path, thrown);
  }
  return parse(text, format);
}

function parse<T>(text: string, format: StoredFormat<T>): Outcome<T> {
  const envelope = Envelope.safeParse(jsonOf(text));
  if (!envelope.success) {
    // Not the parser's own words: they quote the file, and addresses stand in it.
    return {
      kind: "damaged",
      what: `its ${text.length} characters are no JSON of the form {"version", "state"}`,
    };
  }
  const { version, state } = envelope.data;
  if (version > versionOf(format)) return { kind: "newer", version };
  const parsed = format.schema.safeParse(migrate(state, format.migrations?.slice(version - 1) ?? []));
  return parsed.success
    ? { kind: "read", state: parsed.data }
    : { kind: "damaged", what: firstOf(parsed.error) };
}

function migrate(state: unknown, migrations: readonly Migration[]): unknown {
  try {
    return migrations.reduce((old, step) => step(old), state);
  } catch {
    // A migration trusts the form of its version: what it stumbles over, the schema rejects with words.
    return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function firstOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `at "${issue.path.join(".")}": ${issue.message}` : "it does not have the expected form";
}
