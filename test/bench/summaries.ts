import { readdir, readFile } from "node:fs/promises";
import { parsePortalPage } from "../../src/articles/portal-page.ts";
import { type SummaryText, summarySentences } from "../../src/bulletins/summarise.ts";
import type { Benchmark } from "./benchmark.ts";
import { type Figure, median, percentile } from "./figures.ts";

const SAMPLES = new URL("../../data/articles/", import.meta.url);
const NOW = new Date("2026-11-24T10:00:00+07:00");
const TIMES = 20;
/** As long as the longest article that was met. */
const LONG_BYTES = 200_000;

/** Articles a second, the median and the slowest of the samples, and one article of 200 KB. */
async function summaryFigures(): Promise<Figure[]> {
  const texts = await readTexts();
  // The first calls are slow for everything in JavaScript.
  for (const text of texts) summarySentences(text);
  const eachMs = Array.from({ length: TIMES }, () => texts.map(timed)).flat();
  const totalMs = eachMs.reduce((sum, ms) => sum + ms, 0);
  const longMs = Array.from({ length: 5 }, () => timed(longText(texts)));
  return [
    median("articles summarised", (eachMs.length / totalMs) * 1_000, "articles/s"),
    median("an article, median", percentile(eachMs, 0.5), "ms"),
    median("an article, 99 of 100", percentile(eachMs, 0.99), "ms"),
    median("an article of 200 KB", percentile(longMs, 0.5), "ms"),
  ];
}

function timed(text: SummaryText): number {
  const startedMs = performance.now();
  summarySentences(text);
  return performance.now() - startedMs;
}

async function readTexts(): Promise<SummaryText[]> {
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith(".txt")).sort();
  const pages = await Promise.all(names.map((name) => readFile(new URL(name, SAMPLES), "utf8")));
  return pages.map((page) => {
    const { title, lead, paragraphs } = parsePortalPage(page, { now: NOW }).article;
    return { title, text: [lead ?? "", ...paragraphs].join("\n") };
  });
}

/** Paragraphs of all samples, each round numbered so that no two are alike. */
function longText(texts: readonly SummaryText[]): SummaryText {
  const lines: string[] = [];
  let bytes = 0;
  for (let round = 1; bytes < LONG_BYTES; round++) {
    for (const { text } of texts) {
      const numbered = text.replaceAll("phường", `phường ${round}`);
      lines.push(numbered);
      bytes += Buffer.byteLength(numbered);
    }
  }
  return { title: texts[0]?.title ?? "", text: lines.join("\n") };
}

export const summaries: Benchmark = {
  name: "summaries",
  title: "Summaries of the sample articles",
  isForCities: false,
  cases: [
    {
      name: "18 samples, 20 times",
      rounds: 3,
      store: { subscribers: 0, articles: 0, editions: 0 },
      measure: summaryFigures,
    },
  ],
};
