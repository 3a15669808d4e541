import type { MessageEntity } from "grammy/types";
import type { Announcement, AnnouncementId } from "../../announcements/announcement.ts";
import type { AnnouncementContent } from "../../announcements/content.ts";
import { minutesOf, sentence } from "../../bulletins/bulletin-reading.ts";
import type { Translate } from "../../i18n/translator.ts";
import { type CivilDate, civilDateAt } from "../../lib/civil-date.ts";
import type { Language, Topic } from "../../topics/topic.ts";
import type { Reading } from "../../voice/reading.ts";
import { linkActions } from "./link-actions.ts";
import { type Action, MAX_BUTTONS, type Message } from "./message.ts";
import { linkOf } from "./readable.ts";
import { type RichText, richText } from "./rich-text.ts";
import { fullDay } from "./words.ts";

export interface AnnouncementWords {
  readonly t: Translate;
  readonly language: Language;
  readonly city: string;
  readonly day: CivilDate;
  readonly part: AnnouncementContent["part"];
  readonly topic: (id: string) => Topic | undefined;
  /** Whether it offers to be read aloud. */
  readonly offersListening?: boolean;
}

/** More topics than these would make the first line a list. */
const TOPICS_NAMED = 2;
const TITLE_PAUSE_MS = 400;

/** The action that answers an announcement. */
export function replyNoticeAction(id: AnnouncementId): string {
  return `notice:${id}:reply`;
}

export function hearNoticeAction(id: AnnouncementId): string {
  return `notice:${id}:hear`;
}

/** What the numbers mean that the announcement names. @param speaks whether there is a voice */
export function noticeChoices({ announcementId, audio }: AnnouncementContent, speaks: boolean): string[] {
  const hear = speaks && audio === null ? [hearNoticeAction(announcementId)] : [];
  return [replyNoticeAction(announcementId), ...hear];
}

/** The civil day on which it began to be sent; `undefined`: not yet. */
export function sentOn(announcement: Announcement, timeZone: string): CivilDate | undefined {
  const begun = announcement.history.find(({ verb }) => verb === "begin");
  return begun && civilDateAt(new Date(begun.at), timeZone);
}

/** The message that residents get: what it is, its title, its own words with their formatting, and how to answer it. */
export function announcementMessage(announcement: Announcement, words: AnnouncementWords): Message {
  const { id, version } = announcement;
  const { t, offersListening = false } = words;
  const { attachment } = version;
  const hears = offersListening && attachment?.kind !== "voice";
  const text = joined([
    richText([firstLine(announcement, words)]),
    richText([{ bold: version.title }]),
    bodyOf(announcement),
    ...(attachment?.kind === "photo"
      ? [richText([t("notice-photo", { description: attachment.description })])]
      : []),
    richText([t(hears ? "notice-choices-hear" : "notice-choices")]),
    ...(attachment?.kind === "voice" ? [richText([t("audio-together")])] : []),
    richText([t("help-line")]),
  ]);
  const actions: Action[] = [
    { label: t("btn-notice-reply"), data: replyNoticeAction(id) },
    ...(hears ? [{ label: t("btn-notice-hear"), data: hearNoticeAction(id) }] : []),
    ...linkActions(linksOf(announcement), t),
  ];
  return { ...text, buttons: actions.slice(0, MAX_BUTTONS), ...(attachment && { file: attachment }) };
}

/** The same for a voice: every word that the message has, without how to answer it. @param words in Vietnamese */
export function announcementReading(announcement: Announcement, words: AnnouncementWords): Reading {
  const { title, body, attachment } = announcement.version;
  const { t } = words;
  const photo =
    attachment?.kind === "photo" ? [t("notice-photo", { description: attachment.description })] : [];
  return {
    opening: (restSeconds) =>
      [firstLine(announcement, words), t("spoken-length", { minutes: minutesOf(restSeconds) })].join("\n"),
    parts: [
      { text: [sentence(title), body, ...photo].join("\n"), pauseMs: TITLE_PAUSE_MS },
      { text: t("spoken-notice-end"), pauseMs: TITLE_PAUSE_MS },
    ],
  };
}

/** What it is, about what and of which day. */
export function firstLine({ version, follows }: Announcement, words: AnnouncementWords): string {
  const { t, language, city, day, part } = words;
  const named = version.audience.topics.flatMap((id) => words.topic(id)?.name[language] ?? []);
  const topics = named.length > 0 && named.length <= TOPICS_NAMED ? named.join(", ") : "";
  const changed = follows?.as === "withdrawal" ? "withdrawn" : "edited";
  const kind = part === "edit" ? changed : (follows?.as ?? version.urgency);
  return t("notice-title", {
    ...{ kind, day: fullDay(day, language), city },
    topics: topics === "" ? "" : `${topics}, `,
  });
}

function bodyOf({ version: { body, formats } }: Announcement): RichText {
  return { text: body, entities: formats.map((format): MessageEntity => ({ ...format })) };
}

function linksOf({ version: { formats } }: Announcement) {
  return formats.flatMap((format) => {
    const link = format.type === "text_link" ? linkOf(format.url) : undefined;
    return link ? [link] : [];
  });
}

/** Texts under one another, each with its own entities. */
function joined(texts: readonly RichText[]): RichText {
  let text = "";
  const entities: MessageEntity[] = [];
  for (const part of texts) {
    if (text !== "") text += "\n";
    entities.push(...part.entities.map((entity) => ({ ...entity, offset: entity.offset + text.length })));
    text += part.text;
  }
  return { text, entities };
}
