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

function openArticle(ctx: BotContext, { args: [id, part = "1", page] }: Intent): Promise<void> {
  return showArticle(ctx, {
    id: Number(id),
    part: Number(part),
    ...(page !== undefined && { page: Number(page) }),
  });
}

/** Sends a part of an article, or another page of its buttons. */
export async function showArticle(
  ctx: BotContext,
  { id, part, page }: { id: number; part: number; page?: number },
): Promise<void> {
  const { answers, articles, clock } = ctx.parts;
  const stored = await articles.get(id);
  if (!stored) return sayGone(ctx, id);
  const words = articleWords(ctx, stored, (await currentOffer(ctx)).choices.length);
  const reply = articleReply(stored, { part, page: page ?? 1 }, words);
  if (page !== undefined && (await editButtons(ctx, reply.message))) return;
  answers.putArticle(ctx.reader, stored.entry.id, clock());
  await respond(ctx, reply);
}
