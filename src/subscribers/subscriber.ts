import { z } from "zod";
import { LANGUAGES } from "../topics/topic.ts";

export const SUBSCRIBER_STATUSES = ["active", "paused", "gone"] as const;

export const AUDIO_FORMS = ["note", "file"] as const;
export type AudioForm = (typeof AUDIO_FORMS)[number];

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
  /** Whether bulletins are read aloud, too. */
  audio: z.boolean(),
  /** The name of the voice; `null`: the best one that works. */
  voice: z.string().nullable(),
  /** Of speaking, made at synthesis; 1 is normal. */
  speed: z.number().positive(),
  /** "file": this person takes no voice notes, and gets audio files. */
  audioAs: z.enum(AUDIO_FORMS),
});
export type Subscriber = z.infer<typeof Subscriber>;
export type SubscriberId = Subscriber["id"];
export type Preferences = Omit<Subscriber, "id" | "address" | "createdAt">;

/** How somebody new is read to: not at all, until they ask for it. */
export const SILENT: Pick<Subscriber, "audio" | "voice" | "speed" | "audioAs"> = {
  audio: false,
  voice: null,
  speed: 1,
  audioAs: "note",
};
