import type { Params, Report } from "./check.ts";
import { badRequest, conflict } from "./refusal.ts";
import { DEFAULT_UPDATES, UPDATES } from "./tables.ts";

/** An update in the words of the Bot API: its id and one field named after its kind. */
export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly resolve: (updates: readonly Update[]) => void;
  readonly reject: (error: Error) => void;
}

type WhenGone = (listener: () => void) => void;

interface Webhook {
  readonly url: string;
  readonly maxConnections: number;
}

const MOST_IN_A_BATCH = 100;
const LONGEST_POLL_SECONDS = 50;
const OTHER_POLLER =
  "terminated by other getUpdates request; make sure that only one bot instance is running";
const WEBHOOK_ACTIVE =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** The updates that wait for the bot, and the one who waits for them. */
export class Updates {
  readonly #known = new Map<number, Update>();
  /** Waiting, oldest first; an update leaves when an offset above it is asked for. */
  #queue: Update[] = [];
  /** Copies to be handed out once more, whatever the offset. */
  #again: Update[] = [];
  #lastId = 1000;
  #allowed: readonly string[] | undefined;
  #poll: Poll | undefined;
  #hasRival = false;
  #webhook: Webhook | undefined;
  readonly #onWait: () => void;

  constructor(onWait: () => void) {
    this.#onWait = onWait;
  }

  /** Whether a getUpdates is waiting now. */
  get isPolled(): boolean {
    return this.#poll !== undefined;
  }

  /** Queues an update unless the bot has asked not to get its kind; gives its id. */
  add(kind: string, content: object): number {
    this.#lastId += 1;
    const update = { update_id: this.#lastId, [kind]: content };
    this.#known.set(update.update_id, update);
    if ((this.#allowed ?? DEFAULT_UPDATES).includes(kind)) this.#queue.push(update);
    this.#feed();
    return update.update_id;
  }

  redeliver(updateId: number): void {
    const update = this.#known.get(updateId);
    if (update === undefined) throw new Error(`there was no update ${updateId} to redeliver`);
    this.#again.push(update);
    this.#feed();
  }

  /** Another instance of the bot asks for updates: whoever polls now, or next, is told so. */
  addRival(): void {
    if (this.#poll === undefined) this.#hasRival = true;
    else this.#end(conflict(OTHER_POLLER));
  }

  /** getUpdates: confirms what lies below the offset and answers, at once or when there is something. */
  async poll(params: Params, whenGone: WhenGone, report: Report): Promise<readonly Update[]> {
    if (this.#webhook !== undefined) throw conflict(WEBHOOK_ACTIVE);
    this.#allow(params.allowed_updates, report);
    this.#end(conflict(OTHER_POLLER));
    if (this.#hasRival) {
      this.#hasRival = false;
      throw conflict(OTHER_POLLER);
    }
    const { limit: wanted = MOST_IN_A_BATCH, timeout = 0 } = params;
    const limit = Math.min(Math.max(wanted, 1), MOST_IN_A_BATCH);
    if (limit !== wanted) report(`limit ${wanted} is not within 1 to 100`);
    const offset = this.#confirm(params.offset ?? 0);
    const batch = this.#take(offset, limit);
    return batch.length > 0 || timeout <= 0 ? batch : this.#wait(offset, limit, timeout, whenGone);
  }

  setWebhook(params: Params, report: Report): boolean {
    const { url = "", max_connections: maxConnections = 40, secret_token: secret = "" } = params;
    if (params.drop_pending_updates === true) this.#queue = [];
    if (url === "") return this.deleteWebhook(params);
    checkWebhookUrl(url);
    if (secret.length > 256) throw badRequest("secret token is too long");
    if (!/^[\w-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters");
    this.#allow(params.allowed_updates, report);
    this.#webhook = { url, maxConnections };
    this.#end(conflict("terminated by setWebhook request"));
    return true;
  }

  deleteWebhook(params: Params): boolean {
    if (params.drop_pending_updates === true) this.#queue = [];
    this.#webhook = undefined;
    return true;
  }

  webhookDetails(): object {
    return {
      url: this.#webhook?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: this.#queue.length,
      max_connections: this.#webhook?.maxConnections,
      allowed_updates: this.#allowed,
    };
  }

  /** Ends the open poll without updates: the stand-in goes away. */
  close(): void {
    this.#poll?.resolve([]);
    this.#poll = undefined;
  }

  #allow(kinds: readonly string[] | undefined, report: Report): void {
    const unknown = kinds?.filter((kind) => !UPDATES.includes(kind)) ?? [];
    if (unknown.length > 0) report(`unknown kinds of update: ${unknown.join(", ")}`);
    if (kinds !== undefined) this.#allowed = kinds.length === 0 ? undefined : kinds;
  }

  #confirm(offset: number): number {
    const fromEnd = this.#queue.at(offset)?.update_id ?? this.#queue[0]?.update_id ?? 0;
    const first = offset < 0 ? fromEnd : offset;
    this.#queue = this.#queue.filter(({ update_id: id }) => id >= first);
    return first;
  }

  #take(offset: number, limit: number): readonly Update[] {
    const again = this.#again.splice(0, limit);
    const waiting = this.#queue.filter(({ update_id: id }) => id >= offset).slice(0, limit - again.length);
    return [...again, ...waiting].sort((a, b) => a.update_id - b.update_id);
  }

  async #wait(
    offset: number,
    limit: number,
    timeoutSeconds: number,
    whenGone: WhenGone,
  ): Promise<readonly Update[]> {
    const { promise, resolve, reject } = Promise.withResolvers<readonly Update[]>();
    const poll: Poll = { offset, limit, resolve, reject };
    const giveUp = () => {
      if (this.#poll === poll) this.#poll = undefined;
      resolve([]);
    };
    this.#poll = poll;
    const timer = setTimeout(giveUp, Math.min(timeoutSeconds, LONGEST_POLL_SECONDS) * 1000);
    whenGone(giveUp);
    this.#onWait();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  #feed(): void {
    const poll = this.#poll;
    if (poll === undefined) return;
    const batch = this.#take(poll.offset, poll.limit);
    if (batch.length === 0) return;
    this.#poll = undefined;
    poll.resolve(batch);
  }

  #end(error: Error): void {
    this.#poll?.reject(error);
    this.#poll = undefined;
  }
}

function checkWebhookUrl(url: string): void {
  if (!URL.canParse(url)) throw badRequest("invalid webhook URL specified");
  const { protocol, port } = new URL(url);
  if (protocol !== "https:") {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (!["", "80", "88", "8443"].includes(port)) {
    throw badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
  }
}
