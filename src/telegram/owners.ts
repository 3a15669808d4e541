import { hasRole } from "../announcements/staff.ts";
import type { BotContext } from "./context.ts";

/** Whether the reader is an owner: by the settings, or by another owner. */
export function isOwner({ staff }: Pick<BotContext, "staff">): boolean {
  return hasRole(staff, "owner");
}
