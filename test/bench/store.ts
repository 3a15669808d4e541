import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Database, openDatabase } from "../../src/adapters/lowdb/database.ts";
import { type Candidate, composeOutline, EditionDraft } from "../../src/bulletins/compose.ts";
import { runIdOf } from "../../src/bulletins/edition.ts";
import { addDays, CivilDate } from "../../src/lib/civil-date.ts";
import { SILENT, type Subscriber } from "../../src/subscribers/subscriber.ts";
import { readTopics, seedArticles, TOPICS_FILE } from "./articles.ts";
import { drawn, type Random, seededRandom } from "./random.ts";

export interface StoreFacts {
  readonly subscribers: number;
  readonly articles: number;
  /** How many days before today everybody got a bulletin. */
  readonly editions: number;
  /** Everybody has bulletins read aloud, in one of two voices and at one of four speeds. */
  readonly areListeners?: boolean;
}

/** Today's slot in all benchmarks, and a quarter of an hour before it. */
export const SLOT = "morning";
export const BEFORE_SLOT = new Date("2026-11-24T06:15:00+07:00");
export const AT_SLOT = new Date("2026-11-24T06:31:00+07:00");
/** When quiet hours are over. */
export const AT_EIGHT = new Date("2026-11-24T08:00:00+07:00");
export const DAY_MS = 86_400_000;
export const TODAY = CivilDate.parse("2026-11-24");

const SEED = 20_261_124;
/** One in so many reads English. */
const ENGLISH_EVERY = 10;
/** Of a hundred listeners, how many have which voice and which speed: most leave them as they are. */
const VOICES: Shares<string | null> = [
  [70, null],
  [30, "vi-vn-x-south"],
];
const SPEEDS: Shares<number> = [
  [60, 1],
  [20, 1.25],
  [12, 1.5],
  [8, 0.75],
];
type Shares<T> = readonly (readonly [percent: number, value: T])[];

/** Fills a folder with what a city's bot would have there. */
export async function seedStore(directory: string, facts: StoreFacts): Promise<void> {
  // What is seeded need not outlive a power cut, so nothing waits for the disk.
  const write = (path: string, text: string) => writeFile(path, text);
  await using database = await openDatabase(directory, { write });
  const catalogue = await readTopics();
  const topics = catalogue.topics.map(({ id }) => id);
  const subscribers = [...subscribersOf(facts, topics)];
  await Promise.all(subscribers.map((subscriber) => database.subscribers.add(subscriber)));
  const days = await seedArticles(database.articles, { count: facts.articles, catalogue, now: BEFORE_SLOT });
  for (let daysAgo = facts.editions; daysAgo > 0; daysAgo--) {
    await seedEdition(database, subscribers, { daysAgo, candidates: days[daysAgo] ?? [] });
  }
}

/** Everybody in the same slot, each with one to nine topics. The chat's number is the address. */
function* subscribersOf(facts: StoreFacts, topics: readonly string[]): Generator<Subscriber> {
  const [random, taste] = [seededRandom(SEED), seededRandom(SEED + 1)];
  for (let number = 1; number <= facts.subscribers; number++) {
    yield {
      id: `s-${hexOf(random)}`,
      address: String(number),
      language: number % ENGLISH_EVERY === 0 ? "en" : "vi",
      topics: drawn(topics, 1 + Math.floor(random() * topics.length), random),
      slot: SLOT,
      status: "active",
      statusReason: null,
      ...(facts.areListeners ? listener(taste) : SILENT),
      createdAt: new Date(BEFORE_SLOT.getTime() - Math.floor(random() * 365 * DAY_MS)).toISOString(),
    };
  }
}

function listener(random: Random): Pick<Subscriber, "audio" | "voice" | "speed" | "audioAs"> {
  return { audio: true, voice: oneOf(VOICES, random), speed: oneOf(SPEEDS, random), audioAs: "note" };
}

function oneOf<T>(shares: Shares<T>, random: Random): T {
  let left = random() * 100;
  const found = shares.find(([percent]) => {
    left -= percent;
    return left < 0;
  });
  if (!found) throw new TypeError("the shares are less than the whole");
  return found[1];
}

function hexOf(random: Random): string {
  return Array.from({ length: 20 }, () => Math.floor(random() * 16).toString(16)).join("");
}

/** A bulletin of the past that arrived with everybody. */
async function seedEdition(
  { deliveries }: Database,
  subscribers: readonly Subscriber[],
  { daysAgo, candidates }: { daysAgo: number; candidates: readonly Candidate[] },
): Promise<void> {
  const edition = { date: addDays(TODAY, -daysAgo), slot: SLOT };
  const createdAt = new Date(AT_SLOT.getTime() - daysAgo * DAY_MS).toISOString();
  const draft = new EditionDraft();
  for (const { id, language, topics } of subscribers) {
    const outline = composeOutline({ id, language, topics, had: new Set() }, candidates, edition);
    if (outline) draft.add(id, outline);
  }
  const { contents, recipients } = draft;
  const runId = runIdOf(edition);
  await deliveries.open({ id: runId, createdAt, contents }, recipients);
  const arrival = { attempts: 1, doubts: 0, dueAt: null, settledAt: createdAt, reason: null };
  await Promise.all(
    recipients.map((_, number) =>
      deliveries.settle(runId, number, { ...arrival, state: "sent", messageId: String(100_000 + number) }),
    ),
  );
}

/** The environment of a bot on such a store. */
export function environmentOn(directory: string, apiRoot: string, token: string): Record<string, string> {
  return {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
    DATA_DIR: directory,
    INBOX_DIR: join(directory, "inbox"),
    TOPICS_FILE,
    HTTP_PORT: "0",
    LOG_LEVEL: "silent",
  };
}
