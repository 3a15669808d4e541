import { describe, expect, it } from "vitest";
import { BUDGET_REMARK } from "../../src/announcements/sending.ts";
import type { TestBot } from "../support/bot.ts";
import { approveData, give, join, LAN, MINH, OWNER, seen, startDesk, write } from "../support/desk.ts";

const HOA = 93;

/** Lan's announcement is approved, and goes out tomorrow at eight. */
async function startApproved(): Promise<TestBot> {
  const bot = await startDesk();
  await write(bot);
  await bot.forges(LAN, "ann:1:when");
  await bot.says(LAN, "8 giờ sáng mai");
  await give(bot);
  await bot.forges(MINH, await approveData(bot));
  return bot;
}

const statusOf = (bot: TestBot) =>
  bot.store(async ({ announcements }) => (await announcements.get("1"))?.status);

describe("an approved announcement", { timeout: 60_000 }, () => {
  it("is found by its author and changed: it says that it needs approval again, and who approved hears of it", async () => {
    await using bot = await startApproved();
    const [list] = await bot.says(LAN, "/thongbao");
    expect(list?.text).toContain("2. Thông báo số 1, đã duyệt, chờ giờ gửi: Cắt nước tại tổ 5 sáng mai");
    const [page] = await bot.says(LAN, "2");
    expect(page?.text).toContain("Sửa lúc này thì phải gửi duyệt lại.");
    await bot.presses(LAN, "Sửa tiêu đề");
    const [changed] = await bot.says(LAN, "Cắt nước tại tổ 6 sáng mai");
    expect(changed?.text).toMatch(
      /^Thông báo số 1: bản nháp\.\nBản này đã thành bản nháp và phải gửi duyệt lại\./,
    );
    await seen(bot, MINH, /^Thông báo số 1: Person 91 đã sửa “Cắt nước tại tổ 5 sáng mai”\./);
    bot.setNow(new Date("2026-11-25T08:00:10+07:00"));
    await bot.app.rounds.announcements();
    expect(await statusOf(bot)).toBe("draft");
  });

  it("is returned or cancelled by an approver who thinks better of it", async () => {
    await using bot = await startApproved();
    await bot.forges(MINH, "ann:1:progress");
    await bot.presses(MINH, "Trả lại kèm lý do");
    await bot.says(MINH, "Sai tổ.");
    await seen(bot, LAN, /^Thông báo số 1: Person 92 trả lại .* Lý do: Sai tổ\./);
    expect(await statusOf(bot)).toBe("returned");
  });

  it("is cancelled by its author, and who approved it hears of that", async () => {
    await using bot = await startApproved();
    await bot.forges(LAN, "ann:1:progress");
    await bot.presses(LAN, "Hủy thông báo này");
    await bot.presses(LAN, "Xác nhận hủy thông báo");
    await seen(bot, MINH, /^Thông báo số 1: Person 91 đã hủy “Cắt nước/);
    for (const verb of ["title", "body", "when", "to:all", "attach", "confirm", "cancel"]) {
      const [answer] = await bot.forges(LAN, `ann:1:${verb}`);
      expect(answer?.text, verb).toMatch(/^Chưa làm được\. Thông báo đã sang bước khác\./);
    }
    expect(await statusOf(bot)).toBe("cancelled");
  });

  it("is nobody else's among the authors", async () => {
    await using bot = await startApproved();
    await join(bot, HOA, "Mời người soạn");
    const [page] = await bot.forges(HOA, "ann:1:progress");
    expect(page?.text).not.toContain("Hủy thông báo này");
    const [refused] = await bot.forges(HOA, "ann:1:cancel:yes");
    expect(refused?.text).toContain("Việc này thuộc vai trò khác.");
    expect(await statusOf(bot)).toBe("approved");
  });
});

it("a pause and its end are told to the others who answer for it", async () => {
  await using bot = await startDesk({ env: { SEND_RATE_PER_SECOND: "1" } });
  await write(bot);
  await give(bot);
  await bot.forges(MINH, await approveData(bot));
  await seen(bot, LAN, /^Thông báo số 1: bắt đầu gửi/);
  await bot.forges(OWNER, "ann:1:pause");
  for (const person of [LAN, MINH]) await seen(bot, person, /^Thông báo số 1: .* đã tạm dừng việc gửi\./);
  await bot.forges(MINH, "ann:1:resume");
  await seen(bot, LAN, /^Thông báo số 1: Person 92 đã cho gửi tiếp\./);
}, 60_000);

it("a pause that nobody ordered says why, in words", async () => {
  await using bot = await startApproved();
  await bot.store(({ announcements }) =>
    announcements.update("1", (found) => ({ ...found, status: "paused", remark: BUDGET_REMARK })),
  );
  await bot.restart();
  const [page] = await bot.forges(LAN, "ann:1:progress");
  expect(page?.text).toContain("Lý do: quá nhiều lượt bị lỗi nên tự tạm dừng.");
}, 60_000);
