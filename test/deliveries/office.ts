import { writeFile } from "node:fs/promises";
import { setImmediate as nextTick } from "node:timers/promises";
import { type Database, openDatabase } from "../../src/adapters/lowdb/database.ts";
import type { WriteFile } from "../../src/adapters/lowdb/durable-write.ts";
import { Courier, type CourierOptions } from "../../src/deliveries/courier.ts";
import type { Content, Delivery, DeliveryOutcome, RunPriority } from "../../src/deliveries/delivery.ts";
import { Pace } from "../../src/deliveries/pace.ts";
import type { DeliverBy } from "../../src/deliveries/ports.ts";
import { emptyFolder } from "../adapters/lowdb/folder.ts";
import { ManualTimer } from "../support/manual-timer.ts";
import { type Reader, readers } from "../support/subscribers.ts";

/** Tuesday 24 November 2026, half past six in Hạ Long. */
const OPENS_AT_MS = Date.parse("2026-11-23T23:30:00.000Z");
const PATIENCE_MS = 15_000;
/** No test pulls the plug, so that nothing has to be synced. */
const writeFast: WriteFile = (path, text) => writeFile(path, text);

/** One call of the messenger. */
export interface Sent {
  readonly address: string;
  readonly content: Content;
  readonly target: string | undefined;
  /** Since the office opened. */
  readonly atMs: number;
}

/** What the messenger answers to a call: at once, or when the promise resolves. `undefined` is "sent". */
export type Script = (sent: Sent) => DeliveryOutcome | undefined | Promise<DeliveryOutcome | undefined>;

export interface OfficeOptions extends Partial<Pick<CourierOptions, "maxInFlight" | "takeAhead">> {
  readonly ratePerSecond?: number;
  readonly script?: Script;
  /** How many readers are known; chats 1, 2, 3 … */
  readonly readers?: number;
  readonly shape?: (number: number) => Reader;
  readonly write?: WriteFile;
  /** Hears what the courier says besides. */
  readonly hears?: Partial<Pick<CourierOptions, "onSettled" | "onFinished">>;
}

/** A courier with the real ledger in an empty folder, time that passes only when the test lets it, and a scripted messenger. */
export interface Office extends AsyncDisposable {
  readonly courier: Courier;
  readonly database: Database;
  readonly sent: readonly Sent[];
  readonly settled: readonly string[];
  readonly finished: readonly string[];
  readonly errors: readonly unknown[];
  now(): Date;
  /** Opens a run in which everybody of these chats gets the same. @param ageMs how long ago */
  open(
    id: string,
    chats: readonly number[],
    options?: { ageMs?: number; priority?: RunPriority },
  ): Promise<void>;
  start(): void;
  /** Aborts the courier; resolves when it has ended. */
  stop(): Promise<void>;
  /** Lets time pass until this is so. */
  until(isSo: () => boolean | Promise<boolean>): Promise<void>;
  rows(runId: string): Promise<readonly Delivery[]>;
  states(runId: string): Promise<readonly string[]>;
  /** Stops the courier and opens the store again. */
  reopen(): Promise<Database>;
}

export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const folder = await emptyFolder();
  const { write = writeFast, script = () => undefined } = options;
  let database = await openDatabase(folder.path, { write });
  const people = readers(options.readers ?? 9, options.shape);
  await Promise.all(people.map((subscriber) => database.subscribers.add(subscriber)));
  const timer = new ManualTimer(0);
  const now = () => new Date(OPENS_AT_MS + timer.nowMs());
  const heard = { settled: [] as string[], finished: [] as string[], errors: [] as unknown[] };
  const sent: Sent[] = [];
  const messenger = {
    async deliver(address: string, content: Content, by: DeliverBy = {}): Promise<DeliveryOutcome> {
      const call = { address, content, target: by.target, atMs: timer.nowMs() };
      sent.push(call);
      return (await script(call)) ?? { kind: "sent", messageId: `m${sent.indexOf(call)}` };
    },
  };
  const courier = new Courier({
    ledger: database.deliveries,
    subscribers: database.subscribers,
    messenger,
    pace: new Pace(options.ratePerSecond ?? Number.POSITIVE_INFINITY, timer),
    clock: now,
    timer,
    maxInFlight: options.maxInFlight ?? 5,
    takeAhead: options.takeAhead ?? 3,
    reachesPaused: ({ id, priority }) => id.startsWith("asked:") || priority === "urgent",
    onSettled: (run, outcome, settlement) => {
      heard.settled.push(`${run.id} ${outcome.kind}`);
      options.hears?.onSettled?.(run, outcome, settlement);
    },
    onFinished: (run) => {
      heard.finished.push(run.id);
      options.hears?.onFinished?.(run);
    },
    onError: (thrown) => heard.errors.push(thrown),
  });
  const stopping = new AbortController();
  let running = Promise.resolve();
  const stop = async () => {
    stopping.abort();
    await running;
  };
  return {
    ...{ courier, sent, now, stop },
    ...heard,
    get database() {
      return database;
    },
    async open(id, chats, { ageMs = 0, priority } = {}) {
      const createdAt = new Date(now().getTime() - ageMs).toISOString();
      const recipients = chats.map((chat) => ({
        subscriberId: people[chat - 1]?.id ?? "nobody",
        content: "a",
      }));
      await database.deliveries.open(
        { id, createdAt, ...(priority && { priority }), contents: { a: { items: [1], body: id } } },
        recipients,
      );
    },
    start() {
      running = courier.run(stopping.signal);
    },
    async until(isSo) {
      const patience = AbortSignal.timeout(PATIENCE_MS);
      while (!(await isSo())) {
        if (patience.aborted) throw new Error(`it is not so yet; errors: ${heard.errors.map(String)}`);
        await nextTick();
        // Not before it has been looked whether it is so now.
        if (!(await isSo())) timer.toNextWaking();
      }
    },
    rows: (runId) => database.deliveries.deliveries(runId),
    states: async (runId) => (await database.deliveries.deliveries(runId)).map(({ state }) => state),
    async reopen() {
      await stop();
      await database[Symbol.asyncDispose]();
      database = await openDatabase(folder.path);
      return database;
    },
    async [Symbol.asyncDispose]() {
      await stop();
      await database[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** An answer that is held back until the test gives it. */
export function heldBack() {
  const waiting: ((outcome: DeliveryOutcome | undefined) => void)[] = [];
  return {
    get count() {
      return waiting.length;
    },
    script: (): Promise<DeliveryOutcome | undefined> => new Promise((resolve) => waiting.push(resolve)),
    /** Answers the one that has waited longest. */
    release: (outcome?: DeliveryOutcome) => waiting.shift()?.(outcome),
  };
}
