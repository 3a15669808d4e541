import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { openDatabase } from "../../src/adapters/lowdb/database.ts";
import { keepApproved } from "../support/announcements.ts";
import type { Benchmark } from "./benchmark.ts";
import { type Figure, median, percentile, worst } from "./figures.ts";
import { startBot } from "./running-bot.ts";
import { MIB, peakMib, stallFigures, withStall } from "./stall.ts";
import { type StandIn, startStandIn } from "./stand-in.ts";
import { AT_EIGHT } from "./store.ts";

const READERS = 2_000;
const CITY_READERS = 100_000;
const RATE_PER_SECOND = 25;
/** Telegram's own limit, and what answers to people leave of it for bulk sends. */
const ANSWER_DELAY_MS = 80;
const REPLIES_PER_SECOND = 4;

export const announce: Benchmark = {
  name: "announce",
  title: "An announcement over HTTP",
  isForCities: false,
  cases: [
    {
      name: "25/s to 2,000 readers, four others ask in each second",
      rounds: 1,
      store: { subscribers: READERS, articles: 200, editions: 0 },
      measure: measureSending,
    },
    {
      name: "begun for 100,000 readers",
      rounds: 1,
      store: { subscribers: CITY_READERS, articles: 200, editions: 0 },
      measure: measureBeginning,
    },
  ],
};

async function measureSending(directory: string): Promise<Figure[]> {
  await using standIn = await startStandIn({ answerDelayMs: ANSWER_DELAY_MS });
  await approve(directory, standIn, READERS);
  const { result, stall } = await withStall(() => send(directory, standIn));
  const { confirmedAtMs, waitedMs } = result;
  const atMs = await standIn.ask("arrivals", READERS);
  const tally = await standIn.ask("tally");
  if (tally.violations.length > 0) throw new Error(`wrong calls: ${tally.violations.join("; ")}`);
  const spanMs = (atMs.at(-1) ?? 0) - (atMs[0] ?? 0);
  const perSecond = ((atMs.length - 1) / spanMs) * 1_000;
  const firstSecond = atMs.slice(0, RATE_PER_SECOND).map((at) => at - confirmedAtMs);
  return [
    median("sent", perSecond, "messages/s"),
    median("off the rate", (perSecond / RATE_PER_SECOND - 1) * 100, "%"),
    worst(
      "people missed",
      READERS - new Set(tally.acceptedBy.filter((chat) => chat <= READERS)).size,
      "people",
    ),
    median("from confirm to the first message", firstSecond[0] ?? Number.NaN, "ms"),
    median("… to 95 % of the first second's", percentile(firstSecond, 0.95), "ms"),
    median("answers meanwhile, p50", percentile(waitedMs, 0.5), "ms"),
    median("answers meanwhile, p95", percentile(waitedMs, 0.95), "ms"),
    median("ledger on disk", (await bytesIn(directory)) / READERS, "bytes/reader"),
    ...stallFigures(stall),
  ];
}

async function send(directory: string, standIn: StandIn) {
  await using bot = await startBot(directory, standIn, RATE_PER_SECOND);
  const { confirmedAtMs, sent } = await bot.announce();
  const people = Math.floor((READERS / RATE_PER_SECOND - 5) * REPLIES_PER_SECOND);
  const trickle = { firstChat: READERS + 1, people, perSecond: REPLIES_PER_SECOND, text: "/trogiup" };
  const [waitedMs] = await Promise.all([standIn.ask("trickle", trickle), sent]);
  return { confirmedAtMs, waitedMs };
}

async function measureBeginning(directory: string): Promise<Figure[]> {
  await using standIn = await startStandIn({ answerDelayMs: ANSWER_DELAY_MS });
  await approve(directory, standIn, CITY_READERS);
  await using bot = await startBot(directory, standIn, RATE_PER_SECOND);
  const before = process.memoryUsage.rss() / MIB;
  const { result, stall } = await withStall(() => bot.announce());
  let atMs: number[] = [];
  while (atMs.length < RATE_PER_SECOND) atMs = await standIn.ask("arrivals", CITY_READERS);
  const firstSecond = atMs.slice(0, RATE_PER_SECOND).map((at) => at - result.confirmedAtMs);
  return [
    median("from confirm to the first message", firstSecond[0] ?? Number.NaN, "ms"),
    median("… to 95 % of the first second's", percentile(firstSecond, 0.95), "ms"),
    worst("memory before", before, "MiB"),
    worst("memory at its peak (RSS)", peakMib(), "MiB"),
    ...stallFigures(stall),
  ];
}

/** An announcement to everybody that waits for eight o'clock, and the chats that it goes to. */
async function approve(directory: string, standIn: StandIn, readers: number): Promise<void> {
  await using database = await openDatabase(directory);
  await keepApproved(database, AT_EIGHT);
  await standIn.ask("admit", readers);
}

/** What the announcement's run takes, its backups too; a backup that is the same file counts once. */
async function bytesIn(directory: string): Promise<number> {
  const run = join(directory, "deliveries", "announcement_1");
  const files = await Promise.all((await readdir(run)).map((name) => stat(join(run, name))));
  const sizes = new Map(files.map(({ ino, size }) => [ino, size]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
