import { setImmediate as nextTick } from "node:timers/promises";
import { loadConfig } from "../../src/config.ts";
import { openCore } from "../../src/core.ts";
import { createEvents, createLog } from "../../src/events.ts";
import type { Benchmark, Case } from "./benchmark.ts";
import { type Figure, median, worst } from "./figures.ts";
import { MIB, peakMib, stallFigures, withStall } from "./stall.ts";
import { AT_SLOT, environmentOn, SLOT, type StoreFacts, TODAY } from "./store.ts";

const ARTICLES = 200;

export const edition: Benchmark = {
  name: "edition",
  title: "An edition composed: 9 topics, 40 new articles",
  isForCities: false,
  cases: [
    editionOf("20,000 readers", { subscribers: 20_000, articles: ARTICLES, editions: 0 }, 3),
    editionOf(
      "20,000 readers, 7 days of bulletins",
      { subscribers: 20_000, articles: ARTICLES, editions: 7 },
      3,
    ),
  ],
};

export function editionOf(name: string, store: StoreFacts, rounds: number): Case {
  return { name, rounds, store, measure: composeEdition };
}

async function composeEdition(directory: string): Promise<Figure[]> {
  const config = loadConfig(environmentOn(directory, "http://127.0.0.1:1", `1:${"x".repeat(35)}`));
  const events = createEvents(createLog("silent"));
  await using core = await openCore({ config, clock: () => AT_SLOT, events });
  const openMib = process.memoryUsage.rss() / MIB;
  const composed = await withStall(() => timed(() => core.daily.openEdition({ date: TODAY, slot: SLOT })));
  const { runId, recipients, groups } = composed.result.value;
  const contents = Object.values((await core.database.deliveries.run(runId))?.contents ?? {});
  const rendered = await withStall(() =>
    timed(async () => {
      for (const content of contents) {
        await core.render(content);
        // The courier renders one message between two sends, never all in a row.
        await nextTick();
      }
    }),
  );
  return [
    median("bulletins composed and on disk", recipients, "bulletins"),
    median("time for it", composed.result.seconds, "s"),
    median("different renderings", groups, "messages"),
    median("time to render them all", rendered.result.seconds, "s"),
    median("memory before (RSS)", openMib, "MiB"),
    worst("memory at its peak (RSS)", peakMib(), "MiB"),
    ...stallFigures(composed.stall, ", composing"),
    ...stallFigures(rendered.stall, ", rendering"),
  ];
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const startedMs = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - startedMs) / 1_000 };
}
