import type { MiddlewareFn } from "grammy";
import type { BotContext } from "../context.ts";
import { intentOf, readText } from "../intent.ts";
import { currentOffer } from "../respond.ts";

/** Finds out what the reader wants: from the button, the number or the words. */
export const intent: MiddlewareFn<BotContext> = async (ctx, next) => {
  if (ctx.callbackQuery) {
    // First of all: the button stops spinning, whatever becomes of the rest.
    await ctx.answerCallbackQuery().catch(() => undefined);
    ctx.intent = intentOf(ctx.callbackQuery.data ?? "");
  } else if (ctx.message?.text !== undefined) {
    await readMessage(ctx, ctx.message.text);
  }
  await next();
};

async function readMessage(ctx: BotContext, text: string): Promise<void> {
  const reading = readText(text);
  if (reading.kind === "intent") ctx.intent = reading.intent;
  if (reading.kind !== "number") return;
  const { choices, extras } = await currentOffer(ctx);
  const action = [...choices, ...extras][reading.number - 1];
  if (action !== undefined) ctx.intent = intentOf(action);
  else ctx.unknownNumber = reading.number;
  ctx.offeredCount = choices.length + extras.length;
}
