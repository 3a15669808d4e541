import type { Clock } from "../lib/clock.ts";
import { PlainError } from "../lib/errors.ts";
import type { Catalogue } from "../topics/catalogue.ts";
import type { ArticleId, ParsedArticle, ParseWarning } from "./article.ts";
import { articlesIn } from "./feed/feed-articles.ts";
import { inTurn } from "./in-turn.ts";
import { keep, type Offered } from "./keep.ts";
import { isPassing } from "./passing.ts";
import type { ArticleSource, ArticleStore, IntakeLog, Reader, SourceItem } from "./ports.ts";
import type { Failure } from "./source-health.ts";

export interface IngestOptions {
  readonly store: ArticleStore;
  readonly intake: IntakeLog;
  readonly reader: Reader;
  readonly clock: Clock;
  /** With it, a category that belongs to no topic is warned of. */
  readonly catalogue?: Catalogue;
  /** The source has not been looked at before; what is old there is its backlog. */
  readonly isFirstContact?: boolean;
  /** Told of each article that was added or revised, once it is on disk; the round waits for it. Never rejects. */
  readonly onKept?: (id: ArticleId) => Promise<void>;
  /** Aborted: the item at hand is finished, the others are left for the next round. */
  readonly signal?: AbortSignal;
}

/** What a round over a source did; plain JSON. Items that were dealt with in an earlier round are not in it. */
export interface IngestReport {
  readonly source: string;
  readonly added: IngestedItem[];
  readonly revised: IngestedItem[];
  /** Known already, word for word. */
  readonly same: IngestedItem[];
  readonly refused: RefusedItem[];
  /** What could not be had now and is tried again in the next round. */
  readonly deferred: RefusedItem[];
  readonly warnings: (ParseWarning & { readonly item: string })[];
  /** Why the source itself could not be looked at. */
  readonly failure?: Failure;
}

export interface IngestedItem {
  readonly id: ArticleId;
  readonly title: string;
  readonly item: string;
  /** Old when its source was met: it is no news. */
  readonly isBacklog?: true;
}

export interface RefusedItem extends Failure {
  readonly item: string;
}

/**
 * Takes what is new or changed at a source into the store, once: an item is recorded as dealt with after its
 * articles are on disk, or when it was refused. Rounds over the same source wait for each other.
 * @throws what the store, the intake log or the source's listing throw; the item at hand is taken again next time
 */
export function ingest(source: ArticleSource, options: IngestOptions): Promise<IngestReport> {
  return inTurn(source, () => ingestRound(source, options));
}

async function ingestRound(source: ArticleSource, options: IngestOptions): Promise<IngestReport> {
  const { intake, clock, isFirstContact = false, signal = AbortSignal.any([]) } = options;
  const report = emptyReport(source.name);
  for (const item of await source.items({ now: clock(), isFirstContact, signal })) {
    if (signal.aborted) break;
    if ((await intake.digestOf(source.name, item.name)) === item.digest) continue;
    const settle = await takeItem(item, report, {
      ...options,
      isFirstContact: isFirstContact && source.hasBacklog,
    });
    if (!settle) continue;
    await intake.record(source.name, item.name, item.digest);
    await settle();
  }
  return report;
}

export function emptyReport(source: string): IngestReport {
  return { source, added: [], revised: [], same: [], refused: [], deferred: [], warnings: [] };
}

type Settle = () => Promise<void>;
const nothingMore: Settle = async () => undefined;

/** @returns what is left to do once the item is recorded; `undefined` leaves it for the next round */
async function takeItem(
  item: SourceItem,
  report: IngestReport,
  options: IngestOptions,
): Promise<Settle | undefined> {
  const read = await readItem(item, options);
  if (read instanceof PlainError) {
    const { code, message, remedy } = read;
    if (code === "item_changed") return undefined;
    if (code === "item_unchanged") return nothingMore;
    const list = isPassing(code) ? report.deferred : report.refused;
    list.push({ item: item.name, code, message, remedy });
    return list === report.refused ? nothingMore : undefined;
  }
  for (const parsed of read.articles) {
    // Two sources may offer the same article at the same time.
    const offered = { article: parsed.article, told: read.told, isTeaser: read.isTeaser };
    const { kind, id, isBacklog } = await inTurn(options.store, () => keep(offered, options));
    const { title } = parsed.article;
    report[kind].push({ id, title, item: item.name, ...(isBacklog && { isBacklog }) });
    if (kind === "same") continue;
    report.warnings.push(...warningsOf(parsed, item.name, options.catalogue));
    await options.onKept?.(id);
  }
  return read.settle;
}

interface ReadItem extends Omit<Offered, "article"> {
  readonly articles: readonly ParsedArticle[];
  readonly settle: Settle;
}

async function readItem(item: SourceItem, { reader, clock }: IngestOptions): Promise<ReadItem | PlainError> {
  try {
    const { told, isTeaser = false, settle = nothingMore, ...page } = await item.read();
    const reading = await reader.read({ ...page, name: item.name, now: clock() });
    if (reading.kind === "article") return { articles: [reading], told, isTeaser, settle };
    if (reading.kind === "feed") {
      return { articles: articlesIn(reading, item.name), told, isTeaser: true, settle };
    }
    throw new PlainError("not_an_article", `${item.name} is a list of links`, "Name it as a listing source.");
  } catch (thrown) {
    if (thrown instanceof PlainError) return thrown;
    throw thrown;
  }
}

function warningsOf(
  { article, warnings }: ParsedArticle,
  item: string,
  catalogue?: Catalogue,
): IngestReport["warnings"] {
  const found = warnings.map((warning) => ({ ...warning, item }));
  const { category } = article;
  if (!catalogue || category === null || catalogue.topicOfCategory(category)) return found;
  const message =
    `The category “${category}” belongs to no topic, so that no bulletin will hold this article. ` +
    `Add it to "categories" of a topic in the file that TOPICS_FILE names`;
  return [...found, { code: "unknown_category", message, item }];
}
