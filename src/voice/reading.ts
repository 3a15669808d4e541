import { PlainError } from "../lib/errors.ts";
import { FASTEST, SLOWEST } from "./voice.ts";

/** What is read as one piece of audio, as people write it: narrating makes scripts of it. */
export interface Reading {
  /** Said first and made last: it tells how long what follows is. */
  readonly opening?: (restSeconds: number) => string;
  readonly parts: readonly SpokenPart[];
}

/** A text of its own clip, so that the same text costs one synthesis wherever it stands. */
export interface SpokenPart {
  readonly text: string;
  /** Silence before it; 20 ms is the smallest step. */
  readonly pauseMs: number;
  /** Words of a conversation: no clip of them is written to the disk. */
  readonly isPassing?: boolean;
}

/** Which voice is wanted, and how fast it is to speak; without a voice the best one that works. */
export interface Wish {
  readonly voice?: string;
  readonly speed: number;
}

/** All of a reading: about 25 minutes. */
export const MAX_READING_CHARACTERS = 20_000;
/** @throws PlainError `speed_unknown`, `reading_too_long` */
export function checkReading({ parts }: Reading, { speed }: Wish): void {
  if (!(speed >= SLOWEST && speed <= FASTEST)) {
    const what = `There is no speed ${speed}`;
    throw new PlainError("speed_unknown", what, `Give one from ${SLOWEST} to ${FASTEST}`);
  }
  const characters = parts.reduce((sum, { text }) => sum + text.length, 0);
  if (characters <= MAX_READING_CHARACTERS) return;
  const what = `The text has ${characters} characters; up to ${MAX_READING_CHARACTERS} are read at once`;
  throw new PlainError("reading_too_long", what, "Give it in parts");
}
