import type { MiddlewareFn } from "grammy";
import type { BotContext, BotParts } from "../context.ts";

/** An update that is delivered again (a restart, a lost confirmation) does nothing twice. */
export function once({
  updates,
  events,
  clock,
}: Pick<BotParts, "updates" | "events" | "clock">): MiddlewareFn<BotContext> {
  const underWay = new Set<number>();
  return async (ctx, next) => {
    const id = ctx.update.update_id;
    if (underWay.has(id) || (await updates.has(id))) return events.updateRepeated(id);
    const begunAt = clock();
    underWay.add(id);
    try {
      await next();
      await updates.record(id);
      events.updateDone({ updateId: id, tookMs: clock().getTime() - begunAt.getTime() });
    } finally {
      underWay.delete(id);
    }
  };
}
