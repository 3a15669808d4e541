import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { currentOffer, respond, respondWithMore } from "../respond.ts";
import { articleReply } from "../views/article.ts";

export const article = new Composer<BotContext>();

onIntent(article, "article", async (ctx, { args: [id, part = "1"] }) => {
  const { articles, catalogue } = ctx.parts;
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
    offeredCount: (await currentOffer(ctx)).choices.length,
  };
  await respond(ctx, articleReply(stored, Number(part), words));
});
