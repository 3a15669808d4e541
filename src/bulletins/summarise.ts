import type { Article } from "../articles/article.ts";
import { sentences } from "../language/sentences.ts";
import { countWords } from "../language/text.ts";

/** A summary ends before it grows longer than this, unless its first sentence alone does. */
export const MAX_SUMMARY_WORDS = 80;

/** The lead, cut at the end of a sentence: verbatim, at most 80 words. Empty when the article has no body. */
export function summarise(article: Pick<Article, "lead">): string {
  const chosen: string[] = [];
  let words = 0;
  for (const sentence of sentences(article.lead ?? "")) {
    words += countWords(sentence);
    if (chosen.length > 0 && words > MAX_SUMMARY_WORDS) break;
    chosen.push(sentence);
  }
  return chosen.join(" ");
}
