import { describe, expect, it } from "vitest";
import {
  approveData,
  give,
  join,
  LAN,
  MINH,
  OWNER,
  seen,
  startDesk,
  submit,
  write,
} from "../support/desk.ts";

describe("an approver who is removed before it is sent", { timeout: 60_000 }, () => {
  it("takes their approval along: it waits for another one, and everybody concerned hears of it", async () => {
    await using bot = await startDesk();
    await write(bot);
    await bot.forges(LAN, "ann:1:when");
    await bot.says(LAN, "8 giờ sáng mai");
    await give(bot);
    await bot.forges(MINH, await approveData(bot));
    await bot.forges(OWNER, `staff:remove:${MINH}:yes`);
    for (const person of [LAN, OWNER]) await seen(bot, person, /^Thông báo số 1: người đã duyệt không còn/);
    bot.setNow(new Date("2026-11-25T08:00:10+07:00"));
    await bot.app.rounds.announcements();
    const [page] = await bot.forges(LAN, "ann:1:progress");
    expect(page?.text).toMatch(/^Tiến độ thông báo số 1, đang chờ duyệt/);
    expect(page?.text).toContain("hệ thống cho chờ duyệt lại.");
    const told = bot.telegram.messages(MINH).map(({ text = "" }) => text);
    expect(told.filter((text) => /không còn vai trò/.test(text))).toEqual([]);
  });

  it("changes nothing when enough others have approved it", async () => {
    await using bot = await startDesk({ env: { APPROVALS_FOR_EVERYONE: "3" } });
    const HOA = 93;
    await join(bot, HOA, "Mời người duyệt");
    await write(bot);
    await bot.forges(LAN, "ann:1:to:topics:on:y-te");
    await bot.forges(LAN, "ann:1:when");
    await bot.says(LAN, "8 giờ sáng mai");
    await give(bot);
    await bot.forges(MINH, await approveData(bot));
    await bot.forges(OWNER, `staff:remove:${HOA}:yes`);
    const [page] = await bot.forges(LAN, "ann:1:progress");
    expect(page?.text).toMatch(/^Tiến độ thông báo số 1, đã duyệt, chờ giờ gửi/);
  });

  it("hears no more of what they had approved once it is being sent", async () => {
    await using bot = await startDesk({ env: { SEND_RATE_PER_SECOND: "2" } });
    await submit(bot);
    await bot.forges(MINH, await approveData(bot));
    await seen(bot, MINH, /^Thông báo số 1: bắt đầu gửi/);
    await bot.forges(OWNER, `staff:remove:${MINH}:yes`);
    await seen(bot, LAN, /^Thông báo số 1: đã gửi xong/);
    const told = bot.telegram.messages(MINH).map(({ text = "" }) => text);
    expect(told.filter((text) => /đã gửi xong/.test(text))).toEqual([]);
  });
});
