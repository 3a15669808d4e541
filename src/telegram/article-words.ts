import type { StoredArticle } from "../articles/article.ts";
import type { BotContext } from "./context.ts";
import { isOwner } from "./owners.ts";
import type { ArticleWords } from "./views/article.ts";

/** The words around an article for this reader. @param offeredCount how many numbers the chat has been offered */
export function articleWords(
  { parts, reader, staff, t }: BotContext,
  stored: StoredArticle,
  offeredCount: number,
): ArticleWords {
  return {
    ...{ t, offeredCount, language: reader.language },
    topic: parts.catalogue.topicOfCategory(stored.article.category),
    summary: parts.summarise(stored.article),
    offersListening: parts.aloud !== undefined,
    offersWithdrawal: isOwner({ staff }),
  };
}
