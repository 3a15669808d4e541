import { readdir } from "node:fs/promises";
import { join } from "node:path";

const NAME = /^(\d+)\.json(?:\.bak)?$/;

/** `0007.json` in a directory whose collection goes on in a new file when one is full. */
export function numberedPath(directory: string, number: number): string {
  return join(directory, `${String(number).padStart(4, "0")}.json`);
}

/** The numbers of such files, ascending. A backup counts, too: that its file is missing must be noticed. */
export async function numbersIn(directory: string): Promise<number[]> {
  const numbers = (await readdir(directory))
    .map((name) => NAME.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
