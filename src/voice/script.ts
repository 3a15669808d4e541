import { setImmediate as nextTurn } from "node:timers/promises";
import { linesOf } from "../language/text.ts";
import { speakAbbreviations } from "./rules/abbreviations.ts";
import { speakAcronyms, speakLetters, speakOwnWords } from "./rules/acronyms.ts";
import { speakPer, speakUnits } from "./rules/amounts.ts";
import { speakCodes, speakRoads } from "./rules/codes.ts";
import { joinDates, joinSpokenDates, speakDates } from "./rules/dates.ts";
import { speakDocuments } from "./rules/documents.ts";
import { sayExplainedOnce, sayNumbersOnce } from "./rules/explained.ts";
import { speakFractions, speakNumbers } from "./rules/fractions.ts";
import { speakLinks, speakTags } from "./rules/links.ts";
import { speakMonths } from "./rules/months.ts";
import { speakOrdinals } from "./rules/ordinals.ts";
import { joinRanges, speakDivisions, speakReckoning, speakScores } from "./rules/reckoning.ts";
import { speakRomans } from "./rules/romans.ts";
import type { Reading, Rule } from "./rules/rule.ts";
import { speakSymbols, speakTheRest, tidySpeech } from "./rules/symbols.ts";
import { speakPlates, speakTelephones } from "./rules/telephone.ts";
import { joinTimes, speakCoordinates, speakTimes } from "./rules/times.ts";
import { breakLongTokens, joinThousands, tidyWriting } from "./rules/writing.ts";
import type { Words } from "./spoken-words.ts";

/** Goes up when the rules say something in another way: clips that were made before are made anew. */
export const SCRIPT_VERSION = 1;

/** Text that is ready to be spoken: letters, spaces, line breaks and the marks . , ; : ! ? ' only. */
export interface Script {
  readonly text: string;
  /** Pieces that no rule or table knows; they were read letter by letter, digit by digit, or left out as signs. */
  readonly guesses: readonly string[];
}

/** From written to spoken, in this order: what looks most special goes first, plain numbers and signs last. */
const RULES: readonly Rule[] = [
  tidyWriting,
  sayExplainedOnce,
  sayNumbersOnce,
  // Strings that only look like numbers.
  speakLinks,
  speakTags,
  breakLongTokens,
  speakTelephones,
  speakPlates,
  speakDocuments,
  joinThousands,
  speakDivisions,
  speakAbbreviations,
  speakOwnWords,
  // Time.
  speakCoordinates,
  joinTimes,
  speakTimes,
  joinDates,
  speakDates,
  joinSpokenDates,
  speakMonths,
  speakOrdinals,
  // Numbers with what belongs to them.
  speakRoads,
  speakScores,
  joinRanges,
  speakReckoning,
  speakPer,
  speakUnits,
  speakFractions,
  speakCodes,
  speakRomans,
  speakNumbers,
  // Letters and signs.
  speakAcronyms,
  speakSymbols,
  speakLetters,
  speakTheRest,
  tidySpeech,
];

/**
 * How a Vietnamese text is read aloud: every number, date, abbreviation and sign in words. A line stays a line. An
 * abbreviation that the text explains is said as it is explained.
 */
export function scriptOf(text: string, words: Words): Script {
  const guesses: string[] = [];
  const reading: Reading = { words, explained: new Map(), guess: (piece) => guesses.push(piece) };
  const lines = linesOf(text).map((line) => RULES.reduce((written, rule) => rule(written, reading), line));
  return { text: lines.join("\n"), guesses };
}

/** Something of most of what the rules look for. */
const SAMPLE =
  "Sáng 5/3/2026, UBND P. Hồng Gai tiếp 1.250 người từ 8h30-11h, theo QĐ số 12/QĐ-UBND, khóa XIV; ĐT: 0203 3825 678.";
/** A pattern is compiled when it is first used, and better when it is used again. */
const ROUNDS = 3;

/** Has every pattern compiled, which takes half a second in all: a rule a turn, so that nobody waits for it. */
export async function warmUp(words: Words): Promise<void> {
  const reading: Reading = { words, explained: new Map(), guess: () => undefined };
  for (const rule of RULES) {
    for (let round = 0; round < ROUNDS; round++) rule(SAMPLE, reading);
    await nextTurn();
  }
}
