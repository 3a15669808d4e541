import { isAskedRun } from "./bulletins/edition.ts";
import type { Core } from "./core.ts";
import { Courier } from "./deliveries/courier.ts";
import type { Pace } from "./deliveries/pace.ts";
import type { Messenger } from "./deliveries/ports.ts";
import { reportOf } from "./deliveries/report.ts";
import type { Timer } from "./lib/timer.ts";

/** Messages on their way at once; each is in doubt after a kill. */
const MAX_IN_FLIGHT = 20;
/** Deliveries are taken from the ledger so long before their turn: longer than a disk usually takes to write. */
const TAKE_AHEAD_MS = 100;

/** The courier of bulk sends, at the configured rate. */
export function createCourier(core: Core, messenger: Messenger, by: { pace: Pace; timer: Timer }): Courier {
  const { clock, config, database, events } = core;
  const { deliveries: ledger, subscribers } = database;
  const ratePerSecond = config.sendRatePerSecond;
  return new Courier({
    ...{ ledger, subscribers, messenger, clock, ...by },
    maxInFlight: MAX_IN_FLIGHT,
    takeAhead: Math.min(MAX_IN_FLIGHT, Math.ceil((ratePerSecond * TAKE_AHEAD_MS) / 1_000)),
    isAskedFor: ({ id }) => isAskedRun(id),
    onSettled: (run, outcome) => events.deliverySettled(run.id, outcome),
    onFinished: (run) =>
      void reportEnd(core, run.id).catch((thrown) => core.events.jobFailed("report", thrown)),
    onError: events.courierFailed,
  });
}

async function reportEnd({ database, events }: Core, runId: string): Promise<void> {
  const { counts, uncertain } = reportOf(await database.deliveries.deliveries(runId));
  events.runFinished(runId, { ...counts, inDoubt: uncertain.length });
}

/** Sends until it is disposed of; then waits for what is in flight. */
export function runCourier(courier: Courier): AsyncDisposable {
  const stop = new AbortController();
  const running = courier.run(stop.signal);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}

/** For the health page. @throws what it is held up by */
export async function stateOfCourier({ trouble }: Courier): Promise<string> {
  if (trouble !== undefined) throw trouble;
  return "ok";
}
