import type { ArticleId } from "../articles/article.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import type { Reading } from "../voice/reading.ts";

/** What a chat was answered last. */
export interface LastAnswer {
  readonly messageId: number;
  /** As it was asked. */
  readonly question: string;
  /** The first line of the answer. */
  readonly title: string;
  /** The answer as it is read aloud. */
  readonly reading: Reading;
}

/** For so long "còn ngày hôm sau?" is about the article before. */
const FOLLOWS_FOR_MS = 10 * 60_000;
/** Chats that are remembered: some 4 MB. */
const MAX_CHATS = 1_000;
/** Questions passed on that are remembered, so that a second press counts nothing. */
const MAX_PASSED_ON = 10_000;

/** Nobody fills the list of staff alone. */
const MAX_KEPT_A_DAY = 30;
const DAY_MS = 86_400_000;

type Chat = Pick<Subscriber, "address">;

/** What each chat was answered and read about a moment ago, in memory only: nothing of a conversation is on disk. */
export class LastAnswers {
  readonly #answers = new Map<string, LastAnswer>();
  readonly #articles = new Map<string, { readonly id: ArticleId; readonly untilMs: number }>();
  readonly #passedOn = new Map<string, string>();
  readonly #kept = new Map<string, { readonly count: number; readonly untilMs: number }>();

  of({ address }: Chat): LastAnswer | undefined {
    return this.#answers.get(address);
  }

  put({ address }: Chat, answer: LastAnswer): void {
    keep(this.#answers, [address, answer], MAX_CHATS);
  }

  /** The article that the chat was answered from, or has opened, in the last ten minutes. */
  articleOf({ address }: Chat, now: Date): ArticleId | undefined {
    const last = this.#articles.get(address);
    return last && now.getTime() < last.untilMs ? last.id : undefined;
  }

  putArticle({ address }: Chat, id: ArticleId, now: Date): void {
    keep(this.#articles, [address, { id, untilMs: now.getTime() + FOLLOWS_FOR_MS }], MAX_CHATS);
  }

  /** Whether this chat passes the question on for the first time; the question counts it once. */
  passesOn({ address }: Chat, questionId: string): boolean {
    const key = `${address} ${questionId}`;
    const isFirst = !this.#passedOn.has(key);
    keep(this.#passedOn, [key, address], MAX_PASSED_ON);
    return isFirst;
  }

  /** Whether one more question of this chat may be kept for staff: thirty in a day. */
  mayKeep({ address }: Chat, now: Date): boolean {
    const known = this.#kept.get(address);
    const last = known && now.getTime() < known.untilMs ? known : undefined;
    const kept = last ?? { count: 0, untilMs: now.getTime() + DAY_MS };
    keep(this.#kept, [address, { ...kept, count: kept.count + 1 }], MAX_CHATS);
    return kept.count < MAX_KEPT_A_DAY;
  }

  forget({ address }: Chat): void {
    this.#answers.delete(address);
    this.#articles.delete(address);
    for (const [key, chat] of this.#passedOn) if (chat === address) this.#passedOn.delete(key);
  }
}

/** The newest stands last; the oldest goes when there are too many. */
function keep<T>(map: Map<string, T>, [key, value]: readonly [string, T], most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
