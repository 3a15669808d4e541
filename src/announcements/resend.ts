import { type Announcement, announcementRunId } from "./announcement.ts";

/** Its run is named in the same step in which it is `sending` again: a kill leaves both or none. */
export function againFrom(
  sent: Announcement,
  { at, by }: { at: string; by: string },
): Announcement | undefined {
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
