import type { Announcement, AnnouncementVersion } from "../../src/announcements/announcement.ts";
import { Announcing } from "../../src/announcements/announcing.ts";
import { EVERYBODY } from "../../src/announcements/audience.ts";
import type { AuditEntry } from "../../src/announcements/audit.ts";
import type { AnnouncementStore, StaffStore } from "../../src/announcements/ports.ts";
import type { Role, StaffMember } from "../../src/announcements/staff.ts";
import { StaffRoll } from "../../src/announcements/staff-roll.ts";
import type { Subscriber } from "../../src/subscribers/subscriber.ts";

/** Tuesday 24 November 2026, 10 o'clock in the morning in Hạ Long. */
export const AT_TEN = new Date("2026-11-24T10:00:00+07:00");
export const HOURS = {
  timeZone: "Asia/Ho_Chi_Minh",
  quietHours: { fromMinute: 21 * 60, toMinute: 7 * 60 },
};

export const VERSION: AnnouncementVersion = {
  title: "Cắt nước để sửa ống tại tổ 5",
  body: "Nước ngừng từ 8 giờ sáng đến 11 giờ trưa mai. Mời bà con trữ nước trước.",
  ...{ formats: [], attachment: null, urgency: "ordinary", sendAt: null },
  audience: { ...EVERYBODY, topics: ["y-te"] },
};

export function announcement(changes: Partial<Announcement> = {}): Announcement {
  const at = AT_TEN.toISOString();
  return {
    ...{ id: "1", status: "draft", author: "7", createdAt: at, since: at, version: VERSION },
    ...{ approvals: [], remark: null, runIds: [], follows: null, followedBy: [], history: [] },
    ...changes,
  };
}

export interface Desk {
  readonly announcing: Announcing;
  readonly roll: StaffRoll;
  readonly audit: AuditEntry[];
  readonly announcements: AnnouncementStore;
  setNow(now: Date): void;
}

export interface DeskOptions {
  /** Their ids and roles. */
  readonly staff?: Readonly<Record<string, readonly Role[]>>;
  readonly subscribers?: readonly Subscriber[];
  readonly approvalsForEveryone?: number;
}

/** The use cases over stores in memory: 7 writes, 8 and 9 approve, 1 owns. */
export function desk(options: DeskOptions = {}): Desk {
  const { staff = { 7: ["author"], 8: ["approver"], 9: ["approver"] } } = options;
  const { subscribers = [], approvalsForEveryone = 2 } = options;
  let now = AT_TEN;
  const clock = () => now;
  const entries: AuditEntry[] = [];
  const audit = {
    append: async (entry: AuditEntry) => void entries.push(entry),
    newest: async (count: number) => entries.slice(-count).toReversed(),
  };
  const roll = new StaffRoll({ staff: staffInMemory(staff), audit, clock, ownerIds: ["1"] });
  const announcements = announcementsInMemory();
  const announcing = new Announcing({
    ...{ announcements, roll, audit, clock, hours: HOURS, topicCount: 9, approvalsForEveryone },
    subscribers: {
      async *slices() {
        yield subscribers;
      },
    },
  });
  const setNow = (at: Date) => {
    now = at;
  };
  return { announcing, roll, audit: entries, announcements, setNow };
}

function announcementsInMemory(): AnnouncementStore {
  const kept = new Map<string, Announcement>();
  const keep = (announcement: Announcement) => {
    kept.set(announcement.id, announcement);
    return announcement;
  };
  return {
    get: async (id) => kept.get(id),
    create: async (make) => keep(make(String(kept.size + 1))),
    update: async (id, change) => {
      const newest = kept.get(id);
      const changed = newest && change(newest);
      return changed && keep(changed);
    },
    list: async (statuses) =>
      [...kept.values()].filter(({ status }) => statuses?.includes(status) ?? true).toReversed(),
  };
}

function staffInMemory(roles: Readonly<Record<string, readonly Role[]>>): StaffStore {
  const addedAt = AT_TEN.toISOString();
  const members = new Map<string, StaffMember>(
    Object.entries(roles).map(([id, given]) => [
      id,
      { id, name: `Cán bộ ${id}`, roles: [...given], addedBy: "1", addedAt },
    ]),
  );
  const invitations = new Map<string, Parameters<StaffStore["invite"]>[0]>();
  return {
    all: async () => [...members.values()],
    get: async (id) => members.get(id),
    put: async (member) => void members.set(member.id, member),
    remove: async (id) => void members.delete(id),
    invite: async (invitation) => void invitations.set(invitation.hash, invitation),
    takeInvitation: async (hash) => {
      const invitation = invitations.get(hash);
      invitations.delete(hash);
      return invitation;
    },
    dropExpired: async (now) => {
      for (const [hash, { expiresAt }] of invitations)
        if (expiresAt <= now.toISOString()) invitations.delete(hash);
    },
  };
}
