import { describe, expect, it } from "vitest";
import { type TestBot, TUESDAY_AT_TEN } from "../support/bot.ts";
import { approveData, LAN, MINH, OWNER, seen, startDesk, submit } from "../support/desk.ts";
import { ManualTimer } from "../support/manual-timer.ts";
import { readers } from "../support/subscribers.ts";

const RESIDENTS = 21;
/** Staff get it, too. */
const TOTAL = RESIDENTS + 3;
const STEPS = [
  { at: 0, words: /^Thông báo số 1: bắt đầu gửi đến 24 lượt\. Dự kiến xong lúc / },
  { at: 6, words: /^Thông báo số 1: đã gửi một phần tư: (\d+) trên 24 lượt\. Dự kiến xong lúc / },
  { at: 12, words: /^Thông báo số 1: đã gửi một nửa: (\d+) trên 24 lượt\. Dự kiến xong lúc / },
  { at: 18, words: /^Thông báo số 1: đã gửi ba phần tư: (\d+) trên 24 lượt\. Dự kiến xong lúc / },
  { at: TOTAL, words: /^Thông báo số 1: đã gửi xong\. Đã nhận (24), / },
];

const TOLD = /^Thông báo số 1: (bắt đầu gửi|đã gửi)/;

/** How many have got it; what staff looked at before was sent as answers, ahead of it. */
const gotItOf =
  ({ telegram }: TestBot, since: number) =>
  () =>
    telegram.accepted
      .slice(since)
      .filter(
        ({ method, params }) => method === "sendMessage" && /^Thông báo, thứ Ba/.test(params.text ?? ""),
      ).length;

describe("progress", { timeout: 60_000 }, () => {
  it("is told to author and approver at its start, each quarter and its end, once each, as new messages", async () => {
    const timer = new ManualTimer(TUESDAY_AT_TEN.getTime());
    await using bot = await startDesk({
      ...{ timer, telegram: { now: () => timer.nowMs() } },
      subscribers: readers(RESIDENTS),
    });
    await submit(bot);
    const data = await approveData(bot);
    const gotIt = gotItOf(bot, bot.telegram.accepted.length);
    await bot.forges(MINH, data);

    for (let count = 1; count <= TOTAL; count++) {
      // The pace gives the first two turns at once.
      while (gotIt() < count) {
        await timer.untilAsleep(1);
        timer.toNextWaking();
        await bot.telegram.until(() => gotIt() >= count);
      }
      const step = STEPS.find(({ at }) => at === count);
      for (const person of step ? [LAN, MINH] : []) await seen(bot, person, step?.words ?? /^$/);
    }

    for (const person of [LAN, MINH]) {
      const told = bot.telegram.accepted
        .filter(({ chatId, method }) => chatId === person && method === "sendMessage")
        .map(({ params }) => params.text ?? "")
        .filter((text) => TOLD.test(text));
      expect(told).toHaveLength(STEPS.length);
      STEPS.forEach(({ at, words }, step) => {
        expect(told[step]).toMatch(words);
        // One more may have gone while the step was told.
        const [, done = "0"] = words.exec(told[step] ?? "") ?? [];
        expect(Number(done)).toBeOneOf([at, at + 1]);
      });
    }
    // Neither who has no part in it nor a resident hears of its progress.
    for (const person of [OWNER, 1]) {
      const texts = bot.telegram.messages(person).map(({ text = "" }) => text);
      expect(texts.filter((text) => TOLD.test(text))).toEqual([]);
    }
  });
});
