import type { Reader, ValidatorLog } from "../articles/ports.ts";
import { ReadingRoom } from "../articles/reading/room.ts";
import { type Config, loadConfig } from "../config.ts";
import { PlainError } from "../lib/errors.ts";
import { type Fetched, openFetching, readSources } from "../sources.ts";
import { type Command, DONE, SOME_REFUSED, WRONG_USE } from "./command.ts";

type Outcome =
  | { readonly outcome: "items"; readonly itemCount: number }
  | { readonly outcome: "not_modified" }
  | {
      readonly outcome: "error";
      readonly code: string;
      readonly message: string;
      readonly retryAfterS?: number;
    };

interface Fetching {
  readonly fetch: (url: string) => Promise<Fetched>;
  readonly reader: Reader;
  readonly validators: ValidatorLog;
  readonly now: Date;
}

export const fetch: Command = {
  name: "fetch",
  usage: `npm run -s loa -- fetch URL…

Fetches each address once, as the bot would: guarded, by the site's robots.txt, one after the other. Prints a JSON line
each: how many articles its feed or listing names, "not_modified", or the error. What the servers say about their pages
is kept under DATA_DIR, apart from the bot's. FETCH_ALLOW=host:port[,…] lets these private addresses through.`,
  async run(urls, { env, clock, out, err, signal }) {
    if (urls.length === 0 || urls.some((url) => url.startsWith("-"))) {
      err(`Usage: ${fetch.usage}`);
      return WRONG_USE;
    }
    const config: Config = loadConfig(env);
    const file = await readSources(config.sourcesFile);
    await using stack = new AsyncDisposableStack();
    const { fetcher, validators } = await openFetching(config, file, clock);
    stack.use(fetcher);
    const reader = stack.use(new ReadingRoom({ presets: file.presets }));
    let failed = 0;
    for (const url of urls) {
      const known = await validators.validatorsOf(url);
      const fetching: Fetching = {
        fetch: (address) => fetcher.fetch(address, { validators: known, signal }),
        ...{ reader, validators, now: clock() },
      };
      const outcome = await outcomeOf(url, fetching);
      if (outcome.outcome === "error") failed++;
      out(JSON.stringify({ url, ...outcome }));
    }
    return failed > 0 ? SOME_REFUSED : DONE;
  },
};

async function outcomeOf(url: string, { fetch: get, reader, validators, now }: Fetching): Promise<Outcome> {
  try {
    const fetched = await get(url);
    if (fetched.outcome === "not_modified") return { outcome: "not_modified" };
    const itemCount = await countIn({ ...fetched, name: url, now }, reader);
    await validators.keep(url, fetched.validators);
    return { outcome: "items", itemCount };
  } catch (thrown) {
    if (!(thrown instanceof PlainError)) throw thrown;
    const { code, message, remedy } = thrown;
    const waitMs = "retryAfterMs" in thrown ? thrown.retryAfterMs : undefined;
    const retryAfterS = typeof waitMs === "number" ? { retryAfterS: Math.ceil(waitMs / 1_000) } : {};
    return { outcome: "error", code, message: `${message}. ${remedy}`, ...retryAfterS };
  }
}

interface FetchedPage {
  readonly name: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly now: Date;
}

/** Of a feed its entries, of any other page the articles that it lists. */
async function countIn(page: FetchedPage, reader: Reader): Promise<number> {
  try {
    const feed = await reader.read({ ...page, kind: "feed" });
    return feed.kind === "feed" ? feed.items.length : 0;
  } catch (thrown) {
    if (!(thrown instanceof PlainError) || thrown.code !== "not_a_feed") throw thrown;
    const listing = await reader.read({ ...page, kind: "listing" });
    if (listing.kind !== "listing" || listing.links.length === 0) throw thrown;
    return listing.links.length;
  }
}
