import type { ArticleId } from "../articles/article.ts";
import type { BotContext } from "./context.ts";
import { isOwner } from "./owners.ts";
import { respondWithMore } from "./respond.ts";

/** An article that is no more to be read: withdrawn, which owners may undo, or unknown. */
export async function sayGone(ctx: BotContext, id: ArticleId): Promise<void> {
  const { t } = ctx;
  const isWithdrawn = ((await ctx.parts.articles.entry(id))?.withdrawnAt ?? null) !== null;
  await respondWithMore(ctx, {
    head: [t(isWithdrawn ? "article-withdrawn" : "article-not-found")],
    choices: [
      ...(isWithdrawn && isOwner(ctx) ? [{ label: t("btn-restore"), data: `withdraw:${id}:undo` }] : []),
      { label: t("btn-bulletin"), data: "bulletin" },
    ],
  });
}
