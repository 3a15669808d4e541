import { describe, expect, it } from "vitest";
import {
  approveData,
  give,
  LAN,
  MINH,
  preview,
  RESIDENT,
  seen,
  startDesk,
  submit,
  write,
} from "../support/desk.ts";
import { readers } from "../support/subscribers.ts";

const BODY = "Nước ngừng từ 8 giờ.";

describe("a draft", { timeout: 60_000 }, () => {
  it("takes picture and text in one message, and asks for what is seen on it", async () => {
    await using bot = await startDesk();
    await bot.says(LAN, "/thongbao");
    const [notTitle] = await bot.says(LAN, "Sửa ống", { file: "photo" });
    expect(notTitle?.text).toMatch(/^Ở bước này tôi chưa dùng được tin vừa rồi\.\nThông báo số 1, tiêu đề:/);
    await bot.says(LAN, "Sửa ống nước");
    const [asked] = await bot.says(LAN, BODY, { file: "photo" });
    expect(asked?.text).toMatch(/^Đã nhận ảnh\.\nThông báo số 1, lời tả ảnh:/);
    const [page] = await bot.says(LAN, "Thợ đang sửa ống nước trên đường Lê Thánh Tông.");
    expect(page?.text).toContain("Nội dung: 5 chữ, kèm một ảnh.");
  });

  it("lets go of a picture that nobody can describe", async () => {
    await using bot = await startDesk();
    await write(bot);
    await bot.forges(LAN, "ann:1:attach");
    await bot.says(LAN, "", { file: "photo" });
    const [refused] = await bot.forges(LAN, "ann:1:confirm");
    expect(refused?.text).toContain("Còn thiếu tiêu đề, nội dung hoặc lời tả ảnh.");
    await bot.presses(LAN, "Xem lại bản nháp");
    const [page] = await bot.presses(LAN, "Bỏ tệp kèm");
    expect(page?.text).toContain("không kèm tệp.");
  });

  it("takes a voice message first, and asks for its words", async () => {
    await using bot = await startDesk();
    await bot.says(LAN, "/thongbao");
    await bot.says(LAN, "Sửa ống nước");
    const [asked] = await bot.says(LAN, "", { file: "voice" });
    expect(asked?.text).toMatch(/^Đã nhận bản ghi âm\.\nThông báo số 1, nội dung:/);
    const [page] = await bot.says(LAN, BODY);
    expect(page?.text).toContain("kèm một bản ghi âm.");
  });

  it("says that what was sent is no file", async () => {
    await using bot = await startDesk();
    await write(bot);
    await bot.forges(LAN, "ann:1:attach");
    const [again] = await bot.says(LAN, "đây là ảnh");
    expect(again?.text).toMatch(/^Ở bước này tôi chưa dùng được tin vừa rồi\.\nThông báo số 1, tệp kèm:/);
  });

  it("takes no part of a text that was too long for its whole", async () => {
    await using bot = await startDesk();
    await bot.says(LAN, "/thongbao");
    await bot.says(LAN, "Lịch cắt nước");
    // Telegram's apps cut what is pasted after 4,096 characters.
    bot.telegram.says(LAN, "Nước ngừng. ".repeat(341).trim());
    bot.telegram.says(LAN, "Phần còn lại của bài.");
    const refusals = () =>
      bot.telegram.messages(LAN).filter(({ text }) => /^Phần chữ này dài/.test(text ?? ""));
    await bot.telegram.until(() => refusals().length === 2);
    expect(refusals()[0]?.text).toContain("Phần chữ này dài 4.091 ký tự, quá 3.500 ký tự cho phép.");
    const [page] = await bot.says(LAN, BODY);
    expect(page?.text).toContain("Nội dung: 5 chữ, không kèm tệp.");
  });

  it("whose time has passed before it was given offers another one", async () => {
    await using bot = await startDesk();
    await write(bot);
    await bot.forges(LAN, "ann:1:when");
    const [over] = await bot.says(LAN, "hôm qua 8h");
    expect(over?.text).toContain("Giờ này đã qua: 8 giờ sáng, thứ Hai ngày 23");
    await bot.says(LAN, "11 giờ sáng nay");
    await preview(bot);
    await bot.presses(LAN, "Sang bước xác nhận");
    bot.setNow(new Date("2026-11-24T11:05:00+07:00"));
    const [refused] = await bot.presses(LAN, "Gửi cho người duyệt");
    expect(refused?.text).toMatch(/^Chưa làm được\. Giờ gửi đã qua\./);
    const [asked] = await bot.presses(LAN, "Chọn giờ gửi");
    expect(asked?.text).toMatch(/^Chọn giờ gửi:/);
  });

  it("for nobody says so before and after, and harms nobody", async () => {
    await using bot = await startDesk({ subscribers: readers(3) });
    await write(bot);
    await bot.forges(LAN, "ann:1:to:topics:on:giao-duc");
    await preview(bot);
    const [confirm] = await bot.presses(LAN, "Sang bước xác nhận");
    expect(confirm?.text).toContain("Chú ý: hiện không có ai nhận thông báo này.");
    await bot.presses(LAN, "Gửi cho người duyệt");
    await seen(bot, MINH, /xin duyệt/);
    await bot.forges(MINH, await approveData(bot));
    await seen(bot, LAN, /^Thông báo số 1: đã xong, không có ai để gửi\./);
    expect(bot.telegram.messages(RESIDENT)).toEqual([]);
  });

  it("and another one at once do not mix, and lists tell a correction from what it corrects", async () => {
    await using bot = await startDesk();
    await submit(bot);
    await bot.forges(MINH, await approveData(bot));
    await seen(bot, LAN, /^Thông báo số 1: đã gửi xong/);
    await bot.forges(LAN, "ann:1:follow:correction");
    await bot.forges(LAN, "announce:new");
    await bot.says(LAN, "Tiêm phòng");
    await bot.forges(LAN, "ann:2:body");
    await bot.says(LAN, "Nước ngừng từ 9 giờ.");
    await bot.forges(LAN, "ann:3:body");
    await bot.says(LAN, "Trạm tiêm từ 7 giờ.");
    const [list] = await bot.says(LAN, "/thongbao");
    expect(list?.text).toContain("2. Thông báo số 3, bản nháp: Tiêm phòng");
    expect(list?.text).toContain("3. Thông báo số 2, đính chính số 1, bản nháp: Cắt nước tại tổ 5 sáng mai");
    await give(bot, "2");
    await bot.store(async ({ announcements }) => {
      expect((await announcements.get("2"))?.version.body).toBe("Nước ngừng từ 9 giờ.");
      expect((await announcements.get("3"))?.version.body).toBe("Trạm tiêm từ 7 giờ.");
    });
  });
});
