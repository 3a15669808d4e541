import { describe, expect, it } from "vitest";
import { healthPages } from "../support/articles.ts";
import { startTestBot } from "../support/bot.ts";
import { editionsAt, tuesdayAt } from "../support/editions.ts";
import { type LocalProxy, startHttpProxy, startSocksProxy } from "../support/proxy.ts";
import { readers } from "../support/subscribers.ts";

describe("TELEGRAM_PROXY", () => {
  it.each<[string, () => Promise<LocalProxy>, (port: number) => string, string[]]>([
    [
      "an http proxy with a password",
      startHttpProxy,
      (port) => `http://phuong:mat-khau@127.0.0.1:${port}`,
      ["phuong:mat-khau"],
    ],
    ["a socks5 proxy", startSocksProxy, (port) => `socks5://127.0.0.1:${port}`, []],
  ])(
    "%s carries replies and editions, and nothing goes past it",
    async (_, startProxy, urlOf, credentials) => {
      await using proxy = await startProxy();
      await using bot = await startTestBot({
        inbox: healthPages(1),
        subscribers: readers(3),
        env: { TELEGRAM_PROXY: urlOf(proxy.port) },
      });
      for (const chat of [1, 2, 3]) bot.telegram.addChat(chat);
      expect(proxy.targets.length).toBeGreaterThan(0);
      expect(new Set(proxy.targets)).toEqual(new Set([new URL(bot.telegram.apiRoot).host]));
      expect([...new Set(proxy.credentials)]).toEqual(credentials);

      await bot.says(9, "/trogiup");
      await editionsAt(bot, tuesdayAt("07:30"));
      expect(bot.telegram.accepted.map(({ chatId }) => chatId).toSorted()).toEqual([1, 2, 3, 9]);

      // Without the proxy there is no way: what was asked for cannot have gone past it.
      await proxy[Symbol.asyncDispose]();
      const before = bot.telegram.calls.length;
      bot.telegram.says(9, "/trogiup");
      await bot.stop();
      expect(bot.telegram.calls.slice(before).filter(({ method }) => method === "sendMessage")).toEqual([]);
    },
  );
});
