import { z } from "zod";

/** `open` waits for staff; `answered` has their reply; `closed` is at its end. */
export const INQUIRY_STATUSES = ["open", "answered", "closed"] as const;
export type InquiryStatus = (typeof INQUIRY_STATUSES)[number];

export const MAX_INQUIRY_LENGTH = 2_000;

/** One message of the conversation. */
export const Turn = z.object({
  from: z.enum(["resident", "staff"]),
  /** Who of the staff; `null`: the resident. */
  by: z.string().nullable(),
  at: z.iso.datetime(),
  text: z.string().min(1).max(MAX_INQUIRY_LENGTH),
});
export type Turn = z.infer<typeof Turn>;

/** What a resident asked people, not the machine, with the replies. Staff see its number, and not whose it is. */
export const Inquiry = z.object({
  /** A number, as text. */
  id: z.string().regex(/^[1-9]\d{0,8}$/),
  /** Whose it is: for sending replies, and for forgetting it. Shown to nobody. */
  subscriberId: z.string(),
  /** The announcement that was answered; `null`: a question that the bot could not answer. */
  announcementId: z.string().nullable(),
  status: z.enum(INQUIRY_STATUSES),
  turns: z.array(Turn).min(1),
  createdAt: z.iso.datetime(),
  /** Of the last turn or step. */
  changedAt: z.iso.datetime(),
});
export type Inquiry = z.infer<typeof Inquiry>;
export type InquiryId = Inquiry["id"];
