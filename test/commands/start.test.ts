import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { start } from "../../src/commands/start.ts";
import { runCommand, settingsIn } from "../support/command.ts";
import { type Folder, temporaryFolder } from "../support/folder.ts";
import { startTelegram } from "../support/telegram/telegram.ts";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder[Symbol.asyncDispose]());

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

describe("start", () => {
  it("without a token opens the local chat page, says how to get one, and ends when asked", async () => {
    const stop = new AbortController();
    const shown = Promise.withResolvers<string>();
    const ended = runCommand(start, [], {
      env: settingsIn(folder.path),
      signal: stop.signal,
      onOut: shown.resolve,
    });
    const url = ADDRESS.exec(await shown.promise)?.[0];
    expect((await fetch(`${url}/`)).status).toBe(200);
    stop.abort("SIGTERM");
    const { status, out } = await ended;
    expect([status, out.length]).toEqual([0, 1]);
    expect(out[0]).toContain("@BotFather");
    await expect(fetch(`${url}/`)).rejects.toThrow();
  });

  it("with a token talks to Telegram, and shows no page", async () => {
    await using telegram = await startTelegram();
    const stop = new AbortController();
    const shown = Promise.withResolvers<string>();
    const ended = runCommand(start, [], {
      env: { ...settingsIn(folder.path), BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
      signal: stop.signal,
      onOut: shown.resolve,
    });
    const url = ADDRESS.exec(await shown.promise)?.[0];
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}/`)).status).toBe(404);
    telegram.says(1, "/start");
    await telegram.until(({ accepted }) => accepted.some(({ chatId }) => chatId === 1));
    stop.abort("SIGTERM");
    expect((await ended).status).toBe(0);
    expect(telegram.isPolling).toBe(false);
  });

  it("ends in words when another copy of the bot runs", async () => {
    await using telegram = await startTelegram();
    const ended = runCommand(start, [], {
      env: { ...settingsIn(folder.path), BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
      onOut: () => telegram.anotherPoller(),
    });
    await expect(ended).rejects.toMatchObject({ code: "second_copy" });
  });
});
