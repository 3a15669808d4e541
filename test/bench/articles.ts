import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Article } from "../../src/articles/article.ts";
import { fingerprintOf, keysOf } from "../../src/articles/identity.ts";
import { parsePortalPage } from "../../src/articles/portal-page.ts";
import type { ArticleStore } from "../../src/articles/ports.ts";
import type { Candidate } from "../../src/bulletins/compose.ts";
import { type Catalogue, parseCatalogue } from "../../src/topics/catalogue.ts";
import type { Topic } from "../../src/topics/topic.ts";

export const TOPICS_FILE = fileURLToPath(new URL("../../data/topics.json", import.meta.url));
const SAMPLES = new URL("../../data/articles/", import.meta.url);

/** Articles that are new today, and on each day before. */
export const NEW_TODAY = 40;
const A_DAY = 12;
const DAY_MS = 86_400_000;
/** Today's articles became known so long before `now`. */
const KNOWN_FOR_MS = 3_600_000;

export async function readTopics(): Promise<Catalogue> {
  return parseCatalogue(JSON.parse(await readFile(TOPICS_FILE, "utf8")));
}

export interface ArticleFacts {
  readonly count: number;
  readonly catalogue: Catalogue;
  readonly now: Date;
}

/**
 * Adds articles with the texts of the samples, 40 of today and 12 of each day before, the topics in turn.
 * @returns those of each day, by how many days ago it was
 */
export async function seedArticles(store: ArticleStore, facts: ArticleFacts): Promise<Candidate[][]> {
  const samples = await readSamples(facts.now);
  const { topics } = facts.catalogue;
  const days: Candidate[][] = [];
  // The oldest first: ids ascend with time.
  for (let age = facts.count - 1; age >= 0; age--) {
    const daysAgo = age < NEW_TODAY ? 0 : 1 + Math.floor((age - NEW_TODAY) / A_DAY);
    const topic = topics[age % topics.length];
    const sample = samples[age % samples.length];
    if (!topic || !sample) throw new TypeError("there are no topics or no sample articles");
    const seenAt = new Date(facts.now.getTime() - KNOWN_FOR_MS - daysAgo * DAY_MS - age);
    const article = variant(sample, { topic, number: age, publishedAt: seenAt });
    const entry = await store.add(article, {
      keys: keysOf(article),
      fingerprint: fingerprintOf(article),
      seenAt,
    });
    days[daysAgo] = [{ articleId: entry.id, topicId: topic.id }, ...(days[daysAgo] ?? [])];
  }
  return days;
}

export async function readSamples(now: Date): Promise<Article[]> {
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith(".txt")).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, SAMPLES), "utf8")));
  return texts.map((text) => parsePortalPage(text, { now }).article);
}

function variant(
  sample: Article,
  { topic, number, publishedAt }: { topic: Topic; number: number; publishedAt: Date },
): Article {
  return {
    ...sample,
    category: topic.categories[0] ?? null,
    title: `${sample.title} (kỳ ${number})`,
    publishedAt: publishedAt.toISOString(),
    url: `https://portal.example/tin/${number}`,
  };
}
