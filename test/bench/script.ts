import { readSpokenWords } from "../../src/speech.ts";
import { scriptOf } from "../../src/voice/script.ts";
import { readSamples } from "./articles.ts";
import type { Benchmark } from "./benchmark.ts";
import { type Figure, median } from "./figures.ts";
import { AT_SLOT } from "./store.ts";

const PASSES = 20;
const NOTHING = { subscribers: 0, articles: 0, editions: 0 };

export const script: Benchmark = {
  name: "script",
  title: "Texts made speakable: the sample articles",
  isForCities: false,
  cases: [{ name: `${PASSES} times over`, rounds: 3, store: NOTHING, measure: speakSamples }],
};

async function speakSamples(): Promise<Figure[]> {
  const words = await readSpokenWords();
  const samples = await readSamples(AT_SLOT);
  const texts = samples.map(({ title, lead, paragraphs }) => [title, lead ?? "", ...paragraphs].join("\n"));
  // The first pass compiles the patterns.
  for (const text of texts) scriptOf(text, words);
  const startedMs = performance.now();
  let longestMs = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    for (const text of texts) {
      const beganMs = performance.now();
      scriptOf(text, words);
      longestMs = Math.max(longestMs, performance.now() - beganMs);
    }
  }
  const seconds = (performance.now() - startedMs) / 1_000;
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return [
    median("articles made speakable", (texts.length * PASSES) / seconds, "articles/s"),
    median("characters read", (characters * PASSES) / seconds, "characters/s"),
    median("the longest article", longestMs, "ms"),
  ];
}
