import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import {
  fill,
  focused,
  greeted,
  lastMessage,
  logOf,
  openPage,
  SOON,
  textBoxOf,
  write,
} from "./opened-page.ts";
import { startStub } from "./stub-bot.ts";

/** Presses Tab until `target` has the focus; the number of presses. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<number> {
  const isReached = () => target.evaluate((element) => element.matches(":focus"));
  for (let presses = 0; presses < 40; presses++) {
    if (await isReached()) return presses;
    await page.keyboard.press(key);
  }
  throw new Error(`40 times ${key} do not lead to ${target}`);
}
it("a whole conversation by keyboard alone", async () => {
  await using opened = await openPage();
  const { page } = opened;
  await greeted(page);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Đến ô nhập tin nhắn");
  await page.keyboard.press("Enter");
  expect(await tabTo(page, textBoxOf(page))).toBe(0);
  await page.keyboard.type("/tin");
  await page.keyboard.press("Enter");
  await logOf(page).getByText("Bản tin thứ Ba").waitFor();
  expect(await tabTo(page, textBoxOf(page))).toBe(0);
  // Backwards from the text box, the newest message's buttons come first.
  const choose = lastMessage(page).getByRole("button", { name: "Chọn chủ đề" });
  expect(await tabTo(page, choose, "Shift+Tab")).toBe(1);
  await page.keyboard.press("Enter");
  const health = lastMessage(page).getByRole("button", { name: "Nhận Y tế" });
  await health.waitFor();
  await tabTo(page, health);
  await page.keyboard.press("Space");
  await lastMessage(page).getByRole("button", { name: "Y tế: đang nhận" }).waitFor();
  expect(opened.complaints).toEqual([]);
});

it("the bulletin is one press away, and so is another reader", async () => {
  await using opened = await openPage();
  const { page } = opened;
  await page.getByRole("button", { name: "Gửi bản tin ngay" }).click();
  await logOf(page).getByText("Bản tin thứ Ba").waitFor();
  await page.getByRole("link", { name: "Mở người đọc thứ hai" }).click();
  await greeted(page);
  expect(await logOf(page).getByText("Bản tin thứ Ba").count()).toBe(0);
  await page.getByRole("link", { name: "Về người đọc thứ nhất" }).click();
  await logOf(page).getByText("Bản tin thứ Ba").waitFor();
});

it("messages are announced in the log, once, with their speaker", async () => {
  await using opened = await openPage();
  const { page } = opened;
  await greeted(page);
  expect(await logOf(page).getAttribute("aria-live")).toBe("polite");
  await page.evaluate(`
    window.announced = [];
    for (const region of document.querySelectorAll("[aria-live], [role=status], [role=log]")) {
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) announced.push([region.id, node.textContent]);
      }).observe(region, { childList: true, subtree: true, characterData: true });
    }`);
  await write(page, "chào");
  await lastMessage(page).getByText("Bạn viết: chào").waitFor();
  expect(await page.evaluate("announced")).toEqual([
    ["log", "Bạn:chào"],
    ["log", "Loa Phường:Bạn viết: chào"],
  ]);
  await expect.poll(() => page.getByRole("article", { name: "Loa Phường:" }).count(), SOON).toBe(2);
});

it("what was said before the page was opened is not read out, what comes later is", async () => {
  const stub = await startStub();
  stub.telegram.updateFor.message(1, "đã viết trước");
  // How polite the log is at the moment in which each message enters it.
  const watch = `
    window.entered = [];
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        for (const node of addedNodes) if (node.tagName === "ARTICLE") entered.push(target.getAttribute("aria-live"));
      }
    }).observe(document, { childList: true, subtree: true })`;
  await using opened = await openPage({ stub, watch });
  const { page } = opened;
  await lastMessage(page).getByText("đã viết trước").waitFor();
  await expect.poll(() => logOf(page).getAttribute("aria-live"), SOON).toBe("polite");
  await write(page, "chào");
  await lastMessage(page).getByText("Bạn viết").waitFor();
  expect(await page.evaluate("entered")).toEqual(["off", "polite", "polite"]);
});

it("focus stays at the button whose label changes", async () => {
  await using opened = await openPage();
  const { page } = opened;
  await greeted(page);
  await write(page, "/chude");
  await lastMessage(page).getByRole("button", { name: "Nhận Y tế" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page), SOON).toBe("Y tế: đang nhận, bấm để tắt");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page), SOON).toBe("Nhận Y tế");
});

it("focus goes to the message when its buttons go", async () => {
  await using opened = await openPage();
  const { page } = opened;
  await greeted(page);
  await lastMessage(page).getByRole("button", { name: "Ẩn các nút" }).press("Enter");
  await expect.poll(() => focused(page), SOON).toBe("Loa Phường:");
  await expect.poll(() => lastMessage(page).getByRole("button").count(), SOON).toBe(0);
});

it("focus goes to the newest message when its own is deleted", async () => {
  await using opened = await openPage();
  const { page, stub } = opened;
  await greeted(page);
  await write(page, "/chude");
  await lastMessage(page).getByRole("button", { name: "Nhận Y tế" }).focus();
  const message_id = stub.telegram.open(1).messages().at(-1)?.id;
  await stub.telegram.call("deleteMessage", { chat_id: 1, message_id });
  await expect.poll(() => focused(page), SOON).toBe("Bạn:");
});

it("markup and addresses that run code are only text", async () => {
  await using opened = await openPage();
  const { page, stub } = opened;
  await greeted(page);
  const text = '<img src=x onerror="window.wasRun=1"> & <b>đậm</b> liên kết';
  const at = text.indexOf("liên");
  const entities = [{ type: "text_link", offset: at, length: 8, url: "javascript:window.wasRun=1" }];
  await stub.telegram.call("sendMessage", { chat_id: 1, text, entities });
  await lastMessage(page).getByText("liên kết").click();
  expect(await lastMessage(page).locator(".text").textContent()).toBe(text);
  expect(await lastMessage(page).locator("img, b, a").count()).toBe(0);
  expect(await page.evaluate("window.wasRun")).toBeUndefined();
  expect(opened.complaints).toEqual([]);
});

it("entities are elements, nested ones too, and line breaks are kept", async () => {
  await using opened = await openPage();
  const { page, stub } = opened;
  await greeted(page);
  const entities = [
    { type: "text_link", offset: 4, length: 7, url: "https://example.org/a" },
    { type: "bold", offset: 0, length: 11 },
  ];
  await stub.telegram.call("sendMessage", { chat_id: 1, text: "Mở: bài báo\nhết", entities });
  const link = lastMessage(page)
    .locator("strong")
    .getByRole("link", { name: "bài báo (example.org, mở thẻ mới)" });
  expect(await link.getAttribute("href")).toBe("https://example.org/a");
  expect(await link.getAttribute("rel")).toContain("noopener");
  expect(await lastMessage(page).locator(".text").textContent()).toContain("\nhết");
  expect(await page.evaluate("getComputedStyle(document.querySelector('.text')).whiteSpace")).toBe(
    "pre-wrap",
  );
});

it("a button with an address is a link that says where it leads", async () => {
  await using opened = await openPage();
  await fill(opened.page);
  const link = logOf(opened.page).getByRole("link", {
    name: "Mở bài: Phân luồng đường (example.org, mở thẻ mới)",
  });
  expect(await link.getAttribute("href")).toBe("https://example.org/phan-luong");
});

it("says that the bot is at it", async () => {
  const done = Promise.withResolvers<void>();
  await using opened = await openPage({ stub: await startStub({ take: () => done.promise }) });
  const status = opened.page.getByRole("status").filter({ hasText: "đang trả lời…" });
  await status.waitFor();
  done.resolve();
  await status.waitFor({ state: "detached" });
});

it("what is empty is not sent, and the page says so", async () => {
  await using opened = await openPage();
  const { page, stub } = opened;
  await greeted(page);
  await page.getByRole("button", { name: "Gửi", exact: true }).click();
  await page.getByRole("status").getByText("Hãy viết tin nhắn").waitFor();
  expect(await tabTo(page, textBoxOf(page))).toBe(0);
  expect(stub.telegram.open(1).messages()).toHaveLength(2);
});

it("connects again by itself after a restart, and shows the new state", async () => {
  const first = await startStub();
  await using opened = await openPage({ stub: first });
  const { page } = opened;
  await fill(page);
  await lastMessage(page).getByRole("button").first().focus();
  await first[Symbol.asyncDispose]();
  await page.getByRole("status").getByText("Mất kết nối").waitFor();
  await write(page, "không mất");
  await expect.poll(() => textBoxOf(page).inputValue(), SOON).toBe("không mất");
  await using second = await startStub({ port: Number(new URL(first.web.url).port) });
  await expect.poll(() => logOf(page).getByRole("article").count(), SOON).toBe(2);
  expect(second.telegram.open(1).messages()).toHaveLength(2);
  expect(await page.getByRole("status").getByText("Mất kết nối").count()).toBe(0);
});
