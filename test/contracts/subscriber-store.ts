import { describe, expect, it } from "vitest";
import type { SubscriberStore } from "../../src/subscribers/ports.ts";
import { SILENT, type Subscriber } from "../../src/subscribers/subscriber.ts";
import type { OpenStore } from "./opened.ts";

const subscriber = (name: string, changes: Partial<Subscriber> = {}): Subscriber => ({
  id: `sub-${name}`,
  address: `chat-${name}`,
  language: "vi",
  topics: ["y-te"],
  slot: "morning",
  status: "active",
  statusReason: null,
  ...SILENT,
  createdAt: "2026-11-20T02:00:00.000Z",
  ...changes,
});

/** What every SubscriberStore keeps. */
export function describeSubscriberStoreContract(name: string, open: OpenStore<SubscriberStore>): void {
  describe(`${name} keeps subscribers`, () => {
    it("finds them by id and by address, also after it was opened again", async () => {
      await using opened = await open();
      const an = subscriber("an");
      expect(await opened.store.add(an)).toEqual(an);
      for (const store of [opened.store, await opened.reopen()]) {
        expect(await store.get("sub-an")).toEqual(an);
        expect(await store.at("chat-an")).toEqual(an);
        expect(await store.count()).toBe(1);
      }
    });

    it("knows nobody who never came", async () => {
      await using opened = await open();
      expect(await opened.store.get("constructor")).toBeUndefined();
      expect(await opened.store.at("chat-an")).toBeUndefined();
      expect(await opened.store.update("sub-an", () => ({ slot: "noon" }))).toBeUndefined();
      expect(await opened.store.count()).toBe(0);
      await opened.store.move("sub-an", "chat-2");
      await opened.store.remove("sub-an");
      expect(await opened.store.count()).toBe(0);
    });

    it("answers who is there already when an address comes again", async () => {
      await using opened = await open();
      const an = await opened.store.add(subscriber("an"));
      expect(await opened.store.add(subscriber("binh", { address: "chat-an" }))).toEqual(an);
      expect(await opened.store.get("sub-binh")).toBeUndefined();
      expect(await opened.store.count()).toBe(1);
    });

    it("adds one of two who come at the same moment from one address", async () => {
      await using opened = await open();
      const both = await Promise.all([
        opened.store.add(subscriber("an", { address: "chat" })),
        opened.store.add(subscriber("binh", { address: "chat" })),
      ]);
      expect(both[0]).toEqual(both[1]);
      expect(await (await opened.reopen()).count()).toBe(1);
    });

    it("changes what the change says and nothing else", async () => {
      await using opened = await open();
      const an = await opened.store.add(subscriber("an"));
      const changed = await opened.store.update("sub-an", () => ({ slot: "noon", topics: ["giao-duc"] }));
      expect(changed).toEqual({ ...an, slot: "noon", topics: ["giao-duc"] });
      expect(await (await opened.reopen()).get("sub-an")).toEqual(changed);
    });

    it("applies many changes at once, each to the newest state", async () => {
      await using opened = await open();
      await opened.store.add(subscriber("an", { topics: [] }));
      const topics = Array.from({ length: 50 }, (_, at) => `topic-${at}`);
      await Promise.all(
        topics.map((topic) => opened.store.update("sub-an", (an) => ({ topics: [...an.topics, topic] }))),
      );
      const kept = await (await opened.reopen()).get("sub-an");
      expect(new Set(kept?.topics)).toEqual(new Set(topics));
      expect(kept?.topics).toHaveLength(50);
    });

    it("changes nothing when the change throws", async () => {
      await using opened = await open();
      const an = await opened.store.add(subscriber("an"));
      const failing = opened.store.update("sub-an", () => {
        throw new Error("no such topic");
      });
      await expect(failing).rejects.toThrow("no such topic");
      expect(await opened.store.get("sub-an")).toEqual(an);
    });

    it("moves one to another address", async () => {
      await using opened = await open();
      const an = await opened.store.add(subscriber("an"));
      await opened.store.move("sub-an", "chat-2");
      for (const store of [opened.store, await opened.reopen()]) {
        expect(await store.at("chat-2")).toEqual({ ...an, address: "chat-2" });
        expect(await store.at("chat-an")).toBeUndefined();
        expect(await store.get("sub-an")).toEqual({ ...an, address: "chat-2" });
      }
    });

    it("moves one to the address where it is", async () => {
      await using opened = await open();
      const an = await opened.store.add(subscriber("an"));
      await opened.store.move("sub-an", "chat-an");
      expect(await (await opened.reopen()).at("chat-an")).toEqual(an);
    });

    it("removes who stood at the address that another moves to", async () => {
      await using opened = await open();
      await opened.store.add(subscriber("an"));
      await opened.store.add(subscriber("binh"));
      await opened.store.move("sub-an", "chat-binh");
      for (const store of [opened.store, await opened.reopen()]) {
        expect((await store.at("chat-binh"))?.id).toBe("sub-an");
        expect(await store.get("sub-binh")).toBeUndefined();
        expect(await store.count()).toBe(1);
      }
    });

    it("removes everything about one", async () => {
      await using opened = await open();
      await opened.store.add(subscriber("an"));
      await opened.store.add(subscriber("binh"));
      await opened.store.remove("sub-an");
      for (const store of [opened.store, await opened.reopen()]) {
        expect(await store.get("sub-an")).toBeUndefined();
        expect(await store.at("chat-an")).toBeUndefined();
        expect(await store.count()).toBe(1);
      }
    });

    it("lets a removed one come back", async () => {
      await using opened = await open();
      await opened.store.add(subscriber("an"));
      await opened.store.remove("sub-an");
      const again = await opened.store.add(subscriber("an", { id: "sub-an-2" }));
      expect(await (await opened.reopen()).at("chat-an")).toEqual(again);
    });

    it("lists the active ones of a slot, in an order that stays", async () => {
      await using opened = await open();
      for (let at = 0; at < 20; at++) {
        const createdAt = `2026-11-20T02:00:${String(at).padStart(2, "0")}.000Z`;
        await opened.store.add(subscriber(`${at}`, { createdAt, slot: at % 2 === 0 ? "morning" : "noon" }));
      }
      await opened.store.update("sub-4", () => ({ status: "paused" }));
      await opened.store.update("sub-6", () => ({ status: "gone", statusReason: "blocked" }));
      await opened.store.update("sub-2", () => ({ language: "en" }));
      const before = (await opened.store.activeIn("morning")).map(({ id }) => id);
      const after = (await (await opened.reopen()).activeIn("morning")).map(({ id }) => id);
      expect(before).toHaveLength(8);
      expect(before).toEqual([0, 2, 8, 10, 12, 14, 16, 18].map((at) => `sub-${at}`));
      expect(after).toEqual(before);
    });

    it("gives everybody once in slices, whatever their status, in the order in which they came", async () => {
      await using opened = await open();
      const names = Array.from({ length: 2_300 }, (_, at) => `n${String(at).padStart(4, "0")}`);
      const statuses = ["active", "paused", "gone"] as const;
      await Promise.all(
        names.map((name, at) => opened.store.add(subscriber(name, { status: statuses[at % 3] ?? "active" }))),
      );
      for (const store of [opened.store, await opened.reopen()]) {
        const seen: string[] = [];
        for await (const slice of store.slices()) seen.push(...slice.map(({ id }) => id));
        expect(seen).toEqual(names.map((name) => `sub-${name}`));
      }
    });
  });
}
