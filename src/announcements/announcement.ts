import { createHash } from "node:crypto";
import { z } from "zod";
import { Audience, URGENCIES } from "./audience.ts";
import type { StaffId } from "./staff.ts";
import { ANNOUNCEMENT_STATUSES, type AnnouncementVerb, VERBS } from "./steps.ts";

/** Formatting that residents may get. The text says the same without it. */
export const FORMATS = [
  ...["bold", "italic", "underline", "strikethrough", "spoiler"],
  ...["blockquote", "expandable_blockquote", "code", "pre"],
] as const;

const place = { offset: z.int().nonnegative(), length: z.int().positive() };

/** Offsets in UTF-16 units of `body`, as Telegram counts them. */
export const TextFormat = z.discriminatedUnion("type", [
  z.object({ type: z.enum(FORMATS), ...place }),
  z.object({ type: z.literal("text_link"), url: z.url({ protocol: /^https?$/ }), ...place }),
]);
export type TextFormat = z.infer<typeof TextFormat>;

/** One picture with what is seen on it, or a voice message whose words are the text (accessibility rule 1). */
export const Attachment = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("photo"), fileId: z.string().min(1), description: z.string() }),
  z.object({
    kind: z.literal("voice"),
    fileId: z.string().min(1),
    durationSeconds: z.number().nonnegative(),
  }),
]);
export type Attachment = z.infer<typeof Attachment>;

/** What residents get, and who of them, and when: what an approval is given to. */
export const AnnouncementVersion = z.object({
  /** One line without its kind and date. "" as long as it was not given. */
  title: z.string().max(150),
  /** "" as long as it was not given. */
  body: z.string().max(3_500),
  formats: z.array(TextFormat),
  attachment: Attachment.nullable(),
  audience: Audience,
  urgency: z.enum(URGENCIES),
  /** ISO 8601, UTC; `null`: as soon as it is approved. */
  sendAt: z.iso.datetime().nullable(),
});
export type AnnouncementVersion = z.infer<typeof AnnouncementVersion>;

export const Approval = z.object({
  by: z.string(),
  at: z.iso.datetime(),
  /** Of the version that was approved. */
  fingerprint: z.string(),
});
export type Approval = z.infer<typeof Approval>;

/** Who does what no person does: the schedule, the courier, the watcher. */
export const CLOCK = "clock";

const verbs = z.enum(Object.keys(VERBS) as [AnnouncementVerb, ...AnnouncementVerb[]]);

/** One step of an announcement's history. */
export const Step = z.object({
  at: z.iso.datetime(),
  /** A `StaffId`, or `CLOCK`. */
  by: z.string(),
  verb: verbs,
});
export type Step = z.infer<typeof Step>;

/** A correction is edited into what was sent, and follows it; a withdrawal takes it back, and says so. */
export const FOLLOW_UPS = ["correction", "withdrawal"] as const;

/** A message written by staff for an audience. */
export const Announcement = z.object({
  /** A number, as text: short enough to be said, typed, and put into a button. */
  id: z.string().regex(/^[1-9]\d{0,8}$/),
  status: z.enum(ANNOUNCEMENT_STATUSES),
  author: z.string(),
  createdAt: z.iso.datetime(),
  /** When `status` was last entered, or the draft last changed: what its limit is counted from. */
  since: z.iso.datetime(),
  version: AnnouncementVersion,
  /** Of this version: a change empties the list. In the order in which they came, each by somebody else. */
  approvals: z.array(Approval),
  /** Why it was returned, rejected, paused or expired, in words or a locale key; `null` when there is nothing to say. */
  remark: z.string().nullable(),
  /** Delivery runs in which it was sent: the first, then those to whom sending had failed. */
  runIds: z.array(z.string()),
  /** How far of the newest run staff were told, in per cent (100: its end); nothing was told unless it is there. */
  toldPercent: z.int().optional(),
  /** What it does to an announcement that was sent: its audience is exactly whoever got that; `null`: a new one. */
  follows: z.object({ id: z.string(), as: z.enum(FOLLOW_UPS) }).nullable(),
  /** The announcements that corrected or withdrew this one, once they began to be sent. */
  followedBy: z.array(z.object({ id: z.string(), as: z.enum(FOLLOW_UPS) })),
  history: z.array(Step),
});
export type Announcement = z.infer<typeof Announcement>;
export type AnnouncementId = Announcement["id"];

const FINGERPRINT_LENGTH = 12;

/** The same for the same version, another for any other: 12 hexadecimal digits, so that a button can carry it. */
export function fingerprintOf(version: AnnouncementVersion): string {
  // Parsing puts the fields into one order, whatever order they were written in.
  const text = JSON.stringify(AnnouncementVersion.parse(version));
  return createHash("sha256").update(text).digest("hex").slice(0, FINGERPRINT_LENGTH);
}

/** The delivery run of an announcement. @param again how often those to whom sending had failed were tried again */
export function announcementRunId(id: AnnouncementId, again = 0): string {
  return again === 0 ? `announcement:${id}` : `announcement:${id}:${again}`;
}

/** Which announcement the run is of; `undefined`: of none. */
export function announcementIdOf(runId: string): AnnouncementId | undefined {
  return /^announcement:(\d+)(?::\d+)?$/.exec(runId)?.[1];
}

/** The approvals that count: of this very version, and not by its author. */
export function validApprovals({ version, approvals, author }: Announcement): readonly Approval[] {
  const fingerprint = fingerprintOf(version);
  const seen = new Set<StaffId>([author]);
  return approvals.filter((approval) => {
    if (approval.fingerprint !== fingerprint || seen.has(approval.by)) return false;
    seen.add(approval.by);
    return true;
  });
}

/** Those of them that were given by one of the approvers. */
export function countedApprovals(
  announcement: Announcement,
  approvers: readonly StaffId[],
): readonly Approval[] {
  return validApprovals(announcement).filter(({ by }) => approvers.includes(by));
}

export function isWithdrawn({ followedBy }: Pick<Announcement, "followedBy">): boolean {
  return followedBy.some(({ as }) => as === "withdrawal");
}

/** Has been sent, and stands: what was never sent is nobody's business but staff's. */
export function isPublic(announcement: Pick<Announcement, "status" | "followedBy">): boolean {
  const wasSent = ["sending", "paused", "sent", "stopped"].includes(announcement.status);
  return wasSent && !isWithdrawn(announcement);
}
