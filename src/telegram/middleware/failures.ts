import { GrammyError, type MiddlewareFn } from "grammy";
import type { BotContext } from "../context.ts";
import { verdictOf } from "../outcome.ts";
import { say } from "../respond.ts";
import { message } from "../views/message.ts";
import { lines } from "../views/rich-text.ts";

/** Where an update's errors end: recorded, and said to the reader, who is not left without an answer. */
export const failures: MiddlewareFn<BotContext> = async (ctx, next) => {
  try {
    await next();
  } catch (thrown) {
    ctx.parts.events.updateFailed(ctx.update.update_id, thrown);
    const verdict = thrown instanceof GrammyError ? verdictOf(thrown) : undefined;
    if (verdict?.kind === "gone") return ctx.parts.subscriptions.lose(ctx.reader.address, verdict.reason);
    await say(ctx, message(lines(ctx.t("failed"), ctx.t("help-line")))).catch((again: unknown) => {
      ctx.parts.events.replyFailed(ctx.update.update_id, again);
    });
  }
};
