import type { Bot, Transformer } from "grammy";
import { runningText } from "./articles/article.ts";
import type { Core } from "./core.ts";
import { quietCapitals } from "./language/capitals.ts";
import type { BotContext } from "./telegram/context.ts";
import { dayOf } from "./telegram/views/words.ts";
import type { ChatPage } from "./web/chat-page.ts";
import type { NewestArticle } from "./web/chat-view.ts";
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
    newest: () => newestArticles(core),
    city: core.config.cityName,
  };
}

async function newestArticles({ catalogue, database: { articles } }: Core): Promise<NewestArticle[]> {
  const entries = await articles.newest(NEWEST_ON_PAGE);
  const stored = await Promise.all(entries.map(({ id }) => articles.get(id)));
  return stored.flatMap((found) => {
    if (!found) return [];
    const { title, publishedAt, category } = found.article;
    const topic = catalogue.topicOfCategory(category)?.name.vi ?? category ?? "";
    return [
      {
        title: quietCapitals(title, { sample: runningText(found.article) }),
        date: dayOf(publishedAt),
        topic,
      },
    ];
  });
}

/** Who began in an earlier trial is known to Telegram; here they have to be made known again. */
export async function reopenConversations(
  { database }: Pick<Core, "database">,
  telegram: LocalTelegram,
): Promise<void> {
  for await (const slice of database.subscribers.slices()) {
    // Who has paused gets what is urgent; who is gone has closed the chat.
    for (const { address, status } of slice) if (status !== "gone") telegram.open(Number(address));
  }
  // Staff hear of announcements, also those who had all that was kept of them as readers forgotten.
  for (const { id } of await database.staff.all()) telegram.open(Number(id));
}
