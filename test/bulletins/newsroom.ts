import { writeFile } from "node:fs/promises";
import { type Database, openDatabase } from "../../src/adapters/lowdb/database.ts";
import type { WriteFile } from "../../src/adapters/lowdb/durable-write.ts";
import { fingerprintOf, keysOf } from "../../src/articles/identity.ts";
import { Daily } from "../../src/bulletins/daily.ts";
import { settlementOf } from "../../src/deliveries/settle.ts";
import type { Subscriber } from "../../src/subscribers/subscriber.ts";
import { parseCatalogue } from "../../src/topics/catalogue.ts";
import { emptyFolder } from "../adapters/lowdb/folder.ts";
import { type Reader, readers } from "../support/subscribers.ts";

const topic = (id: string, vi: string, en: string) => ({
  ...{ id, name: { vi, en }, description: { vi, en } },
  ...{ categories: [vi], aliases: [] },
});
const CATALOGUE = parseCatalogue({
  topics: [topic("y-te", "Y tế", "Health"), topic("kinh-te", "Kinh tế", "Economy")],
});
const HA_LONG = "Asia/Ho_Chi_Minh";

export interface NewsroomOptions {
  readonly write?: WriteFile;
}

/** Daily on the real store in an empty folder, with a clock that the test sets. */
export interface Newsroom extends AsyncDisposable {
  readonly daily: Daily;
  readonly database: Database;
  /** "2026-11-24 06:30", in Hạ Long. */
  setNow(time: string): void;
  /** So many new articles that became known now; their ids, oldest first. */
  publish(count: number, category?: string): Promise<number[]>;
  /** So many readers more. */
  join(count: number, shape?: (number: number) => Reader): Promise<readonly Subscriber[]>;
  /** One reader: the first. */
  joinOne(shape?: Reader): Promise<Subscriber>;
  /** Sends everything that waits in a run. */
  sendAll(runId: string): Promise<void>;
  /** The ids in every bulletin that this reader was sent, in the order of the runs given. */
  itemsSent(subscriberId: string, runIds: readonly string[]): Promise<number[]>;
}

export async function openNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const folder = await emptyFolder();
  const { write = (path, text) => writeFile(path, text) } = options;
  const database = await openDatabase(folder.path, { write });
  const { articles, deliveries, subscribers } = database;
  let now = new Date("2026-11-24T06:30:00+07:00");
  const clock = () => now;
  const stores = { articles, subscribers, ledger: deliveries };
  const daily = new Daily({ ...stores, catalogue: CATALOGUE, clock, timeZone: HA_LONG });
  let published = 0;
  return {
    ...{ daily, database },
    setNow(time) {
      now = new Date(`${time.replace(" ", "T")}:00+07:00`);
    },
    async publish(count, category = "Y tế") {
      const ids: number[] = [];
      for (let made = 0; made < count; made++) {
        published++;
        const article = {
          ...{ category, title: `Tin số ${published}`, publishedAt: null, viewCount: null },
          ...{ lead: "Câu một.", paragraphs: [], captions: [], author: null, url: null },
        };
        const facts = { keys: keysOf(article), fingerprint: fingerprintOf(article), seenAt: now };
        ids.push((await articles.add(article, facts)).id);
      }
      return ids;
    },
    async join(count, shape) {
      const joined = readers(count, shape);
      await Promise.all(joined.map((subscriber) => subscribers.add(subscriber)));
      return joined;
    },
    async joinOne(shape = {}) {
      const [only] = readers(1, () => shape);
      if (!only) throw new Error("nobody joined");
      return subscribers.add(only);
    },
    async sendAll(runId) {
      for (let next = await deliveries.claim(runId, now); next; next = await deliveries.claim(runId, now)) {
        const outcome = { kind: "sent", messageId: `m${next.number}` } as const;
        await deliveries.settle(runId, next.number, settlementOf(next, outcome, now));
      }
    },
    async itemsSent(subscriberId, runIds) {
      const items: number[] = [];
      for (const runId of runIds) {
        const run = await deliveries.run(runId);
        for (const { subscriberId: to, state, content } of await deliveries.deliveries(runId)) {
          if (to === subscriberId && state === "sent") items.push(...(run?.contents[content]?.items ?? []));
        }
      }
      return items;
    },
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}
