import { Composer } from "grammy";
import { sayGone } from "../article-gone.ts";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { respond } from "../respond.ts";
import { showMeetings } from "../show-meetings.ts";
import { meetingReply } from "../views/meeting.ts";

export const meetings = new Composer<BotContext>();

/** Another page of the list. */
onIntent(meetings, "meetings", (ctx, { args: [page] }) => showMeetings(ctx, Number(page ?? 1)));

onIntent(meetings, "meeting", async (ctx, { args: [id] }) => {
  const { aloud, answers, clock, meetings: recent } = ctx.parts;
  const reported = await recent.of(Number(id));
  if (!reported) return sayGone(ctx, Number(id));
  answers.putArticle(ctx.reader, reported.stored.entry.id, clock());
  const words = { t: ctx.t, language: ctx.reader.language };
  await respond(ctx, meetingReply(reported, words, { offersListening: aloud !== undefined }));
});
