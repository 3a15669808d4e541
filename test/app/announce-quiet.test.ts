import { describe, expect, it } from "vitest";
import { give, LAN, seen, submit } from "../support/desk.ts";
import { startPacedDesk } from "../support/paced-desk.ts";
import { readers } from "../support/subscribers.ts";

const RESIDENTS = 12;
const BEFORE_NINE = new Date("2026-11-24T20:55:00+07:00");
const NINE_IN_THE_EVENING = new Date("2026-11-24T21:00:00+07:00");

const desk = () => startPacedDesk({ now: BEFORE_NINE, subscribers: readers(RESIDENTS) });

describe("while an announcement goes out the quiet hours begin", { timeout: 60_000 }, () => {
  /** Whether what each resident got made no sound, in the order in which they got it. */
  const silences = ({ bot }: Awaited<ReturnType<typeof desk>>) =>
    bot.telegram.accepted
      .filter(({ chatId, params }) => chatId <= RESIDENTS && /^Thông báo/.test(params.text ?? ""))
      .map(({ params }) => params.disable_notification ?? false);

  it("an ordinary one is silent from then on", async () => {
    await using paced = await desk();
    await submit(paced.bot);
    await paced.approve();
    await paced.letGo(5);
    const loud = paced.gotIt();
    paced.bot.setNow(NINE_IN_THE_EVENING);
    await paced.letGo(RESIDENTS + 3);
    await seen(paced.bot, LAN, /đã gửi xong/);
    const all = silences(paced);
    expect(all).toHaveLength(RESIDENTS);
    // What had its turn when the clock struck may have been either.
    expect(all.slice(0, loud)).toEqual(Array(loud).fill(false));
    expect(all).toEqual(all.toSorted((a, b) => Number(a) - Number(b)));
    expect(all.slice(-3)).toEqual([true, true, true]);
  });

  it("an urgent one goes on with a sound", async () => {
    await using paced = await desk();
    const { bot } = paced;
    await bot.says(LAN, "/thongbao");
    await bot.says(LAN, "Vỡ đê tại tổ 5");
    await bot.says(LAN, "Nước đang lên. Mời bà con đến nhà văn hóa ngay.");
    await bot.forges(LAN, "ann:1:urgency:urgent");
    await give(bot);
    await paced.approve();
    await paced.letGo(5);
    bot.setNow(NINE_IN_THE_EVENING);
    await paced.letGo(RESIDENTS + 3);
    await seen(bot, LAN, /đã gửi xong/);
    expect(silences(paced)).toEqual(Array(RESIDENTS).fill(false));
  });
});
