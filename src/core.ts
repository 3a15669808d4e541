import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLocales } from "./adapters/files/locale-folder.ts";
import { type Database, openDatabase } from "./adapters/lowdb/database.ts";
import { folderSource } from "./adapters/sources/folder.ts";
import { type IngestReport, ingest } from "./articles/ingest.ts";
import type { ArticleSource } from "./articles/ports.ts";
import { Daily } from "./bulletins/daily.ts";
import { keptSummaries } from "./bulletins/kept-summaries.ts";
import type { Config } from "./config.ts";
import type { Events } from "./events.ts";
import { loadLocales, type Translator } from "./i18n/translator.ts";
import type { Clock } from "./lib/clock.ts";
import { messageOf, PlainError } from "./lib/errors.ts";
import { createRenderer } from "./telegram/render.ts";
import { type Catalogue, parseCatalogue } from "./topics/catalogue.ts";

const LOCALES_DIR = fileURLToPath(new URL("../locales", import.meta.url));
const SAMPLES_DIR = fileURLToPath(new URL("../data/articles", import.meta.url));
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
  /** Made once for each revision of an article. */
  readonly summarise: ReturnType<typeof keptSummaries>;
  /** One round over the sources (those of these names, or all). */
  ingest(names?: readonly string[]): Promise<IngestReport[]>;
}

export interface CoreOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly events: Events;
}

/**
 * A trial keeps its people and its sample articles to itself, so that none of them ever meets Telegram.
 * @returns the folder of the store
 */
export function storeDir({ botToken, dataDir }: Config): string {
  return botToken ? dataDir : join(dataDir, "trial");
}

/** Opens the store and wires the capabilities on it. A trial has the sample articles from the beginning. */
export async function openCore({ config, clock, events }: CoreOptions): Promise<Core> {
  const catalogue = await readCatalogue(config.topicsFile);
  const translator = loadLocales(await readLocales(LOCALES_DIR));
  await using opening = new AsyncDisposableStack();
  const database = opening.use(await openDatabase(storeDir(config)));
  const { articles, subscribers, deliveries: ledger } = database;
  const daily = new Daily({ articles, subscribers, ledger, catalogue, clock, timeZone: config.timeZone });
  const summarise = keptSummaries();
  const render = createRenderer({
    sources: { article: (id) => articles.get(id), topic: (id) => catalogue.get(id), summarise },
    translator,
    city: config.cityName,
  });
  const takeIn = createIntake({ database, catalogue, clock, events }, sourcesOf(config, clock));
  if (!config.botToken) await takeIn([SAMPLES]);
  const opened = opening.move();
  return {
    ...{ config, clock, events, database, catalogue, translator, daily, render, summarise },
    ingest: takeIn,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

const SAMPLES = "samples";
const INBOX = "inbox";

function sourcesOf({ botToken, inboxDir }: Config, clock: Clock): readonly ArticleSource[] {
  const inbox = folderSource({ name: INBOX, dir: inboxDir, settleMs: SETTLE_MS, clock });
  return botToken ? [inbox] : [folderSource({ name: SAMPLES, dir: SAMPLES_DIR, settleMs: 0, clock }), inbox];
}

function createIntake(
  { database, catalogue, clock, events }: Pick<Core, "database" | "catalogue" | "clock" | "events">,
  sources: readonly ArticleSource[],
): Core["ingest"] {
  return async (names = sources.map(({ name }) => name)) => {
    const unknown = names.find((name) => !sources.some((source) => source.name === name));
    if (unknown !== undefined) {
      const known = sources.map(({ name }) => name).join(", ");
      throw new PlainError(
        "unknown_source",
        `There is no source "${unknown}"`,
        `Name one of these: ${known}.`,
      );
    }
    const reports: IngestReport[] = [];
    for (const source of sources.filter(({ name }) => names.includes(name))) {
      const { articles: store, intake } = database;
      const report = await ingest(source, { store, intake, clock, catalogue });
      const { added, revised, same, refused } = report;
      events.ingested(source.name, {
        added: added.length,
        revised: revised.length,
        same: same.length,
        refused: refused.length,
      });
      for (const { item, code } of refused) events.itemRefused({ source: source.name, item, code });
      reports.push(report);
    }
    return reports;
  };
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
