import { describe, expect, it } from "vitest";
import { healthPages, portalPage } from "../support/articles.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../support/bot.ts";
import { articlesSentTo, editionsAt, editionsOpenedBy, tuesdayAt } from "../support/editions.ts";
import { type Reader, readers } from "../support/subscribers.ts";

const WEDNESDAY_MORNING = new Date("2026-11-25T06:31:00+07:00");

/** The bot, up since early in the morning, with one reader (chat 1) who has had nothing yet. */
async function startEarly(options: TestBotOptions = {}, reader: Reader = {}): Promise<TestBot> {
  const bot = await startTestBot({
    now: tuesdayAt("05:00"),
    inbox: healthPages(2),
    subscribers: readers(1, () => reader),
    ...options,
  });
  bot.telegram.addChat(1);
  return bot;
}

/** Another article of the same kind, as it appears in the course of the day. */
const thirdArticle = () => healthPages(3)["y-te-03.txt"] ?? "";

describe("an edition that went out at half past six", () => {
  const again: readonly (readonly [string, (bot: TestBot) => Promise<unknown>])[] = [
    ["when its round runs again", (bot) => bot.app.rounds.editions()],
    [
      "when two rounds run at once",
      (bot) => Promise.all([bot.app.rounds.editions(), bot.app.rounds.editions()]),
    ],
    ["after a restart", (bot) => bot.restart()],
    ["when the clock is set back by a quarter of an hour", (bot) => editionsAt(bot, tuesdayAt("06:31"))],
    ["when the clock is set back by a day", (bot) => editionsAt(bot, new Date("2026-11-23T07:00:00+07:00"))],
    ["at the slots that follow", (bot) => editionsAt(bot, tuesdayAt("11:31"))],
    ["on the next day", (bot) => editionsAt(bot, WEDNESDAY_MORNING)],
    [
      "when the reader changes to the slot at noon",
      async (bot) => {
        await bot.says(1, "/caidat");
        await bot.presses(1, "Đổi giờ nhận");
        await bot.presses(1, "Nhận lúc 11 giờ 30 trưa");
        await editionsAt(bot, tuesdayAt("11:31"));
      },
    ],
    [
      "when only the view count of an article has changed",
      async (bot) => {
        await bot.drop(
          "y-te-01.txt",
          (healthPages(1)["y-te-01.txt"] ?? "").replace("count: 12", "count: 907"),
        );
        expect(bot.log.lines).toContainEqual(expect.objectContaining({ msg: "articles.ingested", same: 1 }));
        await editionsAt(bot, WEDNESDAY_MORNING);
      },
    ],
    [
      "when the text of an article has changed",
      async (bot) => {
        await bot.drop("y-te-01.txt", (healthPages(1)["y-te-01.txt"] ?? "").replaceAll("8 giờ", "9 giờ"));
        expect(bot.log.lines).toContainEqual(
          expect.objectContaining({ msg: "articles.ingested", revised: 1 }),
        );
        await editionsAt(bot, WEDNESDAY_MORNING);
      },
    ],
  ];

  it.each(again)("brings nobody an article twice %s", async (_, act) => {
    await using bot = await startEarly();
    expect(await editionsAt(bot, tuesdayAt("06:46"))).toBe(1);
    expect(articlesSentTo(bot, 1)).toEqual([[2, 1]]);
    expect(await editionsOpenedBy(bot, () => act(bot))).toBe(0);
    await bot.stop();
    expect(articlesSentTo(bot, 1)).toEqual([[2, 1]]);
  });

  it("is the only one when two rounds open it at once", async () => {
    await using bot = await startEarly();
    const both = () => Promise.all([bot.app.rounds.editions(), bot.app.rounds.editions()]);
    bot.setNow(tuesdayAt("06:30"));
    expect(await editionsOpenedBy(bot, both)).toBe(1);
    await bot.stop();
    expect(articlesSentTo(bot, 1)).toEqual([[2, 1]]);
  });

  it("leaves what comes later to the slot that the reader has changed to", async () => {
    await using bot = await startEarly();
    await editionsAt(bot, tuesdayAt("06:30"));
    await bot.drop("y-te-03.txt", thirdArticle());
    await bot.says(1, "/caidat");
    await bot.presses(1, "Đổi giờ nhận");
    await bot.presses(1, "Nhận lúc 11 giờ 30 trưa");
    expect(await editionsAt(bot, tuesdayAt("11:30"))).toBe(1);
    expect(articlesSentTo(bot, 1)).toEqual([[2, 1], [3]]);
  });

  it("brings a text that was corrected before it was sent as it stands now", async () => {
    await using bot = await startEarly();
    await bot.drop("y-te-01.txt", (healthPages(1)["y-te-01.txt"] ?? "").replaceAll("50 người", "55 người"));
    await editionsAt(bot, tuesdayAt("06:30"));
    expect(bot.telegram.messages(1)[0]?.text).toContain("khám bệnh cho 55 người cao tuổi");
  });
});

describe("an edition whose slot passed while the bot was down", () => {
  it.each([
    ["06:31", 1],
    ["08:29", 1],
    ["08:30", 0],
    ["10:00", 0],
  ])("begun again at %s, opens %i editions", async (time, count) => {
    await using bot = await startEarly();
    await bot.stop();
    bot.setNow(tuesdayAt(time));
    expect(await editionsOpenedBy(bot, () => bot.restart())).toBe(count);
  });

  it("that was not made up for leaves its articles to the next one", async () => {
    await using bot = await startEarly();
    await bot.stop();
    bot.setNow(tuesdayAt("09:00"));
    await bot.restart();
    await bot.drop("y-te-03.txt", thirdArticle());
    await editionsAt(bot, WEDNESDAY_MORNING);
    expect(articlesSentTo(bot, 1)).toEqual([[3, 2, 1]]);
  });
});

describe("more news than one bulletin holds", () => {
  it("is six at a time, newest first, the rest with the next edition, and then nothing", async () => {
    await using bot = await startEarly({ inbox: healthPages(15) });
    expect(await editionsAt(bot, tuesdayAt("06:30"))).toBe(1);
    expect(bot.telegram.messages(1)[0]?.text).toContain("Và 9 tin khác.");
    for (let day = 25; day <= 28; day++) await editionsAt(bot, new Date(`2026-11-${day}T06:30:00+07:00`));
    expect(articlesSentTo(bot, 1)).toEqual([
      [15, 14, 13, 12, 11, 10],
      [9, 8, 7, 6, 5, 4],
      [3, 2, 1],
    ]);
    expect(bot.telegram.messages(1)).toHaveLength(3);
  });

  it("is not sent again after what was asked for with /tin", async () => {
    await using bot = await startEarly({ inbox: healthPages(7) });
    await bot.says(1, "/tin");
    expect(await editionsAt(bot, tuesdayAt("06:30"))).toBe(1);
    expect(articlesSentTo(bot, 1)).toEqual([[7, 6, 5, 4, 3, 2], [1]]);
  });
});

describe("whoever follows no topic, or topics without news", () => {
  it.each<[string, Reader]>([
    ["no topic", { topics: [] }],
    ["a topic without news", { topics: ["giao-duc"] }],
    ["a pause", { status: "paused" }],
    ["another slot", { slot: "evening" }],
  ])("%s: nothing is sent", async (_, reader) => {
    await using bot = await startEarly({}, reader);
    expect(await editionsAt(bot, tuesdayAt("06:30"))).toBe(0);
    expect(bot.telegram.accepted).toEqual([]);
  });
});

describe("quiet hours", () => {
  it.each([
    ["morning", "06:30", true],
    ["noon", "11:30", false],
    ["evening", "18:30", false],
  ])("the edition of the %s slot, at %s: silent %s", async (slot, time, isSilent) => {
    await using bot = await startEarly({}, { slot });
    await editionsAt(bot, tuesdayAt(time));
    expect(bot.telegram.messages(1).map(({ silent }) => silent)).toEqual([isSilent]);
  });

  it("do not silence whoever asks", async () => {
    await using bot = await startEarly();
    bot.setNow(tuesdayAt("05:00"));
    await bot.says(1, "/tin");
    expect(bot.telegram.messages(1).map(({ silent }) => silent)).toEqual([false]);
  });
});

describe("an article that no reader's topic holds", () => {
  it("is not sent", async () => {
    const inbox = {
      "la.txt": portalPage({ category: "chuyên mục lạ", title: "Một bài không thuộc chủ đề nào" }),
    };
    await using bot = await startEarly({ inbox });
    expect(await editionsAt(bot, tuesdayAt("06:30"))).toBe(0);
  });
});
