import type { ArticleEntry, ArticleId } from "../articles/article.ts";
import type { Content } from "../deliveries/delivery.ts";
import type { Recipient } from "../deliveries/ports.ts";
import type { Subscriber, SubscriberId } from "../subscribers/subscriber.ts";
import type { TopicId } from "../topics/topic.ts";
import { type BulletinAudio, type BulletinOutline, ITEMS_PER_BULLETIN } from "./bulletin.ts";
import type { Edition } from "./edition.ts";

/** An article that may be news to somebody, with the topic that it belongs to. */
export interface Candidate {
  readonly articleId: ArticleId;
  readonly topicId: TopicId;
}

/** What a bulletin depends on besides the articles. */
export interface Reader {
  readonly id: SubscriberId;
  readonly language: Subscriber["language"];
  readonly topics: readonly TopicId[];
  /** Articles that the reader has had, or that are on their way. */
  readonly had: ReadonlySet<ArticleId>;
  /** How it is read aloud; not at all unless told. */
  readonly audio?: BulletinAudio | null;
}

/** How this subscriber's bulletins are read aloud. */
export function audioOf(listener: Partial<Listener>): BulletinAudio | null {
  const { audio, voice = null, speed = 1, audioAs = "note" } = listener;
  return audio ? { voice, speed, as: audioAs } : null;
}

export type Listener = Pick<Subscriber, "audio" | "voice" | "speed" | "audioAs">;

/** Entries, newest first, as candidates; what belongs to no topic, or to a backlog, is nobody's news. */
export function candidatesOf(
  entries: readonly ArticleEntry[],
  topicOf: (category: string | null) => TopicId | undefined,
): Candidate[] {
  return entries.flatMap(({ id, category, isBacklog }) => {
    const topicId = isBacklog ? undefined : topicOf(category);
    return topicId === undefined ? [] : [{ articleId: id, topicId }];
  });
}

/**
 * The bulletin of one reader: candidates of the followed topics that the reader has not had, in the order given
 * (newest first), at most six, and how many are left. Somebody who follows no topic gets it out of all of them.
 * `null` when there is nothing new.
 */
export function composeOutline(
  reader: Reader,
  candidates: readonly Candidate[],
  edition: Edition,
): BulletinOutline | null {
  const isFromAllTopics = reader.topics.length === 0;
  const fresh = candidates.filter(
    ({ articleId, topicId }) =>
      (isFromAllTopics || reader.topics.includes(topicId)) && !reader.had.has(articleId),
  );
  if (fresh.length === 0) return null;
  const items = fresh.slice(0, ITEMS_PER_BULLETIN);
  return {
    edition,
    language: reader.language,
    items,
    moreCount: fresh.length - items.length,
    isFromAllTopics,
    audio: reader.audio ?? null,
  };
}

/** Everybody who gets the same bulletin is one group: rendered, read aloud and uploaded once, whatever its size. */
export function groupKeyOf({ language, items, moreCount, isFromAllTopics, audio }: BulletinOutline): string {
  return [
    language,
    items.map(({ articleId }) => articleId).join("."),
    moreCount,
    isFromAllTopics ? "all" : "",
    ...(audio ? [audio.as, audio.speed, audio.voice ?? ""] : []),
  ].join("/");
}

export function contentOf(outline: BulletinOutline): Content {
  return { items: outline.items.map(({ articleId }) => articleId), body: outline };
}

/** Collects an edition's recipients by what they get. Adding a reader costs no rendering. */
export class EditionDraft {
  readonly contents: Record<string, Content> = {};
  readonly recipients: Recipient[] = [];

  add(subscriberId: SubscriberId, outline: BulletinOutline): void {
    const key = groupKeyOf(outline);
    this.contents[key] ??= contentOf(outline);
    this.recipients.push({ subscriberId, content: key });
  }
}
