import { runningText, type StoredArticle } from "../../articles/article.ts";
import type { Translate } from "../../i18n/translator.ts";
import { nameAddresses, Readable } from "./readable.ts";
import { clip } from "./split.ts";

const MAX_LENGTH = 150;

/** An article's title inside a sentence of the bot. */
export function quotedTitle({ article }: StoredArticle, t: Translate): string {
  return new Readable(runningText(article)).text(clip(nameAddresses(article.title, t), MAX_LENGTH));
}
