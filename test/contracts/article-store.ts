import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, newestFirst } from "../../src/articles/article.ts";
import type { ArticleStore, NewEntry } from "../../src/articles/ports.ts";
import type { OpenStore } from "./opened.ts";

const ARTICLE: Article = {
  category: "y tế",
  title: "Phường Hồng Gai tổ chức tiêm chủng mở rộng",
  publishedAt: "2026-11-20T08:00:00+07:00",
  viewCount: 12,
  lead: "Sáng 20/11, trạm y tế phường tổ chức tiêm chủng.",
  paragraphs: ["Đoạn thứ hai.", "Đoạn thứ ba."],
  captions: ["Quang cảnh buổi tiêm."],
  author: "Thu Thảo",
  url: "https://halong.example/tiem-chung",
};

const article = (title: string, changes: Partial<Article> = {}): Article => ({
  ...ARTICLE,
  title,
  ...changes,
});
const seen = (key: string, at = "2026-11-20T02:00:00.000Z"): NewEntry => ({
  keys: [key],
  fingerprint: `fingerprint of ${key}`,
  seenAt: new Date(at),
});
const titlesOf = (entries: readonly { title: string }[]) => entries.map(({ title }) => title);

/** What every ArticleStore keeps. */
export function describeArticleStoreContract(name: string, open: OpenStore<ArticleStore>): void {
  describe(`${name} keeps articles`, () => {
    it("gives ascending ids and revision 1", async () => {
      await using opened = await open();
      const first = await opened.store.add(article("A"), seen("a"));
      const second = await opened.store.add(article("B"), seen("b"));
      expect(second.id).toBeGreaterThan(first.id);
      expect(first).toEqual({
        id: first.id,
        revision: 1,
        keys: ["a"],
        fingerprint: "fingerprint of a",
        category: "y tế",
        title: "A",
        publishedAt: "2026-11-20T08:00:00+07:00",
        url: "https://halong.example/tiem-chung",
        firstSeenAt: "2026-11-20T02:00:00.000Z",
        revisedAt: null,
        isBacklog: false,
        withdrawnAt: null,
      });
    });

    it("keeps in mind what is backlog, through revisions and openings", async () => {
      await using opened = await open();
      const { id } = await opened.store.add(article("A"), { ...seen("a"), isBacklog: true });
      await opened.store.revise(id, article("A2"), seen("a2"));
      expect(await (await opened.reopen()).find(["a"])).toMatchObject({ revision: 2, isBacklog: true });
    });

    it("gives back entry and text, also after it was opened again", async () => {
      await using opened = await open();
      const entry = await opened.store.add(ARTICLE, seen("a"));
      expect(await opened.store.get(entry.id)).toEqual({ entry, article: ARTICLE });
      const again = await opened.reopen();
      expect(await again.get(entry.id)).toEqual({ entry, article: ARTICLE });
      expect(await again.find(["a"])).toEqual(entry);
    });

    it("goes on with ids after it was opened again", async () => {
      await using opened = await open();
      const first = await opened.store.add(article("A"), seen("a"));
      const second = await (await opened.reopen()).add(article("B"), seen("b"));
      expect(second.id).toBeGreaterThan(first.id);
    });

    it("finds an article by any of its keys", async () => {
      await using opened = await open();
      const entry = await opened.store.add(ARTICLE, { ...seen("url:a"), keys: ["url:a", "title:a"] });
      expect(await opened.store.find(["title:a"])).toEqual(entry);
      expect(await opened.store.find(["unknown", "url:a"])).toEqual(entry);
      expect(await opened.store.find(["unknown"])).toBeUndefined();
      expect(await opened.store.find([])).toBeUndefined();
    });

    it("replaces the text when an article is revised, and keeps its id, first day and keys", async () => {
      await using opened = await open();
      const { id } = await opened.store.add(ARTICLE, seen("old"));
      const revised = await opened.store.revise(id, article("Mới"), seen("new", "2026-11-21T02:00:00.000Z"));
      expect(revised).toMatchObject({
        id,
        revision: 2,
        keys: ["old", "new"],
        title: "Mới",
        fingerprint: "fingerprint of new",
        firstSeenAt: "2026-11-20T02:00:00.000Z",
        revisedAt: "2026-11-21T02:00:00.000Z",
      });
      for (const store of [opened.store, await opened.reopen()]) {
        expect(await store.get(id)).toEqual({ entry: revised, article: article("Mới") });
        expect(await store.find(["old"])).toEqual(revised);
        expect(await store.find(["new"])).toEqual(revised);
        expect(await store.count()).toBe(1);
      }
    });

    it("counts every one of several revisions at once", async () => {
      await using opened = await open();
      const { id } = await opened.store.add(ARTICLE, seen("a"));
      const revised = await Promise.all(
        ["B", "C", "D"].map((title) => opened.store.revise(id, article(title), seen("a"))),
      );
      expect(revised.map(({ revision }) => revision).sort()).toEqual([2, 3, 4]);
      const newest = revised.find(({ revision }) => revision === 4);
      expect((await opened.store.get(id))?.article.title).toBe(newest?.title);
    });

    it("gives a withdrawn article out no more, but still knows it", async () => {
      await using opened = await open();
      const { id } = await opened.store.add(ARTICLE, seen("a"));
      await opened.store.add(article("B"), seen("b"));
      const withdrawn = await opened.store.withdraw(id, new Date("2026-11-22T02:00:00Z"));
      expect(withdrawn).toMatchObject({ id, revision: 1, withdrawnAt: "2026-11-22T02:00:00.000Z" });
      for (const store of [opened.store, await opened.reopen()]) {
        expect(titlesOf(await store.newest(9))).toEqual(["B"]);
        expect(titlesOf(await store.entriesSince(new Date(0)))).toEqual(["B"]);
        expect(await store.count()).toBe(1);
        expect(await store.get(id)).toBeUndefined();
        expect(await store.find(["a"])).toEqual(withdrawn);
      }
    });

    it("does not bring a withdrawn article back when its source revises it", async () => {
      await using opened = await open();
      const { id } = await opened.store.add(ARTICLE, seen("a"));
      const { withdrawnAt } = await opened.store.withdraw(id, new Date("2026-11-22T02:00:00Z"));
      expect(await opened.store.revise(id, article("Mới"), seen("a2"))).toMatchObject({ withdrawnAt });
      expect(await opened.store.get(id)).toBeUndefined();
      expect(await opened.store.newest(9)).toEqual([]);
    });

    it("keeps the first time at which an article was withdrawn", async () => {
      await using opened = await open();
      const { id } = await opened.store.add(ARTICLE, seen("a"));
      const first = await opened.store.withdraw(id, new Date("2026-11-22T02:00:00Z"));
      expect(await opened.store.withdraw(id, new Date("2026-11-23T02:00:00Z"))).toEqual(first);
      await expect(opened.store.withdraw(99, new Date(0))).rejects.toMatchObject({ code: "unknown_article" });
    });

    it("puts a withdrawn article back", async () => {
      await using opened = await open();
      const added = await opened.store.add(ARTICLE, seen("a"));
      const withdrawn = await opened.store.withdraw(added.id, new Date("2026-11-22T02:00:00Z"));
      expect(await opened.store.entry(added.id)).toEqual(withdrawn);
      expect(await opened.store.restore(added.id)).toEqual(added);
      expect(await (await opened.reopen()).newest(9)).toEqual([added]);
      await expect(opened.store.restore(99)).rejects.toMatchObject({ code: "unknown_article" });
    });

    it("does not revise what it does not know", async () => {
      await using opened = await open();
      await expect(opened.store.revise(7, ARTICLE, seen("a"))).rejects.toMatchObject({
        code: "unknown_article",
      });
    });

    it("knows no article that was never added", async () => {
      await using opened = await open();
      expect(await opened.store.get(1)).toBeUndefined();
      expect(await opened.store.count()).toBe(0);
      expect(await opened.store.newest(5)).toEqual([]);
    });

    it("adds many at once, each under its own id", async () => {
      await using opened = await open();
      const titles = Array.from({ length: 30 }, (_, at) => `Bài ${at}`);
      await Promise.all(titles.map((title) => opened.store.add(article(title), seen(title))));
      const again = await opened.reopen();
      expect(await again.count()).toBe(30);
      for (const title of titles) {
        const entry = await again.find([title]);
        expect((await again.get(entry?.id ?? 0))?.article.title).toBe(title);
      }
    });

    it("lists the newest first by the portal's date, then by the order of coming", async () => {
      await using opened = await open();
      await opened.store.add(article("old", { publishedAt: "2026-11-01" }), seen("1"));
      await opened.store.add(article("new", { publishedAt: "2026-11-20" }), seen("2"));
      await opened.store.add(article("also new", { publishedAt: "2026-11-20" }), seen("3"));
      expect(titlesOf(await opened.store.newest(2))).toEqual(["also new", "new"]);
      expect(titlesOf(await opened.store.newest(9))).toEqual(["also new", "new", "old"]);
      expect(titlesOf(await (await opened.reopen()).newest(9))).toEqual(["also new", "new", "old"]);
    });

    it("keeps that order whatever comes and is revised", async () => {
      const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 12 });
      const changes = fc.array(fc.tuple(fc.nat(11), fc.integer({ min: 1, max: 28 })), { maxLength: 6 });
      const dated = (day: number) => ({ publishedAt: `2026-11-${String(day).padStart(2, "0")}` });
      await fc.assert(
        fc.asyncProperty(days, changes, async (added, revised) => {
          await using opened = await open();
          const { store } = opened;
          for (const [at, day] of added.entries())
            await store.add(article(`${at}`, dated(day)), seen(`${at}`));
          for (const [at, day] of revised) {
            const known = await store.find([`${at}`]);
            if (known) await store.revise(known.id, article(`${at}`, dated(day)), seen(`${at}`));
          }
          const newest = await store.newest(99);
          expect(newest).toEqual(newest.toSorted(newestFirst));
          expect(newest).toHaveLength(added.length);
          expect(await (await opened.reopen()).newest(99)).toEqual(newest);
        }),
        { numRuns: 10, seed: 24 },
      );
    });

    it("lists what was first seen at or after an instant, newest first", async () => {
      await using opened = await open();
      await opened.store.add(article("before"), seen("1", "2026-11-20T01:59:59.999Z"));
      await opened.store.add(article("at"), seen("2", "2026-11-20T02:00:00.000Z"));
      await opened.store.add(article("after"), seen("3", "2026-11-21T02:00:00.000Z"));
      const since = new Date("2026-11-20T02:00:00.000Z");
      expect(titlesOf(await opened.store.entriesSince(since))).toEqual(["after", "at"]);
    });

    it("does not call an old article new because it was revised", async () => {
      await using opened = await open();
      const { id } = await opened.store.add(ARTICLE, seen("1", "2026-11-20T02:00:00.000Z"));
      await opened.store.revise(id, article("Mới"), seen("1", "2026-11-22T02:00:00.000Z"));
      expect(await opened.store.entriesSince(new Date("2026-11-21T00:00:00Z"))).toEqual([]);
    });
  });
}
