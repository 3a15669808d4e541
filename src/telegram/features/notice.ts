import { Composer } from "grammy";
import { type Announcement, isPublic } from "../../announcements/announcement.ts";
import { civilDateAt } from "../../lib/civil-date.ts";
import type { BotContext } from "../context.ts";
import { hearNotice } from "../hear-notice.ts";
import { onIntent } from "../on-intent.ts";
import { ask, respond, respondWithMore, sayAloud } from "../respond.ts";
import { announcementMessage, replyNoticeAction, sentOn } from "../views/announcement.ts";
import { menu } from "../views/menu.ts";
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
  const { aloud } = ctx.parts;
  if (!aloud) return respond(ctx, menu({ t: ctx.t, head: [ctx.t("audio-none")], choices: [] }));
  await hearNotice(ctx, aloud, announcement);
}
