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
  /** As the messenger names it: what an edit or a removal gives as its `target`. */
  messageId: z.string().nullable(),
  /** The message that is edited or removed; nothing when a new one is sent. */
  target: z.string().optional(),
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

/** A new message; the text of one that was sent; or one that was sent disappears. */
export const CONTENT_ACTS = ["send", "edit", "remove"] as const;
export type ContentAct = (typeof CONTENT_ACTS)[number];

/** What is delivered to everybody who gets the same: any JSON, and the ids of the things in it. */
export const Content = z.object({
  /** Ids of the articles in it: what "this subscriber has had it" is decided by. */
  items: z.array(z.number()),
  /** What the messenger makes a message of. */
  body: z.json(),
  /** What is done with it; a new message is sent unless told. */
  act: z.enum(CONTENT_ACTS).optional(),
  /** It makes a sound at any hour; nothing else does so in quiet hours. */
  isUrgent: z.boolean().optional(),
});
export type Content = z.infer<typeof Content>;

/** Urgent runs go before everything; bulletins and ordinary announcements take turns. */
export const RUN_PRIORITIES = ["urgent", "bulletin", "ordinary"] as const;
export type RunPriority = (typeof RUN_PRIORITIES)[number];

/** `held`: nothing is taken until it goes on. `stopped`: for good, and what was waiting is `refused`. */
export const RUN_CONTROLS = ["going", "held", "stopped"] as const;
export type RunControl = (typeof RUN_CONTROLS)[number];
/** Why a delivery of a run that was stopped is `refused`. */
export const STOPPED = "stopped";

/** A set of deliveries that began together. */
export const DeliveryRun = z.object({
  /** Says what it is, so that the same thing cannot be opened twice: "bulletin:2026-11-24:morning". */
  id: z.string().regex(/^[a-z0-9:-]+$/),
  createdAt: z.iso.datetime(),
  /** Runs that do not say are bulletins. */
  priority: z.enum(RUN_PRIORITIES).optional(),
  /** From when its age counts, when runs are dropped: one that must be known for longer. From its creation, unless told. */
  agesFrom: z.iso.datetime().optional(),
  /** By the key that deliveries name. */
  contents: z.record(z.string(), Content),
});
export type DeliveryRun = z.infer<typeof DeliveryRun>;

/** Whether the run is of bulletins: only these are asked for, repeated and too old after some hours. */
export function isBulletinRun({ priority = "bulletin" }: DeliveryRun): boolean {
  return priority === "bulletin";
}

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
