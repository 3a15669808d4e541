import type { Browser } from "playwright-core";
import { type App, startApp } from "../../src/app.ts";
import { loadConfig } from "../../src/config.ts";
import { createEvents, createLog } from "../../src/events.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { systemTimer } from "../../src/lib/timer.ts";
import { openSpeech } from "../../src/speech.ts";
import { launchBrowser } from "./browser.ts";
import { temporaryFolder } from "./folder.ts";
import { type QuickVoice, quickEncoder } from "./quick-voice.ts";

export interface TrialOptions {
  readonly speech: "off" | "espeak";
  readonly env?: Readonly<Record<string, string>>;
  /** When it begins; the clock goes on as time does. Now, unless told. */
  readonly now?: Date;
  /** Reads aloud in the place of the real voice. */
  readonly voice?: QuickVoice;
}

export interface Trial extends AsyncDisposable {
  readonly app: App;
  /** `undefined` where no browser starts. */
  readonly browser: Browser | undefined;
}

/** The local chat page of a bot without a token, in a folder of its own, and a browser to open it. */
export async function startTrial({ speech, env, now, voice }: TrialOptions): Promise<Trial> {
  await using starting = new AsyncDisposableStack();
  const folder = starting.use(await temporaryFolder());
  const config = loadConfig({
    ...{ DATA_DIR: `${folder.path}/store`, INBOX_DIR: `${folder.path}/inbox`, HTTP_PORT: "0" },
    SPEECH: speech,
    ...env,
  });
  const events = createEvents(createLog("silent"));
  const signal = new AbortController().signal;
  const beginsAtMs = systemClock().getTime();
  const clock = () => new Date((now?.getTime() ?? beginsAtMs) + systemClock().getTime() - beginsAtMs);
  const openVoice: typeof openSpeech = (options) =>
    openSpeech({ ...options, ...(voice && { openOffline: () => voice, openEncoder: () => quickEncoder }) });
  const app = starting.use(
    await startApp({ config, clock, events, timer: systemTimer, signal, openSpeech: openVoice }),
  );
  const found = await launchBrowser();
  const browser = "browser" in found ? starting.use(found.browser) : undefined;
  const started = starting.move();
  return { app, browser, [Symbol.asyncDispose]: () => started.disposeAsync() };
}
