import { join } from "node:path";
import { Announcement, type AnnouncementId } from "../../announcements/announcement.ts";
import type { AnnouncementStore } from "../../announcements/ports.ts";
import type { WriteFile } from "./durable-write.ts";
import { openShards } from "./shards.ts";

/** Announcements in `announcements/`. @throws PlainError as `openJsonFile` does */
export async function openAnnouncementStore(
  directory: string,
  write?: WriteFile,
): Promise<AnnouncementStore & AsyncDisposable> {
  const shards = await openShards({ directory: join(directory, "announcements"), row: Announcement, write });
  const ids = shards.entries().map(([id]) => Number(id));
  let newest = ids.reduce((highest, id) => Math.max(highest, id), 0);
  const numbers = () => Array.from({ length: newest }, (_, index) => String(newest - index));
  const keep = async (announcement: Announcement) => {
    await shards.put(announcement.id, announcement);
    return announcement;
  };
  return {
    get: async (id) => shards.get(id),
    create: async (make) => {
      newest++;
      return keep(make(String(newest) satisfies AnnouncementId));
    },
    async update(id, change) {
      const announcement = shards.get(id);
      const changed = announcement && change(announcement);
      return changed && keep(changed);
    },
    list: async (statuses) =>
      numbers().flatMap((id) => {
        const announcement = shards.get(id);
        return announcement && (statuses?.includes(announcement.status) ?? true) ? [announcement] : [];
      }),
    [Symbol.asyncDispose]: () => shards[Symbol.asyncDispose](),
  };
}
