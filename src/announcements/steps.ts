import type { Role } from "./staff.ts";

export const ANNOUNCEMENT_STATUSES = [
  ...["draft", "waiting", "returned", "approved", "late"],
  ...["sending", "paused", "sent", "stopped", "rejected", "cancelled", "expired"],
] as const;
export type AnnouncementStatus = (typeof ANNOUNCEMENT_STATUSES)[number];

/** What a verb does, and who may do it: somebody with one of the roles, or nobody but the clock and the courier. */
interface Verb {
  readonly by: readonly Role[];
}

/** One verb a step, the same word everywhere: table, buttons, audit log and locales. `owner` implies every role. */
export const VERBS = {
  /** Takes every approval away, because it was given to another text. */
  change: { by: ["author"] },
  submit: { by: ["author"] },
  /** The step of the last approval that is needed; those before it leave the announcement waiting. */
  approve: { by: ["approver"] },
  return: { by: ["approver"] },
  reject: { by: ["approver"] },
  cancel: { by: ["author", "approver"] },
  /** By the clock when its time has come; by an approver when that was missed. */
  begin: { by: ["approver"] },
  /** Its time passed by more than `LATEST_MS` while nothing could be sent: an approver decides. */
  miss: { by: [] },
  /** Who approved it is no approver any more: others have to. */
  lapse: { by: [] },
  pause: { by: ["author", "approver"] },
  resume: { by: ["approver"] },
  stop: { by: ["approver"] },
  finish: { by: [] },
  expire: { by: [] },
} as const satisfies Readonly<Record<string, Verb>>;
export type AnnouncementVerb = keyof typeof VERBS;

/** What can be done in each status, and where it leads. */
const STEPS: Readonly<
  Record<AnnouncementStatus, Readonly<Partial<Record<AnnouncementVerb, AnnouncementStatus>>>>
> = {
  draft: { change: "draft", submit: "waiting", cancel: "cancelled", expire: "expired" },
  waiting: {
    ...{ change: "draft", approve: "approved", return: "returned", reject: "rejected" },
    ...{ cancel: "cancelled", expire: "expired" },
  },
  returned: { change: "draft", submit: "waiting", cancel: "cancelled", expire: "expired" },
  approved: {
    ...{ change: "draft", begin: "sending", miss: "late", lapse: "waiting" },
    ...{ return: "returned", cancel: "cancelled" },
  },
  late: {
    ...{ change: "draft", begin: "sending", return: "returned" },
    ...{ cancel: "cancelled", expire: "expired" },
  },
  sending: { pause: "paused", stop: "stopped", finish: "sent" },
  paused: { resume: "sending", stop: "stopped" },
  // It goes on once more when those that failed are sent again.
  sent: { resume: "sending" },
  stopped: {},
  rejected: {},
  cancelled: {},
  expired: { change: "draft" },
};

/** Where the verb leads from this status; `undefined`: it cannot be done there. */
export function next(status: AnnouncementStatus, verb: AnnouncementVerb): AnnouncementStatus | undefined {
  return STEPS[status][verb];
}

/** Whether somebody with these roles may do it at all; who wrote it, and in which status it is, decide besides. */
export function mayDo(roles: readonly Role[], verb: AnnouncementVerb): boolean {
  const allowed: readonly Role[] = VERBS[verb].by;
  return allowed.length > 0 && (roles.includes("owner") || roles.some((role) => allowed.includes(role)));
}
