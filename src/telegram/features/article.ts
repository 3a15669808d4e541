import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { currentOffer, editButtons, respond, respondWithMore } from "../respond.ts";
import { articleReply } from "../views/article.ts";

export const article = new Composer<BotContext>();

onIntent(article, "article", (ctx, { args: [id, part = "1", page] }) =>
  showArticle(ctx, { id: Number(id), part: Number(part), ...(page !== undefined && { page: Number(page) }) }),
);

/** Sends a part of an article, or another page of its buttons. */
export async function showArticle(
  ctx: BotContext,
  { id, part, page }: { id: number; part: number; page?: number },
): Promise<void> {
  const { articles, catalogue, summarise } = ctx.parts;
  const stored = await articles.get(id);
  if (!stored) {
    return respondWithMore(ctx, {
      head: [ctx.t("article-not-found")],
      choices: [{ label: ctx.t("btn-bulletin"), data: "bulletin" }],
    });
  }
  const words = {
    t: ctx.t,
    language: ctx.reader.language,
    topic: catalogue.topicOfCategory(stored.article.category),
    summary: summarise(stored.article),
    offeredCount: (await currentOffer(ctx)).choices.length,
    offersListening: ctx.parts.aloud !== undefined,
  };
  const reply = articleReply(stored, { part, page: page ?? 1 }, words);
  if (page !== undefined && (await editButtons(ctx, reply.message))) return;
  await respond(ctx, reply);
}
