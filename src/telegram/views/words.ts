import type { Article } from "../../articles/article.ts";
import type { Slot } from "../../bulletins/edition.ts";
import { dayInWords, timeInWords } from "../../i18n/dates.ts";
import { type CivilDate, CivilDate as CivilDateSchema, civilTimeAt } from "../../lib/civil-date.ts";
import type { Language } from "../../topics/topic.ts";

/** The civil date of a publication as the portal printed it (its own offset), or `null`. */
export function dayOf(publishedAt: Article["publishedAt"]): CivilDate | null {
  return publishedAt === null ? null : CivilDateSchema.parse(publishedAt.slice(0, 10));
}

/** "ngày 30 tháng 5 năm 2020": for items, whose weekday nobody needs. */
export function plainDay(date: CivilDate, language: Language): string {
  return dayInWords(date, language, { weekday: false });
}

/** "thứ Ba ngày 24 tháng 11 năm 2026": for a title. */
export function fullDay(date: CivilDate, language: Language): string {
  return dayInWords(date, language);
}

/** When a slot's bulletin comes; a slot that is no longer configured falls to the first. */
export function slotTime(slots: readonly Slot[], name: string, language: Language): string {
  const slot = slots.find((known) => known.name === name) ?? slots[0];
  return slot ? timeInWords(slot.minuteOfDay, language) : "";
}

/** "8 giờ sáng, thứ Tư ngày 25 tháng 11 năm 2026": an instant on the city's clocks. */
export function momentInWords(instant: Date, language: Language, timeZone: string): string {
  const { date, minuteOfDay } = civilTimeAt(instant, timeZone);
  return `${timeInWords(minuteOfDay, language)}, ${fullDay(date, language)}`;
}
