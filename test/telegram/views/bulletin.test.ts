import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bulletin, type BulletinItem, ITEMS_PER_BULLETIN } from "../../../src/bulletins/bulletin.ts";
import { summarise } from "../../../src/bulletins/summarise.ts";
import { ABBREVIATIONS } from "../../../src/language/abbreviation-table.ts";
import { CivilDate } from "../../../src/lib/civil-date.ts";
import { bulletinButtons, bulletinMessage } from "../../../src/telegram/views/bulletin.ts";
import { idsIn } from "../../../src/telegram/views/bulletin-place.ts";
import { pageCount, sendOptions } from "../../../src/telegram/views/message.ts";
import { accessibilityFaults } from "../../support/accessibility.ts";
import { anyArticle, anyLanguage, anyText, anyTopic, catalogue, translator } from "../../support/texts.ts";

const HEALTH = catalogue.get("y-te") ?? raise("no topic of health");
const LARGEST_ID = 36 ** 7 - 1;

function raise(message: string): never {
  throw new Error(message);
}

function item(changes: Partial<BulletinItem> = {}): BulletinItem {
  return {
    articleId: 1,
    topic: HEALTH,
    title: "Trạm y tế mở cửa",
    summary: "Trạm mở cửa.",
    publishedAt: "2026-11-23T08:05:00+07:00",
    url: null,
    sample: "",
    ...changes,
  };
}

function bulletin(items: readonly BulletinItem[], changes: Partial<Bulletin> = {}): Bulletin {
  const edition = { date: CivilDate.parse("2026-11-24"), slot: "morning" };
  return { edition, language: "vi", items, moreCount: 0, isFromAllTopics: false, ...changes };
}

function shown(of: Bulletin) {
  return bulletinMessage(of, { t: translator.in(of.language), city: "Hạ Long" });
}

describe("a bulletin", () => {
  it("says what it is, then each item with topic, title, summary and day, then how to go on", () => {
    const { text } = shown(bulletin([item(), item({ summary: "", publishedAt: null })], { moreCount: 9 }));
    expect(text).toBe(
      [
        "Bản tin sáng, thứ Ba ngày 24 tháng 11 năm 2026. Hạ Long, 2 tin.",
        "",
        "1. Y tế: Trạm y tế mở cửa",
        "Trạm mở cửa.",
        "Đăng ngày 23 tháng 11 năm 2026.",
        "",
        "2. Y tế: Trạm y tế mở cửa",
        "Không rõ ngày đăng.",
        "",
        "Và 9 tin khác. Gõ /tin để đọc tiếp.",
        "Gõ số của tin để đọc cả bài.",
        "Cần giúp: gõ /trogiup.",
      ].join("\n"),
    );
  });

  it.each([
    ["morning", "vi", "Bản tin sáng, "],
    ["noon", "vi", "Bản tin trưa, "],
    ["evening", "vi", "Bản tin tối, "],
    [null, "vi", "Bản tin theo yêu cầu, "],
    ["morning", "en", "Morning bulletin, "],
    [null, "en", "Bulletin on request, "],
  ] as const)("of slot %s in %s begins %j", (slot, language, beginning) => {
    const edition = { date: CivilDate.parse("2026-11-24"), slot };
    expect(shown(bulletin([item()], { edition, language })).text.startsWith(beginning)).toBe(true);
  });

  it("tells somebody without topics why it is out of all of them", () => {
    const { text } = shown(bulletin([item()], { isFromAllTopics: true }));
    expect(text.split("\n")[1]).toBe("Bạn chưa theo dõi chủ đề nào, nên đây là tin của mọi chủ đề.");
  });

  it("makes a title a link where there is a page that Telegram can open, else bold", () => {
    const types = (url: string | null) => shown(bulletin([item({ url })])).entities.map(({ type }) => type);
    expect([types("https://halong.gov.vn/1"), types("http://intranet/1"), types(null)]).toEqual([
      ["text_link"],
      ["bold"],
      ["bold"],
    ]);
  });

  it("explains an abbreviation once, in the first item that holds it", () => {
    const { text } = shown(bulletin([item({ title: "UBND họp" }), item({ title: "UBND kết luận" })]));
    expect(text).toContain("1. Y tế: UBND (Ủy ban nhân dân) họp");
    expect(text).toContain("2. Y tế: UBND kết luận");
  });

  it("shortens summaries at sentences until it is one message, and titles only after that", () => {
    const summary = `${"Đây là một câu của bản tin hôm nay. ".repeat(40)}`.trim();
    const { text } = shown(bulletin(Array.from({ length: 6 }, () => item({ summary }))));
    expect(text.length).toBeLessThanOrEqual(4_000);
    const summaries = text.split("\n").filter((line) => line.startsWith("Đây là"));
    expect(summaries).toHaveLength(6);
    for (const line of summaries) expect(line).toMatch(/hôm nay\.$/);
  });

  const anyBulletin = fc
    .record({
      language: anyLanguage,
      slot: fc.constantFrom("morning", "noon", "evening", null),
      moreCount: fc.integer({ min: 0, max: 99_999 }),
      isFromAllTopics: fc.boolean(),
      items: fc.array(fc.tuple(anyArticle, anyTopic), { minLength: 1, maxLength: ITEMS_PER_BULLETIN }),
    })
    .map(({ slot, items, ...facts }) =>
      bulletin(
        items.map(([{ article, entry }, topic]) =>
          item({
            ...article,
            topic,
            articleId: entry.id,
            summary: summarise(article),
            sample: article.lead ?? "",
          }),
        ),
        { ...facts, edition: { date: CivilDate.parse("2026-11-24"), slot } },
      ),
    );

  it("is one message that keeps every rule, whatever its articles hold", () => {
    fc.assert(
      fc.property(anyBulletin, (any) => {
        const made = shown(any);
        expect(made.text.length).toBeLessThanOrEqual(4_096);
        expect(accessibilityFaults({ text: made.text, ...sendOptions(made) })).toEqual([]);
      }),
    );
  });

  it("of titles that are nothing but abbreviations and addresses is one message, too", () => {
    const abbreviations = Object.keys(ABBREVIATIONS).join(" ");
    const titles = [abbreviations, "www.đ.vn ".repeat(60), "𡨸".repeat(2_000)];
    for (const title of titles) {
      const items = Array.from({ length: 6 }, () => item({ title, summary: title, topic: HEALTH }));
      const { text } = shown(bulletin(items, { moreCount: 99_999, isFromAllTopics: true }));
      expect(text.length).toBeLessThanOrEqual(4_000);
      expect(text).toMatch(/\nCần giúp: gõ \/trogiup\.$/);
    }
  });

  it("can hold a summary of any length", () => {
    fc.assert(
      fc.property(anyText(300), (summary) => shown(bulletin([item({ summary })])).text.length <= 4_096),
      { numRuns: 30 },
    );
  });
});

describe("the buttons of a bulletin", () => {
  const facts = {
    moreCount: 99_999,
    items: Array.from({ length: ITEMS_PER_BULLETIN }, (_, index) => ({
      articleId: LARGEST_ID - index,
      url: `https://halong.gov.vn/${index}`,
    })),
  };
  const page = (number: number) => bulletinButtons(facts, number, translator.in("vi"));

  it("read each article, open its page, and read on", () => {
    const labels = bulletinButtons({ items: facts.items.slice(0, 2), moreCount: 3 }, 1, translator.in("vi"));
    expect(labels.map(({ label }) => label)).toEqual([
      "Đọc bài 1",
      "Đọc bài 2",
      "Mở bài 1 trên trang web",
      "Mở bài 2 trên trang web",
      "Đọc 3 tin tiếp theo",
    ]);
  });

  it("are all on one of the pages, four and one that turns", () => {
    const pages = pageCount(ITEMS_PER_BULLETIN * 2 + 1);
    const all = Array.from({ length: pages }, (_, index) => page(index + 1));
    expect(all.map((buttons) => buttons.at(-1)?.label)).toEqual([
      "Trang 2 trên 4",
      "Trang 3 trên 4",
      "Trang 4 trên 4",
      "Trang 1 trên 4",
    ]);
    expect(new Set(all.flatMap((buttons) => buttons.slice(0, -1).map(({ label }) => label))).size).toBe(13);
  });

  it("have data of at most 64 bytes for the largest ids, from which the ids are read again", () => {
    const data = page(1).flatMap((button) => ("data" in button ? [button.data] : []));
    for (const one of data) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(64);
    const ids = data.at(-1)?.split(":").at(-1) ?? "";
    expect(idsIn(ids)).toEqual(facts.items.map(({ articleId }) => articleId));
  });

  it("have no link that Telegram would refuse the whole message for", () => {
    const items = [{ articleId: 1, url: "http://intranet/1" }];
    expect(bulletinButtons({ items, moreCount: 0 }, 1, translator.in("vi"))).toHaveLength(1);
  });

  it.each(["vi", "en"] as const)("can be read on one line in %s, and none is there twice", (language) => {
    const pages = [1, 2, 3, 4].flatMap((number) => bulletinButtons(facts, number, translator.in(language)));
    const labels = pages.map(({ label }) => label);
    expect(labels.filter((label) => label.length > 30)).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
