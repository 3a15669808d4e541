import type { Clock } from "../lib/clock.ts";
import { PlainError } from "../lib/errors.ts";
import type { Catalogue } from "../topics/catalogue.ts";
import type { Article, ArticleEntry, ArticleId, ParsedArticle, ParseWarning } from "./article.ts";
import { fingerprintOf, keysOf, titleKeyOf, urlKeyOf } from "./identity.ts";
import { inTurn } from "./in-turn.ts";
import type { ArticleSource, ArticleStore, IntakeLog, SourceItem } from "./ports.ts";
import { readArticle } from "./read-article.ts";

export interface IngestOptions {
  readonly store: ArticleStore;
  readonly intake: IntakeLog;
  readonly clock: Clock;
  /** With it, a category that belongs to no topic is warned of. */
  readonly catalogue?: Catalogue;
}

/** What a round over a source did; plain JSON. Items that were dealt with in an earlier round are not in it. */
export interface IngestReport {
  readonly source: string;
  readonly added: IngestedItem[];
  readonly revised: IngestedItem[];
  /** Known already, word for word. */
  readonly same: IngestedItem[];
  readonly refused: RefusedItem[];
  readonly warnings: (ParseWarning & { readonly item: string })[];
}

export interface IngestedItem {
  readonly id: ArticleId;
  readonly title: string;
  readonly item: string;
}

export interface RefusedItem {
  readonly item: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Takes what is new or changed at a source into the store, once: an item is recorded as dealt with after its
 * article is on disk, or when it was refused. Rounds over the same source wait for each other.
 * @throws what the store, the intake log or the source's listing throw; the item at hand is taken again next time
 */
export function ingest(source: ArticleSource, options: IngestOptions): Promise<IngestReport> {
  return inTurn(source, () => ingestRound(source, options));
}

async function ingestRound(source: ArticleSource, options: IngestOptions): Promise<IngestReport> {
  const { intake } = options;
  const report: IngestReport = {
    source: source.name,
    added: [],
    revised: [],
    same: [],
    refused: [],
    warnings: [],
  };
  for (const item of await source.items()) {
    if ((await intake.digestOf(source.name, item.name)) === item.digest) continue;
    const parsed = await read(item, options.clock());
    if (parsed instanceof PlainError) {
      if (parsed.code === "item_changed") continue;
      const { code, message, remedy } = parsed;
      report.refused.push({ item: item.name, code, message, remedy });
    } else {
      // Two sources may offer the same article at the same time.
      const { kind, id } = await inTurn(options.store, () => keep(parsed.article, options));
      report[kind].push({ id, title: parsed.article.title, item: item.name });
      if (kind !== "same") report.warnings.push(...warningsOf(parsed, item.name, options.catalogue));
    }
    await intake.record(source.name, item.name, item.digest);
  }
  return report;
}

async function read(item: SourceItem, now: Date): Promise<ParsedArticle | PlainError> {
  try {
    return readArticle(item.name, await item.read(), { now });
  } catch (thrown) {
    if (thrown instanceof PlainError) return thrown;
    throw thrown;
  }
}

async function keep(
  article: Article,
  { store, clock }: IngestOptions,
): Promise<{ kind: "added" | "revised" | "same"; id: ArticleId }> {
  const { known, isTitleTaken } = await recognise(article, store);
  // A copy without its address is still the article at that address.
  const whole = known && article.url === null ? { ...article, url: known.url } : article;
  const fingerprint = fingerprintOf(whole);
  if (known?.fingerprint === fingerprint) return { kind: "same", id: known.id };
  const keys = isTitleTaken ? keysOf(whole).slice(0, 1) : keysOf(whole);
  const facts = { keys, fingerprint, seenAt: clock() };
  if (known) return { kind: "revised", id: (await store.revise(known.id, whole, facts)).id };
  return { kind: "added", id: (await store.add(whole, facts)).id };
}

/** By the address, else by title and day; never two different addresses as one. */
async function recognise(
  article: Article,
  store: ArticleStore,
): Promise<{ known: ArticleEntry | undefined; isTitleTaken: boolean }> {
  const byTitle = await store.find([titleKeyOf(article)]);
  if (article.url === null) return { known: byTitle, isTitleTaken: false };
  const byUrl = await store.find([urlKeyOf(article.url)]);
  if (byUrl) return { known: byUrl, isTitleTaken: byTitle !== undefined && byTitle.id !== byUrl.id };
  const isElsewhere = byTitle?.url != null && urlKeyOf(byTitle.url) !== urlKeyOf(article.url);
  return { known: isElsewhere ? undefined : byTitle, isTitleTaken: isElsewhere };
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
