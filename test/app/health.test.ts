import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startTestBot, type TestBot } from "../support/bot.ts";

async function healthOf(bot: TestBot): Promise<[number, unknown]> {
  const response = await fetch(`${bot.app.url}/health`);
  return [response.status, await response.json()];
}

it("/health is 503 with the part that fails while the store cannot be written, and 200 again", async () => {
  await using bot = await startTestBot();
  const parts = { store: "0 subscribers, 0 articles", courier: "ok" };
  expect(await healthOf(bot)).toEqual([200, { status: "ok", parts }]);
  // What the file is written to first is in the way: so a broken disk looks to the store.
  const inTheWay = join(bot.dataDir, "probe.txt.tmp");
  await mkdir(join(inTheWay, "x"), { recursive: true });
  const store = expect.stringMatching(/probe\.txt could not be written: .*Check the disk/);
  expect(await healthOf(bot)).toEqual([503, { status: "failing", parts: { ...parts, store } }]);
  await rm(inTheWay, { recursive: true });
  expect((await healthOf(bot))[0]).toBe(200);
});
