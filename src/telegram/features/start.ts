import { Composer } from "grammy";
import type { StaffMember } from "../../announcements/staff.ts";
import type { BotContext } from "../context.ts";
import { introduceStaff } from "../introduce.ts";
import { onIntent } from "../on-intent.ts";
import { respond } from "../respond.ts";
import { menu } from "../views/menu.ts";
import { lines } from "../views/rich-text.ts";
import { slotTime } from "../views/words.ts";
import { acceptInvitation } from "./staff.ts";

export const start = new Composer<BotContext>();

/** "t_giao-thong" on a QR code at the ward office follows a topic. */
const TOPIC_PARAMETER = /^t_([A-Za-z0-9_-]{1,62})$/;

onIntent(start, "start", async (ctx, { text }) => {
  const { aloud, subscriptions, city } = ctx.parts;
  const isNew = !(await subscriptions.isKept(ctx.reader));
  ctx.reader = await subscriptions.join(ctx.reader);
  const news = [...(await followed(ctx, text)), ...(isNew ? [] : [ctx.t("greeting-back")])];
  await respond(
    ctx,
    menu({
      t: ctx.t,
      head: lines(ctx.t("greeting", { city }), ...news),
      // Three things to do: whoever cannot read the list should hear of listening first.
      choices: [
        ...(aloud ? [{ label: ctx.t("btn-want-audio"), data: "audio:want" }] : []),
        { label: ctx.t("btn-topics"), data: "topics" },
        { label: ctx.t("btn-bulletin"), data: "bulletin" },
        ...(aloud ? [] : [{ label: ctx.t("btn-help"), data: "help" }]),
      ],
    }),
  );
  if (ctx.staff) await introduceTo(ctx, ctx.staff);
});

/** Their commands are a convenience: whoever is greeted needs no more. */
async function introduceTo({ api, parts }: BotContext, member: StaffMember): Promise<void> {
  const { events, translator } = parts;
  await introduceStaff(api, translator, member).catch((thrown) => events.jobFailed("introduce", thrown));
}

/** "i_…": an invitation of staff. */
const INVITATION_PARAMETER = /^i_([A-Za-z0-9_-]{1,62})$/;

/** What a start parameter did, in words. */
async function followed(ctx: BotContext, parameter: string): Promise<string[]> {
  const invitation = INVITATION_PARAMETER.exec(parameter)?.[1];
  if (invitation !== undefined) return acceptInvitation(ctx, invitation);
  const wanted = TOPIC_PARAMETER.exec(parameter)?.[1];
  if (wanted === undefined) return [];
  const { catalogue, subscriptions, slots } = ctx.parts;
  const topic = catalogue.find(wanted);
  if (!topic) return [ctx.t("greeting-unknown-topic")];
  ctx.reader = await subscriptions.follow(ctx.reader, [topic.id]);
  const { slot, language } = ctx.reader;
  return [ctx.t("greeting-followed", { topic: topic.name[language], time: slotTime(slots, slot, language) })];
}
