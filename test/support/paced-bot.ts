import { startTestBot, type TestBot, type TestBotOptions } from "./bot.ts";
import { ManualTimer } from "./manual-timer.ts";
import { readers } from "./subscribers.ts";
import type { CallRecord } from "./telegram/journal.ts";

/** In the morning slot, and after the quiet hours. */
export const IN_THE_SLOT = new Date("2026-11-24T07:30:00+07:00");
export const MORNING_RUN = "bulletin:2026-11-24:morning";
/** The interval at the default of 25 a second. */
export const INTERVAL_MS = 40;

/** The bot in the middle of an edition, with a pace that stands still until the test lets it go on. */
export interface PacedBot extends AsyncDisposable {
  readonly bot: TestBot;
  readonly timer: ManualTimer;
  /** Calls that would send a message, accepted or not, in order. */
  sends(): readonly CallRecord[];
  /** Lets the bulk sends go on, one turn after another, until `count` sends have been tried. */
  letGo(count: number): Promise<void>;
  /** Lets time run as fast as it can until the edition has ended. */
  finish(): Promise<void>;
}

/** An edition to chats 1, 2, 3 …; the stand-in's clock is the pace's. The first two turns are taken at once. */
export async function startPacedBot(count: number, options: TestBotOptions): Promise<PacedBot> {
  const timer = new ManualTimer(IN_THE_SLOT.getTime());
  const bot = await startTestBot({
    timer,
    subscribers: readers(count),
    ...options,
    telegram: { now: () => timer.nowMs(), ...options.telegram },
  });
  for (let chat = 1; chat <= count; chat++) bot.telegram.addChat(chat);
  const sends = () => bot.telegram.calls.filter(({ method }) => method === "sendMessage");
  const tried = (wanted: number) => bot.telegram.until(() => sends().length >= wanted);
  bot.setNow(IN_THE_SLOT);
  await bot.app.rounds.editions();
  await tried(2);
  return {
    ...{ bot, timer, sends },
    async letGo(wanted) {
      while (sends().length < wanted) {
        const before = sends().length;
        // The next in line sleeps until its turn.
        await timer.untilAsleep(1);
        timer.toNextWaking();
        await tried(before + 1);
      }
    },
    async finish() {
      let hasEnded = false;
      const ended = bot.log.until("run.finished").finally(() => {
        hasEnded = true;
      });
      while (!hasEnded) {
        await Promise.race([timer.untilAsleep(1), ended]);
        timer.toNextWaking();
      }
      await ended;
    },
    [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose](),
  };
}
