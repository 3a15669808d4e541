import { z } from "zod";
import { LANGUAGES } from "../topics/topic.ts";

export const SUBSCRIBER_STATUSES = ["active", "paused", "gone"] as const;

/** One chat and its preferences. */
export const Subscriber = z.object({
  /** Ours; stays when the chat moves to another address. */
  id: z.string().min(1),
  /** Where messages go: the chat's id in its channel, as text. Personal: it appears in no log. */
  address: z.string().min(1),
  language: z.enum(LANGUAGES),
  topics: z.array(z.string()),
  /** The name of a slot of `BULLETIN_SLOTS`. */
  slot: z.string().min(1),
  status: z.enum(SUBSCRIBER_STATUSES),
  /** Why the status is `gone` ("blocked", "deactivated" …); `null` for the others. */
  statusReason: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type Subscriber = z.infer<typeof Subscriber>;
export type SubscriberId = Subscriber["id"];
export type Preferences = Pick<Subscriber, "language" | "topics" | "slot" | "status" | "statusReason">;
