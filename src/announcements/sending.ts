import type { DeliveryRun, Settlement } from "../deliveries/delivery.ts";
import { Turns } from "../lib/turns.ts";
import { type Announcement, type AnnouncementId, announcementIdOf, CLOCK } from "./announcement.ts";
import type { Announcing, Outcome } from "./announcing.ts";
import { type CityHours, type TimelyVerb, timelyVerb } from "./due.ts";
import { budgetOf, type ErrorBudget } from "./error-budget.ts";
import type { AuditLog } from "./ports.ts";
import {
  endOf,
  type ForecastBy,
  nextStepAt,
  type Plan,
  type Progress,
  planOf,
  progressOf,
  type RunningProgress,
  stepOf,
} from "./progress.ts";
import { lastResumeOf, sendAgain } from "./resend.ts";
import { Runs, type RunsOptions } from "./runs.ts";
import { Teller, type TellerOptions, TIMELY_KINDS } from "./teller.ts";
import { Watch } from "./watch.ts";

export interface SendingOptions extends RunsOptions, Omit<TellerOptions, "announcements"> {
  readonly announcing: Pick<Announcing, "act" | "lapse" | "isEndorsed">;
  readonly audit: AuditLog;
  readonly hours: CityHours;
  readonly ratePerSecond: number;
  /** The courier is to look at once. */
  readonly wake: () => void;
}

/** Where time or the courier may have something to do. */
const LIVE = ["draft", "waiting", "returned", "approved", "late", "sending", "paused", "stopped"] as const;
/** The remark of a pause that nobody ordered. */
export const BUDGET_REMARK = "remark-budget";

/**
 * Brings what was approved to its readers. A status stands on disk before the ledger follows it, and `look` lets the
 * ledger follow: whatever a kill has cut short is made up for at the next look.
 */
export class Sending implements AsyncDisposable {
  readonly #options: SendingOptions;
  readonly #runs: Runs;
  readonly #teller: Teller;
  readonly #watch: Watch;
  readonly #budgets = new Map<string, ErrorBudget>();
  /** By run: how many attempts were settled, and at how many of them somebody is to look. */
  readonly #settledCount = new Map<string, number>();
  readonly #lookAt = new Map<string, number>();
  /** Each announcement goes one step at a time. */
  readonly #turns = new Turns();

  constructor(options: SendingOptions) {
    this.#options = options;
    this.#runs = new Runs(options);
    this.#teller = new Teller(options);
    this.#watch = new Watch(options.clock);
  }

  /** What time does to announcements: to be called at start and every minute. */
  async round(): Promise<void> {
    const { announcements, ledger, onError } = this.#options;
    for (const { id } of await announcements.list(LIVE)) await this.look(id).catch(onError);
    for (const sent of await announcements.list(["sent"])) {
      if (this.#teller.owesEnd(sent)) this.#teller.end(sent, await ledger.counts(sent.runIds.at(-1) ?? ""));
    }
  }

  /** Does what is to be done for this announcement now: what was approved, and is due, begins at once. */
  look(id: AnnouncementId): Promise<void> {
    return this.#turns.take(id, () => this.#look(id));
  }

  pause(by: string, id: AnnouncementId, remark: string | null = null): Promise<Outcome> {
    return this.#step(id, () => this.#options.announcing.act(by, id, "pause", remark));
  }

  resume(by: string, id: AnnouncementId): Promise<Outcome> {
    return this.#step(id, () => this.#options.announcing.act(by, id, "resume"));
  }

  /** For good: who has not got it will not get it. */
  async stop(by: string, id: AnnouncementId): Promise<Outcome> {
    const outcome = await this.#step(id, () => this.#options.announcing.act(by, id, "stop"));
    if (outcome.kind !== "done") return outcome;
    const { sent, refused } = await this.#options.ledger.counts(outcome.announcement.runIds.at(-1) ?? "");
    this.#teller.say(outcome.announcement, "stopped", { sent, refused });
    return outcome;
  }

  /** Sends it once more, to exactly those to whom sending was refused. */
  resend(by: string, id: AnnouncementId): Promise<Outcome> {
    return this.#step(id, () => sendAgain(by, id, this.#options));
  }

  /** Whom it would reach now, in how many messages, and when the last of them would be out. @param startsAt not before */
  async plan(announcement: Announcement, startsAt: Date): Promise<Plan> {
    const { recipients } = await this.#runs.draftOf(announcement);
    const { urgency } = announcement.version;
    return planOf(recipients, { urgency, startsAt }, this.#forecast());
  }

  /** How far the newest run is, how fast, and when it will end; `undefined` before anything was sent. */
  async progress({ runIds, version }: Announcement): Promise<RunningProgress | undefined> {
    const runId = runIds.at(-1);
    if (runId === undefined) return undefined;
    const progress = progressOf(await this.#options.ledger.counts(runId));
    const endsAt = await endOf({ progress, runId, urgency: version.urgency }, this.#forecast());
    return { ...progress, ratePerSecond: this.#watch.ratePerSecond(runId), endsAt };
  }

  /** The courier has settled an attempt. */
  settled({ id: runId }: DeliveryRun, settlement: Settlement): void {
    const id = announcementIdOf(runId);
    if (id === undefined) return;
    this.#watch.note(runId);
    const budget = this.#budgets.get(runId);
    budget?.note(settlement);
    if (budget?.isExceeded) {
      this.#budgets.delete(runId);
      this.#begin(this.#pauseByBudget(runId, budget, settlement.reason ?? ""));
    }
    const count = this.#countOf(runId) + 1;
    this.#settledCount.set(runId, count);
    if (count === this.#lookAt.get(runId)) this.#begin(this.look(id));
  }

  /** The courier has nothing more of this run. */
  finished({ id: runId }: DeliveryRun): void {
    const id = announcementIdOf(runId);
    if (id !== undefined) this.#begin(this.#lookAround(id));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#teller[Symbol.asyncDispose]();
  }

  async #look(id: AnnouncementId): Promise<void> {
    const { announcements, announcing, clock, hours } = this.#options;
    const found = await announcements.get(id);
    if (!found) return;
    const isEndorsed = found.status !== "approved" || (await announcing.isEndorsed(found));
    const verb = timelyVerb(found, { now: clock(), hours, isEndorsed });
    const announcement = verb ? await this.#timely(found, verb) : found;
    await this.#runs.follow(announcement);
    if (announcement.status === "sending") await this.#advance(announcement);
    // As it is now: it may have ended meanwhile.
    const newest = await announcements.get(id);
    const overdue = newest && this.#watch.overdue(newest);
    if (overdue) this.#teller.say(newest, overdue.kind, overdue.facts);
  }

  /** At the announcement, and at what waited for its end. */
  async #lookAround(id: AnnouncementId): Promise<void> {
    await this.look(id);
    const sending = await this.#options.announcements.list(["sending"]);
    for (const other of sending) if (other.follows?.id === id) await this.look(other.id);
  }

  async #timely(announcement: Announcement, verb: TimelyVerb): Promise<Announcement> {
    const { announcing } = this.#options;
    const { id } = announcement;
    const outcome = await (verb === "lapse" ? announcing.lapse(id) : announcing.act(CLOCK, id, verb));
    if (outcome.kind !== "done") return announcement;
    const kind = TIMELY_KINDS[verb];
    // To those who approved it; afterwards the approvals may be nobody's any more.
    if (kind) this.#teller.say(announcement, kind);
    return outcome.announcement;
  }

  /** Opens the run, adds who has come late, tells how far it is, and ends what has ended. */
  async #advance(announcement: Announcement): Promise<void> {
    const { ledger, wake } = this.#options;
    // Who gets what it follows must be known, to the last one.
    if (announcement.follows && !(await this.#isStill(announcement.follows.id))) return;
    const runId = await this.#runs.opened(announcement);
    await this.#runs.addLatecomers(announcement, runId);
    if (!this.#budgets.has(runId)) {
      this.#budgets.set(runId, budgetOf(await ledger.deliveries(runId), lastResumeOf(announcement)));
    }
    wake();
    const current = {
      ...announcement,
      runIds: announcement.runIds.length > 0 ? announcement.runIds : [runId],
    };
    const countBefore = this.#countOf(runId);
    const progress = await this.progress(current);
    if (!progress) return;
    const step = stepOf(progress);
    if (await this.#runs.isOver(runId)) return this.#finish(current, progress);
    const { total, doneCount, endsAt } = progress;
    this.#teller.progress(current, step, { total, done: doneCount, endsAt: endsAt.toISOString() });
    const lookAt = countBefore + (nextStepAt(progress, step) ?? Number.POSITIVE_INFINITY) - doneCount;
    this.#lookAt.set(runId, lookAt);
    // What was settled since may have been the last one before the step.
    if (this.#countOf(runId) >= lookAt) this.#begin(this.look(announcement.id));
  }

  /** Ends the sending of what is corrected or withdrawn; whether nothing of it is on its way any more. */
  async #isStill(id: AnnouncementId): Promise<boolean> {
    const { announcements, announcing } = this.#options;
    await announcing.act(CLOCK, id, "stop");
    const original = await announcements.get(id);
    return original === undefined || this.#runs.hasEnded(original);
  }

  async #finish(announcement: Announcement, { counts }: Progress): Promise<void> {
    const outcome = await this.#options.announcing.act(CLOCK, announcement.id, "finish");
    if (outcome.kind !== "done") return;
    const runId = announcement.runIds.at(-1) ?? "";
    this.#budgets.delete(runId);
    this.#lookAt.delete(runId);
    this.#settledCount.delete(runId);
    this.#watch.forget(runId);
    this.#teller.end(outcome.announcement, counts);
  }

  async #pauseByBudget(runId: string, budget: ErrorBudget, reason: string): Promise<void> {
    const { refusedCount: refused, lookedAtCount: of } = budget;
    // Held at once: many could go out while the pause is written down. What a kill leaves held, `look` lets go on.
    await this.#options.ledger.hold(runId, true);
    const outcome = await this.pause(CLOCK, announcementIdOf(runId) ?? "", BUDGET_REMARK);
    if (outcome.kind === "done") this.#teller.say(outcome.announcement, "failing", { refused, of, reason });
  }

  /** A step of somebody's, and the ledger behind it. */
  async #step(id: AnnouncementId, act: () => Promise<Outcome>): Promise<Outcome> {
    const outcome = await this.#turns.take(id, async () => {
      const acted = await act();
      if (acted.kind === "done") await this.#runs.follow(acted.announcement);
      return acted;
    });
    if (outcome.kind === "done") await this.look(id);
    return outcome;
  }

  #forecast(): ForecastBy {
    const { clock, ledger, ratePerSecond } = this.#options;
    return { ledger, ratePerSecond, now: clock() };
  }

  #countOf(runId: string): number {
    return this.#settledCount.get(runId) ?? 0;
  }

  #begin(work: Promise<unknown>): void {
    work.catch(this.#options.onError);
  }
}
