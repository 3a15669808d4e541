import { beforeEach, describe, expect, it, vi } from "vitest";
import { healthPages, portalPage } from "../support/articles.ts";
import { startTestBot } from "../support/bot.ts";
import { editionsAt, tuesdayAt } from "../support/editions.ts";
import { QuickVoice, quickEncoder } from "../support/quick-voice.ts";
import { readers } from "../support/subscribers.ts";

const voice = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock(import("../../src/adapters/speech/espeak.ts"), async () => ({ openEspeak: () => quick() }));
vi.mock(import("../../src/adapters/speech/opus.ts"), async () => ({ openOpusEncoder: () => quickEncoder }));

/** The voice of this test; a bot that starts again has the same. */
function quick(): QuickVoice {
  if (!(voice.current instanceof QuickVoice)) voice.current = new QuickVoice();
  return voice.current as QuickVoice;
}
beforeEach(() => {
  voice.current = new QuickVoice();
});

const ESPEAK = { SPEECH: "espeak" };
const LISTENER = { audio: true };
const MORNING = tuesdayAt("07:30");

/** One article with little text: its bulletin fits beside a note. */
const SHORT = {
  "y-te-01.txt": portalPage({
    title: "Trạm y tế phường mở cửa sáng thứ Bảy",
    lead: "Trạm y tế mở cửa từ 7 giờ 30 đến 11 giờ.",
  }),
};

describe("an edition to people who listen", { timeout: 60_000 }, () => {
  it("is one message when the text fits beside the note, uploaded once for 50 readers", async () => {
    await using bot = await startTestBot({
      ...{ inbox: SHORT, env: { ...ESPEAK, SEND_RATE_PER_SECOND: "100" } },
      subscribers: readers(50, () => LISTENER),
    });
    for (let chat = 1; chat <= 50; chat++) bot.telegram.addChat(chat);
    await editionsAt(bot, MORNING);

    const sent = bot.telegram.accepted;
    expect(sent.map(({ method }) => method)).toEqual(Array.from({ length: 50 }, () => "sendVoice"));
    const uploads = sent.filter(({ params }) => typeof params.voice !== "string");
    expect(uploads).toHaveLength(1);
    const [note] = bot.telegram.messages(50);
    expect(note?.caption).toMatch(/^Bản tin sáng, thứ Ba ngày 24 tháng 11 năm 2026\. Hạ Long, 1 tin\.\n/);
    expect(note?.caption).toContain("Bản ghi âm kèm theo đọc đúng những chữ này.");
    expect(note?.voice?.duration).toBeGreaterThan(5);
    expect(note?.buttons.flat().map(({ text }) => text)).toEqual(["Đọc bài 1"]);
    expect(new Set(sent.map(({ params }) => params.caption)).size).toBe(1);
  });

  it("is the text and the note as a reply to it when the text is long", async () => {
    await using bot = await startTestBot({
      ...{ inbox: healthPages(6), env: ESPEAK },
      subscribers: readers(2, () => LISTENER),
    });
    for (const chat of [1, 2]) bot.telegram.addChat(chat);
    await editionsAt(bot, MORNING);
    await bot.telegram.until(({ accepted }) => accepted.length === 4);

    const [text, note, ...rest] = bot.telegram.messages(1);
    expect(rest).toEqual([]);
    expect(text?.text).toMatch(/^Bản tin sáng/);
    expect(note).toMatchObject({ replyTo: text?.messageId });
    expect(note?.caption).toMatch(/^Bản đọc của: Bản tin sáng, thứ Ba/);
    expect(note?.voice?.duration).toBeGreaterThan(30);
    const uploads = bot.telegram.accepted.filter(({ params }) => typeof params.voice === "object");
    expect(uploads).toHaveLength(1);
  });

  it("is made once for each voice and speed", async () => {
    await using bot = await startTestBot({
      ...{ inbox: SHORT, env: ESPEAK },
      subscribers: readers(4, (number) => ({ audio: number > 1, speed: number > 2 ? 2 : 1 })),
    });
    for (let chat = 1; chat <= 4; chat++) bot.telegram.addChat(chat);
    await editionsAt(bot, MORNING);
    const lengths = [1, 2, 3, 4].map((chat) => bot.telegram.messages(chat)[0]?.voice?.duration ?? 0);
    expect(lengths[0]).toBe(0);
    expect(lengths[2]).toBe(lengths[3]);
    expect((lengths[1] ?? 0) / (lengths[2] ?? 1)).toBeGreaterThan(1.6);
  });

  it("comes as an audio file to whoever takes no notes, and it is remembered", async () => {
    await using bot = await startTestBot({
      ...{ inbox: SHORT, env: ESPEAK },
      subscribers: readers(2, () => LISTENER),
    });
    for (const chat of [1, 2]) bot.telegram.addChat(chat);
    bot.telegram.forbidVoice(1);
    await editionsAt(bot, MORNING);
    expect(bot.telegram.messages(1)).toHaveLength(1);
    expect(bot.telegram.messages(1)[0]).toMatchObject({
      caption: expect.stringMatching(/^Bản tin sáng/),
      audio: { mime_type: "audio/ogg" },
    });
    expect(bot.telegram.messages(2)[0]?.voice).toBeDefined();
    const forms = await bot.store(async ({ subscribers }) => [
      (await subscribers.at("1"))?.audioAs,
      (await subscribers.at("2"))?.audioAs,
    ]);
    expect(forms).toEqual(["file", "note"]);
  });

  it("is sent by the name of the first upload after a restart, and uploaded again when Telegram has it no more", async () => {
    await using bot = await startTestBot({
      ...{ inbox: SHORT, env: ESPEAK },
      subscribers: readers(1, () => LISTENER),
    });
    bot.telegram.addChat(1);
    await editionsAt(bot, MORNING);
    await bot.restart();
    await bot.says(1, "/tin");
    await bot.presses(1, "Đọc lại bản tin gần nhất");
    const [first, , again] = bot.telegram.accepted;
    expect(typeof first?.params.voice).toBe("object");
    expect(again?.params.voice).toBe(bot.telegram.messages(1)[0]?.voice?.file_id);

    bot.telegram.loseFiles();
    await bot.presses(1, "Đọc lại bản tin gần nhất");
    const last = bot.telegram.accepted.at(-1);
    expect(typeof last?.params.voice).toBe("object");
  });
});
