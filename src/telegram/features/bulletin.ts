import { Composer } from "grammy";
import { civilDateAt } from "../../lib/civil-date.ts";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { editButtons, respondWithMore, sayAloud } from "../respond.ts";
import { bulletinButtons } from "../views/bulletin.ts";
import { idsIn } from "../views/bulletin-place.ts";
import type { Choice } from "../views/menu.ts";
import { fullDay, slotTime } from "../views/words.ts";

export const bulletin = new Composer<BotContext>();

onIntent(bulletin, "bulletin", async (ctx) => {
  const { courier, daily, replies, subscriptions } = ctx.parts;
  ctx.reader = await subscriptions.join(ctx.reader);
  const asked = courier.takeFromLine(ctx.reader.id) ?? (await daily.claimAsked(ctx.reader));
  if (!asked) return nothingNew(ctx);
  const outcome = await courier.send(asked.run, asked.delivery, { messenger: replies, isAsked: true });
  if (outcome.kind === "refused") throw new Error(`the bulletin was refused: ${outcome.reason}`);
  // Everything else that is not "sent" waits in the ledger, and the courier tries again.
  if (outcome.kind !== "sent") courier.wake();
});

/** The last bulletin once more: it is not new to the reader, so nothing is recorded. */
onIntent(bulletin, "again", async (ctx) => {
  const { ledger, render } = ctx.parts;
  const last = await ledger.lastTo(ctx.reader.id);
  const content = last?.run.contents[last.delivery.content];
  if (!content) return nothingNew(ctx);
  await sayAloud(ctx, await render(content));
});

/** Another page of a bulletin's buttons. */
onIntent(bulletin, "items", async (ctx, { args: [page, moreCount, ids = "", place] }) => {
  const stored = await Promise.all(idsIn(ids).map((id) => ctx.parts.articles.get(id)));
  const items = stored.flatMap((found) =>
    found ? [{ articleId: found.entry.id, url: found.entry.url }] : [],
  );
  const buttons = bulletinButtons({ items, moreCount: Number(moreCount) || 0, place }, Number(page), ctx.t);
  const isShown = await editButtons(ctx, { text: "", entities: [], buttons });
  if (!isShown) await respondWithMore(ctx, { head: [ctx.t("bulletin-not-kept")], choices: [look(ctx)] });
});

async function nothingNew(ctx: BotContext): Promise<void> {
  const { clock, ledger, slots, timeZone } = ctx.parts;
  const { language, slot, status, topics } = ctx.reader;
  const facts = {
    day: fullDay(civilDateAt(clock(), timeZone), language),
    time: slotTime(slots, slot, language),
  };
  const last = await ledger.lastTo(ctx.reader.id);
  const words = [
    ctx.t(topics.length === 0 && !last ? "bulletin-nothing-yet" : "bulletin-nothing-new", facts),
    ...(status === "paused" ? [ctx.t("bulletin-paused")] : []),
  ];
  await respondWithMore(ctx, {
    head: [words.join(" ")],
    choices: [
      ...(last ? [{ label: ctx.t("btn-again"), data: "again" }] : []),
      ...(status === "paused" ? [{ label: ctx.t("btn-resume"), data: "resume" }] : []),
      { label: ctx.t("btn-topics"), data: "topics" },
    ],
  });
}

function look(ctx: BotContext): Choice {
  return { label: ctx.t("btn-bulletin"), data: "bulletin" };
}
