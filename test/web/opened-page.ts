import axe from "axe-core";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeEach, vi } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import type { Trial } from "../support/trial.ts";
import { type Stub, startStub } from "./stub-bot.ts";

// A browser on a busy machine takes its time; only a fault takes as long as this.
vi.setConfig({ testTimeout: 60_000 });
export const SOON = { timeout: 10_000 };

const found = await launchBrowser();
if ("reason" in found) console.warn(`Browser tests are skipped: ${found.reason}`);
beforeEach(({ skip }) => {
  if ("reason" in found) skip(found.reason);
});
afterAll(async () => {
  if ("browser" in found) await found.browser.close();
});

export const WIDE = { width: 1280, height: 800 };

export interface Opened extends AsyncDisposable {
  readonly page: Page;
  readonly stub: Stub;
  /** What the browser complained about: blocked scripts and styles among it. */
  readonly complaints: string[];
}

/** The chat page in a fresh window of its own, in front of the stub bot; `watch` is a script that runs before the page's. */
export async function openPage(
  options: BrowserContextOptions & { stub?: Stub; watch?: string } = {},
): Promise<Opened> {
  if (!("browser" in found)) throw new Error(found.reason);
  const { stub = await startStub(), watch = "", ...context } = options;
  const page = await found.browser.newPage({ viewport: WIDE, ...context });
  page.setDefaultTimeout(SOON.timeout);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.addInitScript(watch);
  await page.goto(stub.web.url);
  const close = async () => {
    await page.context().close();
    await stub[Symbol.asyncDispose]();
  };
  return { page, stub, complaints, [Symbol.asyncDispose]: close };
}

/** Somebody's page of a trial, in a window of their own, when they have been greeted. */
export async function openTrial({ app, browser }: Trial, person: number): Promise<Page> {
  const page = await browser?.newPage({ viewport: WIDE });
  if (!page) throw new Error("no browser");
  await page.goto(`${app.url}/?user=${person}`);
  await logOf(page).getByText("Loa Phường xin chào.").waitFor();
  return page;
}

export const logOf = (page: Page): Locator => page.getByRole("log", { name: "Cuộc trò chuyện" });
export const textBoxOf = (page: Page): Locator => page.getByRole("textbox", { name: "Tin nhắn" });
export const lastMessage = (page: Page): Locator => logOf(page).getByRole("article").last();
export const focused = (page: Page): Promise<string> => page.evaluate("document.activeElement.textContent");
export const greeted = (page: Page): Promise<void> => logOf(page).getByText("Xin chào").waitFor();

export async function write(page: Page, words: string): Promise<void> {
  await textBoxOf(page).focus();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}
/** The greeting, a bulletin and a keyboard that was pressed. */
export async function fill(page: Page): Promise<void> {
  await greeted(page);
  await write(page, "/tin");
  await logOf(page).getByText("Bản tin thứ Ba").waitFor();
  await write(page, "/chude");
  await lastMessage(page).getByRole("button", { name: "Nhận Y tế" }).click();
  await page.getByText("Đã ghi lại").waitFor();
}

/** What axe finds on the page as it is now, with the places. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
  const ids = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(tags)} }).then((r) => r.violations.map((v) => v.id + " " + v.nodes.map((n) => n.target).join()))`,
  );
  return ids as string[];
}
