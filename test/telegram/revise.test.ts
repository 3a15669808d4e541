import { Api, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Content } from "../../src/deliveries/delivery.ts";
import { telegramMessenger } from "../../src/telegram/messenger.ts";
import { message } from "../../src/telegram/views/message.ts";
import { startTelegram, type Telegram } from "../support/telegram/telegram.ts";
import { READER } from "../support/telegram/trial.ts";

const CHAT = `${READER}`;
const SENT: Content = { items: [], body: "Nước ngừng lúc 8 giờ sáng." };
const EDIT: Content = { items: [], body: "Nước ngừng lúc 9 giờ sáng.", act: "edit" };
const REMOVE: Content = { items: [], body: "", act: "remove" };

let telegram: Telegram;
let nowMs = 0;
let api: Api;
beforeEach(async () => {
  nowMs = Date.parse("2026-11-24T03:00:00Z");
  telegram = await startTelegram({ now: () => nowMs });
  telegram.addChat(READER);
  api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
});
afterEach(async () => {
  expect(telegram.violations).toEqual([]);
  await telegram[Symbol.asyncDispose]();
});

/** Messages are the contents' words. */
function messenger() {
  return telegramMessenger({
    api,
    render: async ({ body }) => message([String(body)]),
    clock: () => new Date(nowMs),
    isQuiet: () => true,
    onUnformatted: () => undefined,
    oldReading: () => "Bản đọc kèm tin này là của nội dung cũ.",
  });
}

async function sent(): Promise<string> {
  const outcome = await messenger().deliver(CHAT, SENT);
  if (outcome.kind !== "sent") throw new Error(outcome.kind);
  return outcome.messageId;
}

async function noted(): Promise<string> {
  const uploaded = await api.raw.sendVoice({
    chat_id: READER,
    voice: voiceNote(),
    caption: "Nước ngừng lúc 8 giờ sáng.",
  });
  return `${uploaded.message_id}c`;
}

function voiceNote() {
  return new InputFile(
    Buffer.concat([Buffer.from("OggS"), Buffer.alloc(24), Buffer.from("OpusHead")]),
    "a.ogg",
  );
}

const textOf = () => telegram.messages(READER).map(({ text, caption }) => text ?? caption);

describe("a message that was sent", () => {
  it("gets other words", async () => {
    const target = await sent();
    expect(await messenger().deliver(CHAT, EDIT, { target })).toEqual({ kind: "sent", messageId: target });
    expect(textOf()).toEqual(["Nước ngừng lúc 9 giờ sáng."]);
  });

  it("gets them once, however often that is done", async () => {
    const target = await sent();
    await messenger().deliver(CHAT, EDIT, { target });
    expect(await messenger().deliver(CHAT, EDIT, { target })).toEqual({ kind: "sent", messageId: target });
  });

  it("beside a recording is told to be newer than that", async () => {
    const target = await noted();
    expect(await messenger().deliver(CHAT, EDIT, { target })).toEqual({ kind: "sent", messageId: target });
    expect(textOf()).toEqual(["Nước ngừng lúc 9 giờ sáng.\nBản đọc kèm tin này là của nội dung cũ."]);
  });

  it("beside a recording is shortened to what a caption holds", async () => {
    const target = await noted();
    await messenger().deliver(CHAT, { ...EDIT, body: "Nước ngừng. ".repeat(200) }, { target });
    expect(textOf()[0]?.length).toBeLessThanOrEqual(1_024);
    expect(textOf()[0]).toContain("của nội dung cũ.");
  });

  it("loses the note that followed it", async () => {
    const target = await sent();
    const follower = await api.sendMessage(READER, "Bản đọc");
    await messenger().deliver(CHAT, EDIT, { target: `${target}+${follower.message_id}` });
    expect(textOf()).toEqual(["Nước ngừng lúc 9 giờ sáng."]);
  });

  it("disappears, with what followed it", async () => {
    const target = await sent();
    const follower = await api.sendMessage(READER, "Bản đọc");
    const name = `${target}+${follower.message_id}`;
    expect(await messenger().deliver(CHAT, REMOVE, { target: name })).toEqual({
      kind: "sent",
      messageId: name,
    });
    expect(textOf()).toEqual([]);
  });

  it("disappears once, however often that is done", async () => {
    const target = await sent();
    await messenger().deliver(CHAT, REMOVE, { target });
    expect(await messenger().deliver(CHAT, REMOVE, { target })).toEqual({ kind: "sent", messageId: target });
  });

  it("and that the person has deleted cannot be edited", async () => {
    const target = await sent();
    await api.deleteMessage(READER, Number(target));
    expect(await messenger().deliver(CHAT, EDIT, { target })).toEqual({
      kind: "refused",
      reason: "message not found",
    });
  });

  it("is edited for nobody who has blocked the bot", async () => {
    const target = await sent();
    telegram.block(READER);
    expect(await messenger().deliver(CHAT, EDIT, { target })).toEqual({ kind: "gone", reason: "blocked" });
  });

  it.each(["edit", "remove"] as const)("has a name, or there is nothing to %s", async (act) => {
    const refused = { kind: "refused", reason: "message not found" };
    expect(await messenger().deliver(CHAT, { ...EDIT, act })).toEqual(refused);
    expect(await messenger().deliver(CHAT, { ...EDIT, act }, { target: "12; drop" })).toEqual(refused);
    expect(telegram.calls).toEqual([]);
  });
});

it("what is urgent makes a sound at any hour", async () => {
  await messenger().deliver(CHAT, { ...SENT, isUrgent: true });
  await messenger().deliver(CHAT, SENT);
  expect(telegram.messages(READER).map(({ silent }) => silent)).toEqual([false, true]);
});
