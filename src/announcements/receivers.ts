import type { Delivery, DeliveryRun } from "../deliveries/delivery.ts";
import type { DeliveryLedger } from "../deliveries/ports.ts";
import type { SubscriberStore } from "../subscribers/ports.ts";
import type { Announcement } from "./announcement.ts";
import { AnnouncementContent } from "./content.ts";
import { announcementFor, RunDraft, replacementFor } from "./groups.ts";
import type { AnnouncementStore } from "./ports.ts";

/** Telegram deletes what is younger than 48 hours; the hour is for the time that a run takes. */
const REMOVABLE_MS = 47 * 3_600_000;
/** So many people's messages are changed before they are told: nobody is written to twice within a second. */
const PEOPLE_A_BLOCK = 50;

export type Ledger = Pick<DeliveryLedger, "run" | "deliveries">;

/** A message that somebody got, or may have got: then it has no name. */
interface Received {
  readonly subscriberId: string;
  readonly language: AnnouncementContent["language"];
  readonly messageId: string | null;
  readonly settledAtMs: number;
}

export interface FollowUpSources {
  readonly ledger: Ledger;
  readonly announcements: Pick<AnnouncementStore, "get">;
  readonly subscribers: Pick<SubscriberStore, "get">;
  readonly now: Date;
}

/**
 * What a correction or a withdrawal sends, to exactly those who got what it follows: a change of each message that says
 * the old words (an earlier correction's, too), and one new message to each person. Whoever may have got it, and nobody
 * knows, is told as well.
 */
export async function followUp(announcement: Announcement, sources: FollowUpSources): Promise<RunDraft> {
  const draft = new RunDraft();
  const received = await receivedOf(announcement, sources);
  const people = [...Map.groupBy(received, ({ subscriberId }) => subscriberId)];
  for (let first = 0; first < people.length; first += PEOPLE_A_BLOCK) {
    const block = people.slice(first, first + PEOPLE_A_BLOCK);
    for (const [, messages] of block) {
      for (const message of messages) change(draft, announcement, { message, now: sources.now });
    }
    for (const [subscriberId] of block) {
      const subscriber = await sources.subscribers.get(subscriberId);
      // Nothing is sent to who was forgotten meanwhile; their row would say no more than that.
      if (subscriber) draft.add(subscriberId, announcementFor(announcement, subscriber));
    }
  }
  return draft;
}

function change(
  draft: RunDraft,
  announcement: Announcement,
  { message, now }: { message: Received; now: Date },
): void {
  const { subscriberId, language, messageId, settledAtMs } = message;
  if (messageId === null) return;
  const isRemovable = now.getTime() - settledAtMs < REMOVABLE_MS;
  const act = announcement.follows?.as === "withdrawal" && isRemovable ? "remove" : "edit";
  draft.addTo(messageId, subscriberId, { act, body: replacementFor(announcement, { language }) });
}

/** The messages of the announcement that it follows, and of those that followed that one before. */
async function receivedOf({ id, follows }: Announcement, sources: FollowUpSources): Promise<Received[]> {
  const original = follows && (await sources.announcements.get(follows.id));
  if (!original) return [];
  const earlier = await Promise.all(original.followedBy.map((other) => sources.announcements.get(other.id)));
  const messages: Received[] = [];
  for (const source of [original, ...earlier]) {
    if (!source || source.id === id) continue;
    for (const runId of source.runIds) messages.push(...(await messagesIn(runId, sources.ledger)));
  }
  return messages;
}

async function messagesIn(runId: string, ledger: Ledger): Promise<Received[]> {
  const run = await ledger.run(runId);
  if (!run) return [];
  return (await ledger.deliveries(runId)).flatMap((delivery) => messageOf(run, delivery) ?? []);
}

/** Rows that were forgotten are nobody's. */
function messageOf(run: DeliveryRun, delivery: Delivery): Received | undefined {
  const { subscriberId, state, messageId, settledAt } = delivery;
  const content = run.contents[delivery.content];
  const isMessage = (content?.act ?? "send") === "send";
  if (!isMessage || subscriberId === "" || (state !== "sent" && state !== "uncertain")) return undefined;
  const body = AnnouncementContent.safeParse(content?.body);
  if (!body.success) return undefined;
  const { language } = body.data;
  return { subscriberId, language, messageId, settledAtMs: Date.parse(settledAt ?? run.createdAt) };
}

/** The deliveries that ended `refused` in the newest of the announcement's runs in which they stand. */
export async function refusedIn(
  { runIds }: Pick<Announcement, "runIds">,
  ledger: Ledger,
): Promise<readonly { run: DeliveryRun; delivery: Delivery }[]> {
  const newest = new Map<string, { run: DeliveryRun; delivery: Delivery }>();
  for (const runId of runIds) {
    const run = await ledger.run(runId);
    if (!run) continue;
    for (const delivery of await ledger.deliveries(runId)) {
      if (delivery.subscriberId !== "") newest.set(rowKeyOf(delivery), { run, delivery });
    }
  }
  return [...newest.values()].filter(({ delivery }) => delivery.state === "refused");
}

/** The same thing for the same person, in whichever run it stands. */
export function rowKeyOf({ subscriberId, target = "" }: Pick<Delivery, "subscriberId" | "target">): string {
  return `${subscriberId}/${target}`;
}
