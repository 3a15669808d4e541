import { describe, expect, it } from "vitest";
import { healthPages, portalPage } from "../support/articles.ts";
import { answered, nothingFound, ToldAsker } from "../support/asker.ts";
import { startTestBot } from "../support/bot.ts";

const CLINIC = "Sáng ngày 23/11, Trạm y tế phường khám bệnh cho 50 người cao tuổi tại nhà văn hóa khu phố 1.";
const NEXT = "Buổi khám tiếp theo diễn ra vào 8 giờ ngày 30/11 tại khu phố 2.";
const WHERE = "Trạm y tế khám bệnh ở đâu?";
const MAYBE = "Ai khám bệnh cho người già?";
const BRIDGE = "Bao giờ phường có cầu vượt?";
const OWNER = 78;

const asker = () =>
  new ToldAsker({
    [WHERE]: answered([[CLINIC, 1]]),
    [MAYBE]: answered([[CLINIC, 1]], { kind: "unsure", confidence: 0.4 }),
    "Còn buổi sau?": answered([[NEXT, 1]]),
    [BRIDGE]: nothingFound([1, 2]),
  });

const open = (own = asker()) =>
  startTestBot({ inbox: healthPages(2), asker: own, env: { OWNER_IDS: `${OWNER}` } });

describe("a question", () => {
  it.each([
    WHERE,
    `/hoi ${WHERE}`,
    `/ask   ${WHERE}`,
    WHERE.normalize("NFD"),
    `  ${WHERE}\u200b\n`,
    WHERE.replaceAll(" ", "\n"),
  ])("%j is answered by its sentence and where it stands", async (typed) => {
    await using bot = await open();
    const [answer] = await bot.says(1, typed);
    expect(answer?.text).toBe(
      [
        "Trả lời: máy chọn câu, trích nguyên văn từ 1 bài viết.",
        "",
        `“${CLINIC}” (nguồn 1)`,
        "",
        "Nguồn 1: Trạm y tế phường tổ chức buổi khám thứ 1 cho người cao tuổi, đăng ngày 23 tháng 11 năm 2026.",
        "",
        "1. Đọc bài của nguồn 1",
        "Cần giúp: gõ /trogiup.",
      ].join("\n"),
    );
  });

  it("leads to its article by number and by button", async () => {
    await using bot = await open();
    await bot.says(1, WHERE);
    const [byNumber] = await bot.says(1, "1");
    expect(byNumber?.text).toMatch(/^Bài viết, Y tế, ngày 23 tháng 11/);
    const [byButton] = await bot.presses(1, "Đọc bài của nguồn 1");
    expect(byButton?.text).toBe(byNumber?.text);
  });

  it("whose answer is not sure is told so first, and can be passed on", async () => {
    await using bot = await open();
    const [answer] = await bot.says(1, MAYBE);
    expect(answer?.text).toMatch(/^Có thể liên quan: tôi không chắc/);
    expect(answer?.text).toContain(`“${CLINIC}” (nguồn 1)`);
    const [passed] = await bot.says(1, "2");
    expect(passed?.text).toMatch(/^Đã chuyển câu hỏi cho cán bộ\./);
    const [list] = await bot.says(OWNER, "/cauhoi");
    expect(list?.text).toContain(`1. “${MAYBE}”: 1 lần hỏi`);
  });

  it("without an answer is told what was searched, with the nearest articles", async () => {
    await using bot = await open();
    const [answer] = await bot.says(1, BRIDGE);
    expect(answer?.text).toBe(
      [
        "Chưa trả lời được: không tìm thấy trong 312 bài, từ ngày 2 tháng 3 năm 2026 đến ngày 23 tháng 11 năm 2026.",
        "Tôi giữ lại câu hỏi này cho cán bộ xem, không ghi ai hỏi.",
        "Những bài gần với câu hỏi nhất:",
        "1. Trạm y tế phường tổ chức buổi khám thứ 1 cho người cao tuổi, đăng ngày 23 tháng 11 năm 2026.",
        "2. Trạm y tế phường tổ chức buổi khám thứ 2 cho người cao tuổi, đăng ngày 23 tháng 11 năm 2026.",
        "3. Chuyển câu hỏi cho cán bộ",
        "Cần giúp: gõ /trogiup.",
      ].join("\n"),
    );
    const [article] = await bot.says(1, "2");
    expect(article?.text).toContain("buổi khám thứ 2 ");
  });

  it("in English is answered in English around the article's own words", async () => {
    await using bot = await open();
    await bot.says(1, "/start");
    await bot.says(1, "/caidat");
    await bot.presses(1, "Switch to English");
    const [answer] = await bot.says(1, WHERE);
    expect(answer?.text).toMatch(
      /^Answer: sentences chosen by a machine, quoted word for word from one article\.\n/,
    );
    expect(answer?.text).toContain(`“${CLINIC}” (source 1)\n\nSource 1: Trạm y tế`);
    const [none] = await bot.says(1, BRIDGE);
    expect(none?.text).toMatch(
      /^Not answered: nothing found in 312 articles, from 2 March 2026 to 23 November/,
    );
  });

  it("of 4,000 characters is searched by its beginning, and that is said", async () => {
    const own = asker();
    await using bot = await open(own);
    const [answer] = await bot.says(1, "Vì sao đường ngập? ".repeat(210));
    expect(own.asked[0]?.text).toHaveLength(596);
    expect(answer?.text).toContain("Câu hỏi dài, tôi chỉ tìm theo 600 ký tự đầu.");
  });

  it.each([
    "<b>Ai</b> họp & *vì sao* [x](https://a.vn)?",
    "\u202eAi chủ trì\u202c cuộc họp 🎉?",
    "AI CHỦ TRÌ CUỘC HỌP CỦA UBND?",
    "מי ניהל את הישיבה?",
    "xy".repeat(300),
  ])("%j takes no harm, nor does the list of staff", async (typed) => {
    await using bot = await open();
    const [answer] = await bot.says(1, typed);
    expect(answer?.text).toMatch(/^Chưa trả lời được: /);
    const [list] = await bot.says(OWNER, "/cauhoi");
    expect(list?.text).toContain("1 lần hỏi");
    const [one] = await bot.presses(OWNER, "Xem câu hỏi 1");
    expect(one?.text).toContain("“");
  });
});

describe("several sources", () => {
  const pages = Object.fromEntries(
    [1, 2, 3].map((number) => [
      `${number}.txt`,
      portalPage({
        title: `Lịch trực số ${number} của UBND phường`,
        lead: `UBND phường trực ngày ${number}.`,
      }),
    ]),
  );

  it("are numbered behind their sentences and listed once; abbreviations are explained apart", async () => {
    const own = new ToldAsker({
      "Khi nào trực?": answered([
        ["UBND phường trực ngày 1.", 1],
        ["UBND phường trực ngày 2.", 2],
        ["UBND phường trực ngày 1.", 1],
      ]),
    });
    await using bot = await startTestBot({ inbox: pages, asker: own });
    const [answer] = await bot.says(1, "Khi nào trực?");
    expect(answer?.text.split("\n").slice(2, 9)).toEqual([
      "“UBND phường trực ngày 1.” (nguồn 1)",
      "“UBND phường trực ngày 2.” (nguồn 2)",
      "“UBND phường trực ngày 1.” (nguồn 1)",
      "",
      "Nguồn 1: Lịch trực số 1 của UBND phường, đăng ngày 24 tháng 11 năm 2026.",
      "Nguồn 2: Lịch trực số 2 của UBND phường, đăng ngày 24 tháng 11 năm 2026.",
      "Chữ viết tắt: UBND là Ủy ban nhân dân.",
    ]);
  });
});

describe("the question after it", () => {
  it("is asked about the same article for ten minutes, until the chat is forgotten", async () => {
    const own = asker();
    await using bot = await open(own);
    await bot.says(1, "/start");
    await bot.says(1, WHERE);
    await bot.says(1, "Còn buổi sau?");
    await bot.says(2, "Còn buổi sau?");
    bot.setNow(new Date("2026-11-24T10:11:00+07:00"));
    await bot.says(1, "Còn buổi sau?");
    await bot.says(1, "/xoa");
    await bot.presses(1, "Xác nhận xóa dữ liệu");
    await bot.says(1, "Còn buổi sau?");
    expect(own.asked.map(({ about }) => about)).toEqual([undefined, 1, undefined, undefined, undefined]);
  });

  it("may be about the article that was opened", async () => {
    const own = asker();
    await using bot = await open(own);
    await bot.says(1, "/tin");
    await bot.says(1, "1");
    await bot.says(1, "Còn buổi sau?");
    expect(own.asked[0]?.about).toBe(2);
  });
});

describe("what is no question", () => {
  it.each([
    ["cảm ơn", "Tôi nghe đây."],
    ["ok", "Tôi nghe đây."],
    ["xin chào", "Loa Phường xin chào."],
    ["giáo dục", "Bật Giáo dục"],
    ["chu dee", "Chọn chủ đề"],
    ["/hoii", "Hỏi về tin và cuộc họp"],
    ["?!", "Tôi chưa hiểu tin nhắn này."],
  ])("%s", async (typed, words) => {
    const own = asker();
    await using bot = await open(own);
    const [reply] = await bot.says(1, typed);
    expect(reply?.text).toContain(words);
    expect(own.asked).toEqual([]);
  });
});

describe("questions for staff", () => {
  it("are counted, without who asked and without their numbers", async () => {
    await using bot = await open();
    await bot.says(1, "Gọi 0912 345 678 để hỏi cầu vượt được không?");
    await bot.says(2, "goi 0912345678 de hoi cau vuot duoc khong");
    await bot.says(3, BRIDGE);
    const [list] = await bot.says(OWNER, "/cauhoi");
    expect(list?.text).toContain(
      [
        "Câu hỏi chưa trả lời được: 2 câu. Trang 1 trên 1.",
        `1. “${BRIDGE}”: 1 lần hỏi, gần nhất ngày 24 tháng 11 năm 2026.`,
        "2. “goi … de hoi cau vuot duoc khong”: 2 lần hỏi, gần nhất ngày 24 tháng 11 năm 2026.",
      ].join("\n"),
    );
    expect(JSON.stringify(bot.log.lines)).not.toMatch(/cau vuot|cầu vượt|0912/);
  });

  it("count each resident who passes one on once, and are done when staff say so", async () => {
    await using bot = await open();
    for (const person of [1, 2]) await bot.says(person, BRIDGE);
    const [passed] = await bot.presses(1, "Chuyển câu hỏi cho cán bộ");
    expect(passed?.text).toContain("Câu hỏi không kèm tên bạn");
    const [again] = await bot.presses(1, "Chuyển câu hỏi cho cán bộ");
    expect(again?.text).toMatch(/^Bạn đã chuyển câu hỏi này cho cán bộ rồi\./);
    await bot.restart();
    await bot.presses(2, "Chuyển câu hỏi cho cán bộ");
    await bot.says(OWNER, "/questions");
    const [question] = await bot.says(OWNER, "1");
    expect(question?.text).toContain("2 lần hỏi");
    expect(question?.text).toContain("Số người nhờ chuyển cho cán bộ: 2.");
    const [done] = await bot.presses(OWNER, "Xem là đã xong");
    expect(done?.text).toMatch(/^Đã xem câu hỏi này là xong\./);
    const [none] = await bot.says(OWNER, "/cauhoi");
    expect(none?.text).toMatch(/^Câu hỏi chưa trả lời được: không có câu nào\./);
    const [back] = await bot.presses(OWNER, "Mở lại câu hỏi");
    expect(back?.text).toMatch(/^Đã mở lại câu hỏi này\./);
  });

  it("are shown by pages", async () => {
    await using bot = await open();
    for (const number of [1, 2, 3, 4, 5]) await bot.says(1, `Khu phố ${number} bao giờ có đèn?`);
    await bot.says(OWNER, "/cauhoi");
    const [second] = await bot.presses(OWNER, "Trang 2 trên 2");
    expect(second?.text).toContain("1. “Khu phố 1 bao giờ có đèn?”: 1 lần hỏi");
  });

  it("are nobody else's", async () => {
    const own = asker();
    await using bot = await open(own);
    await bot.says(1, BRIDGE);
    const [reply] = await bot.says(1, "/cauhoi");
    expect(reply?.text).toContain("Tôi chưa hiểu tin nhắn này.");
    const [question] = await bot.says(1, "các câu hỏi");
    expect(question?.text).toMatch(/^Chưa trả lời được: /);
  });
});

describe("an article that is withdrawn by an owner", () => {
  it("cannot be read or cited any more, until it is put back", async () => {
    await using bot = await open();
    await bot.says(1, WHERE);
    await bot.says(OWNER, WHERE);
    await bot.presses(OWNER, "Đọc bài của nguồn 1");
    const [confirm] = await bot.presses(OWNER, "Gỡ bài này");
    expect(confirm?.text).toMatch(/^Gỡ bài: xin xác nhận\. Bài “Trạm y tế phường tổ chức buổi khám thứ 1 /);
    const [kept] = await bot.presses(OWNER, "Giữ lại bài");
    expect(kept?.text).toContain("vẫn được giữ");
    await bot.presses(OWNER, "Gỡ bài này");
    const [done] = await bot.presses(OWNER, "Xác nhận gỡ bài");
    expect(done?.text).toMatch(/^Đã gỡ bài “/);
    const [closed] = await bot.presses(1, "Đọc bài của nguồn 1");
    expect(closed?.text).toMatch(/^Bài viết này đã được gỡ/);
    const [answer] = await bot.says(1, WHERE);
    expect(answer?.text).toMatch(/^Chưa trả lời được: /);
    const [bulletin] = await bot.says(1, "/tin");
    expect(bulletin?.text).toContain("Hạ Long, 1 tin.");
    const [back] = await bot.presses(OWNER, "Đăng lại bài này");
    expect(back?.text).toMatch(/^Đã đăng lại bài “/);
    const [again] = await bot.presses(1, "Đọc bài của nguồn 1");
    expect(again?.text).toMatch(/^Bài viết, Y tế/);
  });

  it("is offered to nobody else to be withdrawn", async () => {
    await using bot = await open();
    await bot.says(1, WHERE);
    const [article] = await bot.says(1, "1");
    expect(article?.text).not.toContain("Gỡ bài này");
  });
});
