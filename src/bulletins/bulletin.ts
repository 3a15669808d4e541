import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { type Article, type ArticleId, runningText, type StoredArticle } from "../articles/article.ts";
import { AUDIO_FORMS } from "../subscribers/subscriber.ts";
import { LANGUAGES, type Language, type Topic } from "../topics/topic.ts";
import { Edition } from "./edition.ts";

/** At most so many articles in one bulletin. */
export const ITEMS_PER_BULLETIN = 6;

/** How a bulletin is read aloud to whoever gets it. */
export const BulletinAudio = z.object({
  /** The name of a voice; `null`: the best one that works. */
  voice: z.string().nullable(),
  speed: z.number().positive(),
  /** As a voice note, or as a file for those who take no notes. */
  as: z.enum(AUDIO_FORMS),
});
export type BulletinAudio = z.infer<typeof BulletinAudio>;

/** A bulletin by reference: what the ledger keeps and a group of readers shares. */
export const BulletinOutline = z.object({
  edition: Edition,
  language: z.enum(LANGUAGES),
  items: z.array(z.object({ articleId: z.int().positive(), topicId: z.string() })).min(1),
  /** Articles that the reader has not had either and that did not fit. */
  moreCount: z.int().nonnegative(),
  /** Whether it was made for somebody who follows no topic, out of all of them. */
  isFromAllTopics: z.boolean(),
  /** `null`: not read aloud. Runs that were opened before there were voices do not have it. */
  audio: BulletinAudio.nullable().default(null),
});
export type BulletinOutline = z.infer<typeof BulletinOutline>;

/** The digest for one subscriber in one edition, with all its words. Text and voice are both made from it. */
export interface Bulletin {
  readonly edition: Edition;
  readonly language: Language;
  readonly items: readonly BulletinItem[];
  readonly moreCount: number;
  readonly isFromAllTopics: boolean;
}

export interface BulletinItem {
  readonly articleId: ArticleId;
  /** Why the reader gets it. */
  readonly topic: Topic;
  readonly title: string;
  /** Sentences of the article itself; empty when it has no body. */
  readonly summary: string;
  readonly publishedAt: Article["publishedAt"];
  readonly url: string | null;
  /** The words of the article, for putting a title in capitals back into sentence case. */
  readonly sample: string;
}

export interface BulletinSources {
  readonly article: (id: ArticleId) => Promise<StoredArticle | undefined>;
  readonly topic: (id: string) => Topic | undefined;
  readonly summarise: (article: Article) => string;
}

/** The outline with the articles' newest words. An article or topic that is no more is left out. */
export async function fillBulletin(outline: BulletinOutline, sources: BulletinSources): Promise<Bulletin> {
  const items: BulletinItem[] = [];
  for (const { articleId, topicId } of outline.items) {
    const stored = await sources.article(articleId);
    const topic = sources.topic(topicId);
    if (!stored || !topic) continue;
    const { title, publishedAt, url } = stored.article;
    // A new article's summary takes tens of milliseconds: others have their turn between.
    await setImmediate();
    const sample = runningText(stored.article);
    items.push({
      articleId,
      topic,
      title,
      summary: sources.summarise(stored.article),
      publishedAt,
      url,
      sample,
    });
  }
  const { edition, language, moreCount, isFromAllTopics } = outline;
  return { edition, language, items, moreCount, isFromAllTopics };
}
