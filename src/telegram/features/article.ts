import { Composer } from "grammy";
import { sayGone } from "../article-gone.ts";
import { articleWords } from "../article-words.ts";
import type { BotContext } from "../context.ts";
import type { Intent } from "../intent.ts";
import { onIntent } from "../on-intent.ts";
import { currentOffer, editButtons, respond } from "../respond.ts";
import { articleReply } from "../views/article.ts";

export const article = new Composer<BotContext>();

onIntent(article, "article", openArticle);
/** The same from an answer: the part in which the cited sentence stands. */
onIntent(article, "cite", openArticle);

async function openArticle(ctx: BotContext, { args: [id, part = "1", page] }: Intent): Promise<void> {
  const { answers, articles, clock } = ctx.parts;
  const stored = await articles.get(Number(id));
  if (!stored) return sayGone(ctx, Number(id));
  const words = articleWords(ctx, stored, (await currentOffer(ctx)).choices.length);
  const reply = articleReply(stored, { part: Number(part), page: Number(page ?? 1) }, words);
  if (page !== undefined && (await editButtons(ctx, reply.message))) return;
  answers.putArticle(ctx.reader, stored.entry.id, clock());
  await respond(ctx, reply);
}
