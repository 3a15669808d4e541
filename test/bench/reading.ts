import { readFile } from "node:fs/promises";
import type { PageKind } from "../../src/articles/reading/page.ts";
import { readPage } from "../../src/articles/reading/reading.ts";
import { ReadingRoom } from "../../src/articles/reading/room.ts";
import { parseSources } from "../../src/articles/sources-file.ts";
import type { Benchmark, Case } from "./benchmark.ts";
import { type Figure, median, worst } from "./figures.ts";
import { largestFeed, PAGES } from "./pages.ts";
import { peakMib, stallFigures, withStall } from "./stall.ts";
import { AT_SLOT } from "./store.ts";

const SOURCES_FILE = new URL("../../data/sources.json", import.meta.url);
const NOTHING = { subscribers: 0, articles: 0, editions: 0 };
const LASTS_MS = 3_000;
const URL_OF_PAGE = "https://phuong.example.vn/tin/1";

/** Texts, pages and feeds become articles: how many a second, and in how much memory. */
export const reading: Benchmark = {
  name: "reading",
  title: "Texts, pages and feeds read",
  isForCities: false,
  cases: [
    ...(["text", "html", "feed"] as const).map((kind) => kindOf(kind)),
    { name: "a feed of 5 MB, in its own thread", rounds: 3, store: NOTHING, measure: readLargestFeed },
  ],
};

function kindOf(kind: PageKind): Case {
  const names: Readonly<Partial<Record<PageKind, string>>> = {
    text: "the text layout, 3 KB",
    html: "a portal's page, 4 KB",
    feed: "a feed of 30 entries",
  };
  return { name: names[kind] ?? kind, rounds: 3, store: NOTHING, measure: () => readAgain(kind) };
}

async function presetsIn() {
  return parseSources(JSON.parse(await readFile(SOURCES_FILE, "utf8"))).presets;
}

async function readAgain(kind: PageKind): Promise<Figure[]> {
  const presets = await presetsIn();
  const bytes = Buffer.from(PAGES[kind]?.() ?? "");
  const page = { name: "trang", kind, bytes, url: URL_OF_PAGE, now: AT_SLOT };
  for (let warmUp = 0; warmUp < 20; warmUp++) readPage(page, presets);
  const startedMs = performance.now();
  let count = 0;
  for (; performance.now() - startedMs < LASTS_MS; count++) readPage(page, presets);
  const perSecond = (count * 1_000) / (performance.now() - startedMs);
  return [
    median(kind === "feed" ? "feeds read" : "articles read", perSecond, "a second"),
    worst("memory at its peak (RSS)", peakMib(), "MiB"),
  ];
}

async function readLargestFeed(): Promise<Figure[]> {
  await using room = new ReadingRoom({ presets: await presetsIn() });
  await room.open();
  const bytes = Buffer.from(largestFeed());
  const startedMs = performance.now();
  const { result, stall } = await withStall(() =>
    room.read({ name: "trang", kind: "feed", bytes, url: URL_OF_PAGE, now: AT_SLOT }),
  );
  const seconds = (performance.now() - startedMs) / 1_000;
  return [
    median("size", bytes.length / 1e6, "MB"),
    median("entries", result.kind === "feed" ? result.items.length : 0, "entries"),
    median("time", seconds, "s"),
    worst("memory at its peak (RSS)", peakMib(), "MiB"),
    ...stallFigures(stall),
  ];
}
