import type { Bot, Transformer } from "grammy";
import type { Core } from "./core.ts";
import type { BotContext } from "./telegram/context.ts";
import { dayOf } from "./telegram/views/words.ts";
import type { ChatPage } from "./web/chat-page.ts";
import { LocalApiError, type LocalTelegram } from "./web/local-telegram.ts";

const NEWEST_ON_PAGE = 5;

/** In a trial every call is answered in the process. */
export function localTransport(local: LocalTelegram | undefined): Transformer[] {
  if (!local) return [];
  const answer: Transformer = async (_previous, method, payload) => {
    try {
      // The page answers as Telegram does; grammY's types cannot know which method this is.
      return { ok: true, result: (await local.call(method, { ...payload })) as never };
    } catch (thrown) {
      if (!(thrown instanceof LocalApiError)) throw thrown;
      return { ok: false, error_code: thrown.errorCode, description: thrown.description };
    }
  };
  return [answer];
}

/** The local chat page on the very same bot. */
export function pageOf(core: Core, telegram: LocalTelegram, bot: Bot<BotContext>): ChatPage {
  return {
    take: (update) => bot.handleUpdate(update),
    telegram,
    newest: async () =>
      (await core.database.articles.newest(NEWEST_ON_PAGE)).map(({ title, publishedAt, category }) => ({
        title,
        date: dayOf(publishedAt),
        topic: core.catalogue.topicOfCategory(category)?.name.vi ?? category ?? "",
      })),
    city: core.config.cityName,
  };
}

/** Who began in an earlier trial is known to Telegram; here they have to be made known again. */
export async function reopenConversations(
  { config, database }: Core,
  telegram: LocalTelegram,
): Promise<void> {
  for (const { name } of config.bulletinSlots) {
    for (const { address } of await database.subscribers.activeIn(name)) telegram.open(Number(address));
  }
}
