import type { SubscriberId } from "../subscribers/subscriber.ts";
import type { Claimed } from "./attempt.ts";
import { isBulletinRun } from "./delivery.ts";
import type { Pace } from "./pace.ts";

/** Deliveries that are claimed and wait for a turn, in the order in which claiming them began. */
export class Line {
  readonly #pace: Pace;
  readonly #waiting = new Set<Claimed>();
  /** When the one before has its place. Never rejects. */
  #lastPlace: Promise<void> = Promise.resolve();

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /**
   * Claims, and stands in line behind those that began to claim before.
   * @param claim what is to wait for a turn; what it throws is thrown
   * @returns what `claim` found
   */
  async enter(claim: () => Promise<Claimed | undefined>): Promise<Claimed | undefined> {
    const before = this.#lastPlace;
    const place = Promise.withResolvers<void>();
    this.#lastPlace = place.promise;
    try {
      const claimed = await claim();
      await before;
      if (claimed) this.#waiting.add(claimed);
      return claimed;
    } finally {
      place.resolve();
    }
  }

  /** At the next turn, whose it is: what is urgent goes before what stands longer. `undefined`: somebody took it meanwhile. */
  async turn(signal: AbortSignal): Promise<Claimed | undefined> {
    await this.#pace.turn(signal);
    const waiting = [...this.#waiting];
    const next = waiting.find(({ run }) => run.priority === "urgent") ?? waiting[0];
    if (next) this.#waiting.delete(next);
    return next;
  }

  leave(claimed: Claimed): void {
    this.#waiting.delete(claimed);
  }

  /** The bulletin that waits for this subscriber. */
  bulletinFor(subscriberId: SubscriberId): Claimed | undefined {
    return [...this.#waiting].find(
      ({ run, delivery }) => delivery.subscriberId === subscriberId && isBulletinRun(run),
    );
  }
}
