import { z } from "zod";

/** `author` drafts and sees reports; `approver` approves and stops; `owner` gives roles, and may do what the others may. */
export const ROLES = ["author", "approver", "owner"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who may announce. */
export const StaffMember = z.object({
  /** Their chat's id in its channel, as text. It appears in no log. */
  id: z.string().min(1),
  /** As other staff know them; what Telegram said when they were added. */
  name: z.string().max(100),
  roles: z.array(z.enum(ROLES)).min(1),
  /** The id of the owner who added them; `null`: they stand in `OWNER_IDS`. */
  addedBy: z.string().nullable(),
  addedAt: z.iso.datetime(),
});
export type StaffMember = z.infer<typeof StaffMember>;
export type StaffId = StaffMember["id"];

/** A link that makes one person staff, once. Only the hash of its token is kept. */
export const Invitation = z.object({
  /** SHA-256 of the token, hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  roles: z.array(z.enum(ROLES)).min(1),
  invitedBy: z.string(),
  expiresAt: z.iso.datetime(),
});
export type Invitation = z.infer<typeof Invitation>;

export function hasRole(member: Pick<StaffMember, "roles"> | undefined, role: Role): boolean {
  return member !== undefined && (member.roles.includes("owner") || member.roles.includes(role));
}
