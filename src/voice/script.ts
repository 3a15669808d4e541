import { setImmediate as nextTurn } from "node:timers/promises";
import { linesOf } from "../language/text.ts";
import { systemTimer } from "../lib/timer.ts";
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

/** So long others wait at most, when a rule takes no longer. */
const SLICE_MS = 5;

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
  ...speakAbbreviations,
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
  const { reading, guesses } = begin(words);
  const lines = linesOf(text).map((line) => RULES.reduce((written, rule) => rule(written, reading), line));
  return { text: lines.join("\n"), guesses };
}

/**
 * The same, and others have their turn meanwhile: a line takes milliseconds, but half a second when the patterns have to
 * be compiled, which is so whenever they have not been used for a while.
 */
export async function scriptInTurns(text: string, words: Words): Promise<Script> {
  const { reading, guesses } = begin(words);
  const lines: string[] = [];
  await nextTurn();
  let beganMs = systemTimer.nowMs();
  for (const line of linesOf(text)) {
    let written = line;
    for (const rule of RULES) {
      written = rule(written, reading);
      if (systemTimer.nowMs() - beganMs < SLICE_MS) continue;
      await nextTurn();
      beganMs = systemTimer.nowMs();
    }
    lines.push(written);
  }
  return { text: lines.join("\n"), guesses };
}

function begin(words: Words): { reading: Reading; guesses: string[] } {
  const guesses: string[] = [];
  return { guesses, reading: { words, explained: new Map(), guess: (piece) => guesses.push(piece) } };
}
