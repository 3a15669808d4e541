import { type Announcement, isPublic } from "../announcements/announcement.ts";
import { AnnouncementContent } from "../announcements/content.ts";
import type { Aloud } from "./aloud.ts";
import type { BotContext } from "./context.ts";
import { noticeHeard, spokenOf } from "./heard.ts";
import { parseName } from "./message-name.ts";
import { wayTo } from "./respond.ts";

/** An announcement that the reader got. */
export interface NoticeGot {
  readonly announcement: Announcement;
  readonly messageId: number | undefined;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
}

/** The last one; `undefined` when there is none, or it is old, withdrawn, or speaks for itself. */
export async function lastNotice({ parts, reader }: BotContext): Promise<NoticeGot | undefined> {
  const last = await parts.ledger.lastAnnouncementTo(reader.id);
  const content = AnnouncementContent.safeParse(last?.run.contents[last.delivery.content]?.body);
  if (!last || !content.success) return undefined;
  const announcement = await parts.announcements.get(content.data.announcementId);
  if (!announcement || !isPublic(announcement) || announcement.version.attachment?.kind === "voice") {
    return undefined;
  }
  const { messageId, settledAt } = last.delivery;
  return {
    ...{ announcement, sentAt: settledAt ?? "" },
    messageId: parseName(messageId ?? "")?.messageId,
  };
}

/** Reads an announcement aloud, as an answer to the message that was pressed or to the one that brought it. */
export async function hearNotice(ctx: BotContext, aloud: Aloud, announcement: Announcement): Promise<void> {
  const heard = noticeHeard(announcement, { parts: ctx.parts, listener: ctx.reader });
  const pressedId = ctx.callbackQuery?.message?.message_id;
  const got = pressedId === undefined ? await lastNotice(ctx) : undefined;
  const replyTo = pressedId ?? (got?.announcement.id === announcement.id ? got.messageId : undefined);
  // The next update need not wait for the voice.
  void aloud.follow(spokenOf(heard, ctx.reader, ctx.t), wayTo(ctx), replyTo);
}
