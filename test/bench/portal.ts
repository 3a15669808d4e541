import { readFile } from "node:fs/promises";
import { openDatabase } from "../../src/adapters/lowdb/database.ts";
import { Fetcher } from "../../src/adapters/sources/web/fetcher.ts";
import { webSource } from "../../src/adapters/sources/web/web-source.ts";
import { ReadingRoom } from "../../src/articles/reading/room.ts";
import { SourceRounds } from "../../src/articles/source-rounds.ts";
import { parseSources } from "../../src/articles/sources-file.ts";
import { systemTimer } from "../../src/lib/timer.ts";
import { listingOf, newsPage, type Portal, startPortal } from "../support/portal.ts";
import { readTopics } from "./articles.ts";
import type { Benchmark } from "./benchmark.ts";
import { type Figure, median, worst } from "./figures.ts";
import { newsOf } from "./pages.ts";
import { peakMib, stallFigures, withStall } from "./stall.ts";
import { AT_SLOT } from "./store.ts";

const SOURCES_FILE = new URL("../../data/sources.json", import.meta.url);
const PAGES = 500;
/** As portals list them. */
const PAGE_LENGTH = 50;

/** A portal met for the first time, and looked at again when nothing has changed. */
export const portal: Benchmark = {
  name: "portal",
  title: `A listing of ${PAGES} pages taken in, on this machine, without pauses between requests`,
  isForCities: false,
  cases: [
    {
      name: `${PAGES} pages`,
      rounds: 3,
      store: { subscribers: 0, articles: 200, editions: 0 },
      measure: takeIn,
    },
  ],
};

async function takeIn(directory: string): Promise<Figure[]> {
  await using site = await startPortal();
  publish(site);
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await openDatabase(directory));
  const rounds = stack.use(await roundsOver(site, database, stack));
  const first = await withStall(() => timed(() => rounds.run()));
  const again = await withStall(() => timed(() => rounds.run()));
  const added = first.result.value[0]?.added.length ?? 0;
  return [
    median("articles taken in", added, "articles"),
    median("time for it", first.result.seconds, "s"),
    median("articles", added / first.result.seconds, "a second"),
    ...stallFigures(first.stall, ", taking in"),
    median("time of a round in which nothing changed", again.result.seconds * 1_000, "ms"),
    ...stallFigures(again.stall, ", nothing changed"),
    worst("memory at its peak (RSS)", peakMib(), "MiB"),
  ];
}

function publish({ pages }: Portal): void {
  const news = newsOf(PAGES);
  for (const facts of news) pages.set(facts.path, newsPage(facts));
  for (let page = 1; page <= PAGES / PAGE_LENGTH; page++) {
    const listed = news.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH);
    pages.set(page === 1 ? "/tin" : `/tin?page=${page}`, listingOf(listed, `/tin?page=${page + 1}`));
  }
}

async function roundsOver(
  site: Portal,
  database: Awaited<ReturnType<typeof openDatabase>>,
  stack: AsyncDisposableStack,
): Promise<SourceRounds> {
  const clock = () => AT_SLOT;
  const { presets } = parseSources(JSON.parse(await readFile(SOURCES_FILE, "utf8")));
  const reader = stack.use(new ReadingRoom({ presets }));
  const fetcher = stack.use(
    new Fetcher({ contact: undefined, allowed: [site.endpoint], clock, timer: systemTimer, leastGapMs: 0 }),
  );
  const url = `${site.origin}/tin`;
  const entry = { name: "cong", kind: "listing" as const, url, readsPages: true, backlogPages: 50 };
  const source = webSource({ entry, fetcher, reader, validators: database.validators, clock });
  return new SourceRounds({
    ...{ sources: [source], store: database.articles, intake: database.intake, log: database.sources },
    ...{ reader, clock, catalogue: await readTopics() },
  });
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const startedMs = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - startedMs) / 1_000 };
}
