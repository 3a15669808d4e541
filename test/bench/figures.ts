import { cpus, totalmem } from "node:os";
import { systemClock } from "../../src/lib/clock.ts";

/** One thing that was measured. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** How several rounds become one figure: the median, or the worst for what must not happen even once. */
  readonly across: "median" | "worst";
}

export interface Row extends Figure {
  /** Under which conditions. */
  readonly name: string;
}

export function median(what: string, value: number, unit: string): Figure {
  return { what, value, unit, across: "median" };
}

export function worst(what: string, value: number, unit: string): Figure {
  return { what, value, unit, across: "worst" };
}

/** The value that a `share` (0–1) of all are not above. @throws TypeError when there are none */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new TypeError("there is no percentile of nothing");
  return value;
}

/** The rounds of the same measurement as one. */
export function combined(rounds: readonly (readonly Figure[])[]): Figure[] {
  return (rounds[0] ?? []).map((figure, at) => {
    const values = rounds.map((round) => round[at]?.value ?? Number.NaN);
    return { ...figure, value: percentile(values, figure.across === "worst" ? 1 : 0.5) };
  });
}

/** Rows as Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ name, what, value, unit }) => `| ${name} | ${what} | ${written(value)} | ${unit} |`,
  );
  return ["| Name | What | Figure | Unit |", "|---|---|--:|---|", ...lines].join("\n");
}

function written(value: number): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** What the figures depend on, and when they were taken. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const memoryGib = Math.round(totalmem() / 2 ** 30);
  const day = systemClock().toISOString().slice(0, 10);
  return `${model}, ${cpus().length} cores, ${memoryGib} GiB, Node ${process.version}, ${day}`;
}
