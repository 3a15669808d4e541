import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleEntry } from "../../src/articles/article.ts";
import { type BulletinOutline, ITEMS_PER_BULLETIN } from "../../src/bulletins/bulletin.ts";
import {
  type Candidate,
  candidatesOf,
  composeOutline,
  contentOf,
  EditionDraft,
  groupKeyOf,
  type Reader,
} from "../../src/bulletins/compose.ts";
import { CivilDate } from "../../src/lib/civil-date.ts";

const EDITION = { date: CivilDate.parse("2026-11-24"), slot: "morning" };
const TOPICS = ["y-te", "giao-duc", "kinh-te", "an-ninh"] as const;

const reader = (changes: Partial<Reader> = {}): Reader => ({
  id: "s-an",
  language: "vi",
  topics: ["y-te"],
  had: new Set(),
  ...changes,
});
const candidates = (...made: readonly (readonly [number, string])[]): Candidate[] =>
  made.map(([articleId, topicId]) => ({ articleId, topicId }));
const health = (...ids: number[]) => candidates(...ids.map((id) => [id, "y-te"] as const));
const idsOf = (outline: BulletinOutline | null) => outline?.items.map(({ articleId }) => articleId);

describe("candidates", () => {
  const entry = (id: number, category: string | null): ArticleEntry => ({
    id,
    revision: 1,
    keys: [`title::${id}`],
    fingerprint: "f",
    category,
    title: `Tin ${id}`,
    publishedAt: null,
    url: null,
    firstSeenAt: "2026-11-24T00:00:00.000Z",
    revisedAt: null,
    isBacklog: false,
    withdrawnAt: null,
  });

  it("keep the order and have a topic; what has none is nobody's news", () =>
    expect(
      candidatesOf([entry(3, "Y tế"), entry(2, "thơ ca"), entry(1, null), entry(4, "Y tế")], (category) =>
        category === "Y tế" ? "y-te" : undefined,
      ),
    ).toEqual(health(3, 4)));
});

describe("a bulletin holds", () => {
  it.each<[string, Reader, Candidate[], number[] | undefined, number]>([
    ["what is new in the followed topics", reader(), candidates([2, "y-te"], [1, "kinh-te"]), [2], 0],
    ["nothing that was had", reader({ had: new Set([2]) }), health(3, 2, 1), [3, 1], 0],
    [
      "six at most, and says how many are left",
      reader(),
      health(9, 8, 7, 6, 5, 4, 3, 2),
      [9, 8, 7, 6, 5, 4],
      2,
    ],
    ["six, and none is left", reader(), health(6, 5, 4, 3, 2, 1), [6, 5, 4, 3, 2, 1], 0],
    [
      "several topics in one order",
      reader({ topics: ["kinh-te", "y-te"] }),
      candidates([3, "y-te"], [2, "kinh-te"], [1, "y-te"]),
      [3, 2, 1],
      0,
    ],
    [
      "every topic for one who follows none",
      reader({ topics: [] }),
      candidates([3, "y-te"], [2, "kinh-te"]),
      [3, 2],
      0,
    ],
    ["nothing, and then there is none", reader({ had: new Set([1]) }), health(1), undefined, 0],
    ["nothing where nothing was published", reader(), [], undefined, 0],
  ])("%s", (_, who, from, ids, moreCount) => {
    const outline = composeOutline(who, from, EDITION);
    expect(idsOf(outline)).toEqual(ids);
    expect(outline?.moreCount ?? 0).toBe(moreCount);
  });

  it("its edition, its language, and whether it is out of all topics", () => {
    const one = health(1);
    expect(composeOutline(reader({ language: "en" }), one, EDITION)).toEqual({
      edition: EDITION,
      audio: null,
      language: "en",
      items: one,
      moreCount: 0,
      isFromAllTopics: false,
    });
    expect(composeOutline(reader({ topics: [] }), one, EDITION)?.isFromAllTopics).toBe(true);
  });
});

const topic = fc.constantFrom(...TOPICS);
const anyCandidates = fc
  .uniqueArray(fc.record({ articleId: fc.integer({ min: 1, max: 60 }), topicId: topic }), {
    selector: ({ articleId }) => articleId,
    maxLength: 40,
  })
  .map((made) => made.toSorted((a, b) => b.articleId - a.articleId));
const anyReader = fc.record({
  id: fc.constant("s-an"),
  language: fc.constantFrom("vi" as const, "en" as const),
  topics: fc.uniqueArray(topic),
  had: fc.array(fc.integer({ min: 1, max: 60 })).map((ids) => new Set(ids)),
});

describe("every bulletin", () => {
  it("holds only what is followed and new, in the order given, at most six, and counts the rest", () => {
    fc.assert(
      fc.property(anyReader, anyCandidates, (who, from) => {
        const fresh = from.filter(
          ({ articleId, topicId }) =>
            !who.had.has(articleId) && (who.topics.length === 0 || who.topics.includes(topicId)),
        );
        const outline = composeOutline(who, from, EDITION);
        expect(outline?.items ?? []).toEqual(fresh.slice(0, ITEMS_PER_BULLETIN));
        expect((outline?.items.length ?? 0) + (outline?.moreCount ?? 0)).toBe(fresh.length);
        expect(outline === null).toBe(fresh.length === 0);
      }),
    );
  });

  it("over a sequence of editions brings every article once, and the newest of what is left", () => {
    const days = fc.array(fc.array(topic, { maxLength: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(days, (published) => {
        const had = new Set<number>();
        const brought: number[] = [];
        let known: Candidate[] = [];
        const readOne = () => {
          const outline = composeOutline(reader({ topics: [...TOPICS], had }), known, EDITION);
          for (const id of idsOf(outline) ?? []) {
            had.add(id);
            brought.push(id);
          }
          return outline !== null;
        };
        for (const topics of published) {
          const news = topics.map((topicId, index) => ({ articleId: known.length + index + 1, topicId }));
          known = [...news.toReversed(), ...known];
          readOne();
        }
        while (readOne());
        expect(brought.toSorted((a, b) => a - b)).toEqual(known.map(({ articleId }) => articleId).reverse());
      }),
    );
  });
});

describe("a group", () => {
  const outlineOf = (who: Partial<Reader>, from: Candidate[]): BulletinOutline => {
    const outline = composeOutline(reader(who), from, EDITION);
    if (!outline) throw new Error("nothing new");
    return outline;
  };

  it("is everybody who gets the same, whatever they follow and have had", () =>
    expect(groupKeyOf(outlineOf({ topics: ["y-te", "an-ninh"], had: new Set([9]) }, health(9, 2, 1)))).toBe(
      groupKeyOf(outlineOf({}, health(2, 1))),
    ));

  it.each<[string, BulletinOutline]>([
    ["other articles", outlineOf({}, health(3, 1))],
    ["fewer articles", outlineOf({}, health(2))],
    ["another order", outlineOf({}, health(1, 2))],
    ["another language", outlineOf({ language: "en" }, health(2, 1))],
    ["everything, following nothing", outlineOf({ topics: [] }, health(2, 1))],
    ["a number with the same digits", outlineOf({}, health(21))],
  ])("is another one for who gets %s", (_, other) =>
    expect(groupKeyOf(other)).not.toBe(groupKeyOf(outlineOf({}, health(2, 1)))),
  );

  it("is another one for who has more left", () =>
    expect(groupKeyOf(outlineOf({}, health(8, 7, 6, 5, 4, 3, 2, 1)))).not.toBe(
      groupKeyOf(outlineOf({}, health(8, 7, 6, 5, 4, 3, 2))),
    ));

  it("has one content in an edition, with the ids of its articles", () => {
    const draft = new EditionDraft();
    draft.add("s-an", outlineOf({}, health(2, 1)));
    draft.add("s-binh", outlineOf({}, health(2, 1)));
    draft.add("s-chi", outlineOf({}, health(2)));
    const [first, second, third] = draft.recipients;
    expect(draft.recipients.map(({ subscriberId }) => subscriberId)).toEqual(["s-an", "s-binh", "s-chi"]);
    expect(first?.content).toBe(second?.content);
    expect(Object.keys(draft.contents)).toEqual([first?.content, third?.content]);
    expect(draft.contents[first?.content ?? ""]).toEqual(contentOf(outlineOf({}, health(2, 1))));
    expect(contentOf(outlineOf({}, health(2, 1))).items).toEqual([2, 1]);
  });
});
