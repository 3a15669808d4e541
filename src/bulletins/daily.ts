import { setImmediate as nextTick } from "node:timers/promises";
import type { ArticleStore } from "../articles/ports.ts";
import type { Delivery, DeliveryRun } from "../deliveries/delivery.ts";
import type { DeliveryLedger } from "../deliveries/ports.ts";
import { civilDateAt } from "../lib/civil-date.ts";
import type { Clock } from "../lib/clock.ts";
import { Gate } from "../lib/gate.ts";
import type { SubscriberStore } from "../subscribers/ports.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import type { Catalogue } from "../topics/catalogue.ts";
import type { BulletinOutline } from "./bulletin.ts";
import {
  audioOf,
  type Candidate,
  candidatesOf,
  composeOutline,
  contentOf,
  EditionDraft,
  type Listener,
} from "./compose.ts";
import { askedEdition, askedRunId, type Edition, runIdOf, type ScheduledEdition } from "./edition.ts";

/** How long an article counts as news, from when it became known: a new subscriber does not get years of it. */
export const NEWS_DAYS = 7;
const DAY_MS = 86_400_000;
/** Readers composed before the event loop gets its turn. */
const READERS_A_SLICE = 200;

export interface DailyOptions {
  readonly articles: ArticleStore;
  readonly subscribers: SubscriberStore;
  readonly ledger: DeliveryLedger;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly timeZone: string;
}

export interface OpenedEdition {
  readonly runId: string;
  /** `false`: this edition was opened before; nothing has changed. */
  readonly isNew: boolean;
  readonly recipients: number;
  /** Different bulletins among them. */
  readonly groups: number;
}

/** Whoever a bulletin is made for. */
export type BulletinReader = Pick<Subscriber, "id" | "language" | "topics"> & Partial<Listener>;

export interface ClaimedBulletin {
  readonly run: DeliveryRun;
  readonly delivery: Delivery;
}

/** Makes bulletins: an edition for everybody in a slot, or one for somebody who asks. */
export class Daily {
  readonly #options: DailyOptions;
  /** While an edition is being opened, what it gives to whom is not in the ledger yet: nothing else is claimed then. */
  readonly #gate = new Gate();

  constructor(options: DailyOptions) {
    this.#options = options;
  }

  /** Composes an edition and hands it to the ledger, once: a second call for the same edition changes nothing. */
  openEdition(edition: ScheduledEdition): Promise<OpenedEdition> {
    return this.#gate.alone(() => this.#open(edition));
  }

  /**
   * A bulletin for somebody who asks now, claimed for sending: the one that waits for them in an edition, else a new
   * one; `undefined` when there is nothing new. It counts as sent once it is settled so.
   */
  claimAsked(subscriber: Subscriber): Promise<ClaimedBulletin | undefined> {
    return this.#gate.together(() => this.#claim(subscriber));
  }

  /** The bulletin that such a reader would get now; nothing is recorded. */
  async preview(reader: BulletinReader, edition?: Edition): Promise<BulletinOutline | null> {
    const { clock, timeZone } = this.#options;
    const now = clock();
    const candidates = await this.#candidates(now);
    return this.#outline(reader, candidates, edition ?? askedEdition(civilDateAt(now, timeZone)));
  }

  async #open(edition: ScheduledEdition): Promise<OpenedEdition> {
    const { ledger, subscribers, clock } = this.#options;
    const runId = runIdOf(edition);
    if (await ledger.has(runId)) return { runId, isNew: false, recipients: 0, groups: 0 };
    const now = clock();
    const candidates = await this.#candidates(now);
    const draft = new EditionDraft();
    for (const [index, subscriber] of (await subscribers.activeIn(edition.slot)).entries()) {
      if (index % READERS_A_SLICE === 0) await nextTick();
      if (subscriber.topics.length === 0) continue;
      const outline = await this.#outline(subscriber, candidates, edition);
      if (outline) draft.add(subscriber.id, outline);
    }
    const { contents, recipients } = draft;
    const isNew = await ledger.open({ id: runId, createdAt: now.toISOString(), contents }, recipients);
    return { runId, isNew, recipients: recipients.length, groups: Object.keys(contents).length };
  }

  async #claim(subscriber: Subscriber): Promise<ClaimedBulletin | undefined> {
    const { ledger, clock } = this.#options;
    const waiting = await ledger.claimFor(subscriber.id);
    if (waiting) return waiting;
    const outline = await this.preview(subscriber);
    if (!outline) return undefined;
    const now = clock();
    const runId = askedRunId(now);
    const delivery = await ledger.append(runId, contentOf(outline), subscriber.id, now);
    const run = await ledger.run(runId);
    return run && { run, delivery };
  }

  async #outline(
    { id, language, topics, ...listener }: BulletinReader,
    candidates: readonly Candidate[],
    edition: Edition,
  ): Promise<BulletinOutline | null> {
    const had = await this.#options.ledger.itemsOf(id);
    return composeOutline({ id, language, topics, had, audio: audioOf(listener) }, candidates, edition);
  }

  async #candidates(now: Date): Promise<Candidate[]> {
    const { articles, catalogue } = this.#options;
    const entries = await articles.entriesSince(new Date(now.getTime() - NEWS_DAYS * DAY_MS));
    return candidatesOf(entries, (category) => catalogue.topicOfCategory(category)?.id);
  }
}
