import { describe, expect, it } from "vitest";
import { LAN, MINH, OWNER, seen, submit } from "../support/desk.ts";
import { startPacedDesk } from "../support/paced-desk.ts";
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

describe("progress", { timeout: 60_000 }, () => {
  it("is told to author and approver at its start, each quarter and its end, once each, as new messages", async () => {
    await using desk = await startPacedDesk({ subscribers: readers(RESIDENTS) });
    const { bot } = desk;
    await submit(bot);
    await desk.approve();
    for (const { at, words } of STEPS) {
      await desk.letGo(at);
      for (const person of [LAN, MINH]) await seen(bot, person, words);
    }
    for (const person of [LAN, MINH]) {
      const told = bot.telegram.accepted
        .filter(({ chatId, method }) => chatId === person && method === "sendMessage")
        .map(({ params }) => params.text ?? "")
        .filter((text) => TOLD.test(text));
      expect(told).toHaveLength(STEPS.length);
      STEPS.forEach(({ at, words }, step) => {
        expect(told[step]).toMatch(words);
        // More may have gone while the step was told, but not as many as to the next.
        const done = Number(words.exec(told[step] ?? "")?.[1] ?? 0);
        expect(done).toBeGreaterThanOrEqual(at);
        expect(done).toBeLessThan(STEPS[step + 1]?.at ?? TOTAL + 1);
      });
    }
    // Neither who has no part in it nor a resident hears of its progress.
    for (const person of [OWNER, 1]) {
      const texts = bot.telegram.messages(person).map(({ text = "" }) => text);
      expect(texts.filter((text) => TOLD.test(text))).toEqual([]);
    }
  });
});
