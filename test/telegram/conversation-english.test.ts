import { Api } from "grammy";
import { describe, expect, it } from "vitest";
import { healthPages, portalPage } from "../support/articles.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";

/** A bot to which an English telephone has written "/start". */
async function begin(parameter = "", inbox: Readonly<Record<string, string>> = {}): Promise<TestBot> {
  const bot = await startTestBot({ inbox });
  bot.telegram.addChat(1, { languageCode: "en" });
  await bot.says(1, `/start ${parameter}`);
  return bot;
}

describe("in English", () => {
  it("a newcomer is told who speaks and what is kept, and gets three things to do", async () => {
    await using bot = await begin();
    expect(bot.telegram.messages(1)[0]?.text).toBe(
      [
        "Welcome to Loa Phường, the ward loudspeaker.",
        "I am a program of Hạ Long, not a person. Once a day I send you a bulletin, on the topics that you choose.",
        "I keep only the chat's id, your topics, time, language, voice, and which items you were sent.",
        "You can also type a question in Vietnamese: Ai chủ trì cuộc họp hôm qua?",
        "Type a number, press a button, or use /topics, /today, /ask:",
        "1. Choose topics",
        "2. Show new items",
        "3. Show help",
        "Need help? Type /help.",
      ].join("\n"),
    );
  });

  it("a code at the ward office follows a topic", async () => {
    await using bot = await begin("t_y-te");
    expect(bot.telegram.messages(1)[0]?.text).toContain(
      "You now follow Health. The bulletin comes at 6:30 am every day.",
    );
    const [again] = await bot.says(1, "/start t_nothing");
    expect(again?.text).toContain("The code you scanned belongs to no topic.");
    expect(again?.text).toContain("Welcome back.");
  });

  it("topics are followed and left by button, number, command and free text", async () => {
    await using bot = await begin();
    await bot.says(1, "/topics");
    const [byButton] = await bot.presses(1, "Follow Politics");
    expect(byButton?.text).toContain("You now follow Politics.");
    const [byNumber] = await bot.says(1, "1");
    expect(byNumber?.text).toContain("You follow Politics already.");
    const [byName] = await bot.says(1, "/topics education");
    expect(byName?.text).toContain("You now follow Education.");
    const [guessed] = await bot.says(1, "helth");
    expect(guessed?.text).toContain("Follow Health");
    await bot.presses(1, "Follow Health");
    await bot.presses(1, "Stop Health");
    await bot.says(1, "/topics");
    await bot.says(1, "11");
    await bot.presses(1, "Confirm leaving all topics");
    const [restored] = await bot.presses(1, "Restore my old topics");
    expect(restored?.text).toMatch(/topics? (is|are) back/);
  });

  it("bulletins and articles are read to the end", async () => {
    const paragraphs = Array.from({ length: 12 }, () => "Nhà văn hóa mở cửa. ".repeat(30).trim());
    const long = portalPage({ title: "Lịch mở cửa", paragraphs, published: "24/11/2026 | 09:00" });
    await using bot = await begin("t_y-te", { ...healthPages(7), "dai.txt": long });
    const [first] = await bot.says(1, "/today");
    expect(first?.text).toMatch(/^Bulletin on request, Tuesday 24 November 2026\. Hạ Long, 6 items\./);
    expect(first?.text).toContain("And 2 more.");
    const [part] = await bot.says(1, "1");
    expect(part?.text).toMatch(/^Part 1 of 3\. Article, Health, 24 November 2026\.\nLịch mở cửa/);
    const [next] = await bot.presses(1, "Read on, part 2 of 3");
    expect(next?.text).toMatch(/^Part 2 of 3\. /);
    bot.telegram.presses(1, 4, "items:2:2:1.8.7.6.5.4");
    await bot.telegram.until(({ accepted }) => accepted.at(-1)?.method === "editMessageReplyMarkup");
    const [rest] = await bot.presses(1, "Read 2 more items");
    expect(rest?.text).toContain("Hạ Long, 2 items.");
    const [nothing] = await bot.says(1, "/today");
    expect(nothing?.text).toContain("nothing new in your topics");
    const [again] = await bot.presses(1, "Repeat the last bulletin");
    expect(again?.text).toBe(rest?.text);
  });

  it("settings, what is kept, deleting and help are there", async () => {
    await using bot = await begin("t_y-te");
    await bot.says(1, "/settings");
    await bot.presses(1, "Change delivery time");
    const [slot] = await bot.presses(1, "Deliver at 6:30 pm");
    expect(slot?.text).toContain("From now on the bulletin comes at 6:30 pm every day.");
    await bot.says(1, "/settings");
    const [paused] = await bot.presses(1, "Pause the bulletin");
    expect(paused?.text).toContain("Your daily bulletin is paused.");
    const [resumed] = await bot.presses(1, "Resume the bulletin");
    expect(resumed?.text).toContain("Your daily bulletin is on again, at 6:30 pm.");
    const [kept] = await bot.says(1, "/mydata");
    expect(kept?.text).toContain("Topics that you follow: Health.");
    const [help] = await bot.says(1, "/help");
    expect(help?.text).toContain("To reach a person: ");
    await bot.says(1, "/forget");
    const [forgotten] = await bot.presses(1, "Confirm deletion");
    expect(forgotten?.text).toContain("Everything about you is deleted.");
  });

  it("what is not understood is said", async () => {
    await using bot = await begin();
    const [unknown] = await bot.says(1, "what will the weather be on Sunday");
    expect(unknown?.text).toContain("Not answered: ");
    const [number] = await bot.says(1, "99");
    expect(number?.text).toContain("There is no choice 99 in the latest list.");
    const [near] = await bot.says(1, "/setings");
    expect(near?.text).toContain("Did you mean this?");
  });
});

describe("odd turns of a conversation", () => {
  it("a button whose action is no more gets an answer", async () => {
    await using bot = await startTestBot();
    await bot.says(1, "/start");
    const api = new Api(bot.telegram.token, { apiRoot: bot.telegram.apiRoot });
    await api.sendMessage(1, "Tin của năm ngoái.\nCần giúp: gõ /trogiup.", {
      link_preview_options: { is_disabled: true },
      reply_markup: { inline_keyboard: [[{ text: "Nghe tin cũ", callback_data: "gramophone:1" }]] },
    });
    const [answer] = await bot.presses(1, "Nghe tin cũ");
    expect(answer?.text).toMatch(/^Nút này đã cũ, không dùng được nữa\..*\n4\. Chọn chủ đề/);
  });

  it("the links of an article that has many are on pages, and its list keeps its numbers", async () => {
    const lead = `Xem ${Array.from({ length: 7 }, (_, index) => `www.trang${index}.vn`).join(", ")}.`;
    await using bot = await startTestBot({
      inbox: { "a.txt": portalPage({ title: "Các trang web", lead }) },
    });
    await bot.says(1, "/start t_y-te");
    await bot.says(1, "/tin");
    const [article] = await bot.says(1, "1");
    expect(article?.text).toContain("Xem trang trang0.vn, trang trang1.vn, ");
    const shown = () => bot.telegram.messages(1).at(-1);
    bot.telegram.presses(1, shown()?.messageId ?? 0, "article:1:1:2");
    await bot.telegram.until(({ accepted }) => accepted.at(-1)?.method === "editMessageReplyMarkup");
    expect(
      shown()
        ?.buttons.flat()
        .map(({ text }) => text),
    ).toEqual(["Mở trang4.vn", "Mở trang5.vn", "Mở trang6.vn", "Trang 1 trên 2"]);
    const [again] = await bot.says(1, "1");
    expect(again?.text).toBe(article?.text);
  });
});
