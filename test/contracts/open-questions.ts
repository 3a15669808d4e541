import { describe, expect, it } from "vitest";
import type { OpenQuestions } from "../../src/questions/ports.ts";
import type { OpenStore } from "./opened.ts";

const MONDAY = new Date("2026-11-23T01:00:00Z");
const TUESDAY = new Date("2026-11-24T01:00:00Z");
const RUBBISH = "Mấy giờ xe gom rác tới khu phố 4?";

/** What every OpenQuestions keeps. */
export function describeOpenQuestionsContract(name: string, open: OpenStore<OpenQuestions>): void {
  describe(`${name} keeps open questions`, () => {
    it("the one asked last first, also after it was opened again", async () => {
      await using opened = await open();
      await opened.store.keep(RUBBISH, MONDAY);
      await opened.store.keep("Ai duyệt hồ sơ cấp phép?", TUESDAY);
      const texts = ["Ai duyệt hồ sơ cấp phép?", RUBBISH];
      expect((await opened.store.newest()).map(({ text }) => text)).toEqual(texts);
      expect((await (await opened.reopen()).newest()).map(({ text }) => text)).toEqual(texts);
    });

    it("counts the same words, with marks or without", async () => {
      await using opened = await open();
      const first = await opened.store.keep(RUBBISH, MONDAY);
      await opened.store.keep("Chợ mở cửa lúc nào?", MONDAY);
      const again = await opened.store.keep("may gio xe gom rac toi khu pho 4", TUESDAY);
      expect(again).toEqual({
        ...{ id: first.id, text: "may gio xe gom rac toi khu pho 4", timesAsked: 2, timesPassedOn: 0 },
        ...{ firstAskedAt: MONDAY.toISOString(), lastAskedAt: TUESDAY.toISOString(), closedAt: null },
      });
      expect((await opened.store.newest()).map(({ timesAsked }) => timesAsked)).toEqual([2, 1]);
    });

    it("counts each resident who passes one on", async () => {
      await using opened = await open();
      const { id } = await opened.store.keep(RUBBISH, MONDAY);
      await Promise.all([opened.store.passOn(id), opened.store.passOn(id)]);
      expect(await (await opened.reopen()).get(id)).toMatchObject({ timesPassedOn: 2, timesAsked: 1 });
    });

    it("leaves out what is done, until it is taken back or asked again", async () => {
      await using opened = await open();
      const { id } = await opened.store.keep(RUBBISH, MONDAY);
      await opened.store.close(id, TUESDAY);
      expect(await opened.store.newest()).toEqual([]);
      expect(await opened.store.get(id)).toMatchObject({ closedAt: TUESDAY.toISOString() });
      await opened.store.passOn(id);
      expect(await opened.store.newest()).toHaveLength(1);
      await opened.store.close(id, TUESDAY);
      await opened.store.close(id, null);
      expect(await opened.store.newest()).toHaveLength(1);
      await opened.store.close(id, TUESDAY);
      await opened.store.keep(RUBBISH, TUESDAY);
      expect(await (await opened.reopen()).newest()).toMatchObject([{ id, closedAt: null, timesAsked: 2 }]);
    });

    it("forgets the oldest of more than 1,000", async () => {
      await using opened = await open();
      const keep = (number: number) => opened.store.keep(`Câu hỏi số ${number}?`, MONDAY);
      const [first] = await Promise.all(Array.from({ length: 1_001 }, (_, at) => keep(at)));
      expect(await opened.store.newest()).toHaveLength(1_000);
      expect(await opened.store.get(first?.id ?? "")).toBeUndefined();
    });

    it("knows none that was not kept", async () => {
      await using opened = await open();
      for (const id of ["", "constructor", "q-00"]) {
        expect(await opened.store.get(id)).toBeUndefined();
        expect(await opened.store.passOn(id)).toBeUndefined();
        expect(await opened.store.close(id, MONDAY)).toBeUndefined();
      }
    });
  });
}
