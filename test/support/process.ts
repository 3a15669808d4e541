import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { temporaryFolder } from "./folder.ts";
import { RecordedLog } from "./log.ts";
import type { Telegram } from "./telegram/telegram.ts";

const ROOT = join(import.meta.dirname, "../..");
const HOUR_MS = 3_600_000;

/** How a process has ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The program as a process of its own, with what it writes. */
export interface Running extends AsyncDisposable {
  readonly log: RecordedLog;
  /** Lines of standard error that are no log lines: what people read. */
  readonly words: readonly string[];
  /** Lines of standard output. */
  readonly output: readonly string[];
  /** Resolves with the first line of standard output that fits; rejects when the process ends without. */
  says(pattern: RegExp): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

/** Runs `node src/main.ts ARGS` with this environment and nothing else in it. Disposing kills it. */
export function run(args: readonly string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, ["src/main.ts", ...args], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close").then(([code, signal]): Ended => ({ code, signal }));
  const log = new RecordedLog();
  const words: string[] = [];
  const output = new Lines(child.stdout, () => undefined);
  new Lines(child.stderr, (line) => {
    if (line.startsWith("{")) log.write(line);
    else words.push(line);
  });
  return {
    ...{ log, words, output: output.lines, ended },
    says: (pattern) => output.first(pattern, ended),
    kill: (signal) => child.kill(signal),
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** The lines of a stream, as they come. */
class Lines {
  readonly lines: string[] = [];
  readonly #look = new Set<() => void>();

  constructor(stream: Readable, onLine: (line: string) => void) {
    createInterface({ input: stream }).on("line", (line) => {
      this.lines.push(line);
      onLine(line);
      for (const look of this.#look) look();
    });
  }

  async first(pattern: RegExp, ended: Promise<Ended>): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const look = () => {
      const found = this.lines.find((line) => pattern.test(line));
      if (found !== undefined) resolve(found);
    };
    this.#look.add(look);
    look();
    void ended.then(({ code }) => reject(new Error(`ended with ${code} before it said ${pattern}`)));
    try {
      return await promise;
    } finally {
      this.#look.delete(look);
    }
  }
}

/** A folder for one bot, and the environment that points there. */
export interface Home extends AsyncDisposable {
  readonly dataDir: string;
  /** For a bot that talks to this stand-in. Its one slot is half an hour old, so that an edition opens at start. */
  env(telegram: Pick<Telegram, "apiRoot" | "token">, more?: Environment): Environment;
  /** For a trial: no token. */
  trialEnv(more?: Environment): Environment;
  /** The run of that edition. */
  readonly runId: string;
}

type Environment = Readonly<Record<string, string>>;

/** @param inbox files that lie in the inbox when the bot starts: name → text */
export async function createHome(inbox: Readonly<Record<string, string>> = {}): Promise<Home> {
  const folder = await temporaryFolder();
  const inboxDir = join(folder.path, "inbox");
  await mkdir(inboxDir, { recursive: true });
  for (const [name, text] of Object.entries(inbox)) {
    const path = join(inboxDir, name);
    await writeFile(path, text);
    // Long since written: the intake need not wait for it to settle.
    await utimes(path, 1, 1);
  }
  const { zone, now } = whereItIsNoon();
  const slot = new Date(now.getTime() - HOUR_MS / 2).toISOString().slice(11, 16);
  const fixed = {
    ...{ DATA_DIR: join(folder.path, "store"), INBOX_DIR: inboxDir, HTTP_PORT: "0", SPEECH: "off" },
    ...{ TIME_ZONE: zone, BULLETIN_SLOTS: `morning=${slot}` },
  };
  return {
    dataDir: fixed.DATA_DIR,
    runId: `bulletin:${now.toISOString().slice(0, 10)}:morning`,
    trialEnv: (more) => ({ ...fixed, ...more }),
    env: ({ apiRoot, token }, more) => ({
      ...fixed,
      ...{ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot },
      ...more,
    }),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** A time zone in which it is noon, so that no test runs over midnight, and its wall clock as if it were UTC's. */
function whereItIsNoon(): { zone: string; now: Date } {
  const utc = new Date();
  const offset = 12 - utc.getUTCHours();
  // In "Etc/GMT-7" it is seven hours later than in Greenwich.
  const zone = offset === 0 ? "Etc/GMT" : `Etc/GMT${offset > 0 ? "-" : "+"}${Math.abs(offset)}`;
  return { zone, now: new Date(utc.getTime() + offset * HOUR_MS) };
}
