import { existsSync, readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/adapters/lowdb/database.ts";
import { createHome, run } from "../support/process.ts";
import { readers } from "../support/subscribers.ts";

const TIMEOUT_MS = 60_000;

describe("a trial", { timeout: TIMEOUT_MS }, () => {
  it("says where its page is and how to get a token, keeps to itself, and ends when asked to", async () => {
    await using home = await createHome();
    await using bot = run(["start"], home.trialEnv());
    const line = await bot.says(/This is a local trial without Telegram/);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? "";
    expect(bot.output.join("\n")).toContain(`Loa Phường đang chạy thử trên máy này: ${url}/`);
    await bot.says(/get a token from @BotFather and put it into \.env as BOT_TOKEN/);

    const health = await fetch(`${url}/health`);
    expect([health.status, await health.json()]).toMatchObject([200, { status: "ok" }]);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain("loa_articles_total");
    const page = await (await fetch(url)).text();
    expect(page).toContain('<html lang="vi"');
    expect(readdirSync(home.dataDir)).toEqual(["trial"]);
    expect(existsSync(join(home.dataDir, "trial", "subscribers"))).toBe(true);

    bot.kill("SIGTERM");
    expect(await bot.ended).toEqual({ code: 0, signal: null });
    expect(bot.words).toEqual([]);
  });
});

/** A file of a store with one subscriber, beside which its state before the last change is kept. */
async function writtenTwice(dir: string): Promise<string> {
  const [reader] = readers(1);
  if (reader === undefined) throw new Error("no reader");
  {
    await using database = await openDatabase(dir);
    await database.subscribers.add(reader);
    await database.subscribers.update(reader.id, () => ({ topics: ["giao-duc"] }));
  }
  const backup = readdirSync(dir, { recursive: true, encoding: "utf8" }).find((name) =>
    name.endsWith(".bak"),
  );
  if (backup === undefined) throw new Error("no backup is kept");
  return join(dir, backup.replace(/\.bak$/, ""));
}

describe("a start that cannot be", { timeout: TIMEOUT_MS }, () => {
  it("because a file of the store is damaged: names it, and the backup to restore", async () => {
    await using home = await createHome();
    const path = await writtenTwice(join(home.dataDir, "trial"));
    await writeFile(path, (await readFile(path, "utf8")).slice(0, 40));
    await using bot = run(["start"], home.trialEnv());
    expect(await bot.ended).toEqual({ code: 2, signal: null });
    const words = bot.words.join("\n");
    expect(words).toContain(`${path} is damaged`);
    expect(words).toContain(`Restore the copy from before the last change: cp '${path}.bak' '${path}'`);
  });

  it("because of its configuration: says everything that is wrong at once, and no secret", async () => {
    await using home = await createHome();
    const secrets = { token: "1234567890:mot-ma-sai", proxy: "ftp://nguoi-dung:mat-khau@127.0.0.1" };
    await using bot = run(
      ["start"],
      home.trialEnv({
        BOT_TOKEN: secrets.token,
        TELEGRAM_PROXY: secrets.proxy,
        ...{ HTTP_PORT: "sáu", SEND_RATE_PER_SECOND: "0", BULLETIN_SLOTS: "morning=25:00" },
      }),
    );
    expect(await bot.ended).toEqual({ code: 2, signal: null });
    const words = bot.words.join("\n");
    for (const name of [
      "BOT_TOKEN",
      "TELEGRAM_PROXY",
      "HTTP_PORT",
      "SEND_RATE_PER_SECOND",
      "BULLETIN_SLOTS",
    ]) {
      expect(words).toMatch(new RegExp(`^${name}`, "m"));
    }
    expect(words).toContain("5 settings are wrong");
    for (const part of ["mot-ma-sai", "mat-khau"]) expect(words + bot.output.join()).not.toContain(part);
    expect(existsSync(home.dataDir)).toBe(false);
  });
});
