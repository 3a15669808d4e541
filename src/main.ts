import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask } from "./commands/ask.ts";
import { bulletin } from "./commands/bulletin.ts";
import type { Command, CommandIo } from "./commands/command.ts";
import { doctor } from "./commands/doctor.ts";
import { fetch } from "./commands/fetch.ts";
import { ingest } from "./commands/ingest.ts";
import { narrate } from "./commands/narrate.ts";
import { parse } from "./commands/parse.ts";
import { sentences } from "./commands/sentences.ts";
import { speakable } from "./commands/speakable.ts";
import { start } from "./commands/start.ts";
import { summarise } from "./commands/summarise.ts";
import { systemClock } from "./lib/clock.ts";
import { messageOf, PlainError } from "./lib/errors.ts";
import { maskSecrets } from "./lib/secret.ts";

const COMMANDS: readonly Command[] = [
  ...[start, doctor, ingest, parse, fetch, bulletin],
  ...[summarise, sentences, speakable, narrate, ask],
];

const USAGE = `Loa Phường

  npm start                          the bot
  npm run -s loa -- COMMAND --help   what a command does

Commands: ${COMMANDS.map(({ name }) => name).join(", ")}`;

// Node reads the file itself; what stands in the environment already has the last word.
if (existsSync(".env")) process.loadEnvFile();

// Its threads find their modules there compiled: they start in half the time, and without the WebAssembly by which Node
// strips types, whose end together with a thread can crash the process (nodejs/node#64500).
process.env["NODE_COMPILE_CACHE"] ??= join(tmpdir(), "node-compile-cache");

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort(signal));

const io: CommandIo = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  clock: systemClock,
  env: process.env,
  signal: stop.signal,
  // Only when it is asked for: looking at it already keeps a terminal's process alive.
  get stdin() {
    return process.stdin.setEncoding("utf8");
  },
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) {
    const isAsked = name === undefined || name === "--help" || name === "help";
    (isAsked ? io.out : io.err)(isAsked ? USAGE : `There is no command "${name}".\n\n${USAGE}`);
    return isAsked ? 0 : 2;
  }
  if (args.includes("--help")) {
    io.out(command.usage);
    return 0;
  }
  try {
    return await command.run(args, io);
  } catch (thrown) {
    // What somebody can do something about is said in words; everything else needs its stack to be mended.
    io.err(maskSecrets(thrown instanceof PlainError ? messageOf(thrown) : stackOf(thrown)));
    return thrown instanceof PlainError ? 2 : 1;
  }
}

function stackOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

process.exitCode = await main(process.argv.slice(2));
