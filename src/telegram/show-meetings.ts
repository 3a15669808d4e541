import type { BotContext } from "./context.ts";
import { respond } from "./respond.ts";
import { meetingList } from "./views/meeting.ts";

/** How to ask, and the latest meetings, a page of them. @param page from 1 */
export async function showMeetings(ctx: BotContext, page: number): Promise<void> {
  const { city, meetings } = ctx.parts;
  const words = { t: ctx.t, language: ctx.reader.language, city };
  // Where nothing is decided, nobody asks what was.
  const all = (await meetings.newest()).filter(({ meeting }) => meeting.kind.value !== "ceremony");
  await respond(ctx, meetingList(all, page, words));
}
