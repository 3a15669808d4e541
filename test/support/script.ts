import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scriptOf } from "../../src/voice/script.ts";
import { parseSpokenWords } from "../../src/voice/spoken-words.ts";

const FILE = new URL("../../data/spoken-words.json", import.meta.url);

/** The project's own words. */
export const words = parseSpokenWords(JSON.parse(readFileSync(FILE, "utf8")));

export function spoken(text: string): string {
  return scriptOf(text, words).text;
}

/** One line a case: as it is written, as it is spoken. */
export function saysEach(cases: readonly (readonly [written: string, spoken: string])[]): void {
  test.each(cases)("%j", (written, wanted) => {
    expect(spoken(written)).toBe(wanted);
    // What is spoken is words: read once more, nothing changes.
    expect(spoken(wanted)).toBe(wanted);
  });
}
