import { describe, expect, it } from "vitest";
import type { Offer, OfferStore } from "../../src/subscribers/ports.ts";
import type { OpenStore } from "./opened.ts";

const OFFER: Offer = {
  choices: ["follow:y-te", "follow:giao-duc"],
  extras: ["more"],
  offeredAt: "2026-11-20T02:00:00.000Z",
};

/** What every OfferStore keeps. */
export function describeOfferStoreContract(name: string, open: OpenStore<OfferStore>): void {
  describe(`${name} keeps offers`, () => {
    it("gives back the last one, also after it was opened again", async () => {
      await using opened = await open();
      await opened.store.put("sub-an", { ...OFFER, choices: ["old"] });
      await opened.store.put("sub-an", OFFER);
      expect(await opened.store.last("sub-an")).toEqual(OFFER);
      expect(await (await opened.reopen()).last("sub-an")).toEqual(OFFER);
    });

    it("keeps the topics of an undo", async () => {
      await using opened = await open();
      const withUndo: Offer = { ...OFFER, undoTopics: ["y-te"] };
      await opened.store.put("sub-an", withUndo);
      expect(await (await opened.reopen()).last("sub-an")).toEqual(withUndo);
    });

    it("keeps each subscriber's own", async () => {
      await using opened = await open();
      const ids = Array.from({ length: 60 }, (_, at) => `sub-${at}`);
      await Promise.all(ids.map((id) => opened.store.put(id, { ...OFFER, choices: [id] })));
      const again = await opened.reopen();
      for (const id of ids) expect((await again.last(id))?.choices).toEqual([id]);
    });

    it("knows none that was not made, or was removed", async () => {
      await using opened = await open();
      expect(await opened.store.last("constructor")).toBeUndefined();
      await opened.store.put("sub-an", OFFER);
      await opened.store.remove("sub-an");
      await opened.store.remove("sub-nobody");
      expect(await opened.store.last("sub-an")).toBeUndefined();
      expect(await (await opened.reopen()).last("sub-an")).toBeUndefined();
    });
  });
}
