import type { ArticleId } from "../../articles/article.ts";
import type { Bulletin } from "../../bulletins/bulletin.ts";
import { addDays, CivilDate } from "../../lib/civil-date.ts";

/** Callback data has 64 bytes: written so, an edition and six ids of up to 78 billion fit in. */
const RADIX = 36;
const FIRST_DAY = CivilDate.parse("2020-01-01");
const DAY_MS = 86_400_000;
/** A bulletin that somebody asked for has no slot. */
const SLOT_LETTERS: Readonly<Record<string, string>> = { morning: "m", noon: "n", evening: "e" };
const ASKED_LETTER = "a";

type Place = Pick<Bulletin, "edition" | "isFromAllTopics">;

/** The edition in four or five letters: the days since 2020, then the slot, in a capital when it is of all topics. */
export function placeOf({ edition: { date, slot }, isFromAllTopics }: Place): string {
  const days = Math.round((Date.parse(date) - Date.parse(FIRST_DAY)) / DAY_MS);
  const letter = slot === null ? ASKED_LETTER : (SLOT_LETTERS[slot] ?? "m");
  return `${days.toString(RADIX)}${isFromAllTopics ? letter.toUpperCase() : letter}`;
}

/** `undefined` for what `placeOf` never writes. */
export function placeIn(text: string): Place | undefined {
  const [, days, letter = ""] = /^([0-9a-z]{1,4})([mneaMNEA])$/.exec(text) ?? [];
  if (days === undefined) return undefined;
  const small = letter.toLowerCase();
  const slot = Object.keys(SLOT_LETTERS).find((name) => SLOT_LETTERS[name] === small) ?? null;
  const date = addDays(FIRST_DAY, Number.parseInt(days, RADIX));
  return { edition: { date, slot }, isFromAllTopics: letter !== small };
}

/** The action that reads a bulletin aloud, with all that it is made of. */
export function hearAction(
  place: string,
  moreCount: number,
  items: readonly { readonly articleId: ArticleId }[],
): string {
  return `hear:${place}:${moreCount}:${idsOf(items)}`;
}

export function idsOf(items: readonly { readonly articleId: ArticleId }[]): string {
  return items.map(({ articleId }) => articleId.toString(RADIX)).join(".");
}

/** The ids in the data of a button. */
export function idsIn(ids: string): ArticleId[] {
  return ids.split(".").map((id) => Number.parseInt(id, RADIX));
}
