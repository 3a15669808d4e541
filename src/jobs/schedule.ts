import cron, { type Logger } from "node-cron";

export interface Job {
  readonly name: string;
  /** Five fields, in the schedule's time zone. */
  readonly cron: string;
  readonly run: () => Promise<void>;
}

export interface ScheduleOptions {
  readonly timeZone: string;
  readonly onFailed: (job: string, thrown: unknown) => void;
}

/** Registers the jobs; none of them runs twice at once. Disposing ends them and waits for what runs. */
export function startJobs(jobs: readonly Job[], { timeZone, onFailed }: ScheduleOptions): AsyncDisposable {
  const running = new Set<Promise<void>>();
  const tasks = jobs.map(({ name, cron: expression, run }) => {
    const failed = (thrown: unknown) => onFailed(name, thrown);
    const beat = async () => {
      const round = run().catch(failed);
      running.add(round);
      await round;
      running.delete(round);
    };
    const options = { name, timezone: timeZone, noOverlap: true, logger: loggerOf(failed) };
    return cron.schedule(expression, beat, options);
  });
  return {
    async [Symbol.asyncDispose]() {
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(running);
    },
  };
}

/** node-cron writes to the console unless it is given a logger: of a beat that was missed, or came during a round. */
function loggerOf(failed: (thrown: unknown) => void): Logger {
  const quiet = () => undefined;
  return { info: quiet, debug: quiet, warn: (message) => failed(new Error(message)), error: failed };
}

/** The cron expression of one time a day. @param minuteOfDay 0–1,439 */
export function dailyAt(minuteOfDay: number): string {
  return `${minuteOfDay % 60} ${Math.floor(minuteOfDay / 60)} * * *`;
}

/** The cron expression of rounds through the day. @param minutes a divisor of 60 */
export function everyMinutes(minutes: number): string {
  return minutes === 60 ? "0 * * * *" : `*/${minutes} * * * *`;
}
