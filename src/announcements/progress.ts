import { type Ahead, turnsUntilSent } from "../deliveries/fairness.ts";
import type { DeliveryLedger, Recipient, RunCounts } from "../deliveries/ports.ts";
import type { Urgency } from "./audience.ts";

/** Staff are told when so many per cent have come to an end; the end itself is told with a report. */
const STEPS = [0, 25, 50, 75] as const;

/** How far a run is. */
export interface Progress {
  readonly total: number;
  /** Sent or not, nothing more is to be done for so many. */
  readonly doneCount: number;
  readonly counts: RunCounts;
}

export interface RunningProgress extends Progress {
  /** Lately. */
  readonly ratePerSecond: number;
  readonly endsAt: Date;
}

export function progressOf(counts: RunCounts): Progress {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { total, doneCount: total - counts.pending - counts.sending, counts };
}

/** The last step that was passed. */
export function stepOf({ total, doneCount }: Progress): number {
  return STEPS.findLast((step) => doneCount * 100 >= step * total) ?? 0;
}

/** How many must have ended for the step after this one; `undefined`: it is the last. */
export function nextStepAt({ total }: Progress, step: number): number | undefined {
  const next = STEPS.find((known) => known > step);
  return next === undefined ? undefined : Math.ceil((next * total) / 100);
}

interface Planned {
  readonly messages: number;
  readonly urgency: Urgency;
  /** Not before. */
  readonly startsAt: Date;
  /** The run itself, when it is under way: `messages` are what is left of it. */
  readonly runId?: string;
}

export interface ForecastBy {
  readonly ledger: Pick<DeliveryLedger, "unfinished" | "counts" | "control">;
  readonly ratePerSecond: number;
  readonly now: Date;
}

/** Whom an announcement would reach. */
export interface Plan {
  readonly people: number;
  readonly messages: number;
  /** When the last message would be out. */
  readonly endsAt: Date;
}

export async function planOf(
  recipients: readonly Recipient[],
  { urgency, startsAt }: Pick<Planned, "urgency" | "startsAt">,
  by: ForecastBy,
): Promise<Plan> {
  const people = new Set(recipients.map(({ subscriberId }) => subscriberId)).size;
  const messages = recipients.length;
  return { people, messages, endsAt: await expectedEnd({ messages, urgency, startsAt }, by) };
}

/** When what is under way will have ended. */
export function endOf(
  { progress, ...run }: { progress: Progress; runId: string; urgency: Urgency },
  by: ForecastBy,
): Promise<Date> {
  return expectedEnd({ ...run, messages: progress.total - progress.doneCount, startsAt: by.now }, by);
}

/** When the last message will be out: people ÷ rate, with what is under way already and goes before or between. */
async function expectedEnd(planned: Planned, by: ForecastBy): Promise<Date> {
  const { messages, urgency, startsAt, runId } = planned;
  const { ratePerSecond, now } = by;
  const msFor = (turns: number) => (turns / ratePerSecond) * 1_000;
  const turns = turnsUntilSent(messages, urgency, await aheadOf(by, runId));
  return new Date(Math.max(now.getTime() + msFor(turns), startsAt.getTime() + msFor(messages)));
}

/** What waits in other runs; those that are held wait for nobody's turn. */
async function aheadOf({ ledger }: ForecastBy, except: string | undefined): Promise<Ahead> {
  const ahead = { urgent: 0, bulletin: 0, ordinary: 0 };
  for (const { id, priority = "bulletin" } of await ledger.unfinished()) {
    if (id === except || (await ledger.control(id)) !== "going") continue;
    const { pending, sending } = await ledger.counts(id);
    ahead[priority] += pending + sending;
  }
  return ahead;
}
