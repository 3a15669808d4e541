import { Composer } from "grammy";
import { troubleFirst } from "../../articles/source-health.ts";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { isOwner } from "../owners.ts";
import { respond } from "../respond.ts";
import { sourceDetails, sourceList } from "../views/sources.ts";

/** For owners: how the sources are. Others are answered as if there were no such command. */
export const sources = new Composer<BotContext>();

const staff = sources.filter(isOwner);

onIntent(staff, "sources", async (ctx) => {
  const { rounds, timeZone } = ctx.parts;
  const all = troubleFirst(await rounds.health());
  await respond(ctx, sourceList(all, { t: ctx.t, language: ctx.reader.language, timeZone }));
});

onIntent(staff, "source", async (ctx, { args: [name] }) => {
  const { rounds, timeZone } = ctx.parts;
  const health = (await rounds.health()).find(({ source }) => source === name);
  if (!health) throw new TypeError(`there is no source ${name}`);
  await respond(ctx, sourceDetails(health, { t: ctx.t, language: ctx.reader.language, timeZone }));
});
