import { describe, expect, it } from "vitest";
import type { Change } from "../../src/web/conversation.ts";
import { createLocalTelegram, LocalApiError, type LocalTelegram } from "../../src/web/local-telegram.ts";
import { NOW } from "./stub-bot.ts";

const BUTTON = { text: "Nhận Y tế", callback_data: "t:1" };
const KEYBOARD = { inline_keyboard: [[BUTTON]] };

function opened(): LocalTelegram {
  const telegram = createLocalTelegram({ clock: () => NOW, ownerIds: [123456789] });
  telegram.open(1);
  return telegram;
}
async function sentId(telegram: LocalTelegram, more: Record<string, unknown> = {}): Promise<number> {
  await telegram.call("sendMessage", { chat_id: 1, text: "Chào", ...more });
  return telegram.open(1).messages().at(-1)?.id ?? 0;
}
const refusal = (errorCode: number, words: string) =>
  expect.objectContaining({ errorCode, description: expect.stringContaining(words) });

describe("calls that Telegram would refuse", () => {
  const message = { chat_id: 1, text: "Chào" };
  const withButton = (button: object) => ({ ...message, reply_markup: { inline_keyboard: [[button]] } });
  it.each([
    ["an unknown method", "sendTelepathy", {}, 404, "sendTelepathy"],
    ["a chat that nobody has opened", "sendMessage", { ...message, chat_id: 2 }, 403, "Forbidden"],
    ["no text", "sendMessage", { chat_id: 1 }, 400, "message text is empty"],
    ["white space only", "sendMessage", { ...message, text: " \n" }, 400, "message text is empty"],
    ["4,097 characters", "sendMessage", { ...message, text: "a".repeat(4097) }, 400, "too long"],
    ["a parse mode", "sendMessage", { ...message, parse_mode: "HTML" }, 400, "parse_mode"],
    [
      "65 bytes in a button",
      "sendMessage",
      withButton({ text: "a", callback_data: "ă".repeat(33) }),
      400,
      "BUTTON_DATA",
    ],
    [
      "an empty button",
      "sendMessage",
      withButton({ text: "a", callback_data: "" }),
      400,
      "BUTTON_DATA_INVALID",
    ],
    ["a button that does nothing", "sendMessage", withButton({ text: "a" }), 400, "BUTTON_TYPE_INVALID"],
    [
      "a button that runs code",
      "sendMessage",
      withButton({ text: "a", url: "javascript:1" }),
      400,
      "BUTTON_URL",
    ],
    [
      "an entity without a place",
      "sendMessage",
      { ...message, entities: [{ type: "bold" }] },
      400,
      "entities",
    ],
    [
      "a reply to nothing",
      "sendMessage",
      { ...message, reply_parameters: { message_id: 7 } },
      400,
      "not found",
    ],
    ["an edit of nothing", "editMessageText", { ...message, message_id: 7 }, 400, "edit not found"],
    ["deleting nothing", "deleteMessage", { chat_id: 1, message_id: 7 }, 400, "delete not found"],
    ["an answer to no press", "answerCallbackQuery", { callback_query_id: "x" }, 400, "query ID"],
    ["an action in a closed chat", "sendChatAction", { chat_id: 2, action: "typing" }, 403, "Forbidden"],
  ])("%s", async (_, method, payload, code, words) => {
    const call = opened().call(method, payload);
    await expect(call).rejects.toBeInstanceOf(LocalApiError);
    await expect(call).rejects.toEqual(refusal(code, words));
  });

  it("an edit that changes nothing", async () => {
    const telegram = opened();
    const message_id = await sentId(telegram, { reply_markup: KEYBOARD });
    const same = { chat_id: 1, message_id, text: "Chào", reply_markup: KEYBOARD };
    await expect(telegram.call("editMessageText", same)).rejects.toEqual(refusal(400, "not modified"));
  });
});

describe("calls", () => {
  it("the longest text and the longest button pass", async () => {
    const keyboard = { inline_keyboard: [[{ text: "a", callback_data: "a".repeat(64) }]] };
    await expect(
      sentId(opened(), { text: "a".repeat(4096), reply_markup: keyboard }),
    ).resolves.toBeGreaterThan(0);
  });

  it("sendMessage answers the message, with its id, entities and keyboard", async () => {
    const entities = [{ type: "bold", offset: 0, length: 4 }];
    const payload = {
      chat_id: "1",
      text: "Chào",
      entities,
      reply_markup: KEYBOARD,
      disable_notification: true,
    };
    expect(await opened().call("sendMessage", payload)).toMatchObject({
      message_id: NOW.getTime() + 1,
      chat: { id: 1, type: "private" },
      from: { is_bot: true },
      entities,
      reply_markup: KEYBOARD,
    });
  });

  it.each(["setMyCommands", "deleteMyCommands", "setMyName", "setMyDescription"])(
    "%s is accepted",
    async (method) => {
      expect(await opened().call(method, {})).toBe(true);
    },
  );

  it("getMe is a bot with a name", async () => {
    expect(await opened().call("getMe", {})).toMatchObject({ is_bot: true, username: expect.any(String) });
  });

  it("a new text is an edit, a new keyboard is not", async () => {
    const telegram = opened();
    const message_id = await sentId(telegram);
    await telegram.call("editMessageReplyMarkup", { chat_id: 1, message_id, reply_markup: KEYBOARD });
    expect(telegram.open(1).find(message_id)).toMatchObject({ edited: false, buttons: [[BUTTON]] });
    await telegram.call("editMessageText", { chat_id: 1, message_id, text: "Khác" });
    expect(telegram.open(1).find(message_id)).toMatchObject({ edited: true, text: "Khác", buttons: [] });
  });

  it("listeners hear every change, until they stop", async () => {
    const telegram = opened();
    const heard: Change[] = [];
    const stop = telegram.open(1).listen((change) => heard.push(change));
    const message_id = await sentId(telegram, { reply_markup: KEYBOARD });
    const { callback_query: query } = telegram.updateFor.press(1, message_id, "t:1");
    await telegram.call("answerCallbackQuery", { callback_query_id: query?.id, text: "Đã nhận" });
    await telegram.call("editMessageText", { chat_id: 1, message_id, text: "Khác" });
    await telegram.call("deleteMessage", { chat_id: 1, message_id });
    stop();
    await sentId(telegram);
    expect(heard.map(({ kind }) => kind)).toEqual(["added", "notice", "edited", "deleted"]);
  });

  it("the newest 200 messages are kept", async () => {
    const telegram = opened();
    for (let number = 1; number <= 203; number++) await sentId(telegram, { text: `Tin ${number}` });
    const kept = telegram.open(1).messages();
    expect([kept.length, kept[0]?.text, kept.at(-1)?.text]).toEqual([200, "Tin 4", "Tin 203"]);
  });
});

describe("what a person does", () => {
  it("a message is an update of a private chat, and in the conversation at once", () => {
    const telegram = opened();
    const update = telegram.updateFor.message(7, "  /hoi lịch tiêm ");
    expect(update.message).toMatchObject({
      text: "/hoi lịch tiêm",
      chat: { id: 7, type: "private" },
      from: { id: 7, is_bot: false, first_name: "Người đọc 7", language_code: "vi" },
      entities: [{ type: "bot_command", offset: 0, length: 4 }],
    });
    expect(telegram.open(7).messages()).toMatchObject([{ from: "person", text: "/hoi lịch tiêm" }]);
  });

  it("words without a command carry no entity", () => {
    expect(opened().updateFor.message(1, "lịch tiêm").message?.entities).toBeUndefined();
  });

  it("ids ascend, and go on after a restart", () => {
    const first = opened().updateFor.message(1, "a").update_id;
    const later = createLocalTelegram({ clock: () => new Date(NOW.getTime() + 1000) });
    const [second, third] = [later.updateFor.message(1, "b"), later.updateFor.message(2, "c")];
    expect(second.update_id).toBeGreaterThan(first);
    expect(third.update_id).toBeGreaterThan(second.update_id);
  });

  it("a press carries its message and what the button says to the bot", async () => {
    const telegram = opened();
    const id = await sentId(telegram, { reply_markup: KEYBOARD });
    expect(telegram.updateFor.press(1, id, "t:1").callback_query).toMatchObject({
      data: "t:1",
      from: { id: 1 },
      message: { message_id: id, chat: { id: 1 }, reply_markup: KEYBOARD },
    });
  });

  it.each([
    ["another message", 0, "t:1"],
    ["another button", 1, "t:2"],
  ])("a press on %s is refused", async (_, isRight, callbackData) => {
    const telegram = opened();
    const id = await sentId(telegram, { reply_markup: KEYBOARD });
    expect(() => telegram.updateFor.press(1, isRight ? id : 5, callbackData)).toThrow(LocalApiError);
  });

  it.each([
    [1, true],
    [99, true],
    [100, false],
    [0, false],
    [1.5, false],
    [123456789, true],
  ])("person %s may be played: %s", (personId, isAllowed) => {
    expect(opened().mayBePlayed(personId)).toBe(isAllowed);
  });
});
