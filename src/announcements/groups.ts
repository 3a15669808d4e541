import type { Content } from "../deliveries/delivery.ts";
import type { Recipient } from "../deliveries/ports.ts";
import type { Subscriber, SubscriberId } from "../subscribers/subscriber.ts";
import type { Announcement } from "./announcement.ts";
import type { AnnouncementContent } from "./content.ts";

/** What a subscriber's own settings make of an announcement. */
type Settings = Pick<Subscriber, "language" | "audio" | "voice" | "speed" | "audioAs">;

/** An announcement as somebody with these settings gets it. */
export function announcementFor(announcement: Announcement, settings: Settings): AnnouncementContent {
  const { language, audio, voice, speed, audioAs } = settings;
  return {
    ...{ kind: "announcement", announcementId: announcement.id, part: "message" },
    ...{ urgency: announcement.version.urgency, language },
    audio: audio ? { voice, speed, as: audioAs } : null,
  };
}

/** What stands in the place of a message that is corrected or withdrawn: text alone, in the language that was sent. */
export function replacementFor(
  announcement: Announcement,
  { language }: Pick<Subscriber, "language">,
): AnnouncementContent {
  const { id, version } = announcement;
  return {
    ...{ kind: "announcement", announcementId: id, part: "edit" },
    ...{ urgency: version.urgency, language, audio: null },
  };
}

/** Collects the recipients of a run by what they get: everybody who gets the same shares one content. */
export class RunDraft {
  readonly contents: Record<string, Content> = {};
  readonly recipients: Recipient[] = [];

  add(subscriberId: SubscriberId, body: AnnouncementContent): void {
    this.recipients.push({ subscriberId, content: this.#keep(body, "send") });
  }

  /** Something is done to a message that the subscriber got. */
  addTo(
    target: string,
    subscriberId: SubscriberId,
    by: { act: "edit" | "remove"; body: AnnouncementContent },
  ): void {
    this.recipients.push({ subscriberId, content: this.#keep(by.body, by.act), target });
  }

  /** The same once more, as it stood in another run. */
  addAgain(recipient: Recipient, content: Content): void {
    this.contents[recipient.content] ??= content;
    this.recipients.push(recipient);
  }

  #keep(body: AnnouncementContent, act: NonNullable<Content["act"]>): string {
    const key = keyOf(body, act);
    const isUrgent = body.urgency === "urgent";
    this.contents[key] ??= { items: [], body, act, ...(isUrgent && { isUrgent }) };
    return key;
  }
}

function keyOf({ language, audio }: AnnouncementContent, act: string): string {
  return [act, language, ...(audio ? [audio.as, audio.speed, audio.voice ?? ""] : [])].join("/");
}
