import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { fill, lastMessage, openPage, textBoxOf, WIDE, write } from "./opened-page.ts";
import { startStub } from "./stub-bot.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`;
  const results: AxeResults = await page.evaluate(run);
  expect(results.passes.length).toBeGreaterThan(20);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

it.each([
  ["light", "empty"],
  ["light", "full"],
  ["dark", "empty"],
  ["dark", "full"],
] as const)("axe finds nothing: %s, %s conversation", async (colorScheme, state) => {
  const stub = state === "empty" ? await startStub({ take: async () => {} }) : await startStub();
  await using opened = await openPage({ colorScheme, stub });
  if (state === "full") await fill(opened.page);
  else await lastMessage(opened.page).getByText("/start").waitFor();
  expect(await violations(opened.page)).toEqual([]);
});

it("axe finds nothing on a telephone", async () => {
  await using opened = await openPage({ viewport: { width: 320, height: 640 } });
  await fill(opened.page);
  expect(await violations(opened.page)).toEqual([]);
});

it.each([
  ["320 px wide", { width: 320, height: 640 }, "100%"],
  ["320 px wide, a low window", { width: 320, height: 256 }, "100%"],
  ["200 % text", WIDE, "200%"],
  ["200 % text at 320 px", { width: 320, height: 640 }, "200%"],
])("no sideways scrolling, nothing cut off: %s", async (_, viewport, fontSize) => {
  await using opened = await openPage({ viewport });
  const { page } = opened;
  await page.evaluate(`document.documentElement.style.fontSize = "${fontSize}"`);
  await fill(page);
  await write(page, "a".repeat(300));
  await lastMessage(page).getByText("Bạn viết").waitFor();
  const tooWide = `[...document.querySelectorAll("body *:not(.visually-hidden, .skip)")]
    .filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0 || it.getBoundingClientRect().right > innerWidth + 1)
    .map((it) => it.outerHTML.slice(0, 80))`;
  expect(await page.evaluate(tooWide)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(viewport.width);
  await textBoxOf(page).scrollIntoViewIfNeeded();
  await expect
    .poll(() => textBoxOf(page).evaluate((it) => it.getBoundingClientRect().height))
    .toBeGreaterThan(40);
});

it("everything that is pressed is at least 44 px high and 24 px wide", async () => {
  await using opened = await openPage({ viewport: { width: 320, height: 640 } });
  await fill(opened.page);
  for (const target of await opened.page.locator("button, a.action, .buttons a, textarea").all()) {
    const box = await target.boundingBox();
    expect([await target.textContent(), (box?.height ?? 0) >= 44, (box?.width ?? 0) >= 24]).toEqual([
      expect.any(String),
      true,
      true,
    ]);
  }
});
