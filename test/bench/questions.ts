import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openPassageIndex, type SqlitePassageIndex } from "../../src/adapters/sqlite/passage-index.ts";
import type { Passage } from "../../src/articles/passage.ts";
import { fold } from "../../src/language/text.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";
import type { Benchmark, Case } from "./benchmark.ts";
import { type Figure, median, percentile, worst } from "./figures.ts";
import { type Random, seededRandom } from "./random.ts";
import { MIB, peakMib, stallFigures, withStall } from "./stall.ts";
import { wordsFrom } from "./syllables.ts";

const NOTHING = { subscribers: 0, articles: 0, editions: 0 };
const SENTENCES = 12;
const QUESTIONS = 200;
/** Asked before those that are measured: a bot runs for weeks. */
const WARM_UP = 100;
const AT_ONCE = 16;
/** 20 questions a second. */
const EVERY_MS = 50;
const ADDING_LASTS_MS = 5_000;
const KEPT = 1_000;
const TODAY = CivilDate.parse("2026-11-24");

/** Passages are indexed, and questions answered out of them: how long that takes, and what it needs. */
export const questions: Benchmark = {
  name: "questions",
  title: "Questions answered out of passages",
  isForCities: true,
  cases: [4_277, 20_000, 100_000].map(
    (count): Case => ({
      name: `${count.toLocaleString("en-GB")} passages`,
      rounds: 1,
      store: NOTHING,
      measure: (directory) => measure(join(directory, "passages.db"), count),
    }),
  ),
};

async function measure(path: string, count: number): Promise<Figure[]> {
  const random = seededRandom(count);
  const makePassage = passagesFrom(random);
  const asked: string[] = [];
  const startedMs = performance.now();
  const index = await openPassageIndex({ path });
  const building = await withStall(async () => {
    for (let from = 0; from < count; from += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => makePassage(from + at));
      if (asked.length < KEPT) asked.push(...some.map((passage) => questionOn(passage, random)));
      await index.add(some);
    }
  });
  const buildSeconds = (performance.now() - startedMs) / 1_000;
  await index[Symbol.asyncDispose]();
  const reopenedMs = performance.now();
  await using again = await openPassageIndex({ path });
  const readySeconds = (performance.now() - reopenedMs) / 1_000;
  await timesOf(again, asked.slice(0, WARM_UP));
  const answering = await withStall(() => timesOf(again, asked.slice(-QUESTIONS)));
  const adding = await withStall(() => addWhileAsked(again, asked, makePassage));
  return [
    median("built", buildSeconds, "s"),
    median("ready after a restart", readySeconds, "s"),
    median("file", (await stat(path)).size / MIB, "MiB"),
    worst("memory at its peak (RSS)", peakMib(), "MiB"),
    ...percentilesOf("a question", answering.result),
    ...percentilesOf("a question at 20 a second while articles are added", adding.result.asking),
    ...percentilesOf("an article added meanwhile", adding.result.adding),
    ...stallFigures(building.stall, " while it is built"),
    ...stallFigures(answering.stall, " while it answers"),
  ];
}

function percentilesOf(what: string, times: readonly number[]): Figure[] {
  return [
    median(`${what}, p50`, percentile(times, 0.5), "ms"),
    median(`${what}, p95`, percentile(times, 0.95), "ms"),
  ];
}

async function timesOf(index: SqlitePassageIndex, asked: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const question of asked) times.push(await timeOf(() => index.judge({ text: question, today: TODAY })));
  return times;
}

async function addWhileAsked(
  index: SqlitePassageIndex,
  asked: readonly string[],
  makePassage: (at: number) => Passage,
): Promise<{ asking: number[]; adding: number[] }> {
  const adding: number[] = [];
  const waiting: Promise<number>[] = [];
  for (let at = 0; at < ADDING_LASTS_MS / EVERY_MS; at++) {
    waiting.push(timeOf(() => index.judge({ text: asked[at % asked.length] ?? "", today: TODAY })));
    if (at % 10 === 0) {
      const passages = [0, 1, 2].map((part) => makePassage(10_000_000 + at * 10 + part));
      adding.push(await timeOf(() => index.put([{ key: `new${at}`, stamp: "", passages }])));
    }
    await sleep(EVERY_MS);
  }
  return { asking: await Promise.all(waiting), adding };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

function passagesFrom(random: Random): (at: number) => Passage {
  const word = wordsFrom(random);
  const several = (count: number) => Array.from({ length: count }, word).join(" ");
  const number = (below: number) => 1 + Math.floor(random() * below);
  const sentence = () =>
    `${several(6 + number(8))}, ngày ${number(28)}/${number(12)}, ${number(900)} ${several(4)}.`;
  return (at) => ({
    ...{ id: String(at), title: several(8), date: null, category: null },
    text: Array.from({ length: SENTENCES }, sentence).join(" "),
  });
}

/** A few of its words in a row and some of its title; every other one without marks. */
function questionOn({ id, title, text }: Passage, random: Random): string {
  const words = text.split(" ");
  const from = Math.floor(random() * (words.length - 8));
  const question = `${title.split(" ").slice(0, 3).join(" ")} ${words.slice(from, from + 8).join(" ")}?`;
  return Number(id) % 2 === 0 ? question : fold(question);
}
