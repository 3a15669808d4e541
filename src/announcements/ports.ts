import type { Announcement, AnnouncementId } from "./announcement.ts";
import type { AuditEntry } from "./audit.ts";
import type { Invitation, StaffId, StaffMember } from "./staff.ts";
import type { AnnouncementStatus } from "./steps.ts";

/** Where announcements are kept. A promise that resolves means: it is on disk. */
export interface AnnouncementStore {
  get(id: AnnouncementId): Promise<Announcement | undefined>;
  /** Keeps what `make` returns under the next free number. */
  create(make: (id: AnnouncementId) => Announcement): Promise<Announcement>;
  /**
   * Applies `change` to the newest state in one step, so that of two who change at once the second sees the first.
   * @param change synchronous; answers the new state, or `undefined` to leave it as it is
   * @returns the new state; `undefined` when there is no such announcement or nothing was changed
   */
  update(
    id: AnnouncementId,
    change: (announcement: Announcement) => Announcement | undefined,
  ): Promise<Announcement | undefined>;
  /** Those in one of the statuses (in any, unless told), newest first. */
  list(statuses?: readonly AnnouncementStatus[]): Promise<readonly Announcement[]>;
}

/** Who is staff besides `OWNER_IDS`, and who is invited. A promise that resolves means: it is on disk. */
export interface StaffStore {
  all(): Promise<readonly StaffMember[]>;
  get(id: StaffId): Promise<StaffMember | undefined>;
  put(member: StaffMember): Promise<void>;
  remove(id: StaffId): Promise<void>;
  invite(invitation: Invitation): Promise<void>;
  /** Takes the invitation out, so that it works once: of two who bring it at once, one gets `undefined`. */
  takeInvitation(hash: string): Promise<Invitation | undefined>;
  /** Drops the invitations that end before `now`. */
  dropExpired(now: Date): Promise<void>;
}

/** Every act of staff, in order. What is in it is never changed or taken out. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** The newest entries, newest first. */
  newest(count: number): Promise<readonly AuditEntry[]>;
}

/** Tells staff what they should know; wording is the edge's. It never throws. */
export interface StaffNotices {
  tell(to: readonly StaffId[], notice: StaffNotice): Promise<void>;
}

/** What staff are told of; its sentence in the locales chooses by it ("staff-notice"). */
export const NOTICE_KINDS = [
  ...[
    "waiting",
    "endorsed",
    "approved",
    "returned",
    "rejected",
    "cancelled",
    "expired",
    "late",
    "lapsed",
    "changed",
  ],
  ...[
    "begun",
    "quarter",
    "half",
    "three-quarters",
    "finished",
    "paused",
    "resumed",
    "stopped",
    "failing",
    "stuck",
    "forgotten",
  ],
] as const;

/** Something that happened to an announcement; `facts` are what its sentence names. */
export interface StaffNotice {
  readonly kind: (typeof NOTICE_KINDS)[number];
  readonly announcementId: AnnouncementId;
  /** About something urgent: told with a sound at any hour. */
  readonly isUrgent: boolean;
  readonly facts: Readonly<Record<string, string | number>>;
}
