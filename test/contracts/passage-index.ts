import { describe, expect, it } from "vitest";
import type { Passage } from "../../src/articles/passage.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";
import type { Bundle, FillableIndex } from "../../src/questions/ports.ts";
import type { OpenStore } from "./opened.ts";

const passage = (id: string, title: string, text: string): Passage => ({
  ...{ id, title, text },
  date: CivilDate.parse("2026-11-20"),
  category: "đô thị",
});
const PASSAGES = [
  passage("1.0", "Trạm y tế mở cửa", "Trạm y tế phường mở cửa cả thứ bảy. Người dân mang theo thẻ BHYT."),
  passage("1.1", "Trạm y tế mở cửa", "Bác sĩ Hoàng Thị Mai trực buổi chiều từ 13h30."),
  passage("2.0", "Họp về rác thải", "Chiều 29/5, UBND phường họp bàn việc thu gom rác. Kinh phí 13 tỷ đồng."),
  passage("3.0", "Cấm xe tải", "Từ ngày 15/10, xe tải bị cấm vào đường Lê Lợi trong giờ cao điểm."),
];
const TODAY = CivilDate.parse("2026-11-24");
const BUNDLES: readonly Bundle[] = [
  { key: "1", stamp: "a", passages: PASSAGES.slice(0, 2) },
  { key: "2", stamp: "a", passages: PASSAGES.slice(2, 3) },
  { key: "3", stamp: "a", passages: PASSAGES.slice(3) },
];

/** What every index of passages does. */
export function describePassageIndexContract(name: string, open: OpenStore<FillableIndex>): void {
  const idsFor = async (index: FillableIndex, text: string) =>
    (await index.judge({ text, today: TODAY })).ranked;
  const filled = async () => {
    const opened = await open();
    await opened.store.put(BUNDLES);
    return opened;
  };

  describe(`${name} finds passages`, () => {
    it.each([
      ["họp về rác ngày 29 tháng 5", "2.0"],
      ["hop ve rac ngay 29-5", "2.0"],
      ["Uỷ ban nhân dân phường họp việc gì?", "2.0"],
      ["ubnd phuong hop", "2.0"],
      ["13.000.000.000 đồng", "2.0"],
      ["bảo hiểm y tế", "1.0"],
      ["bac si hoang thi mai", "1.1"],
      ["13 giờ 30", "1.1"],
      ["xe taỉ", "3.0"],
      ["dduowngf lee lowij", "3.0"],
      ["xetai leloi", "3.0"],
      ["15/10", "3.0"],
    ])("%s → %s", async (question, id) => {
      await using opened = await filled();
      expect((await idsFor(opened.store, question))[0]).toBe(id);
    });

    it("quotes the sentence that answers, word for word", async () => {
      await using opened = await filled();
      const { chosen, ranked } = await opened.store.judge({
        text: "Bác sĩ nào trực buổi chiều?",
        today: TODAY,
      });
      expect(chosen).toMatchObject({
        passageId: "1.1",
        best: "Bác sĩ Hoàng Thị Mai trực buổi chiều từ 13h30.",
      });
      expect(ranked[0]).toBe("1.1");
    });

    it("looks into what it is told to leave out for nothing", async () => {
      await using opened = await filled();
      const query = { text: "trạm y tế", today: TODAY };
      expect(new Set(await idsFor(opened.store, query.text))).toEqual(new Set(["1.0", "1.1"]));
      expect((await opened.store.judge({ ...query, without: ["1", "unknown"] })).ranked).toEqual([]);
    });

    it("goes on from an article, but to other days when the question names others", async () => {
      await using opened = await filled();
      const further = { text: "ai trực?", today: TODAY, about: "1" };
      expect((await opened.store.judge(further)).ranked.toSorted()).toEqual(["1.0", "1.1"]);
      const other = { ...further, text: "họp rác hôm qua?", about: "unknown" };
      expect((await opened.store.judge(other)).ranked).toContain("2.0");
    });

    it.each(["", "?!", "zzzz qqqq", '" OR exact:* NEAR(', "a".repeat(20_000), "rác ".repeat(5_000)])(
      "takes whatever is typed for what it is (%#)",
      async (question) => {
        await using opened = await filled();
        expect((await opened.store.judge({ text: question, today: TODAY })).confidence).toBeLessThan(1);
        expect((await opened.store.stamps()).size).toBe(3);
      },
    );

    it("finds a changed text at once, and the old one no more", async () => {
      await using opened = await filled();
      const changed = passage("2.0", "Họp về cây xanh", "Phường bàn việc trồng cây bàng.");
      await opened.store.put([{ key: "2", stamp: "b", passages: [changed] }]);
      expect(await idsFor(opened.store, "cây bàng")).toEqual(["2.0"]);
      expect(await idsFor(opened.store, "gom")).toEqual([]);
      expect((await opened.store.stamps()).get("2")).toBe("b");
    });

    it("finds what was removed no more", async () => {
      await using opened = await filled();
      await opened.store.remove(["1", "unknown"]);
      expect(await idsFor(opened.store, "trạm y tế bác sĩ")).toEqual([]);
      expect([...(await opened.store.stamps()).keys()].sort()).toEqual(["2", "3"]);
    });

    it("holds the same after it was opened again", async () => {
      await using opened = await filled();
      await opened.store.remove(["3"]);
      const query = { text: "phường họp rác", today: TODAY };
      const before = await opened.store.judge(query);
      const again = await opened.reopen();
      expect(await again.judge(query)).toEqual(before);
      expect(await again.stamps()).toEqual(
        new Map([
          ["1", "a"],
          ["2", "a"],
        ]),
      );
      await again.put(BUNDLES.slice(2));
      expect(await idsFor(again, "xe tải")).toEqual(["3.0"]);
    });

    it("answers while it is filled", async () => {
      await using opened = await filled();
      const many = Array.from({ length: 200 }, (_, at) => {
        const id = `more${at}`;
        return { key: id, stamp: "", passages: [passage(id, "Tin", `Số ${at} của tổ dân phố`)] };
      });
      const filling = opened.store.put(many);
      expect(await idsFor(opened.store, "rác")).toContain("2.0");
      expect((await opened.store.stamps()).size).toBeLessThan(203);
      await filling;
      expect((await opened.store.stamps()).size).toBe(203);
    });
  });
}
