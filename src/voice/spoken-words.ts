import { z } from "zod";
import { ABBREVIATIONS } from "../language/abbreviation-table.ts";
import { PlainError } from "../lib/errors.ts";

const LONGEST_WRITTEN = 40;
const LONGEST_SPOKEN = 160;

const Written = z
  .string()
  .max(LONGEST_WRITTEN)
  .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}&./+-]*[\p{L}\p{N}])?$/u, "is no single word of letters and digits");
const Spoken = z
  .string()
  .max(LONGEST_SPOKEN)
  .regex(/^[\p{L}\p{M}]+(?:,? [\p{L}\p{M}]+)*$/u, "must be words of letters, as they are spoken");
const SpokenWordsFile = z.strictObject({ words: z.record(Written, Spoken) });

/** How words are spoken that are written otherwise. */
export interface Words {
  /** The reading of a word as it stands in a text; `undefined` when the table does not have it. */
  find(written: string): string | undefined;
  /** The reading of an abbreviation in capitals, whatever stands between its letters ("LĐ-TB&XH"). */
  abbreviation(letters: string): string | undefined;
}

/** Letters only: "LĐ-TB&XH" and "LĐTBXH" are one abbreviation. */
export function lettersOf(abbreviation: string): string {
  return abbreviation.replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * The administration's abbreviations, with the words of the file added; the file has the last word.
 *
 * @param json the parsed file, `{"words":{"VNeID":"vi en i đi"}}`
 * @throws PlainError `spoken_words_invalid` that lists every problem
 */
export function parseSpokenWords(json: unknown): Words {
  const parsed = SpokenWordsFile.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const place = issue.path.join(" → ") || "the file";
      return `${place}: ${(issue.code === "invalid_key" && issue.issues[0]?.message) || issue.message}`;
    });
    throw new PlainError(
      "spoken_words_invalid",
      `The file of spoken words has ${problems.length} problem(s): ${problems.join("; ")}`,
      'Write each as "WRITTEN": "as it is spoken", without digits and signs in what is spoken.',
    );
  }
  return wordsOf({ ...ABBREVIATIONS, ...parsed.data.words });
}

/** "Covid" and "COVID" are one word; "who" and "WHO" are not. */
const SHORTEST_WORD = 4;

function wordsOf(table: Readonly<Record<string, string>>): Words {
  const exact = new Map(Object.entries(table));
  const anyCase = new Map<string, string>();
  const abbreviations = new Map<string, string>();
  for (const [written, spoken] of exact) {
    if (isAbbreviation(written))
      abbreviations.set(lettersOf(written), exact.get(lettersOf(written)) ?? spoken);
    if (!isAbbreviation(written) || written.length >= SHORTEST_WORD)
      anyCase.set(written.toLowerCase(), spoken);
  }
  return {
    find: (written) => exact.get(written) ?? anyCase.get(written.toLowerCase()),
    abbreviation: (letters) =>
      (isAbbreviation(letters) ? exact.get(letters) : undefined) ?? abbreviations.get(lettersOf(letters)),
  };
}

function isAbbreviation(written: string): boolean {
  return /^[\p{Lu}&.-]+$/u.test(written);
}
