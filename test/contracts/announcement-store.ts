import { describe, expect, it } from "vitest";
import type { Announcement } from "../../src/announcements/announcement.ts";
import type { AnnouncementStore } from "../../src/announcements/ports.ts";
import { announcement } from "../announcements/desk.ts";
import type { OpenStore } from "./opened.ts";

/** What every AnnouncementStore keeps. */
export function describeAnnouncementStoreContract(name: string, open: OpenStore<AnnouncementStore>): void {
  describe(`${name} keeps announcements`, () => {
    const make =
      (changes: Partial<Announcement> = {}) =>
      (id: string) =>
        announcement({ id, ...changes });

    it("under numbers that go on, also after it was opened again", async () => {
      await using opened = await open();
      const both = await Promise.all([opened.store.create(make()), opened.store.create(make())]);
      expect(both.map(({ id }) => id)).toEqual(["1", "2"]);
      const again = await opened.reopen();
      expect(await again.get("2")).toEqual(both[1]);
      expect((await again.create(make())).id).toBe("3");
    });

    it("changes the newest state in one step", async () => {
      await using opened = await open();
      await opened.store.create(make());
      const add = (by: string) =>
        opened.store.update("1", (newest) => ({
          ...newest,
          approvals: [...newest.approvals, { by, at: newest.since, fingerprint: "0123456789ab" }],
        }));
      await Promise.all([add("7"), add("8")]);
      const kept = await (await opened.reopen()).get("1");
      expect(kept?.approvals.map(({ by }) => by)).toEqual(["7", "8"]);
    });

    it("leaves it as it is when the change says so", async () => {
      await using opened = await open();
      const made = await opened.store.create(make());
      expect(await opened.store.update("1", () => undefined)).toBeUndefined();
      expect(await opened.store.update("2", (newest) => newest)).toBeUndefined();
      expect(await opened.store.get("1")).toEqual(made);
      expect(await opened.store.get("constructor")).toBeUndefined();
    });

    it("lists them newest first, all or by status", async () => {
      await using opened = await open();
      await opened.store.create(make({ status: "waiting" }));
      await opened.store.create(make({ status: "draft" }));
      await opened.store.create(make({ status: "waiting" }));
      const ids = async (...statuses: Announcement["status"][]) =>
        (await opened.store.list(statuses.length > 0 ? statuses : undefined)).map(({ id }) => id);
      expect(await ids()).toEqual(["3", "2", "1"]);
      expect(await ids("waiting")).toEqual(["3", "1"]);
      expect(await ids("sent")).toEqual([]);
    });
  });
}
