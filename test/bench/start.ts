import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Benchmark, Case } from "./benchmark.ts";
import { type Figure, median, worst } from "./figures.ts";
import { stallFigures } from "./stall.ts";
import { startStandIn } from "./stand-in.ts";
import type { StartCost } from "./start-probe.ts";
import { environmentOn, type StoreFacts } from "./store.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const PROBE = new URL("start-probe.ts", import.meta.url).href;
const ARTICLES = 10_000;
const ASK_EVERY_MS = 10;

export const start: Benchmark = {
  name: "start",
  title: "From the command to a bot that is ready: 10,000 articles",
  isForCities: false,
  cases: [
    startOf("20,000 readers", { subscribers: 20_000, articles: ARTICLES, editions: 0 }, 3),
    startOf(
      "20,000 readers, 7 days of bulletins",
      { subscribers: 20_000, articles: ARTICLES, editions: 7 },
      3,
    ),
  ],
};

export function startOf(name: string, store: StoreFacts, rounds: number): Case {
  return { name, rounds, store, measure };
}

async function measure(directory: string): Promise<Figure[]> {
  await using standIn = await startStandIn();
  const port = await freePort();
  const env = { ...environmentOn(directory, standIn.apiRoot, standIn.token), HTTP_PORT: String(port) };
  const startedMs = performance.now();
  const bot = fork(MAIN, ["start"], {
    execArgv: ["--import", PROBE],
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(bot, "exit");
  const early = ended.then(([code]) => Promise.reject(new Error(`the bot ended with ${code}`)));
  await Promise.race([Promise.all([healthy(port), standIn.ask("polling")]), early]);
  const readyMs = performance.now() - startedMs;
  const cost = await costOf(bot);
  const stoppedMs = performance.now();
  bot.kill("SIGTERM");
  early.catch(() => undefined);
  await ended;
  return [
    median("ready", readyMs / 1_000, "s"),
    median("memory when ready (RSS)", cost.residentMib, "MiB"),
    median("of it, JavaScript's heap", cost.heapMib, "MiB"),
    worst("memory at its peak (RSS)", cost.peakMib, "MiB"),
    ...stallFigures(cost.stall, ", once the program is loaded"),
    median("stopped after SIGTERM", (performance.now() - stoppedMs) / 1_000, "s"),
  ];
}

async function costOf(bot: ChildProcess): Promise<StartCost> {
  const answered = once(bot, "message");
  bot.send("ready");
  const [cost] = await answered;
  return cost as StartCost;
}

/** Resolves when `GET /health` answers 200. */
async function healthy(port: number): Promise<void> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(ASK_EVERY_MS);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
