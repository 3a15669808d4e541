import type { Clock } from "../lib/clock.ts";
import { type Announcement, type AnnouncementId, announcementRunId } from "./announcement.ts";
import type { Outcome } from "./announcing.ts";
import type { AnnouncementStore, AuditLog } from "./ports.ts";
import { type Ledger, refusedIn } from "./receivers.ts";
import type { StaffRoll } from "./staff-roll.ts";
import { mayDo } from "./steps.ts";

interface ResendOptions {
  readonly announcements: AnnouncementStore;
  readonly roll: Pick<StaffRoll, "get">;
  readonly audit: AuditLog;
  readonly ledger: Ledger;
  readonly clock: Clock;
}

/** Lets an announcement go on to those to whom sending was refused. */
export async function sendAgain(by: string, id: AnnouncementId, options: ResendOptions): Promise<Outcome> {
  const { announcements, audit, clock, ledger, roll } = options;
  const member = await roll.get(by);
  if (!member || !mayDo(member.roles, "resume")) return { kind: "refused", why: "notAllowed" };
  const found = await announcements.get(id);
  if (!found) return { kind: "refused", why: "unknown" };
  if ((await refusedIn(found, ledger)).length === 0) return { kind: "refused", why: "nothingRefused" };
  const at = clock().toISOString();
  const announcement = await announcements.update(id, (newest) => againFrom(newest, { at, by }));
  if (!announcement) return { kind: "refused", why: "wrongStatus" };
  await audit.append({ at, by, act: "resend", about: id, detail: null });
  return { kind: "done", announcement };
}

/** Its run is named in the same step in which it is `sending` again: a kill leaves both or none. */
function againFrom(sent: Announcement, { at, by }: { at: string; by: string }): Announcement | undefined {
  if (sent.status !== "sent") return undefined;
  const { toldPercent: _, ...rest } = sent;
  const runIds = [...sent.runIds, announcementRunId(sent.id, sent.runIds.length)];
  const history = [...sent.history, { at, by, verb: "resume" as const }];
  return { ...rest, status: "sending", since: at, remark: null, runIds, history };
}

/** From when on its errors count: whoever lets it go on has seen those before. */
export function lastResumeOf({ history }: Announcement): string {
  return history.findLast(({ verb }) => verb === "resume")?.at ?? "";
}
