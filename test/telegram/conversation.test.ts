import { describe, expect, it } from "vitest";
import { healthPages, portalPage } from "../support/articles.ts";
import { startTestBot } from "../support/bot.ts";

describe("a newcomer", () => {
  it("is told who speaks and what is kept, and gets three things to do", async () => {
    await using bot = await startTestBot();
    const [greeting] = await bot.says(1, "/start");
    expect(greeting?.text).toMatch(/^Loa Phường xin chào\.\nTôi là chương trình nhắn tin tự động/);
    expect(greeting?.text).toContain("1. Chọn chủ đề");
    expect(greeting?.text).toContain("3. Xem trợ giúp");
  });

  it("follows a topic by the QR code at the ward office", async () => {
    await using bot = await startTestBot();
    const [greeting] = await bot.says(1, "/start t_giao-thong");
    expect(greeting?.text).toContain(
      "Bạn đã theo dõi chủ đề Môi trường – đô thị. Bản tin đến lúc 6 giờ 30 sáng",
    );
  });

  it("is told when the code belongs to no topic", async () => {
    await using bot = await startTestBot();
    const [greeting] = await bot.says(1, "/start t_khong-co");
    expect(greeting?.text).toContain("Mã bạn quét không thuộc chủ đề nào.");
  });
});

describe("choosing topics", () => {
  it("works by button, by number and by command alike", async () => {
    await using bot = await startTestBot();
    await bot.says(1, "/start");
    await bot.presses(1, "Chọn chủ đề");
    const [byButton] = await bot.presses(1, "Bật Chính trị");
    expect(byButton?.text).toContain("Đã bật chủ đề Chính trị.");
    const [byNumber] = await bot.says(1, "5");
    expect(byNumber?.text).toContain("Đã bật chủ đề Y tế.");
    const [byCommand] = await bot.says(1, "/chude giáo dục");
    expect(byCommand?.text).toContain("Đã bật chủ đề Giáo dục.");
    const [list] = await bot.says(1, "chu de");
    expect(list?.text).toContain("đang theo dõi 3 trong 9");
  });

  it("shows the new state in the list that was pressed, and says it in a new message", async () => {
    await using bot = await startTestBot();
    await bot.says(1, "/chude");
    await bot.presses(1, "Bật Chính trị");
    const [list, result] = bot.telegram.messages(1);
    expect(list?.text).toContain("1. Chính trị: đang nhận. Chọn để tắt.");
    expect(list?.buttons.flat().map(({ text }) => text)).toContain("Tắt Chính trị");
    expect(result?.text).toContain("Đã bật chủ đề Chính trị.");
  });

  it("turns the pages of its buttons", async () => {
    await using bot = await startTestBot();
    await bot.says(1, "/chude");
    bot.telegram.presses(1, 2, "topics:2");
    await bot.telegram.until(({ accepted }) =>
      accepted.some(({ method }) => method === "editMessageReplyMarkup"),
    );
    expect(
      bot.telegram
        .messages(1)[0]
        ?.buttons.flat()
        .map(({ text }) => text),
    ).toEqual([
      "Bật Y tế",
      "Bật Môi trường – đô thị",
      "Bật An ninh – quốc phòng",
      "Bật Cải cách hành chính",
      "Trang 3 trên 3",
    ]);
  });

  it("asks before all topics are left, and undoes it", async () => {
    await using bot = await startTestBot();
    await bot.says(1, "/start t_y-te");
    await bot.says(1, "/chude giao duc");
    await bot.says(1, "/chude");
    const [question] = await bot.says(1, "11");
    expect(question?.text).toContain("Bạn sẽ thôi nhận 2 chủ đề: Y tế, Giáo dục.");
    const [left] = await bot.says(1, "1");
    expect(left?.text).toContain("Đã ngừng mọi chủ đề.");
    const [undone] = await bot.presses(1, "Lấy lại các chủ đề cũ");
    expect(undone?.text).toContain("Đã lấy lại 2 chủ đề.");
  });
});

describe("the bulletin on request", () => {
  it("holds the unread articles, six at a time, and then says that nothing is new", async () => {
    await using bot = await startTestBot({ inbox: healthPages(8) });
    await bot.says(1, "/start t_y-te");
    const [first] = await bot.says(1, "/tin");
    expect(first?.text).toMatch(/^Bản tin theo yêu cầu, thứ Ba ngày 24 tháng 11 năm 2026\. Hạ Long, 6 tin\./);
    expect(first?.text).toContain("1. Y tế: Trạm y tế phường tổ chức buổi khám thứ 8");
    expect(first?.text).toContain("Và 2 tin khác.");
    const [second] = await bot.says(1, "tin");
    expect(second?.text).toContain("Hạ Long, 2 tin.");
    expect(second?.text).toContain("buổi khám thứ 1 ");
    const [third] = await bot.says(1, "/tin");
    expect(third?.text).toContain("không có tin mới");
    const [again] = await bot.presses(1, "Đọc lại bản tin gần nhất");
    expect(again?.text).toBe(second?.text);
  });

  it("opens an article by its number, and goes on with the list after it", async () => {
    await using bot = await startTestBot({ inbox: healthPages(2) });
    await bot.says(1, "/start t_y-te");
    await bot.says(1, "/tin");
    const [article] = await bot.says(1, "2");
    expect(article?.text).toMatch(
      /^Bài viết, Y tế, ngày 23 tháng 11 năm 2026\.\nTrạm y tế phường tổ chức buổi khám thứ 1 /,
    );
    expect(article?.text).toContain("Buổi khám tiếp theo diễn ra vào 8 giờ ngày 30/11 tại khu phố 2.");
    const [other] = await bot.says(1, "1");
    expect(other?.text).toContain("buổi khám thứ 2 ");
  });

  it("splits a long article between paragraphs, and reads on by number", async () => {
    const paragraphs = Array.from({ length: 12 }, (_, i) =>
      `Đoạn ${i + 1}. ${"Nhà văn hóa mở cửa. ".repeat(30)}`.trim(),
    );
    await using bot = await startTestBot({
      inbox: { "dai.txt": portalPage({ title: "Lịch mở cửa của các nhà văn hóa trong phường", paragraphs }) },
    });
    await bot.says(1, "/start t_y-te");
    await bot.says(1, "/tin");
    const [first] = await bot.presses(1, "Đọc bài 1");
    expect(first?.text).toMatch(/^Phần 1 trên 3\. Bài viết/);
    expect(first?.text).toContain("2. Đọc tiếp phần 2 trên 3");
    const [second] = await bot.says(1, "2");
    expect(second?.text).toMatch(/^Phần 2 trên 3\. Bài viết/);
  });

  it("gives somebody without topics the news of all of them", async () => {
    await using bot = await startTestBot({ inbox: healthPages(1) });
    await bot.says(1, "/start");
    const [bulletin] = await bot.says(1, "2");
    expect(bulletin?.text).toContain("Bạn chưa theo dõi chủ đề nào, nên đây là tin của mọi chủ đề.");
  });
});

describe("settings", () => {
  it("change the slot, the language and pausing, each with its result in words", async () => {
    await using bot = await startTestBot();
    await bot.says(1, "/start");
    await bot.says(1, "/caidat");
    await bot.says(1, "1");
    const [slot] = await bot.presses(1, "Nhận lúc 11 giờ 30 trưa");
    expect(slot?.text).toContain("Từ nay bản tin đến lúc 11 giờ 30 trưa mỗi ngày.");
    await bot.says(1, "/caidat");
    const [paused] = await bot.presses(1, "Tạm dừng bản tin");
    expect(paused?.text).toContain("Đã tạm dừng bản tin hằng ngày.");
    const [resumed] = await bot.presses(1, "Nhận lại bản tin");
    expect(resumed?.text).toContain("Bản tin hằng ngày được gửi lại, vào lúc 11 giờ 30 trưa.");
    await bot.says(1, "/settings");
    const [english] = await bot.presses(1, "Switch to English");
    expect(english?.text).toContain("You have switched to English.");
    const [list] = await bot.says(1, "/topics");
    expect(list?.text).toContain("1. Politics: you do not get it.");
  });
});

describe("what is kept", () => {
  it("is shown, and deleted after a confirmation", async () => {
    await using bot = await startTestBot({ inbox: healthPages(1) });
    await bot.says(7, "/start t_y-te");
    await bot.says(7, "/tin");
    const [kept] = await bot.says(7, "/dulieu");
    expect(kept?.text).toContain("Mã cuộc trò chuyện: 7.");
    expect(kept?.text).toContain("Số tin đã gửi và còn ghi nhớ: 1.");
    await bot.says(7, "/xoa");
    const [cancelled] = await bot.presses(7, "Giữ lại dữ liệu");
    expect(cancelled?.text).toContain("vẫn được giữ");
    await bot.says(7, "/xoa");
    const [forgotten] = await bot.says(7, "1");
    expect(forgotten?.text).toContain("Đã xóa toàn bộ dữ liệu về bạn.");
    const [nothing] = await bot.says(7, "/dulieu");
    expect(nothing?.text).toContain("chưa có gì");
    await bot.says(7, "/start t_y-te");
    const [bulletin] = await bot.says(7, "/tin");
    expect(bulletin?.text).toContain("Hạ Long, 1 tin.");
  });
});

describe("what is typed freely", () => {
  const said: readonly (readonly [string, string])[] = [
    ["tro giup", "Trợ giúp của Loa Phường."],
    ["GIÚP TÔI", "Trợ giúp của Loa Phường."],
    ["/chdue", "1. Chọn chủ đề"],
    ["/trogup", "1. Xem trợ giúp"],
    ["giao thong", "1. Bật Môi trường – đô thị"],
    ["y té", "1. Bật Y tế"],
    ["thời tiết ngày mai ra sao vậy bot", "Chưa trả lời được: "],
    ["cảm ơn bạn nhé", "Tôi nghe đây."],
    ["/khonghieu", "Tôi chưa hiểu tin nhắn này."],
    ["99", "Chưa có danh sách nào để chọn số."],
    ["🎉🎉🎉", "Tôi chưa hiểu tin nhắn này."],
  ];
  it.each(said)("%s → %s", async (text, answer) => {
    await using bot = await startTestBot();
    const [reply] = await bot.says(1, text);
    expect(reply?.text).toContain(answer);
  });

  it("keeps the numbers of the list that was offered", async () => {
    await using bot = await startTestBot();
    await bot.says(1, "/chude");
    const [unknown] = await bot.says(1, "blah blah blah");
    expect(unknown?.text).toContain("12. Chuyển câu hỏi cho cán bộ");
    const [followed] = await bot.says(1, "1");
    expect(followed?.text).toContain("Đã bật chủ đề Chính trị.");
  });
});
