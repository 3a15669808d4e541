import { describe, expect, it } from "vitest";
import type { Inquiry } from "../../src/questions/inquiry.ts";
import type { InquiryStore } from "../../src/questions/ports.ts";
import type { OpenStore } from "./opened.ts";

const make =
  (changes: Partial<Inquiry> = {}) =>
  (id: string): Inquiry => ({
    ...{ id, subscriberId: "s-an", announcementId: null, status: "open" },
    turns: [{ from: "resident", by: null, at: "2026-11-24T03:00:00.000Z", text: "Mấy giờ có nước?" }],
    ...{ createdAt: "2026-11-24T03:00:00.000Z", changedAt: "2026-11-24T03:00:00.000Z" },
    ...changes,
  });

/** What every InquiryStore keeps. */
export function describeInquiryStoreContract(name: string, open: OpenStore<InquiryStore>): void {
  describe(`${name} keeps inquiries`, () => {
    it("under numbers that are never given twice", async () => {
      await using opened = await open();
      await opened.store.create(make());
      await opened.store.create(make({ subscriberId: "s-binh" }));
      await opened.store.forget("s-binh");
      const again = await opened.reopen();
      expect((await again.create(make())).id).toBe("3");
      expect(await again.get("1")).toEqual(make()("1"));
      expect(await again.get("2")).toBeUndefined();
    });

    it("by status, the longest waiting first, and by resident", async () => {
      await using opened = await open();
      await opened.store.create(make({ changedAt: "2026-11-24T05:00:00.000Z" }));
      await opened.store.create(make({ subscriberId: "s-binh" }));
      await opened.store.create(make({ status: "closed" }));
      const ids = (found: readonly Inquiry[]) => found.map(({ id }) => id);
      expect(ids(await opened.store.list(["open"]))).toEqual(["2", "1"]);
      expect(ids(await opened.store.list(["closed", "open"]))).toEqual(["2", "3", "1"]);
      expect(ids(await (await opened.reopen()).of("s-an"))).toEqual(["1", "3"]);
    });

    it("changes the newest state in one step", async () => {
      await using opened = await open();
      await opened.store.create(make());
      await opened.store.update("1", (newest) => ({ ...newest, status: "closed" }));
      expect(await opened.store.update("1", () => undefined)).toBeUndefined();
      expect(await opened.store.update("9", (newest) => newest)).toBeUndefined();
      expect((await (await opened.reopen()).get("1"))?.status).toBe("closed");
    });

    it("drops the closed ones that are old", async () => {
      await using opened = await open();
      await opened.store.create(make({ status: "closed" }));
      await opened.store.create(make());
      await opened.store.prune(new Date("2026-11-24T03:00:00.001Z"));
      const again = await opened.reopen();
      expect(await again.get("1")).toBeUndefined();
      expect(await again.get("2")).toBeDefined();
    });

    it("forgets a resident with everything", async () => {
      await using opened = await open();
      await opened.store.create(make());
      await opened.store.create(make({ status: "closed" }));
      await opened.store.forget("s-an");
      expect(await (await opened.reopen()).of("s-an")).toEqual([]);
    });
  });
}
