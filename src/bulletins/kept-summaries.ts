import type { Article } from "../articles/article.ts";
import { fingerprintOf } from "../articles/identity.ts";
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
  /** Least recently used first. */
  const kept = new Map<string, string>();
  return (article) => {
    const revision = fingerprintOf(article);
    const summary = kept.get(revision) ?? make(article);
    kept.delete(revision);
    kept.set(revision, summary);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return summary;
  };
}
