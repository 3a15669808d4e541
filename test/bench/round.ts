import { benchmarks } from "./benchmarks.ts";
import { seedStore } from "./store.ts";

/*
 * A process of its own for what must not count (seeding) and for what must be counted alone (one round):
 * `round.ts seed|measure BENCHMARK CASE DIRECTORY`. It sends one message to its parent: the figures, or null.
 */
const [task, name, at, directory = ""] = process.argv.slice(2);
const found = benchmarks.find((benchmark) => benchmark.name === name)?.cases[Number(at)];
if (!found) throw new TypeError(`there is no case ${at} of ${name}`);
const figures = task === "seed" ? await seedStore(directory, found.store) : await found.measure(directory);
process.send?.(figures ?? null);
process.disconnect();
