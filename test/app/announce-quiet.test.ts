import { describe, expect, it } from "vitest";
import { approveData, give, LAN, MINH, RESIDENT, seen, startDesk, submit, write } from "../support/desk.ts";
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

describe("at night", { timeout: 60_000 }, () => {
  const NIGHT = new Date("2026-11-24T22:30:00+07:00");

  it.each([
    ["ordinary", true],
    ["urgent", false],
  ])("staff are told of what is %s without a sound: %s", async (urgency, isSilent) => {
    await using bot = await startDesk({ now: NIGHT });
    await write(bot);
    await bot.forges(LAN, `ann:1:urgency:${urgency}`);
    await give(bot);
    expect(await seen(bot, MINH, /xin duyệt/)).toMatchObject({ silent: isSilent });
    await bot.forges(MINH, await approveData(bot));
    expect(await seen(bot, LAN, /Person 92 đã duyệt/)).toMatchObject({ silent: isSilent });
  });

  it("neither a resident's question nor staff's answer makes a sound", async () => {
    await using bot = await startDesk();
    await submit(bot);
    await bot.forges(MINH, await approveData(bot));
    await seen(bot, RESIDENT, /^Thông báo, thứ Ba/);
    await seen(bot, LAN, /đã gửi xong/);
    bot.setNow(NIGHT);
    await bot.forges(RESIDENT, "notice:1:reply");
    await bot.says(RESIDENT, "Tổ 6 có bị cắt nước không ạ?");
    await bot.presses(RESIDENT, "Gửi cho cán bộ");
    const told = await seen(bot, LAN, /^Câu hỏi số 1 của người dân/);
    expect(told).toMatchObject({ silent: true });
    await bot.says(LAN, "Tổ 6 vẫn có nước.", { replyTo: told?.messageId ?? 0 });
    expect(await seen(bot, RESIDENT, /^Cán bộ trả lời câu hỏi số 1:/)).toMatchObject({ silent: true });
  });
});
