import { Api } from "grammy";
import { expect, it } from "vitest";
import { introduce } from "../../src/telegram/introduce.ts";
import { startTelegram } from "../support/telegram/telegram.ts";
import { translator } from "../support/texts.ts";

it("gives everybody the Vietnamese commands and description, and English readers the English ones", async () => {
  await using telegram = await startTelegram();
  telegram.addChat(1, { languageCode: "vi" });
  telegram.addChat(2, { languageCode: "fr" });
  telegram.addChat(3, { languageCode: "en" });
  const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
  // The longest name of a city that the configuration takes.
  await introduce(api, translator, "x".repeat(60));
  const names = (chat: number) => telegram.menu(chat).map(({ command }) => command);
  expect(names(1)).toEqual(["start", "chude", "tin", "hoi", "nghe", "caidat", "dulieu", "xoa", "trogiup"]);
  expect(names(2)).toEqual(names(1));
  expect(names(3)).toEqual([
    "start",
    "topics",
    "today",
    "ask",
    "listen",
    "settings",
    "mydata",
    "forget",
    "help",
  ]);
  expect((await api.getMyDescription()).description).toMatch(/^Mỗi ngày một bản tin ngắn về x/);
  expect((await api.getMyShortDescription({ language_code: "en" })).short_description).toMatch(/^The daily/);
  expect(telegram.violations).toEqual([]);
});
