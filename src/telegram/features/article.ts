import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { currentOffer, editButtons, respond, respondWithMore } from "../respond.ts";
import { articleReply } from "../views/article.ts";

export const article = new Composer<BotContext>();

onIntent(article, "article", async (ctx, { args: [id, part = "1", page] }) => {
  const { articles, catalogue, summarise } = ctx.parts;
  const stored = await articles.get(Number(id));
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
  const reply = articleReply(stored, { part: Number(part), page: Number(page ?? 1) }, words);
  if (page !== undefined && (await editButtons(ctx, reply.message))) return;
  await respond(ctx, reply);
});
