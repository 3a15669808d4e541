import type { DeliveryLedger } from "../deliveries/ports.ts";
import type { Clock } from "../lib/clock.ts";
import type { SubscriberStore } from "../subscribers/ports.ts";
import { type Announcement, announcementRunId } from "./announcement.ts";
import { recipientsOf } from "./audience.ts";
import { announcementFor, RunDraft } from "./groups.ts";
import type { AnnouncementStore } from "./ports.ts";
import { followUp, refusedIn } from "./receivers.ts";

export interface RunsOptions {
  readonly announcements: AnnouncementStore;
  readonly subscribers: Pick<SubscriberStore, "slices" | "get">;
  readonly ledger: DeliveryLedger;
  readonly clock: Clock;
}

/** Bulletins are kept for eight days, announcements for ninety: so long one can be corrected or withdrawn. */
const LONGER_MS = 82 * 86_400_000;

/** The delivery runs of announcements. */
export class Runs {
  readonly #options: RunsOptions;

  constructor(options: RunsOptions) {
    this.#options = options;
  }

  /** Who gets what in the announcement's newest run, as it is now. */
  async draftOf(announcement: Announcement): Promise<RunDraft> {
    const { subscribers, clock } = this.#options;
    if (announcement.runIds.length > 1) return this.#refusedBefore(announcement);
    if (announcement.follows) return followUp(announcement, { ...this.#options, now: clock() });
    const { audience, urgency } = announcement.version;
    const draft = new RunDraft();
    for await (const slice of recipientsOf(audience, urgency, subscribers)) {
      for (const subscriber of slice) draft.add(subscriber.id, announcementFor(announcement, subscriber));
    }
    return draft;
  }

  /** The newest run, opened when it is not yet: once, however often it is asked for. */
  async opened(announcement: Announcement): Promise<string> {
    const { announcements, clock, ledger } = this.#options;
    const { id, runIds, follows, version } = announcement;
    const runId = runIds.at(-1) ?? announcementRunId(id);
    if (!(await ledger.has(runId))) {
      const { contents, recipients } = await this.draftOf(announcement);
      const now = clock();
      const priority = version.urgency;
      const agesFrom = new Date(now.getTime() + LONGER_MS).toISOString();
      await ledger.open(
        { id: runId, createdAt: now.toISOString(), priority, agesFrom, contents },
        recipients,
      );
    }
    if (runIds.length > 0) return runId;
    await announcements.update(id, (newest) => ({ ...newest, runIds: [runId] }));
    if (follows) await this.#markFollowed(id, follows);
    return runId;
  }

  /** Lets the ledger follow the announcement's status. */
  async follow({ status, runIds }: Announcement): Promise<void> {
    const { clock, ledger } = this.#options;
    if (status !== "sending" && status !== "paused" && status !== "stopped") return;
    for (const runId of runIds) {
      const control = await ledger.control(runId);
      if (control === undefined || control === "stopped") continue;
      if (status === "stopped") await ledger.stop(runId, clock());
      else if ((status === "paused") !== (control === "held")) await ledger.hold(runId, status === "paused");
    }
  }

  /** Whoever has subscribed since gets what is urgent, too. */
  async addLatecomers(announcement: Announcement, runId: string): Promise<void> {
    const { urgency } = announcement.version;
    if (urgency !== "urgent" || announcement.follows || announcement.runIds.length > 1) return;
    const { contents, recipients } = await this.draftOf(announcement);
    await this.#options.ledger.extend(runId, contents, recipients);
  }

  /** Whether nothing of it is on its way any more, with the ledger behind its status. */
  async hasEnded(announcement: Announcement): Promise<boolean> {
    await this.follow(announcement);
    for (const runId of announcement.runIds) if (!(await this.isOver(runId))) return false;
    return true;
  }

  /** Whether nothing is left to be sent in it. */
  async isOver(runId: string): Promise<boolean> {
    const unfinished = await this.#options.ledger.unfinished();
    return !unfinished.some(({ id }) => id === runId);
  }

  async #refusedBefore({ runIds }: Announcement): Promise<RunDraft> {
    const draft = new RunDraft();
    const before = { runIds: runIds.slice(0, -1) };
    for (const { run, delivery } of await refusedIn(before, this.#options.ledger)) {
      const { subscriberId, content, target } = delivery;
      const known = run.contents[content];
      const recipient = { subscriberId, content, ...(target !== undefined && { target }) };
      if (known) draft.addAgain(recipient, known);
    }
    return draft;
  }

  async #markFollowed(id: Announcement["id"], follows: NonNullable<Announcement["follows"]>): Promise<void> {
    await this.#options.announcements.update(follows.id, (original) =>
      original.followedBy.some((other) => other.id === id)
        ? undefined
        : { ...original, followedBy: [...original.followedBy, { id, as: follows.as }] },
    );
  }
}
