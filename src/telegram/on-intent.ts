import type { Composer } from "grammy";
import type { BotContext } from "./context.ts";
import type { Intent } from "./intent.ts";

/** Runs `act` for updates that mean the action `name`, whichever way it was said. */
export function onIntent(
  composer: Composer<BotContext>,
  name: string,
  act: (ctx: BotContext, intent: Intent) => Promise<void>,
): void {
  composer.use(async (ctx, next) => {
    if (ctx.intent?.name !== name) return next();
    await act(ctx, ctx.intent);
  });
}
