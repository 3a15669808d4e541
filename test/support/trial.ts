import type { Browser } from "playwright-core";
import { type App, startApp } from "../../src/app.ts";
import { loadConfig } from "../../src/config.ts";
import { createEvents, createLog } from "../../src/events.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { systemTimer } from "../../src/lib/timer.ts";
import { launchBrowser } from "./browser.ts";
import { temporaryFolder } from "./folder.ts";

export interface Trial extends AsyncDisposable {
  readonly app: App;
  /** `undefined` where no browser starts. */
  readonly browser: Browser | undefined;
}

/** The local chat page of a bot without a token, in a folder of its own, and a browser to open it. */
export async function startTrial(speech: "off" | "espeak"): Promise<Trial> {
  await using starting = new AsyncDisposableStack();
  const folder = starting.use(await temporaryFolder());
  const config = loadConfig({
    ...{ DATA_DIR: `${folder.path}/store`, INBOX_DIR: `${folder.path}/inbox`, HTTP_PORT: "0" },
    SPEECH: speech,
  });
  const events = createEvents(createLog("silent"));
  const signal = new AbortController().signal;
  const app = starting.use(
    await startApp({ config, clock: systemClock, events, timer: systemTimer, signal }),
  );
  const found = await launchBrowser();
  const browser = "browser" in found ? starting.use(found.browser) : undefined;
  const started = starting.move();
  return { app, browser, [Symbol.asyncDispose]: () => started.disposeAsync() };
}
