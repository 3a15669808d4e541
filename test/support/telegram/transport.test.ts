import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTelegram, type Telegram } from "./telegram.ts";
import { OPUS, READER } from "./trial.ts";

const LISTEN = { reply_markup: { inline_keyboard: [[{ text: "Nghe", callback_data: "listen" }]] } };

let telegram: Telegram;

beforeEach(async () => {
  telegram = await startTelegram();
  telegram.addChat(READER);
});
afterEach(() => telegram[Symbol.asyncDispose]());

describe("transport", () => {
  const post = (path: string, init: RequestInit = {}) => fetch(`${telegram.apiRoot}${path}`, init);

  it.each(["GET", "POST"])("%s takes parameters from the query", async (method) => {
    const answer = await post(`/bot${telegram.token}/SENDmessage?chat_id=${READER}&text=a`, { method });
    expect(await answer.json()).toMatchObject({ ok: true, result: { message_id: 1, text: "a" } });
  });

  it("takes forms, with structures as JSON inside", async () => {
    const form = {
      chat_id: "7",
      text: "Tin",
      reply_markup: JSON.stringify(LISTEN.reply_markup),
      protect_content: "true",
    };
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.append(name, value);
    for (const content of [new URLSearchParams(form), body]) {
      await post(`/bot${telegram.token}/sendMessage`, { method: "POST", body: content });
    }
    expect(telegram.accepted.map(({ params }) => params)).toEqual(
      Array(2).fill({ ...form, chat_id: 7, ...LISTEN, protect_content: true }),
    );
    expect(telegram.violations).toEqual([]);
  });

  it("takes a file in the field itself", async () => {
    const body = new FormData();
    body.append("chat_id", "7");
    body.append("voice", new Blob([OPUS]), "tin.ogg");
    await post(`/bot${telegram.token}/sendVoice`, { method: "POST", body });
    expect(telegram.messages(READER)[0]?.voice).toMatchObject({
      mime_type: "audio/ogg",
      file_size: OPUS.length,
    });
  });

  it("lets only its token in and knows only real methods", async () => {
    const stranger = new Api("1:no", { apiRoot: telegram.apiRoot });
    await expect(stranger.getMe()).rejects.toMatchObject({ error_code: 401, description: "Unauthorized" });
    expect((await post(`/bot${telegram.token}/sendLove`)).status).toBe(404);
    expect(telegram.violations).toEqual(["sendLove: Not Found: method not found"]);
  });
});
