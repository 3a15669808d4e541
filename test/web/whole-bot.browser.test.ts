import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startTrial, type Trial } from "../support/trial.ts";
import { lastMessage, logOf, openTrial, textBoxOf, violationsOn, write } from "./opened-page.ts";

vi.setConfig({ testTimeout: 60_000 });

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial({ speech: "off" });
});
beforeEach(({ skip }) => {
  if (!trial.browser) skip("no browser starts here");
});
afterAll(() => trial[Symbol.asyncDispose]());

const open = (person: number) => openTrial(trial, person);

it("a newcomer follows a topic, reads the news and an article, by keyboard alone", async () => {
  const page = await open(1);
  await write(page, "chu de");
  await logOf(page).getByText("Chủ đề: đang theo dõi 0 trong 9.").waitFor();
  await write(page, "5");
  await logOf(page).getByText("Đã bật chủ đề Y tế.").waitFor();
  await write(page, "/tin");
  await logOf(page).getByText("Bản tin theo yêu cầu").waitFor();
  await textBoxOf(page).press("Shift+Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toMatch(/^Đọc bài \d/);
  await page.keyboard.press("Enter");
  await logOf(page).getByText("Bài viết, Y tế").waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.context().close();
});

it("the sample articles are there at once, and each reader has a conversation of their own", async () => {
  const first = await open(2);
  await first.getByRole("button", { name: "Gửi bản tin ngay" }).click();
  await logOf(first).getByText("Hạ Long, 6 tin.").waitFor();
  expect(
    await first.getByRole("listitem").filter({ hasText: "phường Hạ Long và Hồng Gai" }).count(),
  ).toBeGreaterThan(0);
  const second = await open(3);
  expect(await logOf(second).getByText("Hạ Long, 6 tin.").count()).toBe(0);
  expect(await lastMessage(second).getByRole("button").count()).toBe(3);
  await first.context().close();
  await second.context().close();
});

it("a question is answered with its source, and the meetings can be read, by keyboard alone", async () => {
  const page = await open(4);
  await write(page, "ai chu tri cuoc hop phan luong duong hoang quoc viet");
  await logOf(page).getByText("(nguồn 1)").waitFor();
  await textBoxOf(page).press("Shift+Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Đọc bài của nguồn 1");
  await page.keyboard.press("Enter");
  await logOf(page).getByText("Bài viết, Môi trường – đô thị").waitFor();
  await write(page, "/hoi");
  await lastMessage(page).getByText("Các cuộc họp gần đây, trang 1").waitFor();
  await write(page, "1");
  await lastMessage(page).getByText("Họp giao ban, buổi sáng").waitFor();
  await write(page, "Sân bay trực thăng quốc tế khởi công hồi nào?");
  await lastMessage(page).getByText("không tìm thấy trong 18 bài").waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.context().close();
});
