import { Composer } from "grammy";
import type { BotContext } from "../context.ts";

/** Telegram says when somebody blocks the bot: they are gone at once, not only at the next failed send. */
export const membership = new Composer<BotContext>();

membership.on("my_chat_member", async (ctx) => {
  if (ctx.myChatMember.new_chat_member.status !== "kicked") return;
  await ctx.parts.subscriptions.lose(String(ctx.chat.id), "blocked");
});
