import { PlainError } from "../lib/errors.ts";
import { inTurn } from "./in-turn.ts";
import { emptyReport, type IngestOptions, type IngestReport, ingest } from "./ingest.ts";
import type { ArticleSource, SourceLog } from "./ports.ts";
import {
  afterRound,
  type Failure,
  type HealthNotice,
  isResting,
  newSource,
  type SourceHealth,
} from "./source-health.ts";

/** What a round did, and how the source is after it. */
export interface RoundReport extends IngestReport {
  readonly health: SourceHealth;
  /** What staff should hear, once. */
  readonly notice?: HealthNotice;
}

export interface SourceRoundsOptions extends Omit<IngestOptions, "isFirstContact" | "signal"> {
  readonly sources: readonly ArticleSource[];
  readonly log: SourceLog;
  /** Told of each source as soon as its part of the round is over. */
  readonly onReport?: (report: RoundReport) => void;
}

/** Rounds over the sources, and what is known of each. Disposing ends the rounds under way and waits for them. */
export class SourceRounds implements AsyncDisposable {
  readonly #options: SourceRoundsOptions;
  readonly #stop = new AbortController();
  readonly #running = new Set<Promise<unknown>>();
  /** What rounds over the same source wait for each other by. */
  readonly #turns = new Map<string, object>();

  constructor(options: SourceRoundsOptions) {
    this.#options = options;
  }

  /** Of this machine, and those that have to be fetched. */
  get names(): { readonly local: readonly string[]; readonly web: readonly string[] } {
    const named = (isWeb: boolean) =>
      this.#options.sources.filter(({ hasBacklog }) => hasBacklog === isWeb).map(({ name }) => name);
    return { local: named(false), web: named(true) };
  }

  /**
   * One round over the sources of these names; over all, without those that rest after failures, when none are named.
   * A source that fails is told of in its report; the others go on.
   * @throws PlainError `unknown_source`; what the stores throw
   */
  async run(names?: readonly string[]): Promise<RoundReport[]> {
    this.#refuseUnknown(names);
    const { sources, clock } = this.#options;
    const chosen = sources.filter(({ name }) => names?.includes(name) ?? true);
    const round = Promise.all(
      chosen.map((source) =>
        inTurn(this.#turnOf(source.name), async () => {
          const health = await this.#healthOf(source.name);
          // Somebody who names a source means it.
          const isLeftOut = this.#stop.signal.aborted || (names === undefined && isResting(health, clock()));
          return isLeftOut ? undefined : this.#round(source, health);
        }),
      ),
    );
    this.#running.add(round);
    try {
      return (await round).filter((report) => report !== undefined);
    } finally {
      this.#running.delete(round);
    }
  }

  /** How each source is, in the order of the sources file. */
  health(): Promise<SourceHealth[]> {
    return Promise.all(this.#options.sources.map(({ name }) => this.#healthOf(name)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled(this.#running);
  }

  #turnOf(name: string): object {
    const turn = this.#turns.get(name) ?? {};
    this.#turns.set(name, turn);
    return turn;
  }

  async #healthOf(name: string): Promise<SourceHealth> {
    return (await this.#options.log.healthOf(name)) ?? newSource(name);
  }

  async #round(source: ArticleSource, before: SourceHealth): Promise<RoundReport> {
    const { clock, log, onReport } = this.#options;
    const report = await this.#ingest(source, before);
    // A round that was cut short by the end of the program says nothing about its source.
    if (this.#stop.signal.aborted) return { ...report, health: before };
    const { health, notice } = afterRound(before, {
      source: source.name,
      now: clock(),
      newArticles: report.added.filter(({ isBacklog }) => !isBacklog).length,
      failure: report.failure,
    });
    await log.record(health);
    const told = { ...report, health, ...(notice && { notice }) };
    onReport?.(told);
    return told;
  }

  async #ingest(source: ArticleSource, before: SourceHealth): Promise<IngestReport> {
    try {
      const report = await ingest(source, {
        ...this.#options,
        isFirstContact: before.lastGoodAt === null,
        signal: this.#stop.signal,
      });
      const failure = failureOf(report);
      return failure ? { ...report, failure } : report;
    } catch (thrown) {
      if (!(thrown instanceof PlainError) || thrown.code.startsWith("store_")) throw thrown;
      const { code, message, remedy } = thrown;
      return { ...emptyReport(source.name), failure: { code, message, remedy } };
    }
  }

  #refuseUnknown(names: readonly string[] = []): void {
    const known = this.#options.sources.map(({ name }) => name);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown === undefined) return;
    const message = `There is no source "${unknown}"`;
    throw new PlainError("unknown_source", message, `Name one of these: ${known.join(", ")}.`);
  }
}

/** A list whose pages cannot be had, not one of them, is a broken source too. */
function failureOf({ added, revised, same, deferred }: IngestReport): Failure | undefined {
  const [first] = deferred;
  if (!first || added.length + revised.length + same.length > 0) return undefined;
  const { code, message, remedy } = first;
  return { code, message, remedy };
}
