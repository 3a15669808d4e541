import { execFile, fork } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Benchmark, Case } from "./benchmark.ts";
import { benchmarks } from "./benchmarks.ts";
import { combined, type Figure, machine, type Row, tableOf } from "./figures.ts";

const ROUND = fileURLToPath(new URL("round.ts", import.meta.url));
/** Seeding a city's store takes more than Node allows itself unasked; what is measured gets no such gift. */
const SEED_MEMORY = ["--max-old-space-size=12000"];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}; there are: ${listed(benchmarks)}`);
  process.exit(2);
}
const chosen = benchmarks.filter(({ name, isForCities }) =>
  names.length === 0 ? !isForCities : names.includes(name),
);
console.log(`Measured on ${machine()}.`);
console.log(`Load when it began: ${loadavg()[0]?.toFixed(1)}; what other programs take is in the figures.`);
console.log("Of several rounds the median; for peaks of memory, repeats and losses the worst.");
for (const benchmark of chosen) {
  const rows: Row[] = [];
  for (const at of benchmark.cases.keys()) rows.push(...(await rowsOf(benchmark, at)));
  console.log(`\n### ${benchmark.title}\n\n${tableOf(rows)}`);
}

function listed(known: readonly Benchmark[]): string {
  return known.map(({ name }) => name).join(", ");
}

async function rowsOf(benchmark: Benchmark, at: number): Promise<Row[]> {
  const measured = benchmark.cases[at];
  if (!measured) return [];
  const folder = await mkdtemp(join(tmpdir(), "loa-bench-"));
  try {
    const seeded = join(folder, "seeded");
    await inProcess(["seed", benchmark.name, String(at), seeded], SEED_MEMORY);
    const figures = await roundsOf(measured, async (round) => {
      const directory = join(folder, `round-${round}`);
      await cp(seeded, directory, { recursive: true });
      await flushDisk();
      const found = await inProcess(["measure", benchmark.name, String(at), directory]);
      await rm(directory, { recursive: true });
      return found;
    });
    return figures.map((figure) => ({ ...figure, name: measured.name }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function roundsOf(
  { name, rounds }: Case,
  measure: (round: number) => Promise<readonly Figure[]>,
): Promise<Figure[]> {
  const all: (readonly Figure[])[] = [];
  for (let round = 1; round <= rounds; round++) {
    console.error(`${name}: round ${round} of ${rounds}`);
    all.push(await measure(round));
  }
  return combined(all);
}

/** What is still on its way to the disk would be measured along with the round. */
async function flushDisk(): Promise<void> {
  await promisify(execFile)("sync").catch(() => undefined);
}

/** Runs `round.ts` and resolves with what it found out. */
async function inProcess(args: string[], execArgv: string[] = []): Promise<readonly Figure[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Figure[]>();
  const child = fork(ROUND, args, { execArgv, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  let figures: readonly Figure[] = [];
  child.on("message", (message) => {
    figures = (message as readonly Figure[] | null) ?? [];
  });
  child.once("error", reject);
  child.once("exit", (code, signal) => {
    if (code === 0) resolve(figures);
    else reject(new Error(`${args.join(" ")} ended with ${signal ?? code}`));
  });
  return promise;
}
