import { type TestBot, type TestBotOptions, TUESDAY_AT_TEN } from "./bot.ts";
import { approveData, MINH, startDesk } from "./desk.ts";
import { ManualTimer } from "./manual-timer.ts";

/** Staff at work, with a pace that stands still until the test lets it go on. */
export interface PacedDesk extends AsyncDisposable {
  readonly bot: TestBot;
  /** Minh approves the announcement; what went to staff as a preview is not counted. */
  approve(id?: string): Promise<void>;
  /** How many have got it since it was approved. */
  gotIt(): number;
  /** Lets sending go on, one turn after another, until at least `count` have got it. */
  letGo(count: number): Promise<void>;
}

export async function startPacedDesk(options: TestBotOptions = {}): Promise<PacedDesk> {
  const timer = new ManualTimer((options.now ?? TUESDAY_AT_TEN).getTime());
  const bot = await startDesk({ ...options, timer, telegram: { now: () => timer.nowMs() } });
  let from = 0;
  const gotIt = () => bot.telegram.accepted.slice(from).filter(isAnnouncement).length;
  return {
    ...{ bot, gotIt },
    async approve(id = "1") {
      const data = await approveData(bot, id);
      from = bot.telegram.accepted.length;
      await bot.forges(MINH, data);
    },
    async letGo(count) {
      // The pace gives the first two turns at once.
      while (gotIt() < count) {
        const before = gotIt();
        await timer.untilAsleep(1);
        timer.toNextWaking();
        await bot.telegram.until(() => gotIt() > before);
      }
    },
    [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose](),
  };
}

function isAnnouncement({ method, params }: TestBot["telegram"]["accepted"][number]): boolean {
  const isSent = method === "sendMessage" || method === "sendVoice";
  return isSent && /^Thông báo( khẩn)?, thứ /.test(params.text ?? params.caption ?? "");
}
