import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startTestBot } from "../support/bot.ts";

const SAMPLES = join(import.meta.dirname, "../../data/articles");
const inbox = Object.fromEntries(
  readdirSync(SAMPLES).map((name) => [name, readFileSync(join(SAMPLES, name), "utf8")]),
);

describe("the meetings", { timeout: 60_000 }, () => {
  it("are listed by date, and each tells what was decided", async () => {
    await using bot = await startTestBot({ inbox });
    const [list] = await bot.says(1, "/hoi");
    console.log(list?.text);
    const [page] = await bot.presses(1, "Trang 2 trên 3");
    console.log(page?.text);
    const [meeting] = await bot.says(1, "1");
    console.log(meeting?.text);
    const [article] = await bot.says(1, "1");
    console.log(article?.text.slice(0, 200));
  });
});
