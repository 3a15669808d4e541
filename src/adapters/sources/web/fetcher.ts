import type { LookupFunction } from "node:net";
import type { Agent } from "undici";
import { MAX_PAGE_BYTES } from "../../../articles/article.ts";
import type { Validators } from "../../../articles/ports.ts";
import type { Clock } from "../../../lib/clock.ts";
import { PlainError } from "../../../lib/errors.ts";
import type { Timer } from "../../../lib/timer.ts";
import { refusePrivate } from "./address.ts";
import { guardedAgent } from "./guarded-agent.ts";
import { HostTurns } from "./hosts.ts";
import { HttpError, retryAfterMs } from "./http-error.ts";
import { mannersFrom, ROBOT_NAME, type SiteManners } from "./robots.ts";
import { type Transferred, transfer } from "./transfer.ts";

export interface FetcherOptions {
  /** How the technicians of a portal reach whoever runs this; stands in every request. */
  readonly contact: string | undefined;
  /** `host:port` of private addresses that may be fetched. */
  readonly allowed: readonly string[];
  readonly clock: Clock;
  readonly timer: Timer;
  /** Between two requests to a host, unless its robots.txt asks for more. */
  readonly leastGapMs?: number;
  /** For tests. */
  readonly lookup?: LookupFunction;
  readonly limitMs?: number;
}

export interface FetchOptions {
  /** What the server said about the page when it sent it last. */
  readonly validators?: Validators | undefined;
  readonly certificates?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type Fetched =
  | { readonly outcome: "not_modified" }
  | {
      readonly outcome: "page";
      /** After redirects. */
      readonly url: string;
      readonly bytes: Uint8Array;
      readonly validators: Validators;
    };

const LIMIT_MS = 10_000;
const LEAST_GAP_MS = 500;
const MOST_REDIRECTS = 5;
const ROBOTS_BYTES = 512 * 1024;
const ROBOTS_KEPT_MS = 3_600_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The only way out to the web: see the README for all that it refuses. */
export class Fetcher implements AsyncDisposable {
  readonly #options: Required<Omit<FetcherOptions, "lookup" | "contact">> & Pick<FetcherOptions, "lookup">;
  readonly #allowed: ReadonlySet<string>;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #turns: HostTurns;
  readonly #agents = new Map<string | undefined, Agent>();
  readonly #manners = new Map<string, { readonly manners: Promise<SiteManners>; readonly untilMs: number }>();

  constructor({ contact, ...options }: FetcherOptions) {
    this.#options = { leastGapMs: LEAST_GAP_MS, limitMs: LIMIT_MS, ...options };
    this.#allowed = new Set(options.allowed);
    this.#turns = new HostTurns(options.timer);
    const who = contact === undefined ? "" : ` (+${contact})`;
    this.#headers = {
      "user-agent": `${ROBOT_NAME}/1.0${who}`,
      accept: "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/html;q=0.9, */*;q=0.5",
      "accept-language": "vi,en;q=0.5",
    };
  }

  /**
   * One page, with its redirects, within ten seconds (turns and pauses aside).
   * @throws PlainError `blocked_address`, `robots_denied`, `robots_unavailable`, `too_many_redirects`, `too_large`,
   * `timeout`, `network`, `unsupported_content_type`; HttpError `http_NNN`
   */
  async fetch(address: string, options: FetchOptions = {}): Promise<Fetched> {
    let left = this.#options.limitMs;
    let url = refusePrivate(address, this.#allowed);
    for (let redirects = 0; ; redirects++) {
      const manners = await this.#mannersOf(url, options);
      if (!manners.isAllowed(url.href)) throw denied(url);
      const startedMs = this.#options.timer.nowMs();
      let begunMs = startedMs;
      const answer = await this.#inTurn(url, manners, options.signal, () => {
        begunMs = this.#options.timer.nowMs();
        return this.#transfer(url, { ...options, limitMs: left });
      });
      left -= this.#options.timer.nowMs() - begunMs;
      if (!REDIRECTS.has(answer.status)) return this.#fetched(url, answer, options.validators);
      if (redirects === MOST_REDIRECTS) throw tooManyRedirects(address);
      url = this.#nextOf(url, answer);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(Array.from(this.#agents.values(), (agent) => agent.destroy()));
  }

  #inTurn<T>(
    url: URL,
    manners: SiteManners,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    const pause = () => this.#turns.pause(url.host, Math.max(manners.crawlDelayMs, this.#options.leastGapMs));
    return this.#turns.take(url.host, () => work().finally(pause), signal);
  }

  #transfer(
    url: URL,
    { validators, certificates, signal, limitMs }: FetchOptions & { readonly limitMs: number },
  ): Promise<Transferred> {
    const limit = AbortSignal.timeout(Math.max(1, Math.round(limitMs)));
    return transfer(url, {
      agent: this.#agentFor(certificates),
      headers: {
        ...this.#headers,
        ...(validators?.etag != null && { "if-none-match": validators.etag }),
        ...(validators?.lastModified != null && { "if-modified-since": validators.lastModified }),
      },
      limitBytes: MAX_PAGE_BYTES,
      signal: signal ? AbortSignal.any([limit, signal]) : limit,
    });
  }

  #agentFor(certificates: string | undefined): Agent {
    const { lookup } = this.#options;
    const agent =
      this.#agents.get(certificates) ?? guardedAgent({ allowed: this.#allowed, certificates, lookup });
    this.#agents.set(certificates, agent);
    return agent;
  }

  #nextOf(url: URL, { status, headers }: Transferred): URL {
    const location = headers["location"];
    if (location === undefined || !URL.canParse(location, url.href)) throw new HttpError(url, status);
    return refusePrivate(new URL(location, url).href, this.#allowed);
  }

  #fetched(url: URL, { status, headers, bytes }: Transferred, validators: Validators | undefined): Fetched {
    const isAsked = validators && (validators.etag ?? validators.lastModified) !== null;
    if (status === 304 && isAsked) return { outcome: "not_modified" };
    if (status !== 200) {
      throw new HttpError(url, status, retryAfterMs(headers["retry-after"], this.#options.clock()));
    }
    return {
      outcome: "page",
      url: url.href,
      bytes,
      validators: { etag: headers["etag"] ?? null, lastModified: headers["last-modified"] ?? null },
    };
  }

  #mannersOf(url: URL, options: FetchOptions): Promise<SiteManners> {
    const known = this.#manners.get(url.origin);
    const nowMs = this.#options.timer.nowMs();
    if (known && nowMs < known.untilMs) return known.manners;
    const manners = this.#askManners(url, options);
    this.#manners.set(url.origin, { manners, untilMs: nowMs + ROBOTS_KEPT_MS });
    manners.catch(() => this.#manners.delete(url.origin));
    return manners;
  }

  /** A site without robots.txt allows all; one whose robots.txt cannot be had allows nothing, by its standard. */
  async #askManners(url: URL, { certificates, signal }: FetchOptions): Promise<SiteManners> {
    let robots = new URL("/robots.txt", url);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const { limitMs } = this.#options;
      const limit = AbortSignal.timeout(limitMs);
      const answer = await transfer(robots, {
        agent: this.#agentFor(certificates),
        headers: this.#headers,
        limitBytes: ROBOTS_BYTES,
        signal: signal ? AbortSignal.any([limit, signal]) : limit,
      }).catch((thrown: unknown) =>
        rethrowUnless(thrown, ["too_large", "unsupported_content_type", "timeout"]),
      );
      if (answer === "timeout") throw robotsUnavailable(url, "it takes too long");
      if (typeof answer === "string") return mannersFrom(robots.href, null);
      if (answer.status === 200) return mannersFrom(robots.href, new TextDecoder().decode(answer.bytes));
      if (answer.status === 429 || answer.status >= 500)
        throw robotsUnavailable(url, `status ${answer.status}`);
      if (!REDIRECTS.has(answer.status)) return mannersFrom(robots.href, null);
      robots = this.#nextOf(robots, answer);
    }
    return mannersFrom(robots.href, null);
  }
}

/** The code of a failure that means no more than that there is no robots.txt. */
function rethrowUnless(thrown: unknown, codes: readonly string[]): string {
  if (thrown instanceof PlainError && codes.includes(thrown.code)) return thrown.code;
  throw thrown;
}

function denied(url: URL): PlainError {
  return new PlainError(
    "robots_denied",
    `${url.href} is not for programs: the site's robots.txt says so`,
    "Ask the portal's office to allow it (the robot's name is LoaPhuong), or take the articles in by the inbox.",
  );
}

function robotsUnavailable(url: URL, why: string): PlainError {
  return new PlainError(
    "robots_unavailable",
    `Whether ${url.host} may be read by programs cannot be known: its robots.txt fails (${why})`,
    "It is tried again in the next round; if it stays so, ask the portal's technicians.",
  );
}

function tooManyRedirects(address: string): PlainError {
  return new PlainError(
    "too_many_redirects",
    `${address} leads on more than ${MOST_REDIRECTS} times`,
    "Open it in a browser and give the address where it ends.",
  );
}
