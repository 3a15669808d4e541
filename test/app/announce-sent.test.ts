import { describe, expect, it } from "vitest";
import type { TestBot } from "../support/bot.ts";
import { approveData, give, LAN, MINH, RESIDENT, seen, startDesk, submit, write } from "../support/desk.ts";

/** Slow enough to step in between two messages. */
const SLOWLY = { env: { SEND_RATE_PER_SECOND: "1" } };

async function approve(bot: TestBot, id = "1"): Promise<void> {
  await bot.forges(MINH, await approveData(bot, id));
}

async function announce(bot: TestBot): Promise<void> {
  await submit(bot);
  await approve(bot);
  await seen(bot, LAN, /^Thông báo số 1: đã gửi xong/);
}

const gotBy = (bot: TestBot, person: number, words = /^Thông báo, thứ Ba/) =>
  bot.telegram.messages(person).filter(({ text, caption }) => words.test(text ?? caption ?? ""));
/** The preview has shown it to Lan and Minh before. */
const residentsWith = (bot: TestBot) =>
  [RESIDENT, 2, 3].map((person) => gotBy(bot, person).length).reduce((sum, count) => sum + count, 0);

/** Lan corrects or withdraws the first announcement, and Minh approves. */
async function followUp(bot: TestBot, label: string, body: string): Promise<void> {
  await bot.forges(LAN, "ann:1:progress");
  await bot.presses(LAN, label);
  await bot.forges(LAN, "ann:2:body");
  await bot.says(LAN, body);
  await give(bot, "2");
  await approve(bot, "2");
}

describe("what was sent", { timeout: 60_000 }, () => {
  it("is told to author and approver in steps, and reported with a document", async () => {
    await using bot = await startDesk();
    await announce(bot);
    for (const person of [LAN, MINH]) {
      await seen(bot, person, /^Thông báo số 1: bắt đầu gửi đến 6 lượt/);
      await seen(bot, person, /^Thông báo số 1: đã gửi xong\. Đã nhận 6,/);
    }
    await bot.forges(LAN, "ann:1:progress");
    const [report] = await bot.presses(LAN, "Xem báo cáo gửi");
    expect(report?.text).toContain("Tổng số 6 lượt: đã nhận 6,");
    await bot.presses(LAN, "Tải báo cáo CSV");
    const file = bot.telegram.messages(LAN).findLast(({ document }) => document !== undefined);
    expect(file?.caption).toContain("Báo cáo thông báo số 1, tệp CSV, 6 dòng.");
  });

  it("is corrected for exactly those who got it: edited, and followed by a new message", async () => {
    await using bot = await startDesk();
    bot.telegram.block(3);
    await announce(bot);
    await bot.says(4, "/start");
    await followUp(bot, "Viết đính chính", "Nước ngừng từ 9 giờ, không phải 8 giờ. Mời bà con trữ nước.");
    const news = await seen(bot, RESIDENT, /^Đính chính thông báo/);
    expect(news?.text).toContain("Nước ngừng từ 9 giờ");
    await seen(bot, LAN, /^Thông báo số 2: đã gửi xong/);
    const [edited] = gotBy(bot, RESIDENT, /^Thông báo đã đính chính/);
    expect(edited).toMatchObject({ edited: true, text: expect.stringContaining("Nước ngừng từ 9 giờ") });
    for (const person of [3, 4]) expect(gotBy(bot, person, /ính chính/)).toEqual([]);
    expect(gotBy(bot, RESIDENT, /^Đính chính/)).toHaveLength(1);
  });

  it("is sent again to exactly those who were refused", async () => {
    await using bot = await startDesk();
    await submit(bot);
    bot.telegram.fail(2, { how: "400" });
    await approve(bot);
    await seen(bot, LAN, /^Thông báo số 1: đã gửi xong\. Đã nhận 5, không còn nhận tin 0, bị lỗi 1,/);
    await seen(bot, MINH, /^Thông báo số 1: đã gửi xong/);
    await bot.forges(MINH, "ann:1:report");
    await bot.presses(MINH, "Gửi lại 1 lượt bị lỗi");
    await seen(bot, 2, /^Thông báo, thứ Ba/);
    await seen(bot, LAN, /^Thông báo số 1: đã gửi xong\. Đã nhận 1,/);
    for (const person of [RESIDENT, 3]) expect(gotBy(bot, person)).toHaveLength(1);
  });

  it("is withdrawn: taken away, and said so", async () => {
    await using bot = await startDesk();
    await announce(bot);
    await followUp(bot, "Rút lại thông báo", "Lịch cắt nước đã hoãn. Nước vẫn chảy như thường.");
    const news = await seen(bot, RESIDENT, /^Rút lại thông báo/);
    expect(news?.text).toContain("Lịch cắt nước đã hoãn.");
    await seen(bot, LAN, /^Thông báo số 2: đã gửi xong/);
    expect(gotBy(bot, RESIDENT)).toEqual([]);
  });
});

describe("sending", { timeout: 60_000 }, () => {
  it("is held and goes on by buttons, over a restart: everybody gets it once", async () => {
    await using bot = await startDesk(SLOWLY);
    await submit(bot);
    await approve(bot);
    await bot.telegram.until(() => residentsWith(bot) === 1);
    await bot.forges(MINH, "ann:1:progress");
    await bot.presses(MINH, "Tạm dừng gửi");
    await seen(bot, MINH, /^Tiến độ thông báo số 1, đang tạm dừng/);
    await bot.stop();
    const before = residentsWith(bot);
    expect(before).toBeLessThan(3);
    await bot.restart();
    await bot.forges(MINH, "ann:1:progress");
    await bot.presses(MINH, "Cho gửi tiếp");
    await seen(bot, LAN, /^Thông báo số 1: đã gửi xong\. Đã nhận 6,/);
    for (const person of [RESIDENT, 2, 3]) expect(gotBy(bot, person)).toHaveLength(1);
  });

  it("is stopped for good after a confirmation", async () => {
    await using bot = await startDesk(SLOWLY);
    await submit(bot);
    await approve(bot);
    await bot.telegram.until(() => residentsWith(bot) === 1);
    await bot.forges(MINH, "ann:1:progress");
    await bot.presses(MINH, "Dừng hẳn việc gửi");
    await seen(bot, MINH, /1\. Xác nhận dừng hẳn/);
    await bot.presses(MINH, "Xác nhận dừng hẳn");
    await seen(bot, MINH, /^Tiến độ thông báo số 1, đã dừng hẳn/);
    await seen(bot, LAN, /^Thông báo số 1: đã dừng hẳn\./);
    await bot.stop();
    const before = residentsWith(bot);
    expect(before).toBeLessThan(3);
    await bot.restart();
    const [page] = await bot.forges(MINH, "ann:1:progress");
    expect(page?.text).not.toContain("Cho gửi tiếp");
    expect(residentsWith(bot)).toBe(before);
  });
});

describe("a file", { timeout: 60_000 }, () => {
  it("reaches residents as a picture with its description", async () => {
    await using bot = await startDesk();
    await write(bot);
    await bot.forges(LAN, "ann:1:attach");
    await bot.says(LAN, "Thợ đang sửa ống nước trên đường Lê Thánh Tông.", { file: "photo" });
    await give(bot);
    await approve(bot);
    const got = await seen(bot, RESIDENT, /^Thông báo, thứ Ba/);
    expect(got).toMatchObject({ photo: {}, caption: expect.stringContaining("Trong ảnh: Thợ đang sửa") });
  });

  it("reaches residents as a voice message with its words", async () => {
    await using bot = await startDesk();
    await bot.says(LAN, "/thongbao");
    await bot.says(LAN, "Cắt nước tại tổ 5 sáng mai");
    await bot.forges(LAN, "ann:1:attach");
    const [asked] = await bot.says(LAN, "", { file: "voice" });
    expect(asked?.text).toMatch(/^Thông báo số 1, nội dung:/);
    await bot.says(LAN, "Nước ngừng từ 8 giờ đến 11 giờ sáng mai.");
    await give(bot);
    await approve(bot);
    const got = await seen(bot, RESIDENT, /^Thông báo, thứ Ba/);
    expect(got).toMatchObject({ voice: {}, caption: expect.stringContaining("Nước ngừng từ 8 giờ") });
  });
});

describe("at night", { timeout: 60_000 }, () => {
  const NIGHT = new Date("2026-11-24T22:30:00+07:00");

  it("what is urgent makes a sound", async () => {
    await using bot = await startDesk({ now: NIGHT });
    await bot.says(LAN, "/thongbao");
    await bot.says(LAN, "Vỡ đê tại tổ 5");
    await bot.says(LAN, "Nước đang lên. Mời bà con đến nhà văn hóa ngay.");
    await bot.forges(LAN, "ann:1:urgency:urgent");
    await give(bot);
    await approve(bot);
    const got = await seen(bot, RESIDENT, /^Thông báo khẩn/);
    expect(got?.silent).toBe(false);
  });

  it("what is ordinary waits for the morning", async () => {
    await using bot = await startDesk({ now: NIGHT });
    await submit(bot);
    await approve(bot);
    const [page] = await bot.forges(LAN, "ann:1:progress");
    expect(page?.text).toContain("đã duyệt, chờ giờ gửi");
    bot.setNow(new Date("2026-11-25T07:00:10+07:00"));
    await bot.app.rounds.announcements();
    await seen(bot, RESIDENT, /^Thông báo, thứ Tư/);
  });
});
