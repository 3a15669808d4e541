import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Bot } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadConfig } from "../src/config.ts";
import { openCore, readCatalogue, storeDir } from "../src/core.ts";
import { createEvents, createLog } from "../src/events.ts";
import { CivilDate } from "../src/lib/civil-date.ts";
import { SILENT, type Subscriber } from "../src/subscribers/subscriber.ts";
import type { BotContext } from "../src/telegram/context.ts";
import { localTransport, pageOf, reopenConversations } from "../src/trial.ts";
import { createLocalTelegram } from "../src/web/local-telegram.ts";
import { settingsIn } from "./support/command.ts";
import { type Folder, temporaryFolder } from "./support/folder.ts";

const NOW = new Date("2026-11-24T10:00:00+07:00");
const clock = () => NOW;
const TOKEN = `77777:${"x1Y".repeat(12)}`;

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder[Symbol.asyncDispose]());

const configOf = (more: Record<string, string> = {}) => loadConfig({ ...settingsIn(folder.path), ...more });
const open = (more: Record<string, string> = {}) =>
  openCore({ config: configOf(more), clock, events: createEvents(createLog("silent")) });

describe("the core", () => {
  it("keeps a trial apart from what Telegram's people have", () => {
    expect(storeDir(configOf({ BOT_TOKEN: TOKEN }))).toBe(join(folder.path, "store"));
    expect(storeDir(configOf())).toBe(join(folder.path, "store/trial"));
  });

  it("has the sample articles in a trial, once, and nowhere else", async () => {
    const counts: number[] = [];
    for (const more of [{}, {}, { BOT_TOKEN: TOKEN }]) {
      await using core = await open(more);
      counts.push(await core.database.articles.count());
    }
    expect(counts[0]).toBeGreaterThanOrEqual(16);
    expect(counts).toEqual([counts[0], counts[0], 0]);
  });

  it("holds its store alone, and lets it go", async () => {
    {
      await using _core = await open();
      await expect(open()).rejects.toMatchObject({ code: "store_in_use" });
    }
    await using core = await open();
    expect(await core.database.subscribers.count()).toBe(0);
  });

  it("finds the articles that it holds, also when the index has been damaged meanwhile", async () => {
    const path = join(folder.path, "store/trial/passages.db");
    const found: (string | undefined)[] = [];
    for (const damage of [undefined, "garbage"]) {
      if (damage !== undefined) await writeFile(path, damage);
      await using core = await open();
      await core.indexing.catchUp();
      const today = CivilDate.parse("2026-11-24");
      found.push((await core.index.judge({ text: "tiêm chủng trẻ em", today })).ranked[0]);
    }
    expect(found[0]).toBeDefined();
    expect(found[1]).toBe(found[0]);
  });

  it("lets its store go when opening fails after it", async () => {
    const damaged = { TOPICS_FILE: join(folder.path, "none.json") };
    await expect(open(damaged)).rejects.toMatchObject({ code: "topics_unreadable" });
    await using core = await open();
    expect(core.catalogue.topics.length).toBeGreaterThan(0);
  });
});

describe("the topics file", () => {
  it.each([
    ["is missing", undefined, "topics_unreadable"],
    ["is no JSON", "{", "topics_unreadable"],
    ["holds no topics", "[]", "topics_invalid"],
  ])("that %s is an error in words", async (_what, text, code) => {
    const file = join(folder.path, "topics.json");
    if (text !== undefined) await writeFile(file, text);
    await expect(readCatalogue(file)).rejects.toMatchObject({
      code,
      remedy: expect.stringContaining("TOPICS_FILE"),
    });
  });
});

describe("a trial", () => {
  const local = () => createLocalTelegram({ clock });

  it("answers every call in the process, refusals too", async () => {
    const bot = new Bot("0:local");
    bot.api.config.use(...localTransport(local()));
    expect(await bot.api.getMe()).toMatchObject({ is_bot: true });
    await expect(bot.api.sendMessage(1, " ")).rejects.toMatchObject({ error_code: 400 });
    await expect(bot.api.sendDice(1, "🎲")).rejects.toMatchObject({ error_code: 404 });
  });

  it("leaves calls alone when it is none", () => expect(localTransport(undefined)).toEqual([]));

  it("shows the newest articles, with day and topic", async () => {
    await using core = await open();
    const newest = await pageOf(core, local(), new Bot<BotContext>("0:local")).newest();
    expect(newest).toHaveLength(5);
    for (const { title, date, topic } of newest) {
      expect(title).not.toBe("");
      expect(date).toMatch(/^2026-11-\d\d$/);
      expect(core.catalogue.find(topic)).toBeDefined();
    }
  });

  it("knows people again who began before it was restarted", async () => {
    await using core = await open();
    const person: Subscriber = {
      id: "s-1",
      address: "7",
      language: "vi",
      topics: [],
      slot: "noon",
      status: "active",
      statusReason: null,
      ...SILENT,
      createdAt: NOW.toISOString(),
    };
    await core.database.subscribers.add(person);
    const telegram = local();
    const send = () => telegram.call("sendMessage", { chat_id: 7, text: "Tin" });
    await expect(send()).rejects.toThrow();
    await reopenConversations(core, telegram);
    expect(await send()).toMatchObject({ text: "Tin" });
  });
});
