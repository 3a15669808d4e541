import type { Api } from "grammy";
import type { Content, DeliveryOutcome } from "../deliveries/delivery.ts";
import type { Messenger } from "../deliveries/ports.ts";
import type { Clock } from "../lib/clock.ts";
import { messageOf } from "../lib/errors.ts";
import type { Aloud } from "./aloud.ts";
import { besideOf, nameOf, parseName } from "./message-name.ts";
import { type SendVerdict, verdictOf } from "./outcome.ts";
import { edit, remove } from "./revise.ts";
import type { SpokenMessage } from "./views/spoken.ts";
import { sendText, type Way } from "./way.ts";

export interface MessengerOptions {
  readonly api: Api;
  /** The message for a content; called once a delivery, so it keeps what it has made. */
  readonly render: (content: Content) => Promise<SpokenMessage>;
  readonly clock: Clock;
  /** Cuts what is on its way: aborted when the process can wait no longer. */
  readonly cut?: AbortSignal;
  /** Whether a message may make no sound at this moment. */
  readonly isQuiet: (now: Date) => boolean;
  /** A message of ours that Telegram could not read: our fault, so somebody should know. */
  readonly onUnformatted: () => void;
  /** Sends what is read aloud; without it everything is text alone. */
  readonly aloud?: Aloud | undefined;
  /** Whoever gets it looks at the chat and waits. */
  readonly isWatched?: boolean;
  /** Waits for the turn of a message that follows another: bulk sends share a pace. */
  readonly turn?: (signal: AbortSignal) => Promise<void>;
  readonly onFlood?: (afterMs: number) => void;
  /** The line under a changed text whose note still reads the old one. */
  readonly oldReading?: ((content: Content) => string) | undefined;
}

const NOT_THERE = "message not found";

/** The Messenger port over Telegram. */
export function telegramMessenger(options: MessengerOptions): Messenger {
  return {
    async deliver(address, content, { target, onFollowed } = {}) {
      const { act = "send", isUrgent = false } = content;
      const way = { ...options, ...(isUrgent && { isQuiet: () => false }), onFollowed };
      const name = parseName(target ?? "");
      if (act !== "send" && !name) return { kind: "refused", reason: NOT_THERE };
      if (act === "remove" && name) return settled(await remove(way, address, name));
      const message = await options.render(content).catch((thrown: unknown) => messageOf(thrown));
      if (typeof message === "string") return { kind: "refused", reason: message };
      const attempt = (shown: SpokenMessage) =>
        name ? edit(way, { chat: address, name, content }, shown) : send(way, address, shown);
      const outcome = await attempt(message);
      if (outcome.kind !== "unformatted") return settled(outcome);
      options.onUnformatted();
      return settled(await attempt(withoutEntities(message)));
    },
  };
}

interface SendWay extends MessengerOptions {
  readonly onFollowed: ((name: string) => void) | undefined;
}

async function send(options: SendWay, address: string, message: SpokenMessage): Promise<SendVerdict> {
  const { aloud } = options;
  const way = wayOf(options, address);
  try {
    const sent = await (aloud && message.spoken
      ? aloud.send(message, message.spoken, way)
      : sendText(way, message));
    return { kind: "sent", messageId: nameOf({ messageId: sent.message_id, beside: besideOf(sent) }) };
  } catch (thrown) {
    return verdictOf(thrown);
  }
}

export type WayOptions = Pick<
  MessengerOptions,
  "api" | "clock" | "cut" | "isQuiet" | "isWatched" | "turn" | "onFlood"
> &
  Partial<Pick<SendWay, "onFollowed">>;

/** The way to a chat. */
export function wayOf(options: WayOptions, chat: string): Way {
  const { api, clock, cut, isQuiet, isWatched = false, onFollowed } = options;
  const { turn = async () => undefined, onFlood = () => undefined } = options;
  const way = { api, chat, isQuiet: () => isQuiet(clock()), signal: cut, isWatched, turn, onFlood };
  if (!onFollowed) return way;
  return {
    ...way,
    onFollowed: (messageId, followerId) => onFollowed(nameOf({ messageId, beside: "nothing", followerId })),
  };
}

function withoutEntities(message: SpokenMessage): SpokenMessage {
  const { spoken } = message;
  const together = spoken?.together ? { ...spoken.together, entities: [] } : null;
  return { ...message, entities: [], ...(spoken && { spoken: { ...spoken, together } }) };
}

/** Where there is no second way left, the verdict is a refusal. */
function settled(verdict: SendVerdict): DeliveryOutcome {
  if (verdict.kind === "unformatted") return { kind: "refused", reason: "not readable for Telegram" };
  if (verdict.kind === "voiceForbidden") return { kind: "refused", reason: "voice notes forbidden" };
  if (verdict.kind === "missing") return { kind: "refused", reason: NOT_THERE };
  if (verdict.kind === "unchanged") return { kind: "refused", reason: "nothing to change" };
  return verdict;
}
