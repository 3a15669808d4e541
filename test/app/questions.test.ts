import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { portalPage } from "../support/articles.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";

const SAMPLES = join(import.meta.dirname, "../../data/articles");
const inbox = Object.fromEntries(
  readdirSync(SAMPLES).map((name) => [name, readFileSync(join(SAMPLES, name), "utf8")]),
);
const OWNER = 78;
const CHAIR = "“Đồng chí Tống Văn Điền, Phó Chủ tịch UBND phường, chủ trì cuộc họp.” (nguồn 1)";
const WATER = {
  title: "Lịch cấp nước khu phố Nam Sơn Trà",
  published: "23/11/2026 | 09:00",
  lead: "Nước sạch khu phố Nam Sơn Trà được cấp lại lúc 15 giờ ngày 25/11.",
};

const begin = () =>
  startTestBot({
    inbox,
    env: { OWNER_IDS: `${OWNER}` },
  });

const ask = async (bot: TestBot, text: string, person = 1) => (await bot.says(person, text))[0]?.text ?? "";

describe("questions about the sample articles", { timeout: 120_000 }, () => {
  it("are answered with marks, without marks, by a date and after one another", async () => {
    await using bot = await begin();
    const marked = await ask(bot, "Ai chủ trì cuộc họp phân luồng đường Hoàng Quốc Việt?");
    expect(marked).toContain(CHAIR);
    const unmarked = await ask(bot, "ai chu tri cuoc hop phan luong duong hoang quoc viet");
    expect(unmarked).toContain(CHAIR);
    const dated = await ask(bot, "Tuần trước phường Bãi Cháy họp phân luồng đường nào?");
    expect(dated).toContain("đăng ngày 1");
    const next = await ask(bot, "Ai chủ trì cuộc họp đó?");
    expect(next).toContain(CHAIR);
  });

  it("that nothing answers reach staff", async () => {
    await using bot = await begin();
    const answer = await ask(bot, "Sân bay trực thăng quốc tế khởi công hồi nào?");
    expect(answer).toMatch(/^Chưa trả lời được: không tìm thấy trong 18 bài, từ ngày \d+ tháng \d+ năm 2026/);
    await bot.presses(1, "Chuyển câu hỏi cho cán bộ");
    expect(await ask(bot, "/cauhoi", OWNER)).toContain(
      "1. “Sân bay trực thăng quốc tế khởi công hồi nào?”: 1 lần hỏi",
    );
  });

  it("are answered out of the newest text, and not out of what is withdrawn, also after a restart", async () => {
    await using bot = await begin();
    const when = "Nước sạch khu phố Nam Sơn Trà được cấp lại lúc nào?";
    await bot.drop("nuoc.txt", portalPage(WATER));
    expect(await ask(bot, when)).toContain(
      "“Nước sạch khu phố Nam Sơn Trà được cấp lại lúc 15 giờ ngày 25/11.”",
    );
    await bot.drop("nuoc.txt", portalPage({ ...WATER, lead: WATER.lead.replace("15 giờ", "17 giờ") }));
    expect(await ask(bot, when)).toContain("lúc 17 giờ ngày 25/11.”");
    await bot.restart();
    expect(await ask(bot, when)).toContain("lúc 17 giờ ngày 25/11.”");
    await ask(bot, when, OWNER);
    await bot.presses(OWNER, "Đọc bài của nguồn 1");
    await bot.presses(OWNER, "Gỡ bài này");
    await bot.presses(OWNER, "Xác nhận gỡ bài");
    expect(await ask(bot, when)).not.toContain("Nam Sơn Trà");
    await bot.restart();
    expect(await ask(bot, when)).not.toContain("Nam Sơn Trà");
  });

  it("of twenty people at once are each answered in their own chat", async () => {
    await using bot = await begin();
    const people = Array.from({ length: 20 }, (_, index) => index + 1);
    const answers = await Promise.all(
      people.map((person) => ask(bot, "Ai chủ trì cuộc họp phân luồng đường Hoàng Quốc Việt?", person)),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain(CHAIR);
  });
});

describe("/hoi alone", { timeout: 60_000 }, () => {
  it("lists the latest meetings, each of which tells what was decided and leads to its article", async () => {
    await using bot = await begin();
    const list = await ask(bot, "/hoi");
    expect(list).toContain("\n1. Họp giao ban ngày 23 tháng 11 năm 2026: Phường Hạ Long đạt 91,6% hồ sơ");
    await bot.presses(1, "Trang 2 trên 2");
    const meeting = await ask(bot, "2");
    expect(meeting).toMatch(
      /^Kỳ họp, buổi sáng thứ Năm ngày 5 tháng 11 năm 2026\.\nChủ trì: Đoàn Thế Khải, /,
    );
    expect(meeting).toContain("“HĐND phường thống nhất hỗ trợ 50% giá dịch vụ thu gom rác");
    expect(await ask(bot, "1")).toMatch(/^Bài viết, Chính trị, ngày 5 tháng 11 năm 2026\./);
  });
});
