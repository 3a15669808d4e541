import { Bot } from "grammy";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEvents, createLog } from "../../src/events.ts";
import { createBot } from "../../src/telegram/bot.ts";
import type { BotContext, BotParts } from "../../src/telegram/context.ts";
import { startPolling } from "../../src/telegram/polling.ts";
import { startTelegram, type Telegram } from "../support/telegram/telegram.ts";
import { translator } from "../support/texts.ts";

const NEVER = new AbortController().signal;

let telegram: Telegram;
beforeEach(async () => {
  telegram = await startTelegram();
});
afterEach(() => telegram[Symbol.asyncDispose]());

const newBot = (token = telegram.token) =>
  new Bot<BotContext>(token, { client: { apiRoot: telegram.apiRoot } });

describe("polling", () => {
  it("refuses a token that Telegram does not know, in words", async () => {
    await expect(startPolling(newBot("1:no"), NEVER)).rejects.toMatchObject({ code: "bad_token" });
  });

  it("takes away a webhook that was left, and asks for no more kinds of update than it acts on", async () => {
    await using _polling = await startPolling(newBot(), NEVER);
    await telegram.until(({ isPolling }) => isPolling);
    expect(telegram.calls.map(({ method }) => method).slice(0, 2)).toEqual(["getMe", "deleteWebhook"]);
    telegram.says(1, "chào");
    await telegram.until(({ calls }) => calls.some(({ method }) => method === "getUpdates"));
    const poll = telegram.calls.find(({ method }) => method === "getUpdates");
    expect(poll?.params["allowed_updates"]).toEqual(["message", "callback_query", "my_chat_member"]);
  });

  it("ends when another copy of the bot runs, in words", async () => {
    await using polling = await startPolling(newBot(), NEVER);
    await telegram.until(({ isPolling }) => isPolling);
    telegram.anotherPoller();
    await expect(polling.failed).rejects.toMatchObject({ code: "second_copy" });
  });

  it("waits at its end for what is under way", async () => {
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const ended = vi.fn();
    const bot = newBot();
    bot.use(async () => {
      begun.resolve();
      await mayEnd.promise;
      ended();
    });
    const polling = await startPolling(bot, NEVER);
    telegram.says(1, "chào");
    await begun.promise;
    const stopped = polling[Symbol.asyncDispose]().then(() => expect(ended).toHaveBeenCalledOnce());
    mayEnd.resolve();
    await stopped;
    expect(telegram.isPolling).toBe(false);
  });

  it("goes on after an error that nobody could be told, and records it without the message", async () => {
    const printed = vi.spyOn(console, "error");
    const failed = vi.fn();
    const has = vi.fn(async () => true).mockRejectedValueOnce(new Error("ENOSPC"));
    const parts = {
      updates: { has, record: async () => undefined },
      events: { ...createEvents(createLog("silent")), updateFailed: failed },
      translator,
    };
    const bot = createBot(parts as unknown as BotParts, {
      token: telegram.token,
      config: { client: { apiRoot: telegram.apiRoot } },
      transformers: [],
    });
    await using _polling = await startPolling(bot, NEVER);
    const first = telegram.says(1, "bí mật");
    telegram.says(2, "chào");
    await vi.waitFor(() => expect(has).toHaveBeenCalledTimes(2));
    await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(first, new Error("ENOSPC")));
    expect(printed).not.toHaveBeenCalled();
  });
});
