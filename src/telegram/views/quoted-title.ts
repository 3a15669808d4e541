import type { Article } from "../../articles/article.ts";
import type { Translate } from "../../i18n/translator.ts";
import { nameAddresses, Readable } from "./readable.ts";
import { clip } from "./split.ts";

const MAX_LENGTH = 150;

/** An article's title inside a sentence of the bot. */
export function quotedTitle({ title }: Pick<Article, "title">, t: Translate): string {
  return new Readable("").text(clip(nameAddresses(title, t), MAX_LENGTH));
}
