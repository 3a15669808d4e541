import { createHash } from "node:crypto";
import type {
  ArticleSource,
  Reader,
  RoundFacts,
  SourceItem,
  SourcePage,
  ValidatorLog,
} from "../../../articles/ports.ts";
import type { SourceEntry } from "../../../articles/sources-file.ts";
import type { Clock } from "../../../lib/clock.ts";
import { PlainError } from "../../../lib/errors.ts";
import type { Fetcher } from "./fetcher.ts";
import { HttpError } from "./http-error.ts";
import { linksIn, type Pointer } from "./pointers.ts";

export interface WebSourceOptions {
  readonly entry: SourceEntry;
  readonly fetcher: Pick<Fetcher, "fetch">;
  readonly reader: Reader;
  readonly validators: ValidatorLog;
  readonly clock: Clock;
  /** The certificates (PEM) that the entry names. */
  readonly certificates?: string | undefined;
}

/** Articles are corrected in their first days; each day they are looked at once more. */
const LOOKED_AT_AGAIN_MS = 2 * 86_400_000;

/**
 * A feed, a listing or a single page of a portal. A list that has not changed is fetched again only as far as its server
 * has to say so; of the pages it names, those that are new, changed in the list, or young.
 */
export function webSource(options: WebSourceOptions): ArticleSource {
  const { entry, reader, validators, certificates } = options;
  const fetcher = patient(options);
  let last: readonly Pointer[] | undefined;

  async function pointers(round: RoundFacts): Promise<readonly Pointer[]> {
    const known = last === undefined ? undefined : await validators.validatorsOf(entry.url);
    const fetched = await fetcher.fetch(entry.url, { validators: known, certificates, signal: round.signal });
    if (fetched.outcome === "not_modified" && last) return last;
    if (fetched.outcome === "not_modified") throw new TypeError("nobody asked whether it is modified");
    const get = (url: string) => fetcher.fetch(url, { certificates, signal: round.signal });
    const found = await linksIn(fetched, { entry, reader, get, round });
    await validators.keep(entry.url, fetched.validators);
    last = found;
    return found;
  }

  const readPointer = async (pointer: Pointer, signal: AbortSignal): Promise<SourcePage> => {
    const told = { ...pointer.told, category: pointer.told.category ?? entry.category ?? null };
    if (pointer.article) {
      const article = { ...pointer.article, category: pointer.article.category ?? told.category };
      return { bytes: Buffer.from(JSON.stringify(article)), kind: "json", isTeaser: true };
    }
    const known = await validators.validatorsOf(pointer.url);
    const fetched = await fetcher.fetch(pointer.url, { validators: known, certificates, signal });
    if (fetched.outcome === "not_modified") {
      throw new PlainError("item_unchanged", `${pointer.url} has not changed`, "Nothing to do.");
    }
    const { bytes } = fetched;
    const settle = () => validators.keep(pointer.url, fetched.validators);
    return { bytes, kind: "html", url: pointer.url, rules: entry.rules, told, settle };
  };

  return {
    name: entry.name,
    hasBacklog: true,
    async items(round) {
      const items = entry.kind === "page" ? [pageItself(entry)] : await pointers(round);
      return items.map(
        (pointer): SourceItem => ({
          name: pointer.url,
          digest: digestOf(pointer, round.now),
          read: () => readPointer(pointer, round.signal),
        }),
      );
    },
  };
}

const LONGEST_REST_MS = 86_400_000;

/** A fetch that leaves the site alone for as long as it has asked for (`Retry-After`). */
function patient({ entry, fetcher, clock }: WebSourceOptions): Pick<Fetcher, "fetch"> {
  let restUntilMs = 0;
  return {
    async fetch(address, options) {
      if (clock().getTime() < restUntilMs) {
        const message = `The site of ${entry.name} has asked to be left alone for a while`;
        throw new PlainError("deferred", message, "It is asked again when that time is over.");
      }
      try {
        return await fetcher.fetch(address, options);
      } catch (thrown) {
        const restMs = thrown instanceof HttpError ? (thrown.retryAfterMs ?? 0) : 0;
        restUntilMs = clock().getTime() + Math.min(restMs, LONGEST_REST_MS);
        throw thrown;
      }
    },
  };
}

function pageItself({ url }: SourceEntry): Pointer {
  return { url, title: null, told: { category: null, publishedAt: null, author: null }, changesDaily: true };
}

/** Changes when the list says something else about the page, and each day while the page is young. */
function digestOf({ title, told, url, article, changesDaily = false }: Pointer, now: Date): string {
  const publishedMs = told.publishedAt === null ? Number.NaN : Date.parse(told.publishedAt);
  const isYoung = changesDaily || now.getTime() - publishedMs < LOOKED_AT_AGAIN_MS;
  const day = isYoung && !article ? now.toISOString().slice(0, 10) : "";
  const facts = JSON.stringify([url, title, told.publishedAt, article?.lead, day]);
  return createHash("sha256").update(facts).digest("hex");
}
