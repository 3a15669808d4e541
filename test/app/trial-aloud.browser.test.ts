import axe from "axe-core";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startTrial, type Trial } from "../support/trial.ts";
import { logOf, write } from "../web/opened-page.ts";

// The real offline voice on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const SOON = { timeout: 90_000 };

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial({ speech: "espeak" });
});
beforeEach(({ skip }) => {
  if (!trial.browser) skip("no browser starts here");
});
afterAll(() => trial[Symbol.asyncDispose]());

it("a reader without a token hears the real voice in the browser", async () => {
  const page = await trial.browser?.newPage();
  if (!page) throw new Error("no browser");
  const complaints: string[] = [];
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  await page.goto(`${trial.app.url}/?user=1`);
  await logOf(page).getByText("Loa Phường xin chào.").waitFor();
  await logOf(page).getByRole("button", { name: "Tôi muốn nghe" }).click();
  await logOf(page).getByText("Đã bật đọc thành tiếng.").first().waitFor(SOON);
  await write(page, "/tin");
  await logOf(page).getByText("Bản đọc của: Bản tin theo yêu cầu").waitFor(SOON);
  const player = page.locator("audio").last();
  expect(await player.getAttribute("aria-label")).toMatch(/^Bản đọc, dài (\d+ phút)?( ?\d+ giây)?$/);
  // The browser itself reads the file, and knows how long it is.
  const seconds = await page.waitForFunction(
    "document.querySelector('article:last-child audio').duration || 0",
  );
  expect(await seconds.jsonValue()).toBeGreaterThan(30);
  await page.evaluate(axe.source);
  const violations = await page.evaluate("axe.run().then((r) => r.violations.map(({ id }) => id))");
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
