import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestBot, type TestBot, TUESDAY_AT_TEN } from "../support/bot.ts";
import { type Folder, temporaryFolder } from "../support/folder.ts";
import { feedOf, listingOf, type NewsFacts, newsPage, type Portal, startPortal } from "../support/portal.ts";

const OWNER = 7;
const OLD = {
  title: "Trạm y tế phường đã khám cho người cao tuổi",
  path: "/tin/1",
  date: "Mon, 02 Nov 2026 08:00:00 +0700",
};
const NEW = { title: "Phường mở thêm điểm tiêm chủng cho trẻ em", path: "/tin/2" };

let portal: Portal;
let folder: Folder;
beforeEach(async () => {
  portal = await startPortal();
  folder = await temporaryFolder();
});
afterEach(async () => {
  await portal[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

function publish(...news: readonly NewsFacts[]): void {
  portal.pages.set("/rss", feedOf(portal.origin, news));
  for (const facts of news) {
    const paragraphs = ["Người dân mang theo căn cước và sổ khám bệnh."];
    // The page itself shows no date: its feed tells it.
    portal.pages.set(facts.path, newsPage({ paragraphs, ...facts }).replace("08:00 24/11/2026", ""));
  }
}

async function botWith(...sources: readonly object[]): Promise<TestBot> {
  const file = join(folder.path, "sources.json");
  const presets = { simple: { title: "h1.title-detail", lead: "h2.sapo", body: ".content-detail" } };
  await writeFile(file, JSON.stringify({ contact: "tin@example.vn", presets, sources }));
  return startTestBot({
    env: { SOURCES_FILE: file, FETCH_ALLOW: portal.endpoint, OWNER_IDS: `${OWNER}` },
  });
}

const feed = () => ({ name: "cong-tin", kind: "feed", url: `${portal.origin}/rss`, rules: "simple" });

describe("a portal's feed", () => {
  it("comes in whole; what was old before we met it is kept and never sent", async () => {
    publish(NEW, OLD);
    await using bot = await botWith(feed());
    await bot.app.rounds.intake();
    const [bulletin] = await bot.says(5, "/tin");
    expect(bulletin?.text).toContain(NEW.title);
    expect(bulletin?.text).not.toContain(OLD.title);
    const articles = await bot.store(({ articles: store }) => store.newest(9));
    expect(articles.map(({ title, isBacklog }) => [title, isBacklog])).toEqual([
      [NEW.title, false],
      [OLD.title, true],
    ]);
  });

  it("that has not changed costs one question; what comes later is news, whatever its date", async () => {
    publish(NEW);
    await using bot = await botWith(feed());
    await bot.app.rounds.intake();
    portal.asked.length = 0;
    await bot.app.rounds.intake();
    expect(portal.asked).toEqual(["/rss"]);
    publish(NEW, OLD);
    await bot.app.rounds.intake();
    expect(portal.asked).toEqual(["/rss", "/rss", "/tin/1"]);
    const [bulletin] = await bot.says(5, "/tin");
    expect(bulletin?.text).toContain(OLD.title);
  });

  it("and the inbox and a listing tell of one article; a view count is no revision, a text is", async () => {
    publish(NEW);
    portal.pages.set("/tin", listingOf([NEW]));
    await using bot = await botWith(feed(), {
      name: "muc-tin",
      kind: "listing",
      url: `${portal.origin}/tin`,
      rules: "simple",
    });
    await bot.app.rounds.intake();
    bot.setNow(new Date(TUESDAY_AT_TEN.getTime() + 86_400_000));
    publish({ ...NEW, views: 99 });
    await bot.app.rounds.intake();
    expect(portal.asked.filter((path) => path === "/tin/2").length).toBeGreaterThan(1);
    bot.setNow(new Date(TUESDAY_AT_TEN.getTime() + 2 * 86_400_000 - 2.5 * 3_600_000));
    publish({ ...NEW, paragraphs: ["Đính chính: điểm tiêm mở cửa từ 8 giờ."] });
    await bot.app.rounds.intake();
    const articles = await bot.store(({ articles: store }) => store.newest(9));
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ title: NEW.title, revision: 2 });
  });
});

describe("a source that breaks", () => {
  it("is told to staff once, and once when it is over; /nguon shows it, to owners alone", async () => {
    await using bot = await botWith(feed());
    bot.telegram.addChat(OWNER);
    const sent = () => bot.telegram.accepted.filter(({ chatId }) => chatId === OWNER).length;
    for (const round of [1, 2, 3, 4]) {
      bot.setNow(new Date(TUESDAY_AT_TEN.getTime() + round * 3_600_000));
      await bot.app.rounds.intake();
    }
    expect(sent()).toBe(1);
    const [list] = await bot.says(OWNER, "/nguon");
    expect(list?.text).toContain("1. cong-tin: không xem được");
    const [details] = await bot.says(OWNER, "1");
    expect(details?.text).toContain(
      "Lỗi: trang 127.0.0.1 answers with status 404. The page is gone: check the address.",
    );
    publish(NEW);
    bot.setNow(new Date(TUESDAY_AT_TEN.getTime() + 20 * 3_600_000));
    await bot.app.rounds.intake();
    await bot.app.rounds.intake();
    expect(sent()).toBe(4);
    const [again] = await bot.says(OWNER, "/sources");
    expect(again?.text).toContain("cong-tin: hoạt động tốt");
    const [other] = await bot.says(5, "/nguon");
    expect(other?.text).toContain("Tôi chưa hiểu");
  });

  it("does not keep the others from their round", async () => {
    publish(NEW);
    const broken = { name: "hong", kind: "feed", url: `${portal.origin}/none` };
    await using bot = await botWith(broken, feed());
    await bot.app.rounds.intake();
    const [bulletin] = await bot.says(5, "/tin");
    expect(bulletin?.text).toContain(NEW.title);
  });
});

it("a site that asks to be left alone is, for as long as it said", async () => {
  publish(NEW);
  const feedText = portal.pages.get("/rss") ?? "";
  portal.pages.set("/rss", (_, answer) => answer.writeHead(503, { "retry-after": "7200" }).end());
  await using bot = await botWith(feed());
  await bot.app.rounds.intake();
  portal.pages.set("/rss", feedText);
  portal.asked.length = 0;
  for (const hours of [1, 3]) {
    bot.setNow(new Date(TUESDAY_AT_TEN.getTime() + hours * 3_600_000));
    await bot.app.rounds.intake();
    expect(portal.asked).toEqual(hours === 1 ? [] : ["/rss", "/tin/2"]);
  }
});

it("a feed's own lines are the article where pages are not read", async () => {
  publish(NEW);
  await using bot = await botWith({ ...feed(), readsPages: false });
  await bot.app.rounds.intake();
  expect(portal.asked.every((path) => path === "/rss")).toBe(true);
  const [bulletin] = await bot.says(5, "/tin");
  expect(bulletin?.text).toContain(NEW.title);
});

it("a listing's earlier pages are read on first contact alone", async () => {
  const older = { title: "Phường khai trương phòng đọc sách cho thiếu nhi", path: "/tin/9" };
  portal.pages.set("/tin", listingOf([NEW], "/tin?page=2"));
  portal.pages.set("/tin?page=2", listingOf([older]));
  for (const facts of [NEW, older])
    portal.pages.set(facts.path, newsPage({ paragraphs: ["Mở cửa."], ...facts }));
  await using bot = await botWith({ name: "muc-tin", kind: "listing", url: `${portal.origin}/tin` });
  await bot.app.rounds.intake();
  expect(portal.asked).toContain("/tin?page=2");
  portal.asked.length = 0;
  portal.pages.set("/tin", listingOf([{ ...NEW, title: `${NEW.title} nhỏ` }], "/tin?page=2"));
  await bot.app.rounds.intake();
  expect(portal.asked).not.toContain("/tin?page=2");
});

it("stops in the middle of a round, within a second", async () => {
  publish(NEW);
  portal.pages.set("/rss", () => undefined);
  await using bot = await botWith(feed());
  const round = bot.app.rounds.intake().catch(() => undefined);
  const startedMs = performance.now();
  await bot.stop();
  await round;
  expect(performance.now() - startedMs).toBeLessThan(4_000);
});
