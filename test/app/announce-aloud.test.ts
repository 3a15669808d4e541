import { beforeEach, expect, it } from "vitest";
import { approveData, give, LAN, MINH, preview, RESIDENT, seen, startDesk, write } from "../support/desk.ts";
import { QuickVoice } from "../support/quick-voice.ts";
import { readers } from "../support/subscribers.ts";

/** A bot that starts again has the same. */
let voice: QuickVoice;
beforeEach(() => {
  voice = new QuickVoice();
});

/** The first resident listens; the others read, the second of them twice as fast when they listen after all. */
const begin = () =>
  startDesk({
    voice,
    subscribers: readers(3, (number) => ({ audio: number === 1, speed: number === 2 ? 2 : 1 })),
  });

it("the preview is heard before anybody gets it, and who listens hears the same", async () => {
  await using bot = await begin();
  await write(bot);
  await preview(bot);
  const shown = bot.telegram.messages(LAN).findLast((message) => message.voice !== undefined);
  expect(shown?.caption).toMatch(/Cắt nước tại tổ 5 sáng mai/);
  expect(voice.said.join("\n")).toContain("Nước ngừng từ tám giờ đến mười một giờ sáng mai.");
  await give(bot);
  await bot.forges(MINH, await approveData(bot));
  const heard = await seen(bot, RESIDENT, /^Thông báo, thứ Ba/);
  expect(heard?.voice).toBeDefined();
  const read = await seen(bot, 2, /^Thông báo, thứ Ba/);
  expect(read).toMatchObject({ text: expect.stringContaining("Muốn nghe: gõ số 2.") });
}, 60_000);

it("what staff answer is heard by who listens", async () => {
  await using bot = await begin();
  await write(bot);
  await give(bot);
  await bot.forges(MINH, await approveData(bot));
  const got = await seen(bot, RESIDENT, /^Thông báo, thứ Ba/);
  await bot.says(RESIDENT, "Tổ 6 có bị cắt nước không ạ?", { replyTo: got?.messageId ?? 0 });
  await bot.presses(RESIDENT, "Gửi cho cán bộ");
  await seen(bot, LAN, /đã gửi xong/);
  const told = await seen(bot, LAN, /^Câu hỏi số 1 của người dân/);
  await bot.says(LAN, "Tổ 6 vẫn có nước.", { replyTo: told?.messageId ?? 0 });
  const answer = await seen(bot, RESIDENT, /^Cán bộ trả lời câu hỏi số 1:/);
  expect(answer?.voice).toBeDefined();
  expect(voice.said.join("\n")).toContain("Tổ sáu vẫn có nước.");
}, 60_000);

/** The second resident has the announcement as text. */
async function announced() {
  const bot = await begin();
  await write(bot);
  await give(bot);
  await bot.forges(MINH, await approveData(bot));
  const got = await seen(bot, 2, /^Thông báo, thứ Ba/);
  await seen(bot, LAN, /đã gửi xong/);
  return { bot, replyTo: got?.messageId };
}

it.each(["2", "/nghe"])(
  "who reads hears it with %j",
  async (typed) => {
    const { bot, replyTo } = await announced();
    await using _bot = bot;
    bot.telegram.says(2, typed);
    const note = await seen(bot, 2, /^Bản đọc của: Thông báo, thứ Ba/);
    expect(note).toMatchObject({ replyTo, voice: {} });
  },
  60_000,
);

it("a reading that was asked for is not lost when the program stops meanwhile", async () => {
  const { bot, replyTo } = await announced();
  await using _bot = bot;
  voice.before = () => new Promise(() => undefined);
  bot.telegram.says(2, "2");
  await bot.telegram.until(({ calls }) => calls.some(({ method }) => method === "sendChatAction"));
  await bot.stop();
  voice.before = async () => undefined;
  await bot.restart();
  const note = await seen(bot, 2, /^Bản đọc của: Thông báo, thứ Ba/);
  expect(note).toMatchObject({ replyTo, voice: {} });
}, 60_000);
