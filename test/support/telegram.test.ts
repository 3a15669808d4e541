import { Api, GrammyError, HttpError, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTelegram, type Telegram, type TelegramOptions } from "./telegram/telegram.ts";
import { OPUS, READER } from "./telegram/trial.ts";

const GROUP = -20;
const NEW_GROUP = -1_000_000_000_020;
const LISTEN = { reply_markup: { inline_keyboard: [[{ text: "Nghe", callback_data: "listen" }]] } };

let telegram: Telegram;
let api: Api;

async function start(options: TelegramOptions = {}): Promise<void> {
  await telegram?.[Symbol.asyncDispose]();
  telegram = await startTelegram(options);
  telegram.addChat(READER, { firstName: "Lan", languageCode: "vi" });
  telegram.addChat(GROUP, { firstName: "Tổ 5" });
  telegram.addChat(NEW_GROUP);
  api = new Api(telegram.token, { apiRoot: telegram.apiRoot, timeoutSeconds: 30 });
}

beforeEach(() => start());
afterEach(() => telegram[Symbol.asyncDispose]());

async function errorOf(call: Promise<unknown>): Promise<GrammyError> {
  const error = await call.catch((thrown: unknown) => thrown);
  if (error instanceof GrammyError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

const describeError = async (call: Promise<unknown>) => (await errorOf(call)).description;
const send = (chatId = READER) => api.sendMessage(chatId, "Tin");

describe("messages", () => {
  it("are answered as Telegram does, with ids that ascend in each chat", async () => {
    await send();
    await send(GROUP);
    const message = await api.sendMessage(READER, " <b>Tin</b> ", {
      parse_mode: "HTML",
      reply_parameters: { message_id: 1 },
      ...LISTEN,
    });
    expect(message).toMatchObject({
      message_id: 2,
      chat: { id: READER, type: "private", first_name: "Lan" },
      from: { is_bot: true },
      text: "Tin",
      entities: [{ type: "bold", offset: 0, length: 3 }],
      reply_to_message: { message_id: 1 },
      ...LISTEN,
    });
    expect(telegram.accepted.map(({ chatId, messageId }) => [chatId, messageId])).toEqual([
      [READER, 1],
      [GROUP, 1],
      [READER, 2],
    ]);
  });

  it("change by edits: new text, and buttons only if they are given again", async () => {
    await api.sendMessage(READER, "Tin", LISTEN);
    expect(telegram.messages(READER)[0]?.buttons).toEqual([[{ text: "Nghe", data: "listen" }]]);
    await api.editMessageText(READER, 1, "Đính chính");
    expect(telegram.messages(READER)).toMatchObject([
      { messageId: 1, text: "Đính chính", buttons: [], edited: true },
    ]);
    await api.editMessageReplyMarkup(READER, 1, LISTEN);
    expect(await describeError(api.editMessageReplyMarkup(READER, 1, LISTEN))).toMatch(
      /message is not modified/,
    );
    expect(await describeError(api.editMessageCaption(READER, 1, { caption: "a" }))).toMatch(
      /there is no caption/,
    );
    expect(telegram.violations).toHaveLength(1);
  });

  it("of other people and with a reply keyboard cannot be edited", async () => {
    telegram.says(READER, "chào");
    await api.sendMessage(READER, "Tin", { reply_markup: { keyboard: [["Tin"]] } });
    for (const id of [1, 2])
      expect(await describeError(api.editMessageText(READER, id, "a"))).toMatch(/can't be edited/);
  });

  it("can be deleted for 48 hours", async () => {
    let nowMs = 0;
    await start({ now: () => nowMs });
    await send();
    await send();
    nowMs = 48 * 3_600_000 - 1;
    await api.deleteMessage(READER, 1);
    nowMs += 1;
    expect(await describeError(api.deleteMessage(READER, 2))).toMatch(/can't be deleted/);
    await send();
    telegram.block(READER);
    await api.deleteMessage(READER, 3);
    expect(telegram.messages(READER).map(({ messageId }) => messageId)).toEqual([2]);
  });

  it("carry files that can be sent again by id, as the same kind only", async () => {
    const first = await api.sendVoice(READER, new InputFile(OPUS, "tin.ogg"), {
      caption: "Tin",
      duration: 4,
    });
    const again = await api.sendVoice(GROUP, first.voice.file_id);
    expect(again.voice).toEqual({
      ...first.voice,
      duration: 4,
      mime_type: "audio/ogg",
      file_size: OPUS.length,
    });
    expect(telegram.messages(READER)).toMatchObject([{ caption: "Tin", voice: { duration: 4 } }]);
    expect(await api.getFile(first.voice.file_id)).toMatchObject({
      file_unique_id: first.voice.file_unique_id,
    });
    expect(await describeError(api.sendAudio(READER, first.voice.file_id))).toMatch(
      /can't use file of type VoiceNote as Audio/,
    );
  });
});

describe("doors that are closed", () => {
  it.each<[number, string, number, (id: number) => void]>([
    [400, "Bad Request: chat not found", 8, () => undefined],
    [403, "Forbidden: bot was blocked by the user", READER, (id) => telegram.block(id)],
    [403, "Forbidden: user is deactivated", READER, (id) => telegram.deactivate(id)],
    [403, "Forbidden: bot was kicked from the group chat", GROUP, (id) => telegram.kick(id)],
    [
      403,
      "Forbidden: bot can't initiate conversation with a user",
      READER,
      (id) => telegram.forbidInitiating(id),
    ],
    [
      400,
      "Bad Request: group chat was upgraded to a supergroup chat",
      GROUP,
      (id) => telegram.migrate(id, NEW_GROUP),
    ],
    [429, "Too Many Requests: retry after 9", READER, (id) => telegram.flood(id, { seconds: 9 })],
    [429, "Too Many Requests: retry after 9", GROUP, () => telegram.flood("all", { seconds: 9 })],
  ])("%d %s", async (code, description, chatId, close) => {
    close(chatId);
    const { parameters, ...error } = await errorOf(send(chatId));
    expect(error).toMatchObject({ error_code: code, description });
    expect(parameters.retry_after ?? parameters.migrate_to_chat_id).toBe(
      code === 429 ? 9 : description.includes("upgraded") ? NEW_GROUP : undefined,
    );
    expect(telegram.calls).toMatchObject([{ method: "sendMessage", status: code, description }]);
    expect([telegram.violations, telegram.accepted]).toEqual([[], []]);
  });

  it("open again: by the person, by the test, at the new address, after the flood", async () => {
    telegram.block(READER);
    telegram.says(READER, "/start");
    telegram.kick(GROUP);
    telegram.readmit(GROUP);
    telegram.flood(READER, { seconds: 1, times: 2 });
    for (const _ of [1, 2]) await errorOf(send());
    await send();
    await send(GROUP);
    telegram.migrate(GROUP, NEW_GROUP);
    await send(NEW_GROUP);
    expect(telegram.chat(NEW_GROUP).type).toBe("supergroup");
  });

  it("voice notes may be refused while other files pass", async () => {
    telegram.forbidVoice(READER);
    expect(await describeError(api.sendVoice(READER, new InputFile(OPUS)))).toBe(
      "Bad Request: VOICE_MESSAGES_FORBIDDEN",
    );
    await api.sendAudio(READER, new InputFile(OPUS));
    expect(telegram.violations).toEqual([]);
  });
});

it("limits hold for any 1,000 ms, for all chats and for each", async () => {
  let nowMs = 0;
  await start({ now: () => nowMs, limits: { perSecond: 2, perChatPerSecond: 1 } });
  const attempt = async (atMs: number, chatId: number) => {
    nowMs = atMs;
    return send(chatId).then(
      () => "sent",
      ({ parameters }: GrammyError) => parameters.retry_after,
    );
  };
  expect([await attempt(0, READER), await attempt(500, READER), await attempt(500, GROUP)]).toEqual([
    "sent",
    1,
    "sent",
  ]);
  expect([await attempt(999, NEW_GROUP), await attempt(1000, READER)]).toEqual([1, "sent"]);
  expect([await attempt(1499, GROUP), await attempt(1500, GROUP)]).toEqual([1, "sent"]);
  expect(telegram.violations).toEqual([]);
});

describe("broken calls", () => {
  it.each([
    ["500", 500, 0],
    ["502-html", 502, 0],
    ["reset-before", 0, 0],
    ["reset-after", 0, 1],
  ] as const)("%s", async (how, status, acceptedCount) => {
    telegram.fail(READER, { how });
    const error: unknown = await send().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(how === "500" ? GrammyError : HttpError);
    expect(telegram.accepted).toHaveLength(acceptedCount);
    expect(telegram.calls).toMatchObject([{ status }]);
    await send();
    expect(telegram.messages(READER)).toHaveLength(acceptedCount + 1);
  });

  it("spares what sends, edits and deletes nothing", async () => {
    telegram.fail("all", { how: "500" });
    await api.sendChatAction(READER, "typing");
    expect(await describeError(send())).toBe("Internal Server Error");
  });

  it("half-answer: accepted, but the answer stops in the middle", async () => {
    telegram.fail(READER, { how: "half-answer" });
    // Not through grammY: its fetch does not notice the missing half, only its time-out ends the call.
    const answer = await fetch(`${telegram.apiRoot}/bot${telegram.token}/sendMessage?chat_id=7&text=Tin`);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    expect([telegram.accepted.length, telegram.calls[0]?.status]).toEqual([1, 0]);
  });

  it("hang gives no answer until the stand-in stops", async () => {
    telegram.fail("all", { how: "hang", method: "getMe" });
    const hanging = expect(api.getMe()).rejects.toThrow(HttpError);
    await telegram.until(({ calls }) => calls.length === 1);
    await send();
    await telegram[Symbol.asyncDispose]();
    await hanging;
  });
});
