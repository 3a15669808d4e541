import { startApp } from "../../src/app.ts";
import { loadConfig } from "../../src/config.ts";
import { createEvents, createLog } from "../../src/events.ts";
import { systemTimer } from "../../src/lib/timer.ts";
import type { StandIn } from "./stand-in.ts";
import { AT_EIGHT, AT_SLOT, BEFORE_SLOT, environmentOn } from "./store.ts";

export interface RunningBot extends AsyncDisposable {
  /** Lets today's slot come; resolves when everybody's bulletin has come to its end. */
  sendEdition(): Promise<void>;
  /** Lets the time of the approved announcement come. */
  announce(): Promise<Announced>;
}

export interface Announced {
  /** When staff had confirmed it, in milliseconds since the epoch. */
  readonly confirmedAtMs: number;
  /** Resolves when everybody's message has come to its end. */
  readonly sent: Promise<void>;
}

/** The whole bot in this process, against a stand-in. @param ratePerSecond `Infinity` sends without a cap */
export async function startBot(
  directory: string,
  standIn: StandIn,
  ratePerSecond?: number,
): Promise<RunningBot> {
  let from = { instant: BEFORE_SLOT, atMs: performance.now() };
  const clock = () => new Date(from.instant.getTime() + performance.now() - from.atMs);
  const finished = Promise.withResolvers<void>();
  const config = loadConfig(environmentOn(directory, standIn.apiRoot, standIn.token));
  const app = await startApp({
    config: { ...config, sendRatePerSecond: ratePerSecond ?? config.sendRatePerSecond },
    clock,
    events: { ...createEvents(createLog("silent")), runFinished: () => finished.resolve() },
    timer: systemTimer,
    signal: new AbortController().signal,
  });
  return {
    async sendEdition() {
      from = { instant: AT_SLOT, atMs: performance.now() };
      await app.rounds.editions();
      await finished.promise;
    },
    async announce() {
      from = { instant: AT_EIGHT, atMs: performance.now() };
      const confirmedAtMs = performance.timeOrigin + performance.now();
      await app.rounds.announcements();
      return { confirmedAtMs, sent: finished.promise };
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}
