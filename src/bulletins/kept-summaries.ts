import type { Article } from "../articles/article.ts";
import { fingerprintOf } from "../articles/identity.ts";
import { Recent } from "../lib/recent.ts";
import { summarise } from "./summarise.ts";

/** Those of the last days, which nearly everybody asks for. */
const KEPT = 500;

/**
 * Summaries made once for each revision of an article, as its fingerprint tells, and kept for bulletins, the chat and
 * the voice. They stay in memory: the same text always gives the same summary, sooner than a disk keeps it.
 */
export function keptSummaries(
  make: (article: Article) => string = summarise,
  limit: number = KEPT,
): (article: Article) => string {
  const kept = new Recent<string>(limit);
  return (article) => kept.get(fingerprintOf(article), () => make(article));
}
