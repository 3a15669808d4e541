import { z } from "zod";

const Refusal = z.object({ code: z.string(), message: z.string(), remedy: z.string() });

/** What is known of a source: plain JSON. Times are ISO 8601 in UTC. */
export const SourceHealth = z.object({
  source: z.string(),
  lastRoundAt: z.iso.datetime().nullable(),
  /** The end of the last round in which the source could be looked at. */
  lastGoodAt: z.iso.datetime().nullable(),
  /** When the last new article came; and before that, the newest last, at most `GAPS_KEPT + 1`. */
  newArticlesAt: z.array(z.iso.datetime()),
  /** Rounds that failed one after the other. */
  failedRounds: z.int().nonnegative(),
  /** Why the last round failed. */
  failure: Refusal.nullable(),
  /** What staff were told and is not over. */
  told: z.enum(["failing", "silent"]).nullable(),
});
export type SourceHealth = z.infer<typeof SourceHealth>;
export type Failure = z.infer<typeof Refusal>;

export interface RoundOutcome {
  readonly source: string;
  readonly now: Date;
  /** Articles that were not known before and are no backlog. */
  readonly newArticles: number;
  /** Why the source could not be looked at. */
  readonly failure?: Failure | undefined;
}

/** What staff should hear after a round, once each. */
export type HealthNotice = "failing" | "silent" | "recovered";

const FAILED_ROUNDS_TOLD = 3;
const GAPS_KEPT = 20;
/** Before so many gaps nobody can say what is usual. */
const LEAST_GAPS = 4;
const SILENCE_FACTOR = 3;
/** Portals rest at night and at weekends: shorter silences say nothing. */
const LEAST_SILENCE_MS = 3 * 86_400_000;
/** After the rounds that staff are told of, a broken source is looked at less and less often. */
const BACKOFF_MS = 30 * 60_000;
const LONGEST_BACKOFF_MS = 6 * 3_600_000;
/** Articles that come in one round are one sign of life. */
const TOGETHER_MS = 60 * 60_000;

export function newSource(source: string): SourceHealth {
  return {
    ...{ source, lastRoundAt: null, lastGoodAt: null, newArticlesAt: [] },
    ...{ failedRounds: 0, failure: null, told: null },
  };
}

/** The next state of a source after a round, and what staff should hear. */
export function afterRound(
  before: SourceHealth,
  { now, newArticles, failure }: RoundOutcome,
): { readonly health: SourceHealth; readonly notice: HealthNotice | undefined } {
  const at = now.toISOString();
  const seen: SourceHealth = failure
    ? { ...before, lastRoundAt: at, failedRounds: before.failedRounds + 1, failure }
    : {
        ...{ ...before, lastRoundAt: at, lastGoodAt: at, failedRounds: 0, failure: null },
        newArticlesAt: newArticles > 0 ? withSign(before.newArticlesAt, at) : before.newArticlesAt,
      };
  const trouble = troubleOf(seen, now);
  if (trouble === before.told) return { health: seen, notice: undefined };
  if (trouble === null) {
    // A source that fails once is not healthy again: it waits for a good round.
    if (failure) return { health: seen, notice: undefined };
    return { health: { ...seen, told: null }, notice: "recovered" };
  }
  return { health: { ...seen, told: trouble }, notice: trouble };
}

function withSign(signs: readonly string[], at: string): string[] {
  const last = signs.at(-1);
  const isSame = last !== undefined && Date.parse(at) - Date.parse(last) < TOGETHER_MS;
  return [...(isSame ? signs.slice(0, -1) : signs), at].slice(-(GAPS_KEPT + 1));
}

function troubleOf(health: SourceHealth, now: Date): "failing" | "silent" | null {
  if (health.failedRounds >= FAILED_ROUNDS_TOLD) return "failing";
  // Whether it is silent nobody can say while it cannot be looked at.
  if (health.failedRounds > 0) return health.told;
  const silentSince = silenceOf(health);
  return silentSince && now.getTime() > silentSince.getTime() ? "silent" : null;
}

/** When the silence of a source becomes unusual; `undefined` while its habits are not known. */
export function silenceOf({ newArticlesAt }: SourceHealth): Date | undefined {
  const times = newArticlesAt.map((at) => Date.parse(at));
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const last = times.at(-1);
  if (last === undefined || gaps.length < LEAST_GAPS) return undefined;
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return new Date(last + Math.max(LEAST_SILENCE_MS, usual * SILENCE_FACTOR));
}

/** Those that fail, then those that are silent, then the others, each in their order. */
export function troubleFirst(all: readonly SourceHealth[]): SourceHealth[] {
  const rank = ({ failedRounds, told }: SourceHealth) => (failedRounds > 0 ? 0 : told === "silent" ? 1 : 2);
  return all.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether a round over the source should be left out: a broken one is asked less and less often. */
export function isResting({ failedRounds, lastRoundAt }: SourceHealth, now: Date): boolean {
  if (failedRounds <= FAILED_ROUNDS_TOLD || lastRoundAt === null) return false;
  const restMs = Math.min(LONGEST_BACKOFF_MS, BACKOFF_MS * 2 ** (failedRounds - FAILED_ROUNDS_TOLD - 1));
  return now.getTime() - Date.parse(lastRoundAt) < restMs;
}
