import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { TUESDAY_AT_TEN } from "../support/bot.ts";
import { QuickVoice } from "../support/quick-voice.ts";
import { startTrial, type Trial } from "../support/trial.ts";
import { lastMessage, logOf, openTrial, violationsOn, write } from "./opened-page.ts";

vi.setConfig({ testTimeout: 120_000 });

const OWNER = 90;
const APPROVER = 92;
const RESIDENT = 3;
const TITLE = "Cắt nước tại tổ 5 sáng mai";
const BODY = "Nước ngừng từ 8 giờ đến 11 giờ sáng mai. Mời bà con trữ nước.";

let trial: Trial;

beforeAll(async () => {
  const env = { OWNER_IDS: String(OWNER) };
  trial = await startTrial({ speech: "espeak", voice: new QuickVoice(), now: TUESDAY_AT_TEN, env });
});
beforeEach(({ skip }) => {
  if (!trial.browser) skip("no browser starts here");
});
afterAll(() => trial[Symbol.asyncDispose]());

const open = (person: number) => openTrial(trial, person);

/** A message that begins so. */
const messageOf = (page: Page, words: RegExp) =>
  logOf(page)
    .getByRole("article")
    .filter({ has: page.locator(".text", { hasText: words }) })
    .last();

/** Goes to the button from the text box, backwards as the page's users do, and presses it. */
async function press(page: Page, label: string): Promise<void> {
  const button = logOf(page).getByRole("button", { name: label, exact: true }).last();
  await button.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await button.evaluate((element) => element.matches(":focus"))) return page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
  }
  throw new Error(`60 times Shift+Tab do not lead to "${label}"`);
}

/** Writes, and waits for a message that begins so. */
async function says(page: Page, words: string, answer: RegExp): Promise<void> {
  await write(page, words);
  await messageOf(page, answer).waitFor();
}

/** The announcement with its player, and in the same message the text that it reads. */
async function expectHeard(page: Page): Promise<void> {
  const announcement = messageOf(page, /^Thông báo, thứ Ba ngày 24 tháng 11 năm 2026, Hạ Long\./);
  await announcement.locator("audio").waitFor();
  const player = announcement.locator("audio");
  expect(await player.getAttribute("aria-label")).toMatch(/^Bản đọc, dài (\d+ phút)?( ?\d+ giây)?$/);
  expect(await announcement.locator(".text").textContent()).toContain(`${TITLE}\n${BODY}`);
}

it("an announcement is written, previewed, approved by somebody else, heard by a resident and reported, by keyboard alone", async () => {
  const resident = await open(RESIDENT);
  await press(resident, "Tôi muốn nghe");
  await messageOf(resident, /^Đã bật đọc thành tiếng/).waitFor();
  const approver = await open(APPROVER);

  const owner = await open(OWNER);
  await says(owner, "/canbo", /^Cán bộ: /);
  await press(owner, "Trang 2 trên 2");
  await press(owner, "Thêm người duyệt");
  await messageOf(owner, /^Thêm người duyệt/).waitFor();
  await says(owner, String(APPROVER), /nay là người duyệt/);

  await says(owner, "/thongbao", /^Thông báo số 1, tiêu đề:/);
  await says(owner, TITLE, /^Thông báo số 1, nội dung:/);
  await says(owner, BODY, /^Thông báo số 1: bản nháp\./);
  await press(owner, "Xem trước và nghe thử");
  await messageOf(owner, /^Kiểm tra: không có lỗi nào/).waitFor();
  await expectHeard(owner);
  expect(await violationsOn(owner)).toEqual([]);
  await press(owner, "Sang bước xác nhận");
  await messageOf(owner, /^Xác nhận thông báo số 1/).waitFor();
  await press(owner, "Gửi cho người duyệt");
  await messageOf(owner, /^Đã gửi duyệt thông báo số 1/).waitFor();

  await press(approver, "Xem để duyệt thông báo 1");
  await messageOf(approver, /^Duyệt thông báo số 1/).waitFor();
  await expectHeard(approver);
  expect(await violationsOn(approver)).toEqual([]);
  await press(approver, "Duyệt thông báo số 1");

  await messageOf(resident, /^Thông báo, thứ Ba/).waitFor();
  await expectHeard(resident);
  expect(await violationsOn(resident)).toEqual([]);

  await messageOf(owner, /^Thông báo số 1: đã gửi xong/).waitFor();
  await says(owner, "/tiendo", /^Tiến độ gửi: 1 thông báo/);
  await write(owner, "1");
  await messageOf(owner, /^Tiến độ thông báo số 1, đã gửi xong/).waitFor();
  expect(await lastMessage(owner).locator(".text").textContent()).toContain("Đã gửi 3 trên 3.");
  expect(await violationsOn(owner)).toEqual([]);
  for (const page of [owner, approver, resident]) await page.context().close();
});
