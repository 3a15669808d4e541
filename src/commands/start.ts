import { startApp } from "../app.ts";
import { loadConfig } from "../config.ts";
import { createEvents, createLog, processRegistry } from "../events.ts";
import { systemTimer } from "../lib/timer.ts";
import { type Command, DONE } from "./command.ts";

const LOCAL_TRIAL = (url: string) => `
Loa Phường đang chạy thử trên máy này: ${url}/
Chưa có BOT_TOKEN, nên chưa nối với Telegram. Cách lấy mã:
  1. Trong Telegram, mở @BotFather, gõ /newbot và làm theo.
  2. Chép .env.example thành .env, ghi mã vào dòng BOT_TOKEN.
  3. Chạy lại: npm start

This is a local trial without Telegram: ${url}/
For a bot in Telegram, get a token from @BotFather and put it into .env as BOT_TOKEN.
`;

export const start: Command = {
  name: "start",
  usage: `npm start

The bot. With BOT_TOKEN it talks to Telegram; without, it opens a local chat page. Ends on SIGTERM or Ctrl+C within
five seconds; what is in flight is finished and recorded.`,
  async run(_args, { env, clock, out, signal }) {
    const config = loadConfig(env);
    const events = createEvents(createLog(config.logLevel), processRegistry());
    for (const warning of config.warnings) events.settingDoubted(warning);
    const startedMs = systemTimer.nowMs();
    try {
      await using app = await startApp({ config, clock, events, timer: systemTimer, signal });
      out(app.mode === "local" ? LOCAL_TRIAL(app.url) : `Loa Phường is running. Health: ${app.url}/health`);
      await Promise.race([aborted(signal), app.failed]);
    } catch (thrown) {
      // Asked to stop before it had begun.
      if (!signal.aborted || thrown !== signal.reason) throw thrown;
    }
    events.stopped({ reason: String(signal.reason), tookMs: Math.round(systemTimer.nowMs() - startedMs) });
    return DONE;
  },
};

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  signal.addEventListener("abort", () => resolve(), { once: true });
  return promise;
}
