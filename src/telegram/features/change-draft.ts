import type { Announcement, AnnouncementVersion } from "../../announcements/announcement.ts";
import type { BotContext } from "../context.ts";
import { actorOf, settled, tellOthers } from "../staff-context.ts";

/** Whether others have to do with it already: they look at it, or have approved it. */
export function isOthers({ status }: Pick<Announcement, "status">): boolean {
  return ["waiting", "approved", "late"].includes(status);
}

/** Puts something else into a draft. Whose approval counts no more is told. @returns `undefined` when it was refused */
export async function changeDraft(
  ctx: BotContext,
  announcement: Announcement,
  changes: Partial<AnnouncementVersion>,
): Promise<Announcement | undefined> {
  const { announcing } = ctx.parts;
  const changed = await settled(ctx, await announcing.change(actorOf(ctx), announcement.id, changes));
  if (changed && announcement.approvals.length > 0) await tellOthers(ctx, announcement, "changed");
  return changed;
}
