import type { Clock } from "../lib/clock.ts";
import type { SubscriberStore } from "../subscribers/ports.ts";
import {
  type Announcement,
  type AnnouncementId,
  type AnnouncementVersion,
  CLOCK,
  countedApprovals,
  fingerprintOf,
  type Step,
} from "./announcement.ts";
import { countOf, EVERYBODY, isCityWide } from "./audience.ts";
import type { Act } from "./audit.ts";
import { allowedFrom, type CityHours } from "./due.ts";
import { followUpOf, repeatsNewest } from "./follow-up.ts";
import { type Fault, faultsOf, stopsSending } from "./lint.ts";
import type { AnnouncementStore, AuditLog } from "./ports.ts";
import { hasRole, type StaffId } from "./staff.ts";
import type { StaffRoll } from "./staff-roll.ts";
import { type AnnouncementStatus, type AnnouncementVerb, mayDo, next } from "./steps.ts";

export interface AnnouncingOptions {
  readonly announcements: AnnouncementStore;
  readonly roll: StaffRoll;
  readonly audit: AuditLog;
  readonly subscribers: Pick<SubscriberStore, "slices">;
  readonly clock: Clock;
  readonly hours: CityHours;
  /** How many topics can be followed. */
  readonly topicCount: number;
  /** Different people that an announcement to everybody needs, its author among them. */
  readonly approvalsForEveryone: number;
}

/** Why something was not done. */
export type Refusal =
  | "unknown"
  | "notAllowed"
  | "wrongStatus"
  | "ownApproval"
  | "approvedAlready"
  /** The text is not the one that was shown to who pressed. */
  | "otherVersion"
  | "incomplete"
  /** A correction in the words that were sent. */
  | "unchanged"
  | "inaccessible"
  | "past"
  /** Sending was refused to nobody. */
  | "nothingRefused"
  | "quiet";

export type Outcome =
  | { readonly kind: "done"; readonly announcement: Announcement }
  | { readonly kind: "refused"; readonly why: Refusal };

/** Who acts: somebody of staff, or the clock. */
type Actor = StaffId | typeof CLOCK;
/** What becomes of the newest state. @param leadsTo the status behind the verb */
type Decide = (newest: Announcement, leadsTo: AnnouncementStatus) => Announcement | Refusal;

const EMPTY: AnnouncementVersion = {
  ...{ title: "", body: "", formats: [], attachment: null },
  ...{ audience: EVERYBODY, urgency: "ordinary", sendAt: null },
};

/**
 * From a draft to what is sent. Each step is decided on the newest state in one go, so that of two who act at once the
 * second is answered by what the first has done; each is written into the audit log.
 */
export class Announcing {
  readonly #options: AnnouncingOptions;

  constructor(options: AnnouncingOptions) {
    this.#options = options;
  }

  get hours(): CityHours {
    return this.#options.hours;
  }

  get subscribers(): Pick<SubscriberStore, "slices"> {
    return this.#options.subscribers;
  }

  /** Begins a draft; `undefined` when whoever asks may not write one. */
  async draft(by: StaffId, follows: Announcement["follows"] = null): Promise<Announcement | undefined> {
    const { announcements, clock } = this.#options;
    if (!(await this.#may(by, "change"))) return undefined;
    const at = clock().toISOString();
    const begun = follows ? await followUpOf(follows, announcements) : { version: EMPTY, follows: null };
    if (!begun) return undefined;
    const drafted = await announcements.create((id) => ({
      ...{ id, status: "draft", author: by, createdAt: at, since: at, ...begun },
      ...{ approvals: [], remark: null, runIds: [], followedBy: [], history: [] },
    }));
    await this.#record(by, "draft", drafted.id);
    return drafted;
  }

  /** Puts something else into the draft. What waits or was approved becomes a draft again: that was another text. */
  change(by: StaffId, id: AnnouncementId, changes: Partial<AnnouncementVersion>): Promise<Outcome> {
    return this.#step(by, id, "change", (announcement, status) => {
      if (announcement.author !== by) return "notAllowed";
      if (announcement.follows && "audience" in changes) return "notAllowed";
      const version = { ...announcement.version, ...changes };
      return { ...announcement, status, version, approvals: [], remark: null };
    });
  }

  /** Gives the draft to others for approval. */
  async submit(by: StaffId, id: AnnouncementId): Promise<Outcome> {
    const isRepeat = await this.isRepeat(id);
    return this.#step(by, id, "submit", (announcement, status) => {
      if (announcement.author !== by) return "notAllowed";
      if (isRepeat) return "unchanged";
      return this.problemOf(announcement) ?? { ...announcement, status, approvals: [], remark: null };
    });
  }

  /**
   * Approves the version that was shown. The last approval that is needed takes it a step on.
   * @param fingerprint of what was shown to who approves
   */
  async approve(by: StaffId, id: AnnouncementId, fingerprint: string): Promise<Outcome> {
    const approvers = await this.#options.roll.idsWith("approver");
    const at = this.#options.clock().toISOString();
    return this.#step(by, id, "approve", (announcement, leadsTo) => {
      if (announcement.author === by) return "ownApproval";
      if (fingerprintOf(announcement.version) !== fingerprint) return "otherVersion";
      if (announcement.approvals.some((approval) => approval.by === by)) return "approvedAlready";
      const approvals = [...announcement.approvals, { by, at, fingerprint }];
      const endorsed: Announcement = { ...announcement, approvals };
      const isEnough = countedApprovals(endorsed, approvers).length >= this.approvalsNeeded(endorsed);
      return isEnough ? { ...endorsed, status: leadsTo } : endorsed;
    });
  }

  /** Whether enough people have approved it who still are approvers. */
  async isEndorsed(announcement: Announcement): Promise<boolean> {
    const approvers = await this.#options.roll.idsWith("approver");
    return countedApprovals(announcement, approvers).length >= this.approvalsNeeded(announcement);
  }

  /** Lets what was approved wait again, with the approvals of those who still are approvers. */
  async lapse(id: AnnouncementId): Promise<Outcome> {
    const approvers = await this.#options.roll.idsWith("approver");
    return this.#step(CLOCK, id, "lapse", (announcement, status) => ({
      ...{ ...announcement, status, remark: null },
      approvals: [...countedApprovals(announcement, approvers)],
    }));
  }

  /** Takes back what is not sent yet, with the reason for its author. */
  return(by: StaffId, id: AnnouncementId, remark: string): Promise<Outcome> {
    return this.#step(by, id, "return", (announcement, status) => {
      return { ...announcement, status, remark, approvals: [] };
    });
  }

  /** Every step that needs nothing but its verb. The clock may do all of them. */
  async act(
    by: Actor,
    id: AnnouncementId,
    verb: Exclude<AnnouncementVerb, "change" | "submit" | "approve" | "return" | "lapse">,
    remark: string | null = null,
  ): Promise<Outcome> {
    const isApprover = hasRole(await this.#options.roll.get(by), "approver");
    return this.#step(by, id, verb, (announcement, status) => {
      // The schedule begins what was approved; a person only what has missed its time.
      if (verb === "begin" && by !== CLOCK && announcement.status !== "late") return "wrongStatus";
      if (verb === "cancel" && announcement.author !== by && !isApprover) return "notAllowed";
      if (verb === "resume" && by !== CLOCK && announcement.status !== "paused") return "wrongStatus";
      return { ...announcement, status, remark };
    });
  }

  /** Whether it is a correction that corrects nothing. */
  async isRepeat(id: AnnouncementId): Promise<boolean> {
    const { announcements } = this.#options;
    const found = await announcements.get(id);
    return found !== undefined && repeatsNewest(found, announcements);
  }

  /** What keeps the draft from being given to others; `undefined`: nothing. */
  problemOf({ version }: Pick<Announcement, "version">): Refusal | undefined {
    const { clock, hours } = this.#options;
    const { title, body, attachment, sendAt, urgency } = version;
    if (title === "" || body === "") return "incomplete";
    if (attachment?.kind === "photo" && attachment.description === "") return "incomplete";
    if (this.faultsOf({ version }).some(stopsSending)) return "inaccessible";
    if (sendAt === null) return undefined;
    const at = new Date(sendAt);
    if (at <= clock()) return "past";
    return allowedFrom(at, urgency, hours) > at ? "quiet" : undefined;
  }

  faultsOf({ version }: Pick<Announcement, "version">): readonly Fault[] {
    return faultsOf(version);
  }

  /** How many people besides the author must approve it: at least one. */
  approvalsNeeded({ version }: Pick<Announcement, "version">): number {
    const { approvalsForEveryone, topicCount } = this.#options;
    return isCityWide(version.audience, topicCount) ? Math.max(1, approvalsForEveryone - 1) : 1;
  }

  /** How many people get it now. */
  count({ version }: Pick<Announcement, "version">): Promise<number> {
    return countOf(version.audience, version.urgency, this.#options.subscribers);
  }

  async #step(by: Actor, id: AnnouncementId, verb: AnnouncementVerb, decide: Decide): Promise<Outcome> {
    const { announcements, clock } = this.#options;
    if (by !== CLOCK && !(await this.#may(by, verb))) return { kind: "refused", why: "notAllowed" };
    let why: Refusal = "unknown";
    const step: Step = { at: clock().toISOString(), by, verb };
    const announcement = await announcements.update(id, (newest) => {
      const leadsTo = next(newest.status, verb);
      const decision = leadsTo === undefined ? "wrongStatus" : decide(newest, leadsTo);
      if (typeof decision !== "string") return withStep(newest, decision, step);
      why = decision;
      return undefined;
    });
    if (!announcement) return { kind: "refused", why };
    const isEndorsement = verb === "approve" && announcement.status === "waiting";
    const detail = verb === "approve" ? fingerprintOf(announcement.version) : null;
    await this.#record(by, isEndorsement ? "endorse" : verb, id, detail);
    return { kind: "done", announcement };
  }

  async #may(by: StaffId, verb: AnnouncementVerb): Promise<boolean> {
    const member = await this.#options.roll.get(by);
    return member !== undefined && mayDo(member.roles, verb);
  }

  #record(by: Actor, act: Act, about: AnnouncementId, detail: string | null = null): Promise<void> {
    return this.#options.audit.append({ at: this.#options.clock().toISOString(), by, act, about, detail });
  }
}

/** The changed state with the step in its history; changes of a draft that follow one another are one step there. */
function withStep(before: Announcement, after: Announcement, step: Step): Announcement {
  const last = before.history.at(-1);
  const isMore = step.verb === "change" && last?.verb === "change" && last.by === step.by;
  const history = [...(isMore ? before.history.slice(0, -1) : before.history), step];
  const isNewStatus = after.status !== before.status || step.verb === "change";
  return { ...after, history, since: isNewStatus ? step.at : before.since };
}
