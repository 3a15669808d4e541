import { acknowledge } from "./acknowledge.ts";
import { announce } from "./announce.ts";
import { audioCity } from "./audio-city.ts";
import type { Benchmark } from "./benchmark.ts";
import { city } from "./city.ts";
import { courier } from "./courier.ts";
import { edition } from "./edition.ts";
import { narration } from "./narration.ts";
import { portal } from "./portal.ts";
import { questions } from "./questions.ts";
import { reading } from "./reading.ts";
import { script } from "./script.ts";
import { start } from "./start.ts";
import { summaries } from "./summaries.ts";

/** In the order in which they are run and printed. */
export const benchmarks: readonly Benchmark[] = [
  ...[edition, courier, announce, acknowledge, start],
  ...[reading, portal, summaries, script, narration, audioCity],
  ...[questions, city],
];
