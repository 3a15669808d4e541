import type { Bulletin } from "../../bulletins/bulletin.ts";
import { type BulletinPhrases, bulletinReading } from "../../bulletins/bulletin-reading.ts";
import type { Translate } from "../../i18n/translator.ts";
import type { Reading } from "../../voice/reading.ts";
import { itemDay, titleOf } from "./bulletin.ts";

/**
 * The reading of a bulletin. The voices speak Vietnamese, as the articles do: so do the words between them, whatever
 * language the reader has.
 * @param fitted as its text has it
 * @param t the words in Vietnamese
 */
export function readingOf(fitted: Bulletin, { t, city }: { t: Translate; city: string }): Reading {
  const { isFromAllTopics, moreCount } = fitted;
  const phrases: BulletinPhrases = {
    title: titleOf({ ...fitted, language: "vi" }, t, city),
    remarks: isFromAllTopics ? [t("bulletin-all-topics")] : [],
    length: (minutes) => t("spoken-length", { minutes }),
    number: (number, total) => t("spoken-item", { number, total }),
    topic: ({ topic }) => topic.name.vi,
    day: (item) => itemDay(item, "vi", t),
    closing: [...(moreCount > 0 ? [t("bulletin-more", { count: moreCount })] : []), t("spoken-end")],
  };
  return bulletinReading(fitted, phrases);
}
