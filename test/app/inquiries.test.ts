import { describe, expect, it } from "vitest";
import type { TestBot } from "../support/bot.ts";
import {
  approveData,
  LAN,
  MINH,
  NOT_UNDERSTOOD,
  RESIDENT,
  seen,
  startDesk,
  submit,
} from "../support/desk.ts";

const QUESTION = "Tổ 6 có bị cắt nước không ạ?";

/** An announcement that everybody has got. */
async function announced(bot: TestBot): Promise<number> {
  await submit(bot);
  await bot.forges(MINH, await approveData(bot));
  const got = await seen(bot, RESIDENT, /^Thông báo, thứ Ba/);
  return got?.messageId ?? 0;
}

/** The resident answers the announcement, and confirms. */
async function asked(bot: TestBot, words = QUESTION): Promise<void> {
  const replyTo = await announced(bot);
  await bot.says(RESIDENT, words, { replyTo });
  await bot.presses(RESIDENT, "Gửi cho cán bộ");
  await seen(bot, LAN, /^Câu hỏi số 1 của người dân/);
  // What is told of the sending would be taken for an answer to something else.
  await seen(bot, LAN, /đã gửi xong/);
  await seen(bot, MINH, /đã gửi xong/);
}

describe("a resident who answers an announcement", () => {
  it("confirms what is sent, and staff see a number and no name", async () => {
    await using bot = await startDesk();
    const replyTo = await announced(bot);
    const [confirm] = await bot.says(RESIDENT, QUESTION, { replyTo });
    expect(confirm?.text).toMatch(/^Gửi cho cán bộ\?/);
    expect(confirm?.text).toContain(QUESTION);
    const [sent] = await bot.presses(RESIDENT, "Gửi cho cán bộ");
    expect(sent?.text).toContain("Đã gửi cho cán bộ, câu hỏi số 1.");
    const told = await seen(bot, LAN, /^Câu hỏi số 1 của người dân/);
    expect(told?.text).toContain("Về thông báo số 1.");
    expect(told?.text).toContain(`Người dân viết: ${QUESTION}`);
    expect(JSON.stringify(told)).not.toMatch(/Person 1|s-000001/);
  });

  it("can do so by number, after a restart, too", async () => {
    await using bot = await startDesk();
    await announced(bot);
    await bot.restart();
    const [ask] = await bot.says(RESIDENT, "1");
    expect(ask?.text).toContain("Bạn đang hỏi về thông báo “Cắt nước tại tổ 5 sáng mai”.");
    await bot.restart();
    const [confirm] = await bot.says(RESIDENT, QUESTION);
    expect(confirm?.text).toMatch(/^Gửi cho cán bộ\?/);
    await bot.restart();
    const [sent] = await bot.says(RESIDENT, "1");
    expect(sent?.text).toContain("câu hỏi số 1.");
  });

  it("may let it be, and a second press sends nothing more", async () => {
    await using bot = await startDesk();
    const replyTo = await announced(bot);
    await bot.says(RESIDENT, QUESTION, { replyTo });
    const [dropped] = await bot.presses(RESIDENT, "Không gửi nữa");
    expect(dropped?.text).toContain("Câu hỏi chưa được gửi đi.");
    const [again] = await bot.forges(RESIDENT, "inquire:send");
    expect(again?.text).toMatch(NOT_UNDERSTOOD);
    await bot.says(RESIDENT, QUESTION, { replyTo });
    await bot.presses(RESIDENT, "Gửi cho cán bộ");
    await bot.forges(RESIDENT, "inquire:send");
    await bot.store(async ({ inquiries }) => {
      expect(await inquiries.of("s-000001")).toHaveLength(1);
    });
  });
});

describe("staff", () => {
  it("answer by answering, the resident is told who writes, and can ask more", async () => {
    await using bot = await startDesk();
    await asked(bot);
    const told = await seen(bot, LAN, /^Câu hỏi số 1 của người dân/);
    await bot.says(LAN, "Tổ 6 vẫn có nước.", { replyTo: told?.messageId ?? 0 });
    await seen(bot, LAN, /^Đã gửi câu trả lời cho câu hỏi số 1\./);
    const got = await seen(bot, RESIDENT, /^Cán bộ trả lời câu hỏi số 1:/);
    expect(got?.text).toContain("Tổ 6 vẫn có nước.");
    expect(JSON.stringify(got)).not.toContain("Person 91");
    const [more] = await bot.says(RESIDENT, "1");
    expect(more?.text).toContain("Câu hỏi số 1: bạn gõ điều muốn nói thêm");
    await bot.says(RESIDENT, "Cảm ơn, thế tổ 7?");
    await bot.presses(RESIDENT, "Gửi cho cán bộ");
    await seen(bot, MINH, /Người dân viết: Cảm ơn, thế tổ 7\?/);
  });

  it("see the list, and close what is at its end", async () => {
    await using bot = await startDesk();
    await asked(bot);
    const [list] = await bot.says(LAN, "/cauhoi");
    expect(list?.text).toContain(`1. Câu hỏi số 1: ${QUESTION}`);
    await bot.says(LAN, "1");
    const [closed] = await bot.presses(LAN, "Khép lại câu hỏi");
    expect(closed?.text).toContain("Đã khép lại câu hỏi số 1.");
    await seen(bot, RESIDENT, /^Cán bộ đã khép lại câu hỏi số 1\./);
    const [empty] = await bot.says(LAN, "/cauhoi");
    expect(empty?.text).toContain("không có câu nào đang chờ");
  });

  it("can mute who asked, and hear them again", async () => {
    await using bot = await startDesk();
    await asked(bot);
    await bot.forges(LAN, "inquiry:1:mute");
    const [muted] = await bot.presses(LAN, "Xác nhận ngừng nhận tin");
    expect(muted?.text).toContain("trong 7 ngày");
    await bot.forges(RESIDENT, "inquiry:1:reply");
    await bot.says(RESIDENT, "Alo?");
    const [refused] = await bot.presses(RESIDENT, "Gửi cho cán bộ");
    expect(refused?.text).toContain("Cán bộ đang tạm ngừng nhận câu hỏi từ bạn.");
    await bot.forges(LAN, "inquiry:1:unmute:yes");
    await bot.forges(RESIDENT, "inquiry:1:reply");
    await bot.says(RESIDENT, "Alo?");
    const [sent] = await bot.presses(RESIDENT, "Gửi cho cán bộ");
    expect(sent?.text).toContain("Đã gửi cho cán bộ");
  });
});

it("another resident's conversation does not exist", async () => {
  await using bot = await startDesk();
  await asked(bot);
  await bot.says(2, "/trogiup");
  for (const data of ["inquiry:1", "inquiry:1:reply", "inquiry:1:close", "inquiry:1:mute:yes"]) {
    const [answer] = await bot.forges(2, data);
    expect(answer?.text).toMatch(NOT_UNDERSTOOD);
  }
});

it("what a resident asked is named among what is kept, and forgotten with everything else", async () => {
  await using bot = await startDesk();
  await asked(bot);
  const [kept] = await bot.says(RESIDENT, "/dulieu");
  expect(kept?.text).toContain("1 câu hỏi gửi cán bộ");
  await bot.says(RESIDENT, "/xoa");
  const [gone] = await bot.presses(RESIDENT, "Xác nhận xóa dữ liệu");
  expect(gone?.text).toContain("không xóa số đếm này");
  await bot.store(async ({ inquiries }) => expect(await inquiries.get("1")).toBeUndefined());
});

it("what was closed goes after thirty days, by itself", async () => {
  await using bot = await startDesk();
  await asked(bot);
  await bot.forges(LAN, "inquiry:1:close");
  bot.setNow(new Date("2026-12-25T03:10:00+07:00"));
  await bot.app.rounds.housekeeping();
  await bot.store(async ({ inquiries }) => expect(await inquiries.get("1")).toBeUndefined());
});

it("a resident who forgets everything and begins again is still muted", async () => {
  await using bot = await startDesk();
  await asked(bot);
  await bot.forges(LAN, "inquiry:1:mute:yes");
  await bot.says(RESIDENT, "/xoa");
  await bot.presses(RESIDENT, "Xác nhận xóa dữ liệu");
  await bot.says(RESIDENT, "/start");
  await bot.forges(RESIDENT, "notice:1:reply");
  await bot.says(RESIDENT, "Alo?");
  const [refused] = await bot.presses(RESIDENT, "Gửi cho cán bộ");
  expect(refused?.text).toContain("Cán bộ đang tạm ngừng nhận câu hỏi từ bạn.");
});
