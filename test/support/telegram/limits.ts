import { tooManyRequests } from "./refusal.ts";

export interface LimitOptions {
  /** Sends that are accepted within any 1,000 ms, all chats together. */
  readonly perSecond?: number;
  /** The same for each chat. */
  readonly perChatPerSecond?: number;
}

const WINDOW_MS = 1000;

/** Refuses sends beyond the limits. A refused send does not count. */
export class Limits {
  readonly #perChat: number | undefined;
  readonly #all: SlidingWindow | undefined;
  readonly #chats = new Map<number, SlidingWindow>();

  constructor({ perSecond, perChatPerSecond }: LimitOptions) {
    this.#all = perSecond === undefined ? undefined : new SlidingWindow(perSecond);
    this.#perChat = perChatPerSecond;
  }

  admit(chatId: number, atMs: number): void {
    const windows = [this.#all, this.#windowOf(chatId)];
    const waitMs = Math.max(...windows.map((window) => window?.waitMs(atMs) ?? 0));
    if (waitMs > 0) throw tooManyRequests(Math.ceil(waitMs / 1000));
    for (const window of windows) window?.add(atMs);
  }

  #windowOf(chatId: number): SlidingWindow | undefined {
    if (this.#perChat === undefined) return undefined;
    const window = this.#chats.get(chatId) ?? new SlidingWindow(this.#perChat);
    this.#chats.set(chatId, window);
    return window;
  }
}

/** The last `limit` times, in a ring: the oldest of them says when there is room again. */
class SlidingWindow {
  readonly #timesMs: number[];
  #next = 0;

  constructor(limit: number) {
    this.#timesMs = new Array<number>(limit).fill(Number.NEGATIVE_INFINITY);
  }

  waitMs(atMs: number): number {
    const oldest = this.#timesMs[this.#next] ?? atMs;
    return Math.max(oldest + WINDOW_MS - atMs, 0);
  }

  add(atMs: number): void {
    this.#timesMs[this.#next] = atMs;
    this.#next = (this.#next + 1) % this.#timesMs.length;
  }
}
