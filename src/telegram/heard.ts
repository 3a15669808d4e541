import { type Announcement, isPublic } from "../announcements/announcement.ts";
import { type Bulletin, fillBulletin } from "../bulletins/bulletin.ts";
import type { Translate } from "../i18n/translator.ts";
import { civilDateAt } from "../lib/civil-date.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import type { Reading } from "../voice/reading.ts";
import type { BotParts } from "./context.ts";
import { intentOf } from "./intent.ts";
import { announcementReading, firstLine, hearNoticeAction, sentOn } from "./views/announcement.ts";
import { spokenPartOf } from "./views/article.ts";
import { articleReading } from "./views/article-spoken.ts";
import { fittedBulletin, titleOf } from "./views/bulletin.ts";
import { idsIn, placeIn } from "./views/bulletin-place.ts";
import { readingOf } from "./views/bulletin-spoken.ts";
import { message } from "./views/message.ts";
import { type Spoken, spokenBy } from "./views/spoken.ts";

/** What is read aloud of a message, and the words around it. */
export interface Heard {
  readonly reading: Reading;
  /** The first line of the message. */
  readonly title: string;
  readonly again: Button;
  readonly next?: Button | undefined;
}

interface Button {
  readonly label: string;
  readonly data: string;
}

export type Listener = Pick<Subscriber, "language" | "voice" | "speed" | "audioAs">;

export interface Hearing {
  readonly parts: Pick<
    BotParts,
    "announcements" | "articles" | "catalogue" | "city" | "clock" | "summarise" | "timeZone" | "translator"
  >;
  readonly listener: Listener;
}

/** A bulletin, as a button names it. */
export interface BulletinAt {
  readonly place: string;
  readonly moreCount: number;
  readonly ids: string;
}

/** What an action reads aloud; `undefined` when its words are not kept (any more). */
export async function heardBy(action: string, hearing: Hearing): Promise<Heard | undefined> {
  const { name, args } = intentOf(action);
  if (name === "hear") {
    const [place = "", moreCount, ids = ""] = args;
    return bulletinHeard({ place, moreCount: Number(moreCount) || 0, ids }, hearing);
  }
  const [id, part = "1"] = args;
  if (id === undefined) return undefined;
  if (name === "listen") return articleHeard({ id: Number(id), part: Number(part) }, hearing);
  const announcement = name === "notice" ? await hearing.parts.announcements.get(id) : undefined;
  return announcement && isPublic(announcement) ? noticeHeard(announcement, hearing) : undefined;
}

export async function articleHeard(
  { id, part }: { id: number; part: number },
  { parts: { articles, catalogue, city, summarise, translator }, listener }: Hearing,
): Promise<Heard | undefined> {
  const stored = await articles.get(id);
  if (!stored) return undefined;
  const { language } = listener;
  const [t, spokenT] = [translator.in(language), translator.in("vi")];
  const topic = catalogue.topicOfCategory(stored.article.category);
  const words = { topic, summary: summarise(stored.article), offeredCount: 0, offersListening: true };
  const spoken = spokenPartOf(stored, part, { ...words, t: spokenT, language: "vi" });
  const { title } = spokenPartOf(stored, part, { ...words, t, language });
  const at = { part: spoken.part, parts: spoken.parts };
  const following = { part: spoken.part + 1, parts: spoken.parts };
  return {
    reading: articleReading(spoken, { t: spokenT, city }),
    title,
    again: {
      label: at.parts === 1 ? t("btn-listen-article") : t("btn-listen-part", at),
      data: `listen:${id}:${at.part}`,
    },
    next: spoken.isLast
      ? undefined
      : { label: t("btn-listen-next", following), data: `listen:${id}:${following.part}:next` },
  };
}

export async function bulletinHeard(
  at: BulletinAt,
  { parts, listener }: Hearing,
): Promise<Heard | undefined> {
  const { city, translator } = parts;
  const t = translator.in(listener.language);
  const bulletin = await bulletinAt(at, { parts, listener });
  if (!bulletin || bulletin.items.length === 0) return undefined;
  const fitted = fittedBulletin(bulletin, { t, city, offersListening: true });
  return {
    reading: readingOf(fitted, { t: translator.in("vi"), city }),
    title: titleOf(fitted, t, city),
    again: { label: t("btn-listen-bulletin"), data: `hear:${at.place}:${at.moreCount}:${at.ids}` },
  };
}

/** An announcement as it was sent. */
export function noticeHeard(announcement: Announcement, { parts, listener }: Hearing): Heard {
  const { catalogue, city, clock, timeZone, translator } = parts;
  const { language } = listener;
  const t = translator.in(language);
  const day = sentOn(announcement, timeZone) ?? civilDateAt(clock(), timeZone);
  const words = { city, day, part: "message" as const, topic: (id: string) => catalogue.get(id) };
  return {
    reading: announcementReading(announcement, { ...words, t: translator.in("vi"), language: "vi" }),
    title: firstLine(announcement, { ...words, t, language }),
    again: { label: t("btn-notice-hear"), data: hearNoticeAction(announcement.id) },
  };
}

/** How it is read aloud to this listener, beside a message that they have. */
export function spokenOf(heard: Heard, listener: Listener, t: Translate): Spoken {
  return spokenBy(message([heard.title]), { ...heard, t, listener });
}

async function bulletinAt(
  { place, moreCount, ids }: BulletinAt,
  { parts: { articles, catalogue, summarise }, listener: { language } }: Hearing,
): Promise<Bulletin | undefined> {
  const edition = placeIn(place);
  if (!edition) return undefined;
  const items = await Promise.all(
    idsIn(ids).map(async (articleId) => {
      const category = (await articles.get(articleId))?.article.category ?? null;
      return { articleId, topicId: catalogue.topicOfCategory(category)?.id ?? "" };
    }),
  );
  return fillBulletin(
    { ...edition, language, items, moreCount, audio: null },
    { article: (id) => articles.get(id), topic: (id) => catalogue.get(id), summarise },
  );
}
