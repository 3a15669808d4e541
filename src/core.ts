import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLocales } from "./adapters/files/locale-folder.ts";
import { type Database, openDatabase } from "./adapters/lowdb/database.ts";
import { folderSource } from "./adapters/sources/folder.ts";
import { openPassageIndex, type SqlitePassageIndex } from "./adapters/sqlite/passage-index.ts";
import type { ArticleSource, ArticleStore } from "./articles/ports.ts";
import { ReadingRoom } from "./articles/reading/room.ts";
import { RecentMeetings } from "./articles/recent-meetings.ts";
import { type RoundReport, SourceRounds } from "./articles/source-rounds.ts";
import { Withdrawals } from "./articles/withdrawals.ts";
import { Daily } from "./bulletins/daily.ts";
import { keptSummaries } from "./bulletins/kept-summaries.ts";
import type { Config } from "./config.ts";
import type { Events } from "./events.ts";
import { loadLocales, type Translator } from "./i18n/translator.ts";
import type { Clock } from "./lib/clock.ts";
import { messageOf, PlainError } from "./lib/errors.ts";
import { systemTimer, type Timer } from "./lib/timer.ts";
import { createPeople, type People } from "./people.ts";
import { Ask } from "./questions/ask.ts";
import { Indexing } from "./questions/indexing.ts";
import type { Asker, PassageIndex } from "./questions/ports.ts";
import { createFetcher, readSources, webSources } from "./sources.ts";
import { openSpeech, type Speech, voicesOf } from "./speech.ts";
import { Aloud } from "./telegram/aloud.ts";
import { payOwed } from "./telegram/pay-owed.ts";
import { createRenderer } from "./telegram/render.ts";
import { VoiceNotes } from "./telegram/voice-notes.ts";
import type { Way } from "./telegram/way.ts";
import { type Catalogue, parseCatalogue } from "./topics/catalogue.ts";
import type { Voice } from "./voice/voice.ts";

const LOCALES_DIR = fileURLToPath(new URL("../locales", import.meta.url));
const SAMPLES_DIR = fileURLToPath(new URL("../data/articles", import.meta.url));
const INDEX_FILE = "passages.db";
/** A file that was still changing so shortly ago is being copied. */
const SETTLE_MS = 1_000;

/** What every command that works on the store stands on. */
export interface Core extends AsyncDisposable {
  readonly config: Config;
  readonly clock: Clock;
  readonly events: Events;
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly translator: Translator;
  readonly daily: Daily;
  readonly render: ReturnType<typeof createRenderer>;
  /** Staff, what they announce, and what residents ask them. */
  readonly people: People;
  /** Reads aloud; `undefined` when speech is off. */
  readonly aloud: Aloud | undefined;
  /** The voices that can be chosen, the best first; of a service that cannot be asked just now none. */
  voices(): Promise<readonly Voice[]>;
  readonly asker: Asker;
  readonly meetings: RecentMeetings;
  /** Takes articles out of bulletins and answers. */
  readonly withdrawals: Withdrawals;
  /** Sends listeners what an earlier process still owed them. */
  payOwed(wayTo: (address: string) => Way): Promise<void>;
  /** The rounds over the sources. */
  readonly rounds: SourceRounds;
  /** What questions are answered out of. */
  readonly index: SqlitePassageIndex;
  /** Keeps the index as the store is. */
  readonly indexing: Indexing;
  /** Made once for each revision of an article. */
  readonly summarise: ReturnType<typeof keptSummaries>;
}

/** What an asker stands on. */
export interface AskerParts {
  readonly index: PassageIndex;
  readonly articles: ArticleStore;
  /** An IANA name. */
  readonly timeZone: string;
}

export interface CoreOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly events: Events;
  /** Real time unless told. */
  readonly timer?: Timer;
  /** Answers questions; the product's own unless told. */
  readonly createAsker?: (parts: AskerParts) => Asker;
  /** Who reads; the voices of the configuration unless told. */
  readonly openSpeech?: typeof openSpeech;
}

/**
 * A trial keeps its people and its sample articles to itself, so that none of them ever meets Telegram.
 * @returns the folder of the store
 */
export function storeDir({ botToken, dataDir }: Config): string {
  return botToken ? dataDir : join(dataDir, "trial");
}

/** Opens the store and wires the capabilities on it. A trial has the sample articles from the beginning. */
export async function openCore(options: CoreOptions): Promise<Core> {
  const { config, clock, events, timer = systemTimer, createAsker = (parts) => new Ask(parts) } = options;
  const open = options.openSpeech ?? openSpeech;
  const catalogue = await readCatalogue(config.topicsFile);
  const translator = loadLocales(await readLocales(LOCALES_DIR));
  await using opening = new AsyncDisposableStack();
  const database = opening.use(await openDatabase(storeDir(config)));
  const file = await readSources(config.sourcesFile);
  const reader = opening.use(new ReadingRoom({ presets: file.presets }));
  const fetcher = opening.use(createFetcher(config, file, clock));
  const { articles, subscribers, deliveries: ledger } = database;
  const { index, indexing } = await openIndex(database, { config, events });
  opening.use(index);
  opening.use(indexing);
  const meetings = new RecentMeetings(articles);
  const withdrawals = new Withdrawals({ store: articles, clock, onChanged: (id) => indexing.follow(id) });
  const daily = new Daily({ articles, subscribers, ledger, catalogue, clock, timeZone: config.timeZone });
  const speech = await open({ config, events, clock, timer });
  if (speech) opening.use(speech);
  const aloud = speech && opening.use(openAloud(speech, { clock, database, events, timer }));
  const summarise = keptSummaries();
  const render = createRenderer({
    sources: {
      article: (id) => articles.get(id),
      topic: (id) => catalogue.get(id),
      summarise,
    },
    withdrawn: () => withdrawals.count,
    announcement: (id) => database.announcements.get(id),
    inquiry: (id) => database.inquiries.get(id),
    subscriber: (id) => subscribers.get(id),
    ...{ translator, clock, timeZone: config.timeZone },
    city: config.cityName,
    speaks: speech !== undefined,
  });
  const sources = [
    ...foldersOf(config, clock),
    ...(await webSources({ file, fetcher, reader, clock, validators: database.validators })),
  ];
  const rounds = opening.use(
    new SourceRounds({
      ...{ sources, store: articles, intake: database.intake, log: database.sources },
      ...{ reader, clock, catalogue, onReport: (report) => tell(events, report) },
      onKept: (id) => indexing.follow(id),
    }),
  );
  if (!config.botToken) await rounds.run([SAMPLES]);
  const people = createPeople({ config, clock, database, topicCount: catalogue.topics.length });
  // Questions are answered from what is there meanwhile.
  void indexing.catchUp();
  const opened = opening.move();
  return {
    people,
    ...{ config, clock, events, database, catalogue, translator, daily, render, summarise, aloud, rounds },
    ...{ index, indexing, meetings, withdrawals },
    asker: createAsker({ index, articles, timeZone: config.timeZone }),
    voices: () => voicesOf(speech),
    async payOwed(wayTo) {
      const { announcements, owedNotes: owed } = database;
      const { cityName: city, timeZone } = config;
      const parts = { announcements, articles, catalogue, city, clock, summarise, timeZone, translator };
      if (aloud) await payOwed({ owed, subscribers, parts, clock, aloud, wayTo });
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** Derived from the store: when it cannot be used or is lost, it is filled again. */
async function openIndex({ articles }: Database, { config, events }: Pick<Core, "config" | "events">) {
  let lost = (): void => undefined;
  const index = await openPassageIndex({
    path: join(storeDir(config), INDEX_FILE),
    onLost: (why) => {
      events.jobFailed("index", new Error(`the index of passages is made anew: ${why}`));
      lost();
    },
  });
  const indexing = new Indexing({ index, articles, onFailed: (thrown) => events.jobFailed("index", thrown) });
  lost = () => void indexing.refill();
  return { index, indexing };
}

function openAloud(
  { narrator }: Speech,
  { clock, database, events, timer }: Pick<Core, "clock" | "database" | "events"> & { timer: Timer },
): Aloud {
  const { subscribers, uploads, owedNotes: owed } = database;
  return new Aloud({
    notes: new VoiceNotes({ narrator, uploads, events, timer }),
    ...{ timer, clock, events, owed },
    async refuseNotes(address) {
      const reader = await subscribers.at(address);
      if (reader) await subscribers.update(reader.id, () => ({ audioAs: "file" }));
    },
  });
}

export async function countsOf({ database }: Core) {
  const [subscribers, articles] = await Promise.all([
    database.subscribers.count(),
    database.articles.count(),
  ]);
  return { subscribers, articles };
}

const SAMPLES = "samples";
const INBOX = "inbox";

function foldersOf({ botToken, inboxDir }: Config, clock: Clock): readonly ArticleSource[] {
  const inbox = folderSource({ name: INBOX, dir: inboxDir, settleMs: SETTLE_MS, clock });
  return botToken ? [inbox] : [folderSource({ name: SAMPLES, dir: SAMPLES_DIR, settleMs: 0, clock }), inbox];
}

function tell(
  events: Events,
  { source, added, revised, same, refused, deferred, failure }: RoundReport,
): void {
  events.ingested(source, {
    added: added.length,
    revised: revised.length,
    same: same.length,
    refused: refused.length,
  });
  for (const { item, code } of [...refused, ...deferred]) events.itemRefused({ source, item, code });
  if (failure) events.sourceFailed({ source, code: failure.code });
}

/** @throws PlainError `topics_invalid`, `topics_unreadable` */
export async function readCatalogue(path: string): Promise<Catalogue> {
  try {
    return parseCatalogue(JSON.parse(await readFile(path, "utf8")));
  } catch (thrown) {
    if (thrown instanceof PlainError) throw thrown;
    throw new PlainError(
      "topics_unreadable",
      `The topics file ${path} cannot be read: ${messageOf(thrown)}`,
      "Correct it, or set TOPICS_FILE to the right one.",
    );
  }
}

/** Notes in the log what a job has thrown. */
export function failed({ events }: Core, job: string): (thrown: unknown) => void {
  return (thrown) => events.jobFailed(job, thrown);
}
