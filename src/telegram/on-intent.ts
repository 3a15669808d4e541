import type { Composer } from "grammy";
import type { BotContext } from "./context.ts";
import type { Intent } from "./intent.ts";
import { hasAction, type StaffAction } from "./staff-actions.ts";

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

/** Runs `act` for updates of staff who have the action `name`; others are answered as if there were no such thing. */
export function onStaffIntent(
  composer: Composer<BotContext>,
  name: StaffAction,
  act: (ctx: BotContext, intent: Intent) => Promise<void>,
): void {
  onIntent(
    composer.filter(({ staff }) => hasAction(staff, name)),
    name,
    act,
  );
}
