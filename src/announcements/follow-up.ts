import { isDeepStrictEqual } from "node:util";
import { type Announcement, type AnnouncementVersion, isWithdrawn } from "./announcement.ts";
import type { AnnouncementStore } from "./ports.ts";

type Follows = NonNullable<Announcement["follows"]>;

/** With what a correction or a withdrawal begins. */
type Begun = Pick<Announcement, "version"> & { readonly follows: Follows };

/**
 * What follows an announcement, or something that followed it, follows the first of them: everything that says old words
 * is changed. A correction begins with the newest words; a withdrawal with none, because what is wrong is not said again.
 * @returns `undefined` when there is nothing to be followed
 */
export async function followUpOf(
  { id, as }: Follows,
  announcements: Pick<AnnouncementStore, "get">,
): Promise<Begun | undefined> {
  const named = await announcements.get(id);
  const original = named?.follows ? await announcements.get(named.follows.id) : named;
  if (!named || !original || !canBeFollowed(named) || !canBeFollowed(original)) return undefined;
  const follows = { id: original.id, as };
  const corrections = original.followedBy.filter((other) => other.as === "correction");
  const newest = await announcements.get(corrections.at(-1)?.id ?? original.id);
  const version = { ...(newest ?? original).version, sendAt: null };
  if (as === "correction") return { follows, version };
  return { follows, version: { ...version, body: "", formats: [], attachment: null } };
}

/** Whether a correction or a withdrawal may follow it now. */
export async function mayBeFollowed(
  { id }: Pick<Announcement, "id">,
  announcements: Pick<AnnouncementStore, "get">,
): Promise<boolean> {
  return (await followUpOf({ id, as: "correction" }, announcements)) !== undefined;
}

/** Only what was sent, and is not taken back, can be corrected or withdrawn. */
function canBeFollowed(announcement: Announcement): boolean {
  const { status, runIds } = announcement;
  return ["sent", "stopped", "paused"].includes(status) && runIds.length > 0 && !isWithdrawn(announcement);
}

/** Whether a correction says exactly what was sent: then nobody has corrected anything yet. */
export async function repeatsNewest(
  { follows, version }: Pick<Announcement, "follows" | "version">,
  announcements: Pick<AnnouncementStore, "get">,
): Promise<boolean> {
  if (follows?.as !== "correction") return false;
  const newest = (await followUpOf(follows, announcements))?.version;
  return newest !== undefined && isDeepStrictEqual(wordsOf(version), wordsOf(newest));
}

function wordsOf({ title, body, formats, attachment }: AnnouncementVersion) {
  return { title, body, formats, attachment };
}
