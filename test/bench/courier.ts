import { openDatabase } from "../../src/adapters/lowdb/database.ts";
import { runIdOf } from "../../src/bulletins/edition.ts";
import { reportOf } from "../../src/deliveries/report.ts";
import type { Benchmark, Case } from "./benchmark.ts";
import { type Figure, median, worst } from "./figures.ts";
import { drawn, seededRandom } from "./random.ts";
import { startBot } from "./running-bot.ts";
import { peakMib, type Stall, stallFigures, withStall } from "./stall.ts";
import { type StandIn, startStandIn } from "./stand-in.ts";
import type { Tally, Trouble } from "./stand-in-process.ts";
import { SLOT, TODAY } from "./store.ts";

const READERS = 2_000;
const RATE_PER_SECOND = 25;
/** Telegram's own limit: nobody may be sent more within any 1,000 ms. */
const STRICT_LIMIT = 30;
const ANSWER_DELAY_MS = 80;
const SEED = 7;

/** Of a hundred readers, how many meet with what. */
const BAD_DAY = { blocked: 3, "500": 1, "reset-before": 0.5, "reset-after": 0.5 } as const;

interface Conditions {
  readonly ratePerSecond: number;
  readonly answerDelayMs?: number;
  readonly isBadDay?: boolean;
}

export const courier: Benchmark = {
  name: "courier",
  title: "The courier: an edition to 2,000 readers over HTTP",
  isForCities: false,
  cases: [
    sending("25/s", { ratePerSecond: RATE_PER_SECOND }),
    sending("25/s, answers take 80 ms", { ratePerSecond: RATE_PER_SECOND, answerDelayMs: ANSWER_DELAY_MS }),
    sending("25/s, a bad day", { ratePerSecond: RATE_PER_SECOND, isBadDay: true }),
    sending("no cap", { ratePerSecond: Number.POSITIVE_INFINITY }, 3),
    sending(
      "no cap, answers take 80 ms",
      { ratePerSecond: Number.POSITIVE_INFINITY, answerDelayMs: ANSWER_DELAY_MS },
      3,
    ),
  ],
};

function sending(name: string, conditions: Conditions, rounds = 1): Case {
  const store = { subscribers: READERS, articles: 200, editions: 0 };
  return { name, rounds, store, measure: (directory) => measure(directory, conditions) };
}

async function measure(directory: string, conditions: Conditions): Promise<Figure[]> {
  const { ratePerSecond, answerDelayMs = 0, isBadDay = false } = conditions;
  const isCapped = Number.isFinite(ratePerSecond);
  await using standIn = await startStandIn({
    answerDelayMs,
    limits: isCapped ? { perSecond: STRICT_LIMIT } : {},
  });
  const plan = isBadDay ? badDay() : [];
  await standIn.ask("admit", READERS);
  await standIn.ask("trouble", plan);
  const stall = await send(directory, standIn, ratePerSecond);
  const tally = await standIn.ask("tally");
  if (tally.violations.length > 0) throw new Error(`wrong calls: ${tally.violations.join("; ")}`);
  return [
    ...rateFigures(tally, ratePerSecond),
    ...(await endFigures(directory, tally, plan)),
    ...stallFigures(stall),
    worst("memory at its peak (RSS)", peakMib(), "MiB"),
  ];
}

async function send(directory: string, standIn: StandIn, ratePerSecond: number): Promise<Stall> {
  await using bot = await startBot(directory, standIn, ratePerSecond);
  return (await withStall(() => bot.sendEdition())).stall;
}

/** Which chats are in trouble, each in one kind of it. */
function badDay(): Trouble[] {
  const chats = Array.from({ length: READERS }, (_, index) => index + 1);
  const unlucky = drawn(chats, READERS, seededRandom(SEED)).values();
  return Object.entries(BAD_DAY).flatMap(([how, percent]) =>
    unlucky
      .take((READERS * percent) / 100)
      .map((chatId) => ({ chatId, how: how as Trouble["how"] }))
      .toArray(),
  );
}

function rateFigures({ calledAtMs, floods }: Tally, ratePerSecond: number): Figure[] {
  const spanMs = (calledAtMs.at(-1) ?? 0) - (calledAtMs[0] ?? 0);
  const perSecond = ((calledAtMs.length - 1) / spanMs) * 1_000;
  const sent = median("sent", perSecond, "messages/s");
  if (!Number.isFinite(ratePerSecond)) return [sent];
  return [
    sent,
    median("off the rate", (perSecond / ratePerSecond - 1) * 100, "%"),
    worst("most within any 1,000 ms", mostInASecond(calledAtMs), "messages"),
    worst("429 drawn in a strict window of 30/s", floods, "answers"),
  ];
}

function mostInASecond(atMs: readonly number[]): number {
  let first = 0;
  let most = 0;
  for (const [index, at] of atMs.entries()) {
    while ((atMs[first] ?? at) <= at - 1_000) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

/** Who got what, by the stand-in and by the ledger. */
async function endFigures(directory: string, tally: Tally, plan: readonly Trouble[]): Promise<Figure[]> {
  const timesBy = new Map<number, number>();
  for (const chatId of tally.acceptedBy) timesBy.set(chatId, (timesBy.get(chatId) ?? 0) + 1);
  const blocked = new Set(plan.filter(({ how }) => how === "blocked").map(({ chatId }) => chatId));
  const repeated = [...timesBy].filter(([, times]) => times > 1).map(([chatId]) => chatId);
  await using database = await openDatabase(directory);
  const { deliveries, subscribers } = database;
  const report = reportOf(await deliveries.deliveries(runIdOf({ date: TODAY, slot: SLOT })));
  const doubtful = new Set(report.uncertain.map(({ subscriberId }) => subscriberId));
  const ids = await Promise.all(repeated.map(async (chatId) => (await subscribers.at(String(chatId)))?.id));
  const unlisted = ids.filter((id) => !doubtful.has(id ?? ""));
  return [
    worst("people missed", READERS - blocked.size - timesBy.size, "people"),
    worst("people with a repeat", repeated.length, "people"),
    ...(plan.length > 0 ? [worst("of these not listed as uncertain", unlisted.length, "people")] : []),
  ];
}
