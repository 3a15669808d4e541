import { beforeEach, expect, it, vi } from "vitest";
import { approveData, give, LAN, MINH, preview, RESIDENT, seen, startDesk, write } from "../support/desk.ts";
import { QuickVoice, quickEncoder } from "../support/quick-voice.ts";
import { readers } from "../support/subscribers.ts";

const voice = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock(import("../../src/adapters/speech/espeak.ts"), async () => ({ openEspeak: () => quick() }));
vi.mock(import("../../src/adapters/speech/opus.ts"), async () => ({ openOpusEncoder: () => quickEncoder }));

function quick(): QuickVoice {
  if (!(voice.current instanceof QuickVoice)) voice.current = new QuickVoice();
  return voice.current as QuickVoice;
}
beforeEach(() => {
  voice.current = new QuickVoice();
});

/** The first resident listens; the others read. */
const begin = () =>
  startDesk({
    env: { SPEECH: "espeak" },
    subscribers: readers(3, (number) => ({ audio: number === 1 })),
  });

it("the preview is heard before anybody gets it, and who listens hears the same", async () => {
  await using bot = await begin();
  await write(bot);
  await preview(bot);
  const shown = bot.telegram.messages(LAN).findLast((message) => message.voice !== undefined);
  expect(shown?.caption).toMatch(/Cắt nước tại tổ 5 sáng mai/);
  expect(quick().said.join("\n")).toContain("Nước ngừng từ tám giờ đến mười một giờ sáng mai.");
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
  expect(quick().said.join("\n")).toContain("Tổ sáu vẫn có nước.");
}, 60_000);
