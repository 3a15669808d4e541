import { z } from "zod";

/**
 * pending → sending → sent | refused | gone | uncertain.
 * `sending` is on disk before the message leaves, so that a crash leaves no doubt which ones may have arrived.
 * `uncertain` is left by sending again; it ends there only when no attempt is left.
 */
export const DELIVERY_STATES = ["pending", "sending", "sent", "refused", "gone", "uncertain"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One thing for one subscriber, tracked to an end state. */
export const Delivery = z.object({
  /** Unique within its run, ascending. */
  number: z.int().nonnegative(),
  subscriberId: z.string(),
  /** The key of what is sent among the run's contents. */
  content: z.string(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.int().nonnegative(),
  /** How many attempts ended without our knowing whether the message arrived. */
  doubts: z.int().nonnegative(),
  /** Not before this instant (ISO 8601, UTC); `null` is at once. */
  dueAt: z.iso.datetime().nullable(),
  messageId: z.string().nullable(),
  /** When the last attempt was settled (ISO 8601, UTC). */
  settledAt: z.iso.datetime().nullable(),
  /** Why it is `refused`, `gone` or `uncertain`. */
  reason: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;
/** What `DeliveryLedger.settle` may change. */
export type Settlement = Pick<
  Delivery,
  "state" | "attempts" | "doubts" | "dueAt" | "messageId" | "settledAt" | "reason"
>;

/** What is delivered to everybody who gets the same: any JSON, and the ids of the things in it. */
export const Content = z.object({
  /** Ids of the articles in it: what "this subscriber has had it" is decided by. */
  items: z.array(z.number()),
  /** What the messenger makes a message of. */
  body: z.json(),
});
export type Content = z.infer<typeof Content>;

/** A set of deliveries that began together. */
export const DeliveryRun = z.object({
  /** Says what it is, so that the same thing cannot be opened twice: "bulletin:2026-11-24:morning". */
  id: z.string().regex(/^[a-z0-9:-]+$/),
  createdAt: z.iso.datetime(),
  /** By the key that deliveries name. */
  contents: z.record(z.string(), Content),
});
export type DeliveryRun = z.infer<typeof DeliveryRun>;

/** What became of one attempt. */
export type DeliveryOutcome =
  | { readonly kind: "sent"; readonly messageId: string }
  /** Flood control: everybody waits `afterMs`, then this one again; never a failure. */
  | { readonly kind: "flood"; readonly afterMs: number }
  /** Nothing left the machine: again after a while. */
  | { readonly kind: "retry"; readonly reason: string }
  | { readonly kind: "moved"; readonly address: string }
  | { readonly kind: "gone"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string }
  /** It may have arrived. */
  | { readonly kind: "uncertain"; readonly reason: string };
