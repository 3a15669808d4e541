import { Api, type Transformer } from "grammy";
import { HttpsProxyAgent } from "https-proxy-agent";
import { SocksProxyAgent } from "socks-proxy-agent";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Content } from "../../src/deliveries/delivery.ts";
import { PlainError } from "../../src/lib/errors.ts";
import { bulkClient, replyClient, retriedReplies } from "../../src/telegram/api.ts";
import { type MessengerOptions, telegramMessenger } from "../../src/telegram/messenger.ts";
import { createOutlet } from "../../src/telegram/outlet.ts";
import { message } from "../../src/telegram/views/message.ts";
import { startTelegram, type Telegram } from "../support/telegram/telegram.ts";
import { READER } from "../support/telegram/trial.ts";

const CONTENT: Content = { items: [1], body: null };
const NIGHT = new Date("2026-11-24T23:00:00+07:00");
const READY = message(["Bản tin ", { bold: "sáng" }], [{ label: "Đọc bài 1", data: "article:1:1" }]);

let telegram: Telegram;
let api: Api;
beforeEach(async () => {
  telegram = await startTelegram();
  telegram.addChat(READER);
  api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
});
afterEach(async () => {
  expect(telegram.violations).toEqual([]);
  await telegram[Symbol.asyncDispose]();
});

const access = () => ({ token: telegram.token, apiRoot: telegram.apiRoot, proxy: undefined });

function messenger(options: Partial<MessengerOptions> = {}) {
  return telegramMessenger({
    api,
    render: async () => READY,
    clock: () => NIGHT,
    isQuiet: () => false,
    onUnformatted: () => undefined,
    ...options,
  });
}

const unreadable: Transformer = async (previous, method, payload, signal) =>
  "entities" in payload
    ? { ok: false, error_code: 400, description: "Bad Request: can't parse entities" }
    : previous(method, payload, signal);

describe("the messenger", () => {
  it("sends what is rendered, and says under which id", async () => {
    expect(await messenger().deliver(`${READER}`, CONTENT)).toEqual({ kind: "sent", messageId: "1" });
    expect(telegram.messages(READER)).toMatchObject([
      {
        text: "Bản tin sáng",
        entities: [{ type: "bold", offset: 8, length: 4 }],
        buttons: [[{ text: "Đọc bài 1", data: "article:1:1" }]],
        silent: false,
      },
    ]);
  });

  it("makes no sound in quiet hours", async () => {
    await messenger({ isQuiet: (now) => now === NIGHT }).deliver(`${READER}`, CONTENT);
    expect(telegram.messages(READER)[0]?.silent).toBe(true);
  });

  it("refuses what cannot be rendered, in words", async () => {
    const render = () => Promise.reject(new PlainError("nothing_left", "All is gone", "Do nothing"));
    expect(await messenger({ render }).deliver(`${READER}`, CONTENT)).toEqual({
      kind: "refused",
      reason: "All is gone. Do nothing",
    });
    expect(telegram.calls).toEqual([]);
  });

  it("sends once more as plain text what Telegram cannot read, and says so", async () => {
    api.config.use(unreadable);
    const onUnformatted = vi.fn();
    expect(await messenger({ onUnformatted }).deliver(`${READER}`, CONTENT)).toMatchObject({ kind: "sent" });
    expect(telegram.messages(READER)).toMatchObject([{ text: "Bản tin sáng", entities: [] }]);
    expect(onUnformatted).toHaveBeenCalledOnce();
  });

  it("gives up on what is not readable as plain text either", async () => {
    api.config.use(async () => ({
      ok: false,
      error_code: 400,
      description: "Bad Request: message is too long",
    }));
    expect(await messenger().deliver(`${READER}`, CONTENT)).toEqual({
      kind: "refused",
      reason: "not readable for Telegram",
    });
  });

  it("is in doubt about what was cut off on its way", async () => {
    telegram.fail(READER, { how: "hang" });
    const cut = new AbortController();
    const delivered = messenger({ cut: cut.signal }).deliver(`${READER}`, CONTENT);
    await telegram.until(({ calls }) => calls.length === 1);
    cut.abort();
    expect(await delivered).toMatchObject({ kind: "uncertain" });
  });
});

describe("the two ways out", () => {
  const outlet = (transport: readonly Transformer[] = []) =>
    createOutlet({
      access: access(),
      transport,
      render: async () => READY,
      clock: () => NIGHT,
      isQuiet: () => true,
      onUnformatted: () => undefined,
    });

  it("leave flood control to the courier, or wait it out", async () => {
    const { bulk, replies } = outlet();
    telegram.flood("all", { seconds: 0, times: 2 });
    expect(await bulk.deliver(`${READER}`, CONTENT)).toEqual({ kind: "flood", afterMs: 0 });
    expect(await replies.deliver(`${READER}`, CONTENT)).toMatchObject({ kind: "sent" });
  });

  it("are quiet at night, but not towards somebody who asked", async () => {
    const { bulk, replies } = outlet();
    await bulk.deliver(`${READER}`, CONTENT);
    await replies.deliver(`${READER}`, CONTENT);
    expect(telegram.messages(READER).map(({ silent }) => silent)).toEqual([true, false]);
  });

  it("both end in the process when a trial answers there", async () => {
    const answer: Transformer = async () => ({ ok: true, result: { message_id: 5 } as never });
    const { bulk, replies } = outlet([answer]);
    const sent = { kind: "sent", messageId: "5" };
    expect(await bulk.deliver("1", CONTENT)).toEqual(sent);
    expect(await replies.deliver("1", CONTENT)).toEqual(sent);
    expect(telegram.calls).toEqual([]);
  });
});

describe("the clients", () => {
  it.each([
    ["socks5://127.0.0.1:1080", SocksProxyAgent],
    ["http://name:word@127.0.0.1:3128", HttpsProxyAgent],
    ["https://127.0.0.1:3128", HttpsProxyAgent],
  ])("go through %s", (proxy, Agent) => {
    const { baseFetchConfig } = replyClient({ ...access(), proxy });
    expect(baseFetchConfig).toMatchObject({ agent: expect.any(Agent) });
  });

  it("go straight without a proxy; the one for deliveries waits less long", () => {
    const { apiRoot } = access();
    expect(replyClient(access())).toEqual({ apiRoot, timeoutSeconds: 60 });
    expect(bulkClient(access())).toEqual({ apiRoot, timeoutSeconds: 20 });
  });

  it("for replies repeat nothing that may have arrived, and wait for nothing too long", async () => {
    api.config.use(retriedReplies());
    telegram.fail(READER, { how: "500" });
    await expect(api.sendMessage(READER, "a")).rejects.toMatchObject({ error_code: 500 });
    telegram.fail(READER, { how: "reset-after" });
    await expect(api.sendMessage(READER, "b")).rejects.toThrow("Network request");
    telegram.flood(READER, { seconds: 31 });
    await expect(api.sendMessage(READER, "c")).rejects.toMatchObject({ error_code: 429 });
    expect(telegram.messages(READER).map(({ text }) => text)).toEqual(["b"]);
  });
});
