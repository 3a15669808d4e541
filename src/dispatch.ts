import type { StaffNotices } from "./announcements/ports.ts";
import { Sending } from "./announcements/sending.ts";
import { isAskedRun } from "./bulletins/edition.ts";
import { type Core, countsOf } from "./core.ts";
import { Courier } from "./deliveries/courier.ts";
import type { Pace } from "./deliveries/pace.ts";
import type { Messenger } from "./deliveries/ports.ts";
import { reportOf } from "./deliveries/report.ts";
import type { Timer } from "./lib/timer.ts";
import { isReplyRun } from "./questions/inquiry-reply.ts";

/** Messages on their way at once; each is in doubt after a kill. */
const MAX_IN_FLIGHT = 20;
/** Deliveries are taken from the ledger so long before their turn: longer than a disk takes to write when others write, too. */
const TAKE_AHEAD_MS = 250;

export interface DispatchBy {
  readonly pace: Pace;
  readonly timer: Timer;
  /** Hears of what becomes of announcements. */
  readonly sending: Pick<Sending, "settled" | "finished">;
}

/** The courier of bulk sends, at the configured rate. */
export function createCourier(core: Core, messenger: Messenger, { sending, ...by }: DispatchBy): Courier {
  const { clock, config, database, events } = core;
  const { deliveries: ledger, subscribers } = database;
  const ratePerSecond = config.sendRatePerSecond;
  return new Courier({
    ...{ ledger, subscribers, messenger, clock, ...by },
    maxInFlight: MAX_IN_FLIGHT,
    takeAhead: Math.min(MAX_IN_FLIGHT, Math.ceil((ratePerSecond * TAKE_AHEAD_MS) / 1_000)),
    reachesPaused: ({ id, priority }) => isAskedRun(id) || isReplyRun(id) || priority === "urgent",
    onSettled: (run, outcome, settlement) => {
      events.deliverySettled(run.id, outcome);
      sending.settled(run, settlement);
    },
    onFinished: (run) => {
      sending.finished(run);
      reportEnd(core, run.id).catch((thrown) => core.events.jobFailed("report", thrown));
    },
    onError: events.courierFailed,
  });
}

/** What brings announcements to their readers. @param by.wake lets the courier look at once */
export function createSending(core: Core, by: { notices: StaffNotices; wake: () => void }): Sending {
  const { clock, config, database, events, people } = core;
  const { announcements, audit, deliveries: ledger, subscribers } = database;
  const { announcing, roll } = people;
  return new Sending({
    ...{ announcements, announcing, audit, clock, ledger, roll, subscribers, ...by },
    hours: announcing.hours,
    ratePerSecond: config.sendRatePerSecond,
    onError: (thrown) => events.jobFailed("announcements", thrown),
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

/** For the health page. @throws PlainError when it cannot write */
export async function stateOfStore(core: Core): Promise<string> {
  await core.database.probe();
  const { subscribers, articles } = await countsOf(core);
  return `${subscribers} subscribers, ${articles} articles`;
}
