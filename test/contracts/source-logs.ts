import { describe, expect, it } from "vitest";
import type { SourceLog, ValidatorLog } from "../../src/articles/ports.ts";
import { newSource } from "../../src/articles/source-health.ts";
import type { OpenStore } from "./opened.ts";

/** What every SourceLog remembers. */
export function describeSourceLogContract(name: string, open: OpenStore<SourceLog>): void {
  describe(`${name} remembers how sources are`, () => {
    it("answers the last state, also after it was opened again", async () => {
      await using opened = await open();
      const failure = { code: "timeout", message: "m", remedy: "r" };
      const health = { ...newSource("cong-tin"), failedRounds: 2, failure };
      await opened.store.record(newSource("cong-tin"));
      await opened.store.record(newSource("bao"));
      await opened.store.record(health);
      expect(await opened.store.healthOf("cong-tin")).toEqual(health);
      const again = await opened.reopen();
      expect(await again.healthOf("cong-tin")).toEqual(health);
      expect(await again.healthOf("bao")).toEqual(newSource("bao"));
    });

    it("knows nothing of a source that was never looked at", async () => {
      await using opened = await open();
      expect(await opened.store.healthOf("cong-tin")).toBeUndefined();
    });
  });
}

/** What every ValidatorLog remembers. */
export function describeValidatorLogContract(name: string, open: OpenStore<ValidatorLog>): void {
  describe(`${name} remembers what servers said about pages`, () => {
    it("to the letter, also after it was opened again", async () => {
      await using opened = await open();
      const validators = { etag: 'W/"v1"', lastModified: "Thu, 08 Jan 2026 03:42:00 GMT" };
      await opened.store.keep("https://a.example/1", { etag: "old", lastModified: null });
      await opened.store.keep("https://a.example/1", validators);
      expect(await opened.store.validatorsOf("https://a.example/1")).toMatchObject(validators);
      expect(await (await opened.reopen()).validatorsOf("https://a.example/1")).toMatchObject(validators);
      expect(await opened.store.validatorsOf("https://a.example/2")).toBeUndefined();
    });
  });
}
