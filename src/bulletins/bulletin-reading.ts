import { quietCapitals } from "../language/capitals.ts";
import { withoutDecoration } from "../language/decoration.ts";
import type { Reading, SpokenPart } from "../voice/reading.ts";
import type { Bulletin, BulletinItem } from "./bulletin.ts";

/** Silence before each item, so that a listener hears where one ends (accessibility rule 30). */
export const ITEM_PAUSE_MS = 700;
const MINUTE_SECONDS = 60;
/** The opening itself. */
const OPENING_SECONDS = 10;

/** The words around what the articles say: the same that stand around them in the text. */
export interface BulletinPhrases {
  /** What it is, its day, the publisher and the number of items. */
  readonly title: string;
  /** What stands between the title and the items. */
  readonly remarks: readonly string[];
  readonly length: (minutes: number) => string;
  readonly number: (number: number, total: number) => string;
  readonly topic: (item: BulletinItem) => string;
  readonly day: (item: BulletinItem) => string;
  /** What stands behind the last item. */
  readonly closing: readonly string[];
}

/**
 * A bulletin as it is read aloud: every word of the articles that its text has, and no other. An item's own words are a
 * part of their own, the same in every bulletin, so that they are synthesised once.
 */
export function bulletinReading({ items }: Bulletin, phrases: BulletinPhrases): Reading {
  const { title, remarks, closing } = phrases;
  return {
    opening: (restSeconds) => [title, phrases.length(minutesOf(restSeconds)), ...remarks].join("\n"),
    parts: [
      ...items.flatMap((item, index): SpokenPart[] => [
        { text: phrases.number(index + 1, items.length), pauseMs: ITEM_PAUSE_MS },
        { text: itemText(item, phrases), pauseMs: 0 },
      ]),
      { text: closing.join("\n"), pauseMs: ITEM_PAUSE_MS },
    ],
  };
}

/** In whole minutes, one at least. @param restSeconds without the opening */
export function minutesOf(restSeconds: number): number {
  return Math.max(1, Math.round((restSeconds + OPENING_SECONDS) / MINUTE_SECONDS));
}

function itemText(item: BulletinItem, { topic, day }: BulletinPhrases): string {
  const calm = (text: string) => quietCapitals(withoutDecoration(text), { sample: item.sample });
  const lines = [`${topic(item)}.`, sentence(calm(item.title)), calm(item.summary), day(item)];
  return lines.filter((line) => line !== "").join("\n");
}

/** A voice falls at the end of a sentence only when there is a mark. */
export function sentence(text: string): string {
  return text === "" || /[.!?…:]$/u.test(text) ? text : `${text}.`;
}
