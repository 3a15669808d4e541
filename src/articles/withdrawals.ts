import type { Clock } from "../lib/clock.ts";
import type { ArticleEntry, ArticleId } from "./article.ts";
import type { ArticleStore } from "./ports.ts";

export interface WithdrawalsOptions {
  readonly store: Pick<ArticleStore, "withdraw" | "restore">;
  readonly clock: Clock;
  /** Awaited after each: what is derived from the store follows. */
  readonly onChanged: (id: ArticleId) => Promise<void>;
}

/** Takes articles out of bulletins and answers, and puts them back. */
export class Withdrawals {
  readonly #options: WithdrawalsOptions;
  #count = 0;

  constructor(options: WithdrawalsOptions) {
    this.#options = options;
  }

  /** How many have been made or undone: what was rendered before the last may show what is withdrawn. */
  get count(): number {
    return this.#count;
  }

  /** @throws PlainError `unknown_article` */
  async withdraw(id: ArticleId): Promise<ArticleEntry> {
    const entry = await this.#options.store.withdraw(id, this.#options.clock());
    return this.#changed(entry);
  }

  /** @throws PlainError `unknown_article` */
  async restore(id: ArticleId): Promise<ArticleEntry> {
    return this.#changed(await this.#options.store.restore(id));
  }

  async #changed(entry: ArticleEntry): Promise<ArticleEntry> {
    this.#count++;
    await this.#options.onChanged(entry.id);
    return entry;
  }
}
