import type { MiddlewareFn } from "grammy";
import type { BotContext, BotParts } from "../context.ts";

/** Private chats only: gives each update its parts, its reader and the words in their language. */
export function reader(parts: BotParts): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (ctx.chat?.type !== "private") return;
    const language = ctx.from?.language_code?.startsWith("en") ? "en" : "vi";
    ctx.parts = parts;
    ctx.reader = await parts.subscriptions.at(String(ctx.chat.id), language);
    ctx.staff = await parts.roll.get(ctx.reader.address);
    ctx.t = parts.translator.in(ctx.reader.language);
    await next();
  };
}
