import { describe, expect, it } from "vitest";
import type { UpdateLog } from "../../src/subscribers/ports.ts";
import type { OpenStore } from "./opened.ts";

/** What every UpdateLog remembers. */
export function describeUpdateLogContract(name: string, open: OpenStore<UpdateLog>): void {
  describe(`${name} remembers updates`, () => {
    it("knows what was recorded, also after it was opened again", async () => {
      await using opened = await open();
      expect(await opened.store.has(7)).toBe(false);
      await opened.store.record(7);
      expect(await opened.store.has(7)).toBe(true);
      expect(await opened.store.has(8)).toBe(false);
      const again = await opened.reopen();
      expect(await again.has(7)).toBe(true);
      expect(await again.has(8)).toBe(false);
    });

    it("takes the same one twice", async () => {
      await using opened = await open();
      await Promise.all([opened.store.record(7), opened.store.record(7)]);
      await opened.store.record(7);
      expect(await (await opened.reopen()).has(7)).toBe(true);
    });

    it("remembers at least the last 1,000", async () => {
      await using opened = await open();
      await Promise.all(Array.from({ length: 5_000 }, (_, at) => opened.store.record(at)));
      const again = await opened.reopen();
      for (let id = 4_000; id < 5_000; id++) expect(await again.has(id)).toBe(true);
    });
  });
}
