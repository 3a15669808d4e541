import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openClipFolder } from "../../src/adapters/files/clip-folder.ts";
import { openEspeak } from "../../src/adapters/speech/espeak.ts";
import { openOpusEncoder } from "../../src/adapters/speech/opus.ts";
import { parsePortalPage } from "../../src/articles/portal-page.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { type AudioClip, Narrator } from "../../src/voice/narrate.ts";
import type { Reading } from "../../src/voice/reading.ts";
import type { Benchmark, Case } from "./benchmark.ts";
import { type Figure, median, worst } from "./figures.ts";
import { peakMib, stallFigures, withStall } from "./stall.ts";

const SAMPLES = join(import.meta.dirname, "../../data/articles");
const ARTICLES = 6;
/** Of each article: what its lead and first paragraphs have, whole words. */
const ARTICLE_CHARACTERS = 650;
const MAX_CLIP_BYTES = 500 * 2 ** 20;
const NO_STORE = { subscribers: 0, articles: 0, editions: 0 };

/** A bulletin of six sample articles, as it would be read. */
function bulletin(): Reading {
  const texts = readdirSync(SAMPLES)
    .sort()
    .slice(0, ARTICLES)
    .map((name) => {
      const { article } = parsePortalPage(readFileSync(join(SAMPLES, name), "utf8"), { now: systemClock() });
      const text = [article.title, article.lead ?? "", ...article.paragraphs].join("\n");
      return text.slice(0, text.lastIndexOf(" ", ARTICLE_CHARACTERS));
    });
  return {
    opening: (restSeconds) => `Bản tin Hạ Long, sáu tin, khoảng ${Math.round(restSeconds / 60)} phút.`,
    parts: [
      ...texts.flatMap((text, at) => [
        { text: `Tin ${at + 1} trên ${ARTICLES}.`, pauseMs: 700 },
        { text, pauseMs: 300 },
      ]),
      { text: "Hết bản tin.", pauseMs: 700 },
    ],
  };
}

async function measure(directory: string, isCached: boolean): Promise<readonly Figure[]> {
  let characters = 0;
  using espeak = openEspeak();
  using encoder = openOpusEncoder();
  const clips = await openClipFolder(join(directory, "clips"), {
    maxBytes: MAX_CLIP_BYTES,
    clock: systemClock,
  });
  const events = {
    synthesised: (facts: { characters: number }) => {
      characters += facts.characters;
    },
    voiceFailed: () => undefined,
    clipLost: () => undefined,
  };
  const toScript = (line: string) => line;
  const narrator = new Narrator({
    synthesisers: [espeak],
    encoder,
    clips,
    toScript,
    scriptVersion: "1",
    events,
  });
  const reading = bulletin();
  if (isCached) await narrator.narrate(reading, { speed: 1 });
  characters = 0;
  return await figuresOf(
    () => narrator.narrate(reading, { speed: 1 }),
    () => characters,
  );
}

async function figuresOf(
  narrate: () => Promise<AudioClip>,
  characters: () => number,
): Promise<readonly Figure[]> {
  const [cpu, childBefore, beginMs] = [process.cpuUsage(), childFacts(), performance.now()];
  const { result, stall } = await withStall(narrate);
  const elapsedSeconds = (performance.now() - beginMs) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const child = childFacts();
  return [
    median("audio", result.durationSeconds, "s"),
    median("until it is there", elapsedSeconds, "s"),
    median("computing, this process with its encoder", (user + system) / 1e6, "s"),
    median("computing, the offline voice's process", child.cpuSeconds - childBefore.cpuSeconds, "s"),
    median("file", result.bytes.length / 1_000, "kB"),
    median("characters synthesised", characters(), ""),
    ...stallFigures(stall),
    worst("most memory, this process with its encoder", peakMib(), "MiB"),
    worst("most memory, the offline voice's process", child.peakMib, "MiB"),
  ];
}

/** Of this process's children, as Linux counts; elsewhere not known. */
function childFacts(): { cpuSeconds: number; peakMib: number } {
  try {
    const ticksASecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
    const pids = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8")
      .trim()
      .split(" ")
      .filter(Boolean);
    const facts = pids.map((pid) => {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      const peakKib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      return {
        cpuSeconds: (Number(stat[11]) + Number(stat[12])) / ticksASecond,
        peakMib: Number(peakKib ?? 0) / 1_024,
      };
    });
    return {
      cpuSeconds: facts.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
      peakMib: Math.max(0, ...facts.map((fact) => fact.peakMib)),
    };
  } catch {
    return { cpuSeconds: Number.NaN, peakMib: Number.NaN };
  }
}

const caseOf = (name: string, isCached: boolean): Case => ({
  name,
  rounds: 3,
  store: NO_STORE,
  measure: (directory) => measure(directory, isCached),
});

export const narration: Benchmark = {
  name: "narration",
  title: "A bulletin of six articles read by the offline voice",
  isForCities: false,
  cases: [caseOf("first time", false), caseOf("from kept clips", true)],
};
