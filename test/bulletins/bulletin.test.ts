import { describe, expect, it } from "vitest";
import type { Article, StoredArticle } from "../../src/articles/article.ts";
import { BulletinOutline, fillBulletin } from "../../src/bulletins/bulletin.ts";
import type { Topic } from "../../src/topics/topic.ts";

const HEALTH: Topic = {
  id: "y-te",
  name: { vi: "Y tế", en: "Health" },
  description: { vi: "Trạm y tế", en: "The health station" },
  categories: ["Y tế"],
  aliases: ["suc khoe"],
};

const article = (id: number, changes: Partial<Article> = {}): StoredArticle => ({
  entry: {
    id,
    revision: 1,
    keys: [`title::${id}`],
    fingerprint: "f",
    category: "Y tế",
    title: `Tin ${id}`,
    publishedAt: null,
    url: null,
    firstSeenAt: "2026-11-24T00:00:00.000Z",
    revisedAt: null,
    isBacklog: false,
    withdrawnAt: null,
  },
  article: {
    category: "Y tế",
    title: `Tin ${id}`,
    publishedAt: "2026-11-24T08:05:00+07:00",
    viewCount: 1,
    lead: "Câu một. Câu hai.",
    paragraphs: ["Đoạn hai."],
    captions: ["Ảnh"],
    author: "Minh Anh",
    url: null,
    ...changes,
  },
});

const OUTLINE = BulletinOutline.parse({
  edition: { date: "2026-11-24", slot: "morning" },
  language: "vi",
  items: [
    { articleId: 2, topicId: "y-te" },
    { articleId: 1, topicId: "y-te" },
  ],
  moreCount: 3,
  isFromAllTopics: false,
});

const fill = (stored: readonly StoredArticle[], outline = OUTLINE) =>
  fillBulletin(outline, {
    article: async (id) => stored.find(({ entry }) => entry.id === id),
    topic: (id) => (id === HEALTH.id ? HEALTH : undefined),
    summarise: ({ lead }) => `tóm tắt: ${lead}`,
  });

describe("a bulletin with its words", () => {
  it("has them of each article, in the order of the outline", async () => {
    const url = "https://halong.example/1";
    expect(await fill([article(1, { url, lead: null, paragraphs: [] }), article(2)])).toEqual({
      edition: { date: "2026-11-24", slot: "morning" },
      language: "vi",
      items: [
        {
          articleId: 2,
          topic: HEALTH,
          title: "Tin 2",
          summary: "tóm tắt: Câu một. Câu hai.",
          publishedAt: "2026-11-24T08:05:00+07:00",
          url: null,
          sample: "Câu một. Câu hai.\nĐoạn hai.",
        },
        {
          articleId: 1,
          topic: HEALTH,
          title: "Tin 1",
          summary: "tóm tắt: null",
          publishedAt: "2026-11-24T08:05:00+07:00",
          url,
          sample: "",
        },
      ],
      moreCount: 3,
      isFromAllTopics: false,
    });
  });

  it("leaves out an article that is no more", async () => {
    const { items } = await fill([article(1)]);
    expect(items.map(({ articleId }) => articleId)).toEqual([1]);
  });

  it("leaves out an article whose topic is no more", async () => {
    const outline = { ...OUTLINE, items: [...OUTLINE.items, { articleId: 3, topicId: "tho-ca" }] };
    const { items } = await fill([article(1), article(2), article(3)], outline);
    expect(items.map(({ articleId }) => articleId)).toEqual([2, 1]);
  });
});

describe("an outline", () => {
  it("comes back from JSON as it was", () =>
    expect(BulletinOutline.parse(JSON.parse(JSON.stringify(OUTLINE)))).toEqual(OUTLINE));

  it.each([
    ["without items", { items: [] }],
    ["with an impossible day", { edition: { date: "2026-02-30", slot: null } }],
    ["in no language that is spoken here", { language: "fr" }],
    ["with fewer than none left", { moreCount: -1 }],
  ])("%s is refused", (_, changes) =>
    expect(BulletinOutline.safeParse({ ...OUTLINE, ...changes }).success).toBe(false),
  );
});
