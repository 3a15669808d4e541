import { hasRole, type Role, type StaffMember } from "../announcements/staff.ts";

/**
 * Every action of staff by its first part, and who has it; `null`: everybody of staff. For anybody else it does not
 * exist. "ann" and "announce" say more about what may be done, and by whom, in the table of verbs (`steps.ts`).
 */
export const STAFF_ACTIONS = {
  announce: "author",
  ann: null,
  approvals: "approver",
  progress: null,
  inquiries: null,
  questions: "owner",
  question: "owner",
  sources: "owner",
  source: "owner",
  staff: "owner",
  withdraw: "owner",
} as const satisfies Readonly<Record<string, Role | null>>;
export type StaffAction = keyof typeof STAFF_ACTIONS;

/** Whether somebody has the action; nobody who is not staff has one. */
export function hasAction(member: Pick<StaffMember, "roles"> | undefined, action: StaffAction): boolean {
  const role: Role | null = STAFF_ACTIONS[action];
  return member !== undefined && (role === null || hasRole(member, role));
}
