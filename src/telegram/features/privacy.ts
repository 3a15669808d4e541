import { Composer } from "grammy";
import { NEWS_DAYS } from "../../bulletins/daily.ts";
import { civilDateAt } from "../../lib/civil-date.ts";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { respond, respondWithMore } from "../respond.ts";
import { type Choice, menu } from "../views/menu.ts";
import { lines } from "../views/rich-text.ts";
import { plainDay, slotTime } from "../views/words.ts";

export const privacy = new Composer<BotContext>();

onIntent(privacy, "mydata", async (ctx) => {
  if (!(await ctx.parts.subscriptions.isKept(ctx.reader))) return nothingKept(ctx);
  await respond(
    ctx,
    menu({
      t: ctx.t,
      head: lines(...(await keptInWords(ctx))),
      choices: [forgetChoice(ctx), { label: ctx.t("btn-settings"), data: "settings" }],
    }),
  );
});

onIntent(privacy, "forget", async (ctx, { args: [answer] }) => {
  const { subscriptions } = ctx.parts;
  if (!(await subscriptions.isKept(ctx.reader))) return nothingKept(ctx);
  if (answer === undefined) return confirm(ctx);
  if (answer === "no") return respondWithMore(ctx, { head: [ctx.t("forget-cancelled")], choices: [] });
  await subscriptions.forget(ctx.reader);
  ctx.parts.offers.forget(ctx.reader);
  ctx.parts.shown.forget(ctx.reader);
  ctx.parts.answers.forget(ctx.reader);
  await respondWithMore(ctx, { head: lines(ctx.t("forgotten"), ...(await mark(ctx))), choices: [] });
});

async function confirm(ctx: BotContext): Promise<void> {
  await respond(
    ctx,
    menu({
      t: ctx.t,
      head: lines(ctx.t("forget-confirm"), ...(await mark(ctx))),
      choices: [
        { label: ctx.t("btn-forget-confirm"), data: "forget:yes" },
        { label: ctx.t("btn-keep"), data: "forget:no" },
      ],
    }),
  );
}

async function nothingKept(ctx: BotContext): Promise<void> {
  await respondWithMore(ctx, { head: lines(ctx.t("mydata-none"), ...(await mark(ctx))), choices: [] });
}

/** What stays for a while when everything else is forgotten; nothing of those who have written to no staff. */
async function mark({ t, parts, reader }: BotContext): Promise<string[]> {
  return (await parts.inquiries.isRemembered(reader.address)) ? [t("mydata-mark")] : [];
}

async function keptInWords(ctx: BotContext): Promise<string[]> {
  const { t, reader, parts } = ctx;
  const { catalogue, inquiries, ledger, slots, timeZone } = parts;
  const inquiryCount = await inquiries.countOf(reader.id);
  const { address, language, status, topics } = reader;
  const names = topics.map((id) => catalogue.get(id)?.name[language] ?? id).join(", ");
  const since = civilDateAt(new Date(reader.createdAt), timeZone);
  return [
    t("mydata-title"),
    t("mydata-address", { address }),
    names === "" ? t("mydata-no-topics") : t("mydata-topics", { topics: names }),
    t("mydata-settings", { time: slotTime(slots, reader.slot, language), status }),
    t("mydata-audio", {
      ...{ state: reader.audio ? "on" : "off", form: reader.audioAs },
      ...{ voice: reader.voice ?? t("voice-default"), speed: reader.speed },
    }),
    t("mydata-since", { day: plainDay(since, language) }),
    t("mydata-history", { count: (await ledger.itemsOf(reader.id)).size, days: NEWS_DAYS + 1 }),
    ...(inquiryCount > 0 ? [t("mydata-inquiries", { count: inquiryCount })] : []),
    ...(await mark(ctx)),
    t("mydata-offer"),
    t("mydata-no-more"),
  ];
}

function forgetChoice(ctx: BotContext): Choice {
  return { label: ctx.t("btn-forget"), data: "forget" };
}
