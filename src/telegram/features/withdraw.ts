import { Composer } from "grammy";
import { sayGone } from "../article-gone.ts";
import type { BotContext } from "../context.ts";
import { onStaffIntent } from "../on-intent.ts";
import { respondWithMore } from "../respond.ts";
import type { Choice } from "../views/menu.ts";
import { quotedTitle } from "../views/quoted-title.ts";

/** For owners: an article leaves bulletins and answers. Others are answered as if there were no such button. */
export const withdraw = new Composer<BotContext>();

onStaffIntent(withdraw, "withdraw", async (ctx, { args: [id, answer] }) => {
  const { articles, withdrawals } = ctx.parts;
  const found = await articles.entry(Number(id));
  if (!found) return sayGone(ctx, Number(id));
  const title = quotedTitle(found, ctx.t);
  const look = { label: ctx.t("btn-bulletin"), data: "bulletin" };
  const { id: known } = found;
  if (answer === "no") return say(ctx, "withdrawal-cancelled", title, [look]);
  if (answer === "undo") {
    await withdrawals.restore(known);
    return say(ctx, "article-restored", title, [look]);
  }
  if (answer === "yes") await withdrawals.withdraw(known);
  const undo = { label: ctx.t("btn-restore"), data: `withdraw:${known}:undo` };
  if (answer === "yes" || found.withdrawnAt !== null)
    return say(ctx, "article-withdrawn-now", title, [undo, look]);
  await say(ctx, "withdraw-confirm", title, [
    { label: ctx.t("btn-withdraw-confirm"), data: `withdraw:${known}:yes` },
    { label: ctx.t("btn-withdraw-cancel"), data: `withdraw:${known}:no` },
  ]);
});

async function say(ctx: BotContext, key: string, title: string, choices: readonly Choice[]): Promise<void> {
  await respondWithMore(ctx, { head: [ctx.t(key, { title })], choices });
}
