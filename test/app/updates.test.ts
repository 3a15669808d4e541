import { describe, expect, it } from "vitest";
import { healthPages } from "../support/articles.ts";
import { startTestBot } from "../support/bot.ts";

describe("an update that is delivered again", () => {
  it("does nothing twice, also after a restart", async () => {
    await using bot = await startTestBot({ inbox: healthPages(7) });
    await bot.says(1, "/start t_y-te");
    const before = bot.telegram.accepted.length;
    const asked = bot.telegram.says(1, "/tin");
    await bot.log.until("update.done", { times: 2 });
    expect(bot.telegram.accepted).toHaveLength(before + 1);

    bot.telegram.redeliver(asked);
    await bot.log.until("update.repeated");
    await bot.restart();
    bot.telegram.redeliver(asked);
    await bot.log.until("update.repeated", { times: 2 });
    await bot.stop();
    expect(bot.telegram.accepted).toHaveLength(before + 1);
  });

  it("is done once when the process stopped before it could be confirmed", async () => {
    await using bot = await startTestBot();
    const started = bot.telegram.says(1, "/start t_y-te");
    await bot.log.until("update.done");
    await bot.stop();
    await bot.telegram.until(({ isPolling }) => !isPolling);
    bot.telegram.redeliver(started);
    await bot.restart();
    await bot.log.until("update.repeated");
    expect(bot.telegram.messages(1)).toHaveLength(1);
  });
});

describe("a person who blocks the bot", () => {
  it("is gone at once, with all that was chosen, and is back by /start", async () => {
    await using bot = await startTestBot();
    await bot.says(1, "/start t_y-te");
    bot.telegram.leaves(1);
    await bot.log.until("update.done", { times: 2 });
    const gone = await bot.store(({ subscribers }) => subscribers.at("1"));
    expect(gone).toMatchObject({ status: "gone", statusReason: "blocked", topics: ["y-te"] });

    await bot.restart();
    await bot.says(1, "/start");
    const back = await bot.store(({ subscribers }) => subscribers.at("1"));
    expect(back).toMatchObject({ status: "active", statusReason: null, topics: ["y-te"] });
  });

  it("of whom nothing is kept leaves nothing behind", async () => {
    await using bot = await startTestBot();
    bot.telegram.addChat(1);
    bot.telegram.leaves(1);
    await bot.log.until("update.done");
    expect(await bot.store(({ subscribers }) => subscribers.count())).toBe(0);
  });
});

describe("a start while Telegram has trouble", () => {
  it("waits for it and goes on", async () => {
    await using bot = await startTestBot();
    await bot.stop();
    bot.telegram.fail("all", { how: "502-html", method: "getMe" });
    bot.telegram.fail("all", { how: "500", method: "deleteWebhook" });
    bot.telegram.fail("all", { how: "reset-before", method: "setMyCommands" });
    await bot.restart();
    const [help] = await bot.says(1, "/trogiup");
    expect(help?.text).toContain("Trợ giúp của Loa Phường.");
  });
});
