import { clean, linesOf } from "../language/text.ts";
import type { Clock } from "../lib/clock.ts";
import { type Inquiry, type InquiryId, MAX_INQUIRY_LENGTH } from "./inquiry.ts";
import type { InquiryStore, SenderBook } from "./ports.ts";

export interface InquiriesOptions {
  readonly store: InquiryStore;
  readonly senders: SenderBook;
  readonly clock: Clock;
  /** Where a subscriber is reached; `undefined`: nobody knows any more. */
  readonly addressOf: (subscriberId: string) => Promise<string | undefined>;
  /** Writes down what staff have done; `about` is the inquiry's number. */
  readonly onAct: (act: InquiryAct, by: string, about: InquiryId) => Promise<void>;
}

/** Who writes to staff: what they write is kept by the id, and how much they send by the address. */
export interface Sender {
  readonly id: string;
  readonly address: string;
}

export type InquiryAct = "reply" | "close" | "mute" | "unmute";

/** Why something was not done. */
export type InquiryRefusal = "unknown" | "closed" | "muted" | "tooMany" | "tooLong" | "empty";

export type InquiryOutcome =
  | { readonly kind: "done"; readonly inquiry: Inquiry }
  | { readonly kind: "refused"; readonly why: InquiryRefusal };

/** A resident sends at most so many messages to staff in 24 hours. */
export const INQUIRIES_A_DAY = 10;
const DAY_MS = 86_400_000;
/** How long somebody who was muted stays so. */
export const MUTE_MS = 7 * DAY_MS;
/** How long a closed conversation is kept. */
export const KEEP_CLOSED_MS = 30 * DAY_MS;

/** What residents ask people, and what they are answered. */
export class Inquiries {
  readonly #options: InquiriesOptions;

  constructor(options: InquiriesOptions) {
    this.#options = options;
  }

  get(id: InquiryId): Promise<Inquiry | undefined> {
    return this.#options.store.get(id);
  }

  /** Those that wait, the longest waiting first. */
  open(): Promise<readonly Inquiry[]> {
    return this.#options.store.list(["open"]);
  }

  /** Begins a conversation. @param announcementId what was answered; `null`: a question that the bot could not answer */
  async begin(sender: Sender, words: string, announcementId: string | null): Promise<InquiryOutcome> {
    const text = tidy(words);
    const why = await this.#problem(sender, text);
    if (why) return { kind: "refused", why };
    const at = await this.#note(sender);
    const inquiry = await this.#options.store.create((id) => ({
      ...{ id, subscriberId: sender.id, announcementId, status: "open" },
      turns: [{ from: "resident", by: null, at, text }],
      ...{ createdAt: at, changedAt: at },
    }));
    return { kind: "done", inquiry };
  }

  /** A resident goes on with their own conversation. Another's does not exist for them. */
  async goOn(sender: Sender, id: InquiryId, words: string): Promise<InquiryOutcome> {
    const text = tidy(words);
    const known = await this.get(id);
    if (known?.subscriberId !== sender.id) return { kind: "refused", why: "unknown" };
    const why = await this.#problem(sender, text);
    if (why) return { kind: "refused", why };
    await this.#note(sender);
    return this.#change(id, (inquiry, at) => ({
      ...inquiry,
      status: "open",
      turns: [...inquiry.turns, { from: "resident", by: null, at, text }],
    }));
  }

  /** Staff answer. */
  async reply(by: string, id: InquiryId, words: string): Promise<InquiryOutcome> {
    const text = tidy(words);
    if (text === "") return { kind: "refused", why: "empty" };
    if (text.length > MAX_INQUIRY_LENGTH) return { kind: "refused", why: "tooLong" };
    return this.#act("reply", by, id, (inquiry, at) => ({
      ...inquiry,
      status: "answered",
      turns: [...inquiry.turns, { from: "staff", by, at, text }],
    }));
  }

  close(by: string, id: InquiryId): Promise<InquiryOutcome> {
    return this.#act("close", by, id, (inquiry) => ({ ...inquiry, status: "closed" }));
  }

  /** Nothing more is taken from whoever wrote it for a week; or it is again. */
  async mute(by: string, id: InquiryId, isMuted: boolean): Promise<InquiryOutcome> {
    const { addressOf, clock, onAct, senders } = this.#options;
    const inquiry = await this.get(id);
    const address = inquiry && (await addressOf(inquiry.subscriberId));
    if (!inquiry || address === undefined) return { kind: "refused", why: "unknown" };
    const until = new Date(clock().getTime() + MUTE_MS).toISOString();
    await senders.mute(address, isMuted ? until : null);
    await onAct(isMuted ? "mute" : "unmute", by, id);
    return { kind: "done", inquiry };
  }

  /** Whether nothing is taken from whoever wrote it. */
  async isMuted({ subscriberId }: Pick<Inquiry, "subscriberId">): Promise<boolean> {
    const address = await this.#options.addressOf(subscriberId);
    return address !== undefined && this.#isMuted(address);
  }

  /** Whether the bounds on sending remember this address, whatever else was forgotten. */
  isRemembered(address: string): Promise<boolean> {
    return this.#options.senders.knows(address);
  }

  /** How many conversations of this resident are kept. */
  async countOf(subscriberId: string): Promise<number> {
    return (await this.#options.store.of(subscriberId)).length;
  }

  forget(subscriberId: string): Promise<void> {
    return this.#options.store.forget(subscriberId);
  }

  /** Drops what is kept no longer. */
  async prune(): Promise<void> {
    const { clock, senders, store } = this.#options;
    const now = clock();
    await store.prune(new Date(now.getTime() - KEEP_CLOSED_MS));
    await senders.prune(now, new Date(now.getTime() - DAY_MS));
  }

  async #problem({ address }: Sender, text: string): Promise<InquiryRefusal | undefined> {
    const { clock, senders } = this.#options;
    if (text === "") return "empty";
    if (text.length > MAX_INQUIRY_LENGTH) return "tooLong";
    if (await this.#isMuted(address)) return "muted";
    const since = new Date(clock().getTime() - DAY_MS);
    return (await senders.countSince(address, since)) >= INQUIRIES_A_DAY ? "tooMany" : undefined;
  }

  async #isMuted(address: string): Promise<boolean> {
    return ((await this.#options.senders.mutedUntil(address)) ?? "") > this.#now();
  }

  /** Counts what is sent, before it is kept: a kill in between lets nobody send more. @returns when */
  async #note({ address }: Sender): Promise<string> {
    const now = this.#options.clock();
    await this.#options.senders.note(address, now);
    return now.toISOString();
  }

  async #act(
    act: InquiryAct,
    by: string,
    id: InquiryId,
    change: (inquiry: Inquiry, at: string) => Inquiry,
  ): Promise<InquiryOutcome> {
    const outcome = await this.#change(id, (inquiry, at) =>
      inquiry.status === "closed" ? undefined : change(inquiry, at),
    );
    if (outcome.kind === "done") await this.#options.onAct(act, by, id);
    return outcome;
  }

  async #change(
    id: InquiryId,
    change: (inquiry: Inquiry, at: string) => Inquiry | undefined,
  ): Promise<InquiryOutcome> {
    const at = this.#now();
    let why: InquiryRefusal = "unknown";
    const inquiry = await this.#options.store.update(id, (newest) => {
      const changed = change(newest, at);
      if (!changed) why = "closed";
      return changed && { ...changed, changedAt: at };
    });
    return inquiry ? { kind: "done", inquiry } : { kind: "refused", why };
  }

  #now(): string {
    return this.#options.clock().toISOString();
  }
}

/** Lines as they were written, cleaned, without empty ones at the ends. */
function tidy(words: string): string {
  return linesOf(words).map(clean).join("\n").trim();
}
