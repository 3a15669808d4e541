import { openDatabase } from "../../src/adapters/lowdb/database.ts";
import { readTopics } from "./articles.ts";
import type { Benchmark, Case } from "./benchmark.ts";
import { type Figure, median, percentile } from "./figures.ts";
import { startBot } from "./running-bot.ts";
import { stallFigures, withStall } from "./stall.ts";
import { startStandIn } from "./stand-in.ts";
import { SLOT, type StoreFacts } from "./store.ts";

const UPDATES = 2_000;
const AT_ONCE = 50;

export const acknowledge: Benchmark = {
  name: "acknowledge",
  title: `"Follow a topic" acknowledged: ${AT_ONCE} people at once, fsync included`,
  isForCities: false,
  cases: [
    { ...onStore("20,000 readers: the whole bot over HTTP", 20_000, 3), measure: throughTheBot },
    storeAloneOf("20,000 readers: the store alone", { subscribers: 20_000, articles: 200, editions: 0 }, 3),
  ],
};

export function storeAloneOf(name: string, store: StoreFacts, rounds: number): Case {
  return { name, rounds, store, measure: theStoreAlone };
}

function onStore(name: string, subscribers: number, rounds: number) {
  return { name, rounds, store: { subscribers, articles: 200, editions: 0 } };
}

/** From the moment in which Telegram has somebody's message to the moment in which it has the bot's answer. */
async function throughTheBot(directory: string): Promise<Figure[]> {
  const { topics } = await readTopics();
  const texts = topics.map(({ id }) => `/chude ${id}`);
  await using standIn = await startStandIn();
  await standIn.ask("admit", UPDATES);
  await using _bot = await startBot(directory, standIn);
  const startedMs = performance.now();
  const { result: waitedMs, stall } = await withStall(() =>
    standIn.ask("crowd", { people: UPDATES, atOnce: AT_ONCE, texts }),
  );
  return [...waitFigures(waitedMs, performance.now() - startedMs), ...stallFigures(stall)];
}

async function theStoreAlone(directory: string): Promise<Figure[]> {
  const { topics } = await readTopics();
  await using database = await openDatabase(directory);
  const { subscribers } = database;
  const readers = (await subscribers.activeIn(SLOT)).slice(0, UPDATES);
  const rest = readers.entries();
  const waitedMs: number[] = [];
  const lane = async () => {
    for (const [index, { id, topics: followed }] of rest) {
      const topic = topics[index % topics.length]?.id ?? "";
      const startedMs = performance.now();
      await subscribers.update(id, () => ({ topics: [...new Set([...followed, topic])] }));
      waitedMs.push(performance.now() - startedMs);
    }
  };
  const startedMs = performance.now();
  const { stall } = await withStall(() => Promise.all(Array.from({ length: AT_ONCE }, lane)));
  return [...waitFigures(waitedMs, performance.now() - startedMs), ...stallFigures(stall)];
}

function waitFigures(waitedMs: readonly number[], tookMs: number): Figure[] {
  return [
    median("p50", percentile(waitedMs, 0.5), "ms"),
    median("p95", percentile(waitedMs, 0.95), "ms"),
    median("the slowest", percentile(waitedMs, 1), "ms"),
    median("acknowledged", (waitedMs.length / tookMs) * 1_000, "updates/s"),
  ];
}
