import { beforeEach, describe, expect, it } from "vitest";
import { PlainError } from "../../src/lib/errors.ts";
import { healthPages, portalPage } from "../support/articles.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { editionsAt, tuesdayAt } from "../support/editions.ts";
import { QuickVoice } from "../support/quick-voice.ts";
import { readers } from "../support/subscribers.ts";

/** A bot that starts again has the same. */
let voice: QuickVoice;
beforeEach(() => {
  voice = new QuickVoice();
});

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
      ...{ inbox: SHORT, voice, env: { SEND_RATE_PER_SECOND: "100" } },
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
      ...{ inbox: healthPages(6), voice },
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
      ...{ inbox: SHORT, voice },
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
      ...{ inbox: SHORT, voice },
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
      ...{ inbox: SHORT, voice },
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

describe("a note that is still to follow when the program stops", { timeout: 60_000 }, () => {
  const TOLD = /^Chưa đọc được thành tiếng: Bản tin sáng/;

  /** A bot that has sent the text of a long bulletin, and whose voice takes for ever. */
  async function stoppedBot() {
    const bot = await startTestBot({
      ...{ inbox: healthPages(6), voice },
      subscribers: readers(1, () => LISTENER),
    });
    bot.telegram.addChat(1);
    voice.before = () => new Promise(() => undefined);
    await editionsAt(bot, MORNING);
    await bot.stop();
    expect(bot.telegram.messages(1)).toHaveLength(1);
    voice.before = async () => undefined;
    return bot;
  }
  const afterHours = (hours: number) => new Date(MORNING.getTime() + hours * 3_600_000);
  const owed = (bot: TestBot) => bot.store(async ({ owedNotes }) => (await owedNotes.all()).size);

  it("follows when it starts again, once", async () => {
    await using bot = await stoppedBot();
    await bot.restart();
    await bot.telegram.until(({ accepted }) => accepted.length === 2);
    const [text, note] = bot.telegram.messages(1);
    expect(note).toMatchObject({ replyTo: text?.messageId, voice: {} });
    expect(note?.caption).toMatch(/^Bản đọc của: Bản tin sáng/);
    await bot.restart();
    expect(await owed(bot)).toBe(0);
    expect(bot.telegram.accepted).toHaveLength(2);
  });

  it.each([
    [2, "is told of in one sentence", [TOLD]],
    [13, "is worth no word any more", []],
  ])("after %d hours %s", async (hours, _what, told) => {
    await using bot = await stoppedBot();
    bot.setNow(afterHours(hours));
    await bot.restart();
    await bot.telegram.until(({ accepted }) => accepted.length === 1 + told.length);
    expect(bot.telegram.messages(1).slice(1)).toMatchObject(
      told.map((text) => ({ text: expect.stringMatching(text) })),
    );
    expect(await owed(bot)).toBe(0);
  });

  it("of words that are kept nowhere is told of in one sentence", async () => {
    await using bot = await startTestBot({ voice });
    await bot.says(1, "/trogiup");
    voice.before = () => new Promise(() => undefined);
    bot.telegram.says(1, "/nghe");
    await bot.telegram.until(({ calls }) => calls.some(({ method }) => method === "sendChatAction"));
    await bot.restart();
    await bot.telegram.until(
      ({ accepted }) => accepted.filter(({ method }) => method === "sendMessage").length === 2,
    );
    expect(bot.telegram.messages(1)[1]).toMatchObject({
      text: expect.stringMatching(
        /^Tin nhắn này chưa được đọc thành tiếng, vì chương trình phải khởi động lại/,
      ),
      replyTo: bot.telegram.messages(1)[0]?.messageId,
    });
  });

  it("is forgotten with the reader", async () => {
    await using bot = await stoppedBot();
    voice.before = () => new Promise(() => undefined);
    await bot.restart();
    await bot.says(1, "/xoa");
    await bot.says(1, "1");
    expect(await owed(bot)).toBe(0);
  });
});

describe("whoever asks", { timeout: 60_000 }, () => {
  const begin = async (inbox: Readonly<Record<string, string>> = SHORT) => {
    const bot = await startTestBot({ inbox, voice });
    await bot.says(1, "/start");
    return bot;
  };
  const newest = (bot: TestBot) => bot.telegram.messages(1).at(-1);
  const labels = (bot: TestBot) =>
    newest(bot)
      ?.buttons.flat()
      .map(({ text }) => text);

  it("is offered listening first, and hears the voice at once", async () => {
    await using bot = await begin();
    expect(newest(bot)?.text).toContain("\n1. Tôi muốn nghe\n2. Chọn chủ đề\n3. Xem tin mới\n");
    await bot.says(1, "1");
    expect(newest(bot)?.caption).toMatch(/^Đã bật đọc thành tiếng\. Từ nay mỗi bản tin có thêm bản ghi âm/);
    expect(newest(bot)?.voice?.duration).toBeGreaterThan(3);
    expect(voice.said.join()).toContain("Đã bật đọc thành tiếng. Từ nay mỗi bản tin có thêm bản ghi âm");
    await bot.says(1, "/tin");
    expect(newest(bot)).toMatchObject({ caption: expect.stringMatching(/^Bản tin theo yêu cầu/), voice: {} });
  });

  it.each([
    ["by its button", (bot: TestBot) => bot.presses(1, "Nghe bản tin này")],
    ["by its number", (bot: TestBot) => bot.says(1, "2")],
    ["by the command", (bot: TestBot) => bot.says(1, "/nghe")],
    ["by the English command", (bot: TestBot) => bot.says(1, "/listen")],
    ["in words", (bot: TestBot) => bot.says(1, "đọc to")],
  ])("hears a bulletin %s", async (_way, ask) => {
    await using bot = await begin();
    await bot.says(1, "/tin");
    const shown = newest(bot);
    expect(shown?.text).toContain("\n2. Nghe bản tin này\n");
    await ask(bot);
    const note = newest(bot);
    expect(note?.caption).toMatch(/^Bản đọc của: Bản tin theo yêu cầu, thứ Ba ngày 24 tháng 11 năm 2026\./);
    expect(note).toMatchObject({ replyTo: shown?.messageId, voice: {} });
    expect(voice.said.join("\n")).toMatch(/Bản tin theo yêu cầu, thứ Ba ngày hai mươi tư tháng mười một/);
  });

  it("hears an article, also after a restart, and sees that it is being made", async () => {
    await using bot = await begin();
    await bot.says(1, "/tin");
    await bot.says(1, "1");
    const article = newest(bot);
    expect(labels(bot)).toEqual(["Nghe bài này"]);
    const slow = Promise.withResolvers<void>();
    voice.before = () => slow.promise;
    const pressed = bot.presses(1, "Nghe bài này");
    await bot.telegram.until(({ calls }) => calls.some(({ method }) => method === "sendChatAction"));
    slow.resolve();
    await pressed;
    expect(newest(bot)).toMatchObject({
      caption: expect.stringMatching(/^Bản đọc của: Trạm y tế phường mở cửa sáng thứ Bảy\n/),
      replyTo: article?.messageId,
    });
    expect(voice.said.join("\n")).toContain("Trạm y tế mở cửa từ bảy giờ ba mươi phút đến mười một giờ.");
    await bot.restart();
    await bot.says(1, "/nghe");
    expect(newest(bot)?.caption).toMatch(/^Bản đọc của: Trạm y tế phường mở cửa/);
  });

  it("hears a long article part by part, each with its text first", async () => {
    const paragraphs = Array.from(
      { length: 60 },
      (_, at) => `Khu phố ${at + 1} họp vào tối thứ Bảy tuần này, bàn việc trồng cây.`,
    );
    await using bot = await begin({ "a.txt": portalPage({ title: "Lịch họp của các khu phố", paragraphs }) });
    await bot.says(1, "/tin");
    await bot.says(1, "1");
    expect(labels(bot)).toEqual(["Đọc tiếp phần 2 trên 2", "Nghe phần 1 trên 2"]);
    await bot.presses(1, "Nghe phần 1 trên 2");
    expect(labels(bot)).toEqual(["Nghe tiếp phần 2 trên 2"]);
    await bot.presses(1, "Nghe tiếp phần 2 trên 2");
    await bot.telegram.until(() => newest(bot)?.voice !== undefined && newest(bot)?.buttons.length === 0);
    const [text, note] = bot.telegram.messages(1).slice(-2);
    expect(text?.text).toMatch(/^Phần 2 trên 2\./);
    expect(note?.replyTo).toBe(text?.messageId);
  });

  it("hears any other message, and the one that is answered", async () => {
    await using bot = await begin();
    await bot.says(1, "/trogiup");
    const help = newest(bot);
    await bot.says(1, "/nghe");
    expect(newest(bot)?.caption).toMatch(/^Bản đọc của: Trợ giúp của Loa Phường\.\n/);
    bot.telegram.says(1, "/nghe", { replyTo: 2 });
    await bot.telegram.until(() => newest(bot)?.replyTo === 2);
    expect(newest(bot)?.caption).toMatch(/^Bản đọc của: Loa Phường xin chào\.\n/);
    expect(help?.messageId).toBeGreaterThan(2);
  });

  it("chooses voice and speed, and hears each choice", async () => {
    await using bot = await begin();
    await bot.says(1, "/caidat");
    await bot.presses(1, "Đổi cách đọc thành tiếng");
    await bot.presses(1, "Đổi tốc độ đọc");
    expect(labels(bot)).toEqual(["0,75", "1", "1,25", "1,5", "2"].map((speed) => `Chọn tốc độ ${speed}`));
    await bot.says(1, "5");
    expect(newest(bot)).toMatchObject({
      caption: expect.stringMatching(/^Đã đổi tốc độ đọc thành 2\. Đây là tốc độ mới\./),
      voice: {},
    });
    await bot.presses(1, "Đổi cách đọc thành tiếng");
    await bot.presses(1, "Đổi giọng đọc");
    await bot.presses(1, "Chọn giọng nam miền Nam");
    expect(newest(bot)?.caption).toMatch(/^Đã đổi giọng đọc thành giọng nam miền Nam\./);
    expect(voice.said.some((script) => script.endsWith("(vi-vn-x-south, 2)"))).toBe(true);
    const [kept] = await bot.says(1, "/dulieu");
    expect(kept?.text).toContain(
      "Đọc thành tiếng: đang tắt. Giọng vi-vn-x-south, tốc độ 2, gửi dạng tin nhắn thoại.",
    );
  });

  it("is told in one sentence when nothing can be read aloud, and the text is not late", async () => {
    await using bot = await begin();
    await bot.says(1, "1");
    voice.before = () => Promise.reject(new PlainError("espeak_failed", "It ended twice", "Try again"));
    await bot.says(1, "/tin");
    await bot.telegram.until(() => newest(bot)?.text?.startsWith("Chưa đọc được") === true);
    const [text, sentence] = bot.telegram.messages(1).slice(-2);
    expect(text?.text).toMatch(/^Bản tin theo yêu cầu/);
    expect(sentence).toMatchObject({ replyTo: text?.messageId });
    expect(labels(bot)).toEqual(["Nghe bản tin này"]);
  });

  it("is told plainly when speech is off", async () => {
    await using bot = await startTestBot({ inbox: SHORT });
    await bot.says(1, "/nghe");
    expect(newest(bot)?.text).toMatch(/^Đọc thành tiếng: hiện không có\./);
    await bot.says(1, "/caidat");
    expect(newest(bot)?.text).toContain("\nĐọc thành tiếng: hiện không có.");
  });
});
