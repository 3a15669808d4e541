import { minutesOf, sentence } from "../../bulletins/bulletin-reading.ts";
import type { Translate } from "../../i18n/translator.ts";
import type { Reading } from "../../voice/reading.ts";
import type { SpokenPart } from "./article.ts";

/** Silence behind the title. */
const TITLE_PAUSE_MS = 400;

/** One part of an article as it is read aloud: every word of its text. @param t the words in Vietnamese */
export function articleReading(
  { head, title, body, isLast }: SpokenPart,
  { t, city }: { t: Translate; city: string },
): Reading {
  return {
    opening: (restSeconds) =>
      [head, sentence(title), t("spoken-article", { city, minutes: minutesOf(restSeconds) })].join("\n"),
    parts: [
      { text: body.join("\n"), pauseMs: TITLE_PAUSE_MS },
      { text: isLast ? t("article-end") : "", pauseMs: TITLE_PAUSE_MS },
    ],
  };
}

/** Any other message as it is read aloud. @param text its last line tells where help is, and is left out */
export function messageReading(text: string, t: Translate): Reading {
  const end = text.lastIndexOf("\n");
  const own = end < 0 ? text : text.slice(0, end);
  return {
    parts: [
      { text: own, pauseMs: 0, isPassing: true },
      { text: t("spoken-message-end"), pauseMs: TITLE_PAUSE_MS },
    ],
  };
}

/** Lines that are read one after the other, each after a silence. @param end said last */
export function linesReading(rows: readonly string[], end: string): Reading {
  return { parts: [...rows, end].map((text) => ({ text, pauseMs: TITLE_PAUSE_MS })) };
}
