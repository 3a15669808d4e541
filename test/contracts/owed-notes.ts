import { describe, expect, it } from "vitest";
import type { OwedNote, OwedNotes } from "../../src/voice/ports.ts";
import type { OpenStore } from "./opened.ts";

const NOTE: OwedNote = {
  address: "1",
  messageId: 7,
  action: "hear:1xm:2:a.b",
  owedSince: "2026-11-24T00:30:00.000Z",
};

/** What every OwedNotes remembers. */
export function describeOwedNotesContract(name: string, open: OpenStore<OwedNotes>): void {
  describe(`${name} remembers notes that are owed`, () => {
    it("until they are settled, also after it was opened again", async () => {
      await using opened = await open();
      const [first, second] = [await opened.store.owe(NOTE), await opened.store.owe(NOTE)];
      expect(await opened.store.all()).toEqual(
        new Map([
          [first, NOTE],
          [second, NOTE],
        ]),
      );
      await opened.store.settle(first);
      await opened.store.settle("nobody's");
      expect(await (await opened.reopen()).all()).toEqual(new Map([[second, NOTE]]));
    });

    it("of a message that is not known", async () => {
      await using opened = await open();
      const id = await opened.store.owe({ ...NOTE, messageId: null });
      expect((await (await opened.reopen()).all()).get(id)).toEqual({ ...NOTE, messageId: null });
    });

    it("gives those that have waited for longest first", async () => {
      await using opened = await open();
      const minutes = [30, 10, 50, 20, 40];
      await Promise.all(
        minutes.map((minute) => opened.store.owe({ ...NOTE, owedSince: `2026-11-24T01:${minute}:00.000Z` })),
      );
      const waiting = [...(await (await opened.reopen()).all()).values()];
      expect(waiting.map(({ owedSince }) => owedSince.slice(14, 16))).toEqual(["10", "20", "30", "40", "50"]);
    });

    it("forgets a chat, and nobody else", async () => {
      await using opened = await open();
      for (const address of ["1", "2", "1"]) await opened.store.owe({ ...NOTE, address });
      await opened.store.forget("1");
      await opened.store.forget("3");
      const left = [...(await (await opened.reopen()).all()).values()];
      expect(left.map(({ address }) => address)).toEqual(["2"]);
    });
  });
}
