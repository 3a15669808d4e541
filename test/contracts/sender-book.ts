import { describe, expect, it } from "vitest";
import type { SenderBook } from "../../src/questions/ports.ts";
import type { OpenStore } from "./opened.ts";

const AN = "1701";
const BINH = "1702";
const hour = (number: number) => new Date(Date.UTC(2026, 10, 24, number));

/** What every SenderBook keeps. */
export function describeSenderBookContract(name: string, open: OpenStore<SenderBook>): void {
  describe(`${name} remembers who sends how much`, () => {
    it("counts what an address has sent lately, over a restart", async () => {
      await using opened = await open();
      for (const at of [1, 2, 3]) await opened.store.note(AN, hour(at));
      await opened.store.note(BINH, hour(3));
      const again = await opened.reopen();
      expect(await again.countSince(AN, hour(1))).toBe(2);
      expect(await again.countSince(BINH, hour(1))).toBe(1);
      expect(await again.countSince("constructor", hour(0))).toBe(0);
    });

    it("knows who is muted, and until when", async () => {
      await using opened = await open();
      await opened.store.mute(AN, hour(9).toISOString());
      await opened.store.mute(BINH, hour(9).toISOString());
      await opened.store.mute(BINH, null);
      const again = await opened.reopen();
      expect(await again.mutedUntil(AN)).toBe(hour(9).toISOString());
      expect(await again.mutedUntil(BINH)).toBeNull();
      expect([await again.knows(AN), await again.knows(BINH)]).toEqual([true, false]);
    });

    it("drops what is over, and keeps the rest", async () => {
      await using opened = await open();
      await opened.store.note(AN, hour(1));
      await opened.store.note(BINH, hour(3));
      await opened.store.mute(AN, hour(4).toISOString());
      await opened.store.prune(hour(5), hour(2));
      const again = await opened.reopen();
      expect(await again.knows(AN)).toBe(false);
      expect(await again.countSince(BINH, hour(2))).toBe(1);
    });
  });
}
