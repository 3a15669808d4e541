import type { MiddlewareFn } from "grammy";
import type { Message } from "grammy/types";
import type { BotContext } from "../context.ts";
import { intentOf, readText } from "../intent.ts";
import { currentOffer } from "../respond.ts";

/** Finds out what the reader wants: from the button, the number or the words. */
export const intent: MiddlewareFn<BotContext> = async (ctx, next) => {
  if (ctx.callbackQuery) {
    // First of all: the button stops spinning, whatever becomes of the rest.
    await ctx.answerCallbackQuery().catch(() => undefined);
    ctx.intent = intentOf(ctx.callbackQuery.data ?? "");
  } else if (ctx.message) {
    await readMessage(ctx, ctx.message);
  }
  await next();
};

/** What a message of ours may be answered with: an announcement, and an inquiry, by words. */
const ANSWERABLE = /^(?:notice:[1-9]\d{0,8}:reply|inquiry:[1-9]\d{0,8}:(?:reply|answer))$/;

async function readMessage(ctx: BotContext, message: Message): Promise<void> {
  const text = message.text ?? message.caption ?? "";
  const reading = readText(text);
  const isCommand = text.trimStart().startsWith("/") && reading.kind === "intent";
  const { choices, extras, asking } = await currentOffer(ctx);
  // The words of a command are an answer, too, when something was asked; its name with a slash is none.
  const answers = isCommand ? undefined : (answeredBy(message) ?? asking?.action);
  const offered = [...choices, ...extras];
  const chosen = reading.kind === "number" ? offered[reading.number - 1] : undefined;
  // A number that nothing offers is an answer as well: a house's, a person's.
  if (answers !== undefined && chosen === undefined) {
    ctx.asking = asking;
    ctx.intent = intentOf(answers, text);
    return;
  }
  if (message.text === undefined) return;
  if (reading.kind === "intent") ctx.intent = reading.intent;
  if (reading.kind !== "number") return;
  if (chosen !== undefined) ctx.intent = intentOf(chosen);
  else ctx.unknownNumber = reading.number;
  ctx.offeredCount = offered.length;
}

/** The action that answering this message means, as its own button names it. */
function answeredBy({ reply_to_message: answered }: Message): string | undefined {
  const buttons = answered?.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons
    .flatMap((button) => ("callback_data" in button ? [button.callback_data] : []))
    .find((data) => ANSWERABLE.test(data));
}
