import type { TestBot } from "./bot.ts";

/** Tuesday 24 November 2026 in Hạ Long. */
export function tuesdayAt(time: string): Date {
  return new Date(`2026-11-24T${time}:00+07:00`);
}

/** Does what may open editions, and waits until they are sent; gives how many were opened that somebody gets. */
export async function editionsOpenedBy(bot: TestBot, act: () => Promise<unknown>): Promise<number> {
  const before = bot.log.of("edition.opened").length;
  const finished = bot.log.of("run.finished").length;
  await act();
  const opened = bot.log.of("edition.opened").slice(before);
  const withReaders = opened.filter(({ recipients }) => recipients !== 0).length;
  await bot.log.until("run.finished", { times: finished + withReaders });
  return withReaders;
}

/** Sets the clock and lets the schedule's round over the slots run. */
export function editionsAt(bot: TestBot, now: Date): Promise<number> {
  return editionsOpenedBy(bot, () => {
    bot.setNow(now);
    return bot.app.rounds.editions();
  });
}

/** The numbers of the health articles in each bulletin that a chat has got, in the order of the bulletins. */
export function articlesSentTo(bot: TestBot, chat: number): number[][] {
  return bot.telegram.accepted
    .filter(({ chatId, params }) => chatId === chat && params.text?.startsWith("Bản tin"))
    .map(({ params }) =>
      [...(params.text ?? "").matchAll(/buổi khám thứ (\d+)/g)].map(([, number]) => Number(number)),
    );
}
