import type { Clock } from "../lib/clock.ts";

/** Exit statuses of every command. */
export const DONE = 0;
/** Some input was refused; each is named on standard error, the rest is done. */
export const SOME_REFUSED = 1;
/** Wrong use or configuration. */
export const WRONG_USE = 2;

/** One command of the command line. */
export interface Command {
  /** As it is typed. */
  readonly name: string;
  /** What `--help` prints: the form on the first line, then what it does. */
  readonly usage: string;
  /** @returns the exit status */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

/** All that a command may touch of the process that runs it. */
export interface CommandIo {
  /** Writes a line on standard output. */
  out(line: string): void;
  /** Writes a line on standard error. */
  err(line: string): void;
  readonly clock: Clock;
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input, in pieces of any size. */
  readonly stdin?: AsyncIterable<string>;
}
