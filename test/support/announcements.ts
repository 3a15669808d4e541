import type { Database } from "../../src/adapters/lowdb/database.ts";
import {
  type Announcement,
  type AnnouncementVersion,
  fingerprintOf,
} from "../../src/announcements/announcement.ts";
import { EVERYBODY } from "../../src/announcements/audience.ts";

/** Chats of staff: who writes and who approves. */
export const AUTHOR = 900_001;
export const APPROVER = 900_002;

export const WATER: AnnouncementVersion = {
  title: "Cắt nước để sửa ống tại khu phố 5",
  body: "Nước ngừng từ 8 giờ sáng đến 11 giờ trưa mai. Mời bà con trữ nước từ tối nay.",
  ...{ formats: [], attachment: null, urgency: "ordinary", sendAt: null },
  audience: EVERYBODY,
};

/** An announcement that somebody else has approved at this instant: the next round begins it. */
export function approved(at: Date, changes: Partial<Announcement> = {}): Omit<Announcement, "id"> {
  const since = at.toISOString();
  const { version = WATER } = changes;
  const approval = { by: String(APPROVER), at: since, fingerprint: fingerprintOf(version) };
  return {
    ...{ status: "approved", author: String(AUTHOR), createdAt: since, since, version },
    ...{ approvals: [approval], remark: null, runIds: [], follows: null, followedBy: [], history: [] },
    ...changes,
  };
}

/** Puts an approved announcement, and those who wrote and approved it, into the store. @returns its number */
export async function keepApproved(
  { announcements, staff }: Pick<Database, "announcements" | "staff">,
  at: Date,
  changes: Partial<Announcement> = {},
): Promise<string> {
  const member = { name: "", addedBy: null, addedAt: at.toISOString() };
  await staff.put({ ...member, id: String(AUTHOR), roles: ["author"] });
  await staff.put({ ...member, id: String(APPROVER), roles: ["approver"] });
  return (await announcements.create((id) => ({ ...approved(at, changes), id }))).id;
}
