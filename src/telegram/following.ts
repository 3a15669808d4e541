import type { Events } from "../events.ts";
import type { Clock } from "../lib/clock.ts";
import type { OwedNote, OwedNotes } from "../voice/ports.ts";

export interface FollowingOptions {
  readonly owed: OwedNotes;
  readonly clock: Clock;
  readonly events: Pick<Events, "noteFailed" | "noteUnwritten">;
}

/** What follows messages that have been sent. It is on disk before it begins, and until it has come to an end. */
export class Following implements AsyncDisposable {
  readonly #options: FollowingOptions;
  readonly #stop = new AbortController();
  readonly #stopping = Promise.withResolvers<never>();
  readonly #underWay = new Set<Promise<void>>();

  constructor(options: FollowingOptions) {
    this.#options = options;
    this.stopped.catch(() => undefined);
  }

  /** Aborted when nothing more may follow. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Rejects when nothing more may follow. */
  get stopped(): Promise<never> {
    return this.#stopping.promise;
  }

  /** Resolves when it is on disk that the chat is still to get it; `pay` has begun then. Never rejects. */
  async owe(what: Omit<OwedNote, "owedSince">, pay: () => Promise<void>): Promise<void> {
    const { clock, events, owed } = this.#options;
    // The chat has the text already: a disk that is full does not bring it once more.
    const id = await owed
      .owe({ ...what, owedSince: clock().toISOString() })
      .catch((thrown: unknown) => events.noteUnwritten(thrown));
    this.pay(id ?? undefined, pay);
  }

  /** What the stop cuts short stays owed; everything else is settled, however it ends. */
  pay(id: string | undefined, pay: () => Promise<void>): void {
    const paying = this.#pay(id, pay).catch(this.#options.events.noteUnwritten);
    this.#underWay.add(paying);
    void paying.then(() => this.#underWay.delete(paying));
  }

  /** Nothing is waited for any more. */
  stop(): void {
    this.#stop.abort();
    this.#stopping.reject(this.#stop.signal.reason);
  }

  /** Waits for what is on its way. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.stop();
    await Promise.all(this.#underWay);
  }

  async #pay(id: string | undefined, pay: () => Promise<void>): Promise<void> {
    try {
      await pay();
    } catch (thrown) {
      if (this.signal.aborted) return;
      this.#options.events.noteFailed(thrown);
    }
    if (id !== undefined) await this.#options.owed.settle(id);
  }
}
