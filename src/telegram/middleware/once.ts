import type { MiddlewareFn } from "grammy";
import type { UpdateLog } from "../../subscribers/ports.ts";
import type { BotContext } from "../context.ts";

/** An update that is delivered again (a restart, a lost confirmation) does nothing twice. */
export function once(updates: UpdateLog): MiddlewareFn<BotContext> {
  const underWay = new Set<number>();
  return async (ctx, next) => {
    const id = ctx.update.update_id;
    if (underWay.has(id) || (await updates.has(id))) return;
    underWay.add(id);
    try {
      await next();
      await updates.record(id);
    } finally {
      underWay.delete(id);
    }
  };
}
