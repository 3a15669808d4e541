import { Api, Bot, GrammyError } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTelegram, type Telegram } from "./telegram.ts";
import { READER } from "./trial.ts";

const FOLLOW = { reply_markup: { inline_keyboard: [[{ text: "Theo dõi", callback_data: "follow" }]] } };

let telegram: Telegram;
let api: Api;

beforeEach(async () => {
  telegram = await startTelegram();
  telegram.addChat(READER, { firstName: "Lan", languageCode: "vi" });
  api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
});
afterEach(() => telegram[Symbol.asyncDispose]());

const conflictOf = async (call: Promise<unknown>) => {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  return error instanceof GrammyError ? `${error.error_code} ${error.description}` : error;
};
const TWO_POLLERS =
  "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
const idsOf = (updates: { update_id: number }[]) => updates.map(({ update_id: id }) => id);

describe("getUpdates", () => {
  it("hands out what people say, again and again until an offset confirms it", async () => {
    const [first, second, third] = ["/start@stand_in_bot xin chào", "hai", "ba"].map((text) =>
      telegram.says(READER, text),
    );
    expect(idsOf(await api.getUpdates({ limit: 2 }))).toEqual([first, second]);
    const [update] = await api.getUpdates();
    expect(update?.message).toMatchObject({
      message_id: 1,
      text: "/start@stand_in_bot xin chào",
      entities: [{ type: "bot_command", offset: 0, length: 19 }],
      from: { id: READER, is_bot: false, first_name: "Lan", language_code: "vi" },
      chat: { id: READER, type: "private" },
    });
    expect(idsOf(await api.getUpdates({ offset: third ?? 0 }))).toEqual([third]);
    expect(idsOf(await api.getUpdates())).toEqual([third]);
    expect(await api.getUpdates({ offset: (third ?? 0) + 1 })).toEqual([]);
  });

  it("takes an offset from the end", async () => {
    const [, , last] = ["một", "hai", "ba"].map((text) => telegram.says(READER, text));
    expect(idsOf(await api.getUpdates({ offset: -1 }))).toEqual([last]);
    expect(idsOf(await api.getUpdates())).toEqual([last]);
  });

  it("waits for something to happen", async () => {
    const waiting = api.getUpdates({ timeout: 20 });
    await telegram.until(({ isPolling }) => isPolling);
    const updateId = telegram.says(READER, "chào");
    expect(idsOf(await waiting)).toEqual([updateId]);
  });

  it("gives a confirmed update once more when it is redelivered", async () => {
    const updateId = telegram.says(READER, "chào");
    await api.getUpdates({ offset: updateId + 1 });
    telegram.redeliver(updateId);
    expect(idsOf(await api.getUpdates({ offset: updateId + 1 }))).toEqual([updateId]);
    expect(await api.getUpdates({ offset: updateId + 1 })).toEqual([]);
  });

  it("drops the kinds that the bot does not want, from then on", async () => {
    await api.sendMessage(READER, "Chủ đề", FOLLOW);
    await api.getUpdates({ allowed_updates: ["message"] });
    telegram.presses(READER, 1, "follow");
    const updateId = telegram.says(READER, "chào");
    expect(idsOf(await api.getUpdates())).toEqual([updateId]);
  });

  it("ends an earlier poll when another comes", async () => {
    const earlier = conflictOf(api.getUpdates({ timeout: 20 }));
    await telegram.until(({ isPolling }) => isPolling);
    const later = conflictOf(api.getUpdates({ timeout: 20 }));
    expect(await earlier).toBe(TWO_POLLERS);
    await telegram.until(({ isPolling }) => isPolling);
    telegram.anotherPoller();
    expect(await later).toBe(TWO_POLLERS);
    telegram.anotherPoller();
    expect(await conflictOf(api.getUpdates())).toBe(TWO_POLLERS);
    expect(await api.getUpdates()).toEqual([]);
    expect(telegram.violations).toEqual([]);
  });

  it("is closed while there is a webhook", async () => {
    const open = conflictOf(api.getUpdates({ timeout: 20 }));
    await telegram.until(({ isPolling }) => isPolling);
    await api.setWebhook("https://loa.vn/hook", { secret_token: "a-b_1" });
    expect(await open).toBe("409 Conflict: terminated by setWebhook request");
    telegram.says(READER, "chào");
    expect(await api.getWebhookInfo()).toMatchObject({ url: "https://loa.vn/hook", pending_update_count: 1 });
    expect(await conflictOf(api.getUpdates())).toMatch(
      /^409 Conflict: can't use getUpdates method while webhook/,
    );
    await api.deleteWebhook({ drop_pending_updates: true });
    expect(await api.getUpdates()).toEqual([]);
  });
});

describe("a bot", () => {
  it("hears, answers, and is pressed", async () => {
    const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
    bot.command("start", (ctx) => ctx.reply("Chọn chủ đề", FOLLOW));
    bot.callbackQuery("follow", async (ctx) => {
      await ctx.answerCallbackQuery("Đã theo dõi");
      await ctx.editMessageText("Đã theo dõi");
    });
    const running = bot.start();
    telegram.says(READER, "/start");
    await telegram.until(({ accepted }) => accepted.length === 1);
    expect(() => telegram.presses(READER, 2, "unfollow")).toThrow(/no button "unfollow", only: follow/);
    telegram.presses(READER, 2, "follow");
    await telegram.until(() => telegram.messages(READER)[0]?.edited === true);
    await bot.stop();
    await running;
    expect(telegram.messages(READER)).toMatchObject([{ messageId: 2, text: "Đã theo dõi", buttons: [] }]);
    expect(telegram.violations).toEqual([]);
  });

  it("answers a press once", async () => {
    await api.sendMessage(READER, "Chủ đề", FOLLOW);
    telegram.presses(READER, 1, "follow");
    const [update] = await api.getUpdates();
    const id = update?.callback_query?.id ?? "";
    expect(update?.callback_query).toMatchObject({
      data: "follow",
      message: { text: "Chủ đề" },
      from: { id: READER },
    });
    await api.answerCallbackQuery(id);
    expect(await conflictOf(api.answerCallbackQuery(id))).toMatch(/query is too old/);
  });
});

describe("people", () => {
  it("become known by writing, in a group by name, with ids that ascend", async () => {
    telegram.says(8, "chào", { messageId: 40, languageCode: "en" });
    expect((await api.sendMessage(8, "Tin")).message_id).toBe(41);
    expect(telegram.chat(8)).toMatchObject({ type: "private", languageCode: "en" });
    expect(() => telegram.says(8, "chào", { messageId: 41 })).toThrow(/ascend/);
    expect(() => telegram.says(-5, "chào")).toThrow(/who writes/);
    telegram.says(-5, "chào", { from: 8 });
    expect(telegram.chat(-5).type).toBe("group");
  });

  it("see the menu of their chat, their language, or everybody's", async () => {
    const menu = (...names: string[]) => names.map((command) => ({ command, description: command }));
    await api.setMyCommands(menu("tin", "hoi"));
    await api.setMyCommands(menu("today"), { language_code: "en" });
    await api.setMyCommands(menu("thongbao"), { scope: { type: "chat", chat_id: READER } });
    telegram.says(8, "hello", { languageCode: "en" });
    telegram.says(9, "chào");
    expect([READER, 8, 9].map((id) => telegram.menu(id).map(({ command }) => command))).toEqual([
      ["thongbao"],
      ["today"],
      ["tin", "hoi"],
    ]);
    expect(await api.getMyCommands({ language_code: "en" })).toEqual(menu("today"));
    await api.deleteMyCommands({ scope: { type: "chat", chat_id: READER } });
    expect(telegram.menu(READER)).toEqual(menu("tin", "hoi"));
    await api.setMyName("Loa Phường");
    expect(await api.getMyName({ language_code: "en" })).toEqual({ name: "Loa Phường" });
  });
});

it("until tells what happened instead", async () => {
  await api.sendMessage(READER, "Tin");
  const waiting = telegram.until(({ accepted }) => accepted.length === 2, { timeoutMs: 20 });
  await expect(waiting).rejects.toThrow(
    /not reached within 20 ms; 1 calls, 1 accepted[\s\S]*sendMessage 200/,
  );
  await expect(telegram.until(() => telegram.messages(99).length > 0)).rejects.toThrow(/knows no chat 99/);
});
