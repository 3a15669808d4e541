import { sequentialize } from "@grammyjs/runner";
import { Bot, type BotConfig, type Transformer } from "grammy";
import type { BotContext, BotParts } from "./context.ts";
import { announce } from "./features/announce.ts";
import { approvals } from "./features/approvals.ts";
import { article } from "./features/article.ts";
import { ask } from "./features/ask.ts";
import { audio } from "./features/audio.ts";
import { bulletin } from "./features/bulletin.ts";
import { fallback } from "./features/fallback.ts";
import { help } from "./features/help.ts";
import { inquiries } from "./features/inquiries.ts";
import { listen } from "./features/listen.ts";
import { meetings } from "./features/meetings.ts";
import { notice } from "./features/notice.ts";
import { plain } from "./features/plain.ts";
import { privacy } from "./features/privacy.ts";
import { progress } from "./features/progress.ts";
import { questions } from "./features/questions.ts";
import { settings } from "./features/settings.ts";
import { sources } from "./features/sources.ts";
import { staff } from "./features/staff.ts";
import { start } from "./features/start.ts";
import { topics } from "./features/topics.ts";
import { withdraw } from "./features/withdraw.ts";
import { failures } from "./middleware/failures.ts";
import { intent } from "./middleware/intent.ts";
import { membership } from "./middleware/membership.ts";
import { once } from "./middleware/once.ts";
import { reader } from "./middleware/reader.ts";

export interface BotSetup {
  readonly token: string;
  readonly config: BotConfig<BotContext>;
  readonly transformers: readonly Transformer[];
}

/** The bot: what an update passes, in this order. */
export function createBot(parts: BotParts, { token, config, transformers }: BotSetup): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, config);
  bot.api.config.use(...transformers);
  // What fails outside `failures` (the store, before anybody is known). grammY's own handler prints whole updates.
  bot.catch(({ ctx, error }) => parts.events.updateFailed(ctx.update.update_id, error));

  bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
  bot.use(once(parts));
  bot.use(reader(parts));
  bot.use(failures);
  bot.use(membership);
  bot.use(intent);

  bot.use(start, topics, bulletin, article, ask, meetings, listen, settings, audio, privacy, help);
  bot.use(sources, questions, withdraw);
  bot.use(notice, inquiries, announce, approvals, progress, staff);
  bot.use(plain, fallback);
  return bot;
}
