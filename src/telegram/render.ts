import type { Announcement, AnnouncementId } from "../announcements/announcement.ts";
import { AnnouncementContent } from "../announcements/content.ts";
import { BulletinOutline, type BulletinSources, fillBulletin } from "../bulletins/bulletin.ts";
import type { Content } from "../deliveries/delivery.ts";
import type { Translator } from "../i18n/translator.ts";
import { civilDateAt } from "../lib/civil-date.ts";
import type { Clock } from "../lib/clock.ts";
import { PlainError } from "../lib/errors.ts";
import type { Inquiry, InquiryId } from "../questions/inquiry.ts";
import { InquiryReply } from "../questions/inquiry-reply.ts";
import type { Subscriber, SubscriberId } from "../subscribers/subscriber.ts";
import { announcementMessage, announcementReading, hearNoticeAction, sentOn } from "./views/announcement.ts";
import { bulletinMessage } from "./views/bulletin.ts";
import { hearAction, placeOf } from "./views/bulletin-place.ts";
import { readingOf } from "./views/bulletin-spoken.ts";
import { replyMessage, replyReading } from "./views/inquiry.ts";
import { type SpokenMessage, spokenBy } from "./views/spoken.ts";

export interface RendererOptions {
  readonly sources: BulletinSources;
  readonly announcement: (id: AnnouncementId) => Promise<Announcement | undefined>;
  readonly inquiry: (id: InquiryId) => Promise<Inquiry | undefined>;
  readonly subscriber: (id: SubscriberId) => Promise<Subscriber | undefined>;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly translator: Translator;
  readonly city: string;
  /** Whether there is a voice: without one every message is text alone. */
  readonly speaks?: boolean;
  /** How many articles have been withdrawn or put back: what was made before the last is made anew. */
  readonly withdrawn?: () => number;
  /** Hears of every message that was really made. */
  readonly onRendered?: () => void;
}

/** Makes messages of deliveries' contents: each once, however many get it, and for as long as its run is kept. */
export function createRenderer(options: RendererOptions): (content: Content) => Promise<SpokenMessage> {
  const { withdrawn = () => 0 } = options;
  let made = new WeakMap<Content, Promise<SpokenMessage>>();
  let madeAt = withdrawn();
  return (content) => {
    if (madeAt !== withdrawn()) made = new WeakMap();
    madeAt = withdrawn();
    const known = made.get(content);
    if (known !== undefined) return known;
    const message = render(content, options);
    made.set(content, message);
    // A failure (a disk that did not answer) is not kept.
    message.catch(() => made.delete(content));
    return message;
  };
}

/** @throws PlainError `nothing_left` */
async function render(content: Content, options: RendererOptions): Promise<SpokenMessage> {
  const announced = AnnouncementContent.safeParse(content.body);
  if (announced.success) return renderAnnouncement(announced.data, options);
  const reply = InquiryReply.safeParse(content.body);
  return reply.success ? renderReply(reply.data, options) : renderBulletin(content, options);
}

function nothingLeft(what: string): PlainError {
  return new PlainError("nothing_left", `${what} is gone`, "Nothing is to be done");
}

/** An announcement with its reading, unless its own voice message says it. */
async function renderAnnouncement(
  content: AnnouncementContent,
  options: RendererOptions,
): Promise<SpokenMessage> {
  const { announcement: find, translator, city, clock, timeZone, speaks = false, onRendered } = options;
  const announcement = await find(content.announcementId);
  if (!announcement) throw nothingLeft("This announcement");
  onRendered?.();
  const { language, audio, part } = content;
  const t = translator.in(language);
  const day = sentOn(announcement, timeZone) ?? civilDateAt(clock(), timeZone);
  const place = { city, day, part, topic: options.sources.topic };
  const offersListening = speaks && audio === null;
  const shown = announcementMessage(announcement, { ...place, t, language, offersListening });
  if (!speaks || audio === null || shown.file?.kind === "voice") return shown;
  const reading = announcementReading(announcement, { ...place, t: translator.in("vi"), language: "vi" });
  const listener = { voice: audio.voice, speed: audio.speed, audioAs: audio.as };
  const again = { label: t("btn-notice-hear"), data: hearNoticeAction(announcement.id) };
  const spoken = spokenBy(shown, { t, reading, listener, again });
  // A picture and a note are two files: the note follows.
  return { ...shown, spoken: shown.file ? { ...spoken, together: null } : spoken };
}

/** What staff answered one person, as that person is read to. */
async function renderReply(reply: InquiryReply, options: RendererOptions): Promise<SpokenMessage> {
  const { inquiry: find, subscriber, translator, speaks = false } = options;
  const inquiry = await find(reply.inquiryId);
  const reader = inquiry && (await subscriber(inquiry.subscriberId));
  if (!inquiry || !reader) throw nothingLeft("This conversation");
  const t = translator.in(reader.language);
  const shown = replyMessage(inquiry, reply, t);
  if (!speaks || !reader.audio) return shown;
  const reading = replyReading(inquiry, reply, translator.in("vi"));
  const again = { label: t("btn-listen"), data: "listen" };
  return { ...shown, spoken: spokenBy(shown, { t, reading, listener: reader, again }) };
}

/**
 * A bulletin with its reading when it has one. Text and reading are made of one value.
 * @throws PlainError `nothing_left`
 */
async function renderBulletin(content: Content, options: RendererOptions): Promise<SpokenMessage> {
  const { sources, translator, city, speaks = false, onRendered } = options;
  const outline = BulletinOutline.parse(content.body);
  const bulletin = await fillBulletin(outline, sources);
  if (bulletin.items.length === 0) {
    throw nothingLeft("Every article of this bulletin");
  }
  onRendered?.();
  const t = translator.in(bulletin.language);
  const { audio } = outline;
  // Who is read to anyway needs no button for it.
  const words = { t, city, offersListening: speaks && audio === null };
  const { fitted, ...message } = bulletinMessage(bulletin, words);
  if (!speaks || audio === null) return message;
  const reading = readingOf(fitted, { t: translator.in("vi"), city });
  const listener = { voice: audio.voice, speed: audio.speed, audioAs: audio.as };
  const data = hearAction(placeOf(fitted), fitted.moreCount, fitted.items);
  const again = { label: t("btn-listen-bulletin"), data };
  return { ...message, spoken: spokenBy(message, { t, reading, listener, again }) };
}
