import { z } from "zod";
import { AUDIO_FORMS } from "../subscribers/subscriber.ts";
import { LANGUAGES } from "../topics/topic.ts";
import { URGENCIES } from "./audience.ts";

/** How an announcement is read aloud to whoever gets it. */
export const AnnouncementAudio = z.object({
  /** The name of a voice; `null`: the best one that works. */
  voice: z.string().nullable(),
  speed: z.number().positive(),
  as: z.enum(AUDIO_FORMS),
});

/**
 * An announcement as a group of readers gets it, by reference: the body of a delivery's content. What was sent does not
 * change any more, so that the words can stay where they are.
 */
export const AnnouncementContent = z.object({
  kind: z.literal("announcement"),
  announcementId: z.string(),
  /**
   * - `message`: the announcement itself; a correction begins "Đính chính", a withdrawal is its notice.
   * - `edit`: what stands in the place of the announcement that `announcementId` corrects.
   */
  part: z.enum(["message", "edit"]).default("message"),
  urgency: z.enum(URGENCIES),
  /** Of the words around it. */
  language: z.enum(LANGUAGES),
  /** `null`: not read aloud. */
  audio: AnnouncementAudio.nullable(),
});
export type AnnouncementContent = z.infer<typeof AnnouncementContent>;
