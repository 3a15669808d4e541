import { describe, expect, it } from "vitest";
import type { TestBot } from "../support/bot.ts";
import { approveData, give, LAN, MINH, preview, RESIDENT, seen, startDesk, submit } from "../support/desk.ts";

async function approve(bot: TestBot, id: string): Promise<void> {
  await bot.forges(MINH, await approveData(bot, id));
  await seen(bot, LAN, new RegExp(`^Thông báo số ${id}: đã gửi xong`));
}

/** What the resident has of it, without its frame. */
const textsOf = (bot: TestBot) =>
  bot.telegram.messages(RESIDENT).map(({ text = "" }) => text.split("\n").slice(0, 3).join("\n"));

/** Announcement 1 says 8 o'clock, correction 2 says 9. */
async function startCorrected(): Promise<TestBot> {
  const bot = await startDesk();
  await submit(bot);
  await approve(bot, "1");
  await bot.forges(LAN, "ann:1:follow:correction");
  await bot.forges(LAN, "ann:2:body");
  await bot.says(LAN, "Nước ngừng từ 9 giờ.");
  await give(bot, "2");
  await approve(bot, "2");
  return bot;
}

describe("what follows a correction", { timeout: 60_000 }, () => {
  it("corrects everything that was sent, to each person once, beginning with the newest words", async () => {
    await using bot = await startCorrected();
    const [draft] = await bot.forges(LAN, "ann:2:follow:correction");
    expect(draft?.text).toContain("Gửi đến: đúng 6 người đã nhận thông báo số 1, để đính chính.");
    expect(draft?.text).toContain("Nội dung: 5 chữ,");
    await bot.forges(LAN, "ann:3:body");
    await bot.says(LAN, "Nước ngừng từ 10 giờ.");
    await preview(bot, "3");
    const [confirm] = await bot.presses(LAN, "Sang bước xác nhận");
    // Two messages of each are changed, and a third one tells so.
    expect(confirm?.text).toContain("Số tin nhắn: 18.");
    await bot.presses(LAN, "Gửi cho người duyệt");
    await approve(bot, "3");
    const texts = textsOf(bot);
    expect(texts.map((text) => text.split(",")[0])).toEqual([
      ...["Thông báo đã đính chính", "Thông báo đã đính chính", "Đính chính thông báo"],
    ]);
    expect(texts.filter((text) => !text.endsWith("Nước ngừng từ 10 giờ."))).toEqual([]);
  });

  it("is not given to others before something is corrected", async () => {
    await using bot = await startCorrected();
    await bot.forges(LAN, "ann:1:follow:correction");
    const [refused] = await bot.forges(LAN, "ann:3:confirm");
    expect(refused?.text).toContain("Bản đính chính giống hệt bản đã gửi.");
    await bot.presses(LAN, "Sửa nội dung");
    await bot.says(LAN, "Nước ngừng từ 10 giờ.");
    await give(bot, "3");
  });

  it("withdraws everything, and asks for words of its own instead of saying the wrong ones again", async () => {
    await using bot = await startCorrected();
    await bot.forges(LAN, "ann:2:progress");
    const [asked] = await bot.presses(LAN, "Rút lại thông báo");
    expect(asked?.text).toMatch(/^Thông báo số 3, lời rút lại:/);
    await bot.says(LAN, "Lịch cắt nước đã hoãn.");
    await give(bot, "3");
    await approve(bot, "3");
    expect(textsOf(bot)).toEqual([
      expect.stringMatching(/^Rút lại thông báo, .*\n.*\nLịch cắt nước đã hoãn\.$/),
    ]);
  });

  it("says of what is too old to be taken away that it was withdrawn", async () => {
    await using bot = await startCorrected();
    bot.setNow(new Date("2026-11-27T10:00:00+07:00"));
    await bot.forges(LAN, "ann:1:follow:withdrawal");
    await bot.says(LAN, "Lịch cắt nước đã hoãn.");
    await give(bot, "3");
    await approve(bot, "3");
    expect(textsOf(bot).map((text) => text.split(",")[0])).toEqual([
      ...["Thông báo đã rút lại", "Thông báo đã rút lại", "Rút lại thông báo"],
    ]);
  });

  it("ends with the withdrawal: nothing offers to follow that, and nothing can", async () => {
    await using bot = await startCorrected();
    await bot.forges(LAN, "ann:1:follow:withdrawal");
    await bot.says(LAN, "Lịch cắt nước đã hoãn.");
    await give(bot, "3");
    await approve(bot, "3");
    for (const id of ["1", "2", "3"]) {
      const [page] = await bot.forges(LAN, `ann:${id}:progress`);
      expect(page?.text).toMatch(/^Tiến độ thông báo số/);
      expect(page?.text).not.toMatch(/Viết đính chính|Rút lại thông báo\n/);
      const [refused] = await bot.forges(LAN, `ann:${id}:follow:correction`);
      expect(refused?.text).toMatch(/^Chưa làm được\./);
    }
  });
});
