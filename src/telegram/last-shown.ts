import type { Subscriber } from "../subscribers/subscriber.ts";

/** What a chat was shown last, for reading it aloud. */
export type Shown = { readonly messageId: number; readonly shownAt: string } & (
  | { readonly action: string }
  | { readonly text: string }
);

/** Chats whose last message is remembered: 4 MB of text at most. */
const MAX_CHATS = 1_000;

/** The last message of each chat, in memory only: no text of a conversation is kept on disk. */
export class LastShown {
  readonly #shown = new Map<string, Shown>();

  of({ address }: Pick<Subscriber, "address">): Shown | undefined {
    return this.#shown.get(address);
  }

  put({ address }: Pick<Subscriber, "address">, shown: Shown): void {
    this.#shown.delete(address);
    this.#shown.set(address, shown);
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > MAX_CHATS && oldest !== undefined) this.#shown.delete(oldest);
  }

  forget({ address }: Pick<Subscriber, "address">): void {
    this.#shown.delete(address);
  }
}
