import { Composer } from "grammy";
import { troubleFirst } from "../../articles/source-health.ts";
import type { BotContext } from "../context.ts";
import { onStaffIntent } from "../on-intent.ts";
import { respond } from "../respond.ts";
import { sourceDetails, sourceList } from "../views/sources.ts";

/** For owners: how the sources are. Others are answered as if there were no such command. */
export const sources = new Composer<BotContext>();

onStaffIntent(sources, "sources", async (ctx) => {
  const { rounds, timeZone } = ctx.parts;
  const all = troubleFirst(await rounds.health());
  await respond(ctx, sourceList(all, { t: ctx.t, language: ctx.reader.language, timeZone }));
});

onStaffIntent(sources, "source", async (ctx, { args: [name] }) => {
  const { rounds, timeZone } = ctx.parts;
  const health = (await rounds.health()).find(({ source }) => source === name);
  if (!health) throw new TypeError(`there is no source ${name}`);
  await respond(ctx, sourceDetails(health, { t: ctx.t, language: ctx.reader.language, timeZone }));
});
