import { describe, expect, it } from "vitest";
import type { Article } from "../../src/articles/article.ts";
import { RecentMeetings } from "../../src/articles/recent-meetings.ts";
import { Withdrawals } from "../../src/articles/withdrawals.ts";
import { storedArticle } from "../support/texts.ts";
import { MemoryArticles } from "./memory.ts";

const NOW = new Date("2026-11-24T03:00:00Z");

async function storeOf(...articles: readonly Partial<Article>[]) {
  const store = new MemoryArticles();
  for (const [index, changes] of articles.entries()) {
    const { article } = storedArticle(changes);
    await store.add(article, { keys: [`${index}`], fingerprint: `${index}`, seenAt: NOW });
  }
  return store;
}

const session = (day: number) => ({
  title: `Ủy ban nhân dân phường họp bàn việc số ${day}`,
  publishedAt: `2026-11-${day + 1}T08:00:00+07:00`,
  lead: `Sáng ngày ${day}/11, Ủy ban nhân dân phường họp bàn việc số ${day}.`,
});

describe("recent meetings", () => {
  it("are those that articles report, the latest day first", async () => {
    const store = await storeOf(session(12), { title: "Lịch cấp nước" }, session(20), session(15));
    const days = (await new RecentMeetings(store).newest()).map(({ day }) => day);
    expect(days).toEqual(["2026-11-20", "2026-11-15", "2026-11-12"]);
  });

  it("are read anew when an article is revised, and gone when it is withdrawn", async () => {
    const store = await storeOf(session(12));
    const meetings = new RecentMeetings(store);
    expect((await meetings.of(1))?.day).toBe("2026-11-12");
    const { article } = storedArticle(session(13));
    await store.revise(1, article, { keys: ["0"], fingerprint: "new", seenAt: NOW });
    expect((await meetings.of(1))?.day).toBe("2026-11-13");
    await store.withdraw(1, NOW);
    expect(await meetings.of(1)).toBeUndefined();
    expect(await meetings.newest()).toEqual([]);
  });
});

it("what is withdrawn or put back is told to whoever derives from it, and counted", async () => {
  const store = await storeOf(session(12));
  const changed: string[] = [];
  const withdrawals = new Withdrawals({
    store,
    clock: () => NOW,
    onChanged: async (id) => void changed.push(`${id} ${(await store.entry(id))?.withdrawnAt}`),
  });
  await withdrawals.withdraw(1);
  await withdrawals.restore(1);
  expect(changed).toEqual(["1 2026-11-24T03:00:00.000Z", "1 null"]);
  expect(withdrawals.count).toBe(2);
});
