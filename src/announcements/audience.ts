import { z } from "zod";
import type { SubscriberStore } from "../subscribers/ports.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import { LANGUAGES } from "../topics/topic.ts";

/** `ordinary` is silent in quiet hours and waits its turn; `urgent` goes first and with a sound at any hour. */
export const URGENCIES = ["ordinary", "urgent"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** The rule that selects subscribers, evaluated live. What is left open narrows nothing; what is set must all hold. */
export const Audience = z.object({
  /** Whoever follows one of these; none: whatever they follow, also nothing. */
  topics: z.array(z.string()),
  /** Whoever reads in this language; `null`: in any. */
  language: z.enum(LANGUAGES).nullable(),
  /** Only those who are read to. */
  hasAudio: z.boolean(),
});
export type Audience = z.infer<typeof Audience>;

export const EVERYBODY: Audience = { topics: [], language: null, hasAudio: false };

export function isEverybody({ topics, language, hasAudio }: Audience): boolean {
  return topics.length === 0 && language === null && !hasAudio;
}

/**
 * Whether so many people get it that the rule for everybody holds: nothing but topics makes an audience a part of the
 * city, and all topics together do not.
 * @param topicCount how many topics can be followed
 */
export function isCityWide({ topics }: Audience, topicCount: number): boolean {
  return topics.length === 0 || topics.length >= topicCount;
}

/**
 * Whether this subscriber gets it. Who has paused gets nothing but what is urgent: they asked for quiet, not to be left
 * out in a storm. Who is gone gets nothing.
 */
export function selects(audience: Audience, subscriber: Subscriber, urgency: Urgency): boolean {
  const { topics, language, hasAudio } = audience;
  if (subscriber.status === "gone") return false;
  if (subscriber.status === "paused" && urgency !== "urgent") return false;
  if (topics.length > 0 && !topics.some((topic) => subscriber.topics.includes(topic))) return false;
  if (language !== null && subscriber.language !== language) return false;
  return !hasAudio || subscriber.audio;
}

/** Those who get it now, in the order in which they came, in slices: the event loop gets its turn between them. */
export async function* recipientsOf(
  audience: Audience,
  urgency: Urgency,
  subscribers: Pick<SubscriberStore, "slices">,
): AsyncGenerator<readonly Subscriber[]> {
  for await (const slice of subscribers.slices()) {
    yield slice.filter((subscriber) => selects(audience, subscriber, urgency));
  }
}

/** How many get it now. */
export async function countOf(
  audience: Audience,
  urgency: Urgency,
  subscribers: Pick<SubscriberStore, "slices">,
): Promise<number> {
  let count = 0;
  for await (const slice of recipientsOf(audience, urgency, subscribers)) count += slice.length;
  return count;
}
