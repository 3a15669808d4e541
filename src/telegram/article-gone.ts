import type { StoredArticle } from "../articles/article.ts";
import type { BotContext } from "./context.ts";
import { isOwner } from "./owners.ts";
import { respondWithMore } from "./respond.ts";

/** An article that is no more to be read: withdrawn, which its owners may undo, or unknown. */
export async function sayGone(ctx: BotContext, found: StoredArticle | undefined): Promise<void> {
  const { t } = ctx;
  await respondWithMore(ctx, {
    head: [t(found ? "article-withdrawn" : "article-not-found")],
    choices: [
      ...(found && isOwner(ctx)
        ? [{ label: t("btn-restore"), data: `withdraw:${found.entry.id}:undo` }]
        : []),
      { label: t("btn-bulletin"), data: "bulletin" },
    ],
  });
}
