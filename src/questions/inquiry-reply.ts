import { z } from "zod";
import { Inquiry } from "./inquiry.ts";

/** What staff have answered, by reference: the body of a delivery's content. */
export const InquiryReply = z.object({
  kind: z.literal("inquiry-reply"),
  inquiryId: Inquiry.shape.id,
  /** The place of the reply among the inquiry's turns; `null`: it was closed. */
  turn: z.int().nonnegative().nullable(),
});
export type InquiryReply = z.infer<typeof InquiryReply>;

const PREFIX = "replies:";

/** Replies share a run an hour (UTC): runs that grow stay small. */
export function replyRunId(now: Date): string {
  return `${PREFIX}${now.toISOString().slice(0, 13).toLowerCase().replace("t", ":")}`;
}

/** Whether it is a run of replies to people who wait for them. */
export function isReplyRun(runId: string): boolean {
  return runId.startsWith(PREFIX);
}
