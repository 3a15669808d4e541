import { z } from "zod";
import { ROLES } from "./staff.ts";
import { type AnnouncementVerb, VERBS } from "./steps.ts";

/** What is done besides the steps of an announcement. */
const OTHER_ACTS = [
  ...["draft", "endorse", "correct", "withdraw", "resend"],
  ...["invite", "join", "grant", "revoke"],
  ...["reply", "close", "mute", "unmute"],
] as const;
export const ACTS = [...(Object.keys(VERBS) as AnnouncementVerb[]), ...OTHER_ACTS] as const;
export type Act = (typeof ACTS)[number];

/** Who did what, when, and about which; no words of any message. */
export const AuditEntry = z.object({
  at: z.iso.datetime(),
  /** A `StaffId`, or `CLOCK`. */
  by: z.string(),
  act: z.enum(ACTS),
  /** The number of an announcement or an inquiry, or the `StaffId` that it was about; `null`: about none. */
  about: z.string().nullable(),
  /** What was approved, or the role that was given. */
  detail: z.union([z.enum(ROLES), z.string().regex(/^[0-9a-f]{12}$/)]).nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
