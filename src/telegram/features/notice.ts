import { Composer } from "grammy";
import type { Announcement } from "../../announcements/announcement.ts";
import { isWithdrawn } from "../../announcements/announcement.ts";
import { civilDateAt } from "../../lib/civil-date.ts";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { ask, respond, respondWithMore, sayAloud, wayTo } from "../respond.ts";
import {
  announcementMessage,
  announcementReading,
  hearNoticeAction,
  replyNoticeAction,
  sentOn,
} from "../views/announcement.ts";
import { menu } from "../views/menu.ts";
import { spokenBy } from "../views/spoken.ts";
import { confirmInquiry } from "./inquiries.ts";

/** What residents do with an announcement that they have got. */
export const notice = new Composer<BotContext>();

onIntent(notice, "notice", async (ctx, { args: [id = "", what], text }) => {
  const announcement = await ctx.parts.announcements.get(id);
  if (!announcement || !isPublic(announcement)) {
    const choices = [{ label: ctx.t("btn-bulletin"), data: "bulletin" }];
    return respondWithMore(ctx, { head: [ctx.t("notice-gone")], choices });
  }
  if (what === "reply") return reply(ctx, announcement, text);
  if (what === "hear") return hear(ctx, announcement);
  await sayAloud(ctx, shown(ctx, announcement));
});

/** What was never sent is nobody's business but staff's, whatever number a button is made to carry. */
function isPublic(announcement: Announcement): boolean {
  const wasSent = ["sending", "paused", "sent", "stopped"].includes(announcement.status);
  return wasSent && !isWithdrawn(announcement);
}

async function reply(ctx: BotContext, { id, version }: Announcement, text: string): Promise<void> {
  const action = replyNoticeAction(id);
  if (text !== "") return confirmInquiry(ctx, action, text);
  await ask(ctx, {
    head: [ctx.t("notice-reply-ask", { title: version.title })],
    choices: [{ label: ctx.t("btn-inquiry-drop"), data: "inquire:drop" }],
    asking: { action },
  });
}

function wordsOf({ t, reader, parts }: BotContext, announcement: Announcement) {
  const { city, clock, timeZone, catalogue, aloud } = parts;
  return {
    ...{ t, language: reader.language, city, part: "message" as const },
    day: sentOn(announcement, timeZone) ?? civilDateAt(clock(), timeZone),
    topic: (id: string) => catalogue.get(id),
    offersListening: aloud !== undefined && !reader.audio,
  };
}

function shown(ctx: BotContext, announcement: Announcement) {
  return announcementMessage(announcement, wordsOf(ctx, announcement));
}

async function hear(ctx: BotContext, announcement: Announcement): Promise<void> {
  const { aloud, translator } = ctx.parts;
  if (!aloud) return respond(ctx, menu({ t: ctx.t, head: [ctx.t("audio-none")], choices: [] }));
  const words = { ...wordsOf(ctx, announcement), t: translator.in("vi"), language: "vi" as const };
  const reading = announcementReading(announcement, words);
  const again = { label: ctx.t("btn-notice-hear"), data: hearNoticeAction(announcement.id) };
  const spoken = spokenBy(shown(ctx, announcement), { t: ctx.t, reading, listener: ctx.reader, again });
  const replyTo = ctx.callbackQuery?.message?.message_id;
  // The next update need not wait for the voice.
  void aloud.follow(spoken, wayTo(ctx), replyTo);
}
