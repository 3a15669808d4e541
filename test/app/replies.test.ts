import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/deliveries/report.ts";
import { healthPages } from "../support/articles.ts";
import { MORNING_RUN, type PacedBot, startPacedBot } from "../support/paced-bot.ts";

const STRANGER = 9_001;
const COUNT = 40;
const inbox = healthPages(2);

/** What chats got, in order, from the call `since` on. */
const chatsSince = ({ bot }: PacedBot, since: number) =>
  bot.telegram.accepted.slice(since).map(({ chatId }) => chatId);

/** How often each chat 1 … `COUNT` got this edition's bulletin, whoever asked for it. */
function bulletinsByChat({ bot }: PacedBot): number[] {
  const isBulletin = (text: string | undefined) => text?.startsWith("Bản tin") ?? false;
  return Array.from({ length: COUNT }, (_, index) => {
    const toChat = bot.telegram.accepted.filter(({ chatId }) => chatId === index + 1);
    return toChat.filter(({ params }) => isBulletin(params.text)).length;
  });
}

/** The edition is under way: two bulletins are out, and no more leave while the pace stands still. */
async function underWay(): Promise<PacedBot> {
  const paced = await startPacedBot(COUNT, { inbox });
  await paced.timer.untilAsleep(1);
  return paced;
}

/** Everybody waits for two hours because one chat flooded. */
async function paused(): Promise<PacedBot> {
  const paced = await startPacedBot(COUNT, { inbox });
  paced.bot.telegram.flood(3, { seconds: 7_200 });
  await paced.letGo(3);
  await paced.bot.log.until("delivery.settled", { times: 3 });
  await paced.timer.untilAsleep(1);
  return paced;
}

describe.each([
  ["while an edition goes out at 25 a second", underWay, 3],
  ["while it is paused by flood control", paused, 4],
] as const)("%s", (_, begin, nextInLine) => {
  it("everybody who writes is answered before the next bulletin leaves", async () => {
    await using paced = await begin();
    const { bot } = paced;
    const before = bot.telegram.accepted.length;
    const [topics] = await bot.says(STRANGER, "/chude");
    expect(topics?.text).toContain("1. Chính trị");
    const [settings] = await bot.says(COUNT, "/caidat");
    expect(settings?.text).toContain("Cài đặt");
    const [help] = await bot.says(1, "/trogiup");
    expect(help?.text).toContain("Trợ giúp của Loa Phường.");
    expect(chatsSince(paced, before)).toEqual([STRANGER, COUNT, 1]);
  });

  // The next in line is taken from the ledger already; 30 waits far behind.
  it.each([30, nextInLine])(
    "reader %i, whose bulletin still waits, gets it at once by /tin and not again",
    async (reader) => {
      await using paced = await begin();
      const { bot } = paced;
      const before = bot.telegram.accepted.length;
      const [bulletin] = await bot.says(reader, "/tin");
      expect(bulletin?.text).toMatch(/^Bản tin sáng, thứ Ba ngày 24 tháng 11 năm 2026\. Hạ Long, 2 tin\./);
      expect(chatsSince(paced, before)).toEqual([reader]);

      await paced.finish();
      expect(bulletinsByChat(paced)).toEqual(Array<number>(COUNT).fill(1));
      const report = reportOf(await bot.store(({ deliveries }) => deliveries.deliveries(MORNING_RUN)));
      expect(report).toMatchObject({ counts: { sent: COUNT }, uncertain: [] });
    },
  );
});

describe("between the making of an edition and the sending", () => {
  it("whoever pauses, leaves or blocks the bot is not sent to; everybody else is", async () => {
    await using paced = await underWay();
    const { bot } = paced;
    await bot.says(20, "/caidat");
    await bot.presses(20, "Tạm dừng bản tin");
    await bot.says(21, "/xoa");
    await bot.presses(21, "Xác nhận xóa dữ liệu");
    bot.telegram.leaves(22);
    await bot.log.until("update.done", { times: 5 });
    await paced.finish();
    const missing = [20, 21, 22];
    expect(bulletinsByChat(paced)).toEqual(
      Array.from({ length: COUNT }, (_, index) => (missing.includes(index + 1) ? 0 : 1)),
    );
    const report = reportOf(await bot.store(({ deliveries }) => deliveries.deliveries(MORNING_RUN)));
    expect(report.reasons).toEqual({ "refused: paused": 1, "gone: forgotten": 1, "gone: blocked": 1 });
  });
});
