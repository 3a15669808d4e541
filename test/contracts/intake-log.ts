import { describe, expect, it } from "vitest";
import type { IntakeLog } from "../../src/articles/ports.ts";
import type { OpenStore } from "./opened.ts";

/** What every IntakeLog remembers. */
export function describeIntakeLogContract(name: string, open: OpenStore<IntakeLog>): void {
  describe(`${name} remembers items`, () => {
    it("answers the last digest, also after it was opened again", async () => {
      await using opened = await open();
      await opened.store.record("inbox", "a.txt", "old");
      await opened.store.record("inbox", "a.txt", "new");
      expect(await opened.store.digestOf("inbox", "a.txt")).toBe("new");
      expect(await (await opened.reopen()).digestOf("inbox", "a.txt")).toBe("new");
    });

    it("keeps the items of two sources apart", async () => {
      await using opened = await open();
      await opened.store.record("inbox", "a", "1");
      await opened.store.record("inbox a", "", "2");
      await opened.store.record("feed", "a", "3");
      const again = await opened.reopen();
      expect(await again.digestOf("inbox", "a")).toBe("1");
      expect(await again.digestOf("inbox a", "")).toBe("2");
      expect(await again.digestOf("feed", "a")).toBe("3");
    });

    it.each(["a.txt", "__proto__", "constructor", "tệp có dấu.txt"])("takes %s as a name", async (item) => {
      await using opened = await open();
      expect(await opened.store.digestOf("inbox", item)).toBeUndefined();
      await opened.store.record("inbox", item, "digest");
      expect(await (await opened.reopen()).digestOf("inbox", item)).toBe("digest");
    });
  });
}
