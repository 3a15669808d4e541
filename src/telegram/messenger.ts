import type { Api } from "grammy";
import type { Content, DeliveryOutcome } from "../deliveries/delivery.ts";
import type { Messenger } from "../deliveries/ports.ts";
import type { Clock } from "../lib/clock.ts";
import { messageOf } from "../lib/errors.ts";
import type { Aloud } from "./aloud.ts";
import { type SendVerdict, verdictOf } from "./outcome.ts";
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
}

/** The Messenger port over Telegram. */
export function telegramMessenger(options: MessengerOptions): Messenger {
  return {
    async deliver(address, content) {
      const message = await options.render(content).catch((thrown: unknown) => messageOf(thrown));
      if (typeof message === "string") return { kind: "refused", reason: message };
      const outcome = await send(options, address, message);
      if (outcome.kind !== "unformatted") return settled(outcome);
      options.onUnformatted();
      return settled(await send(options, address, withoutEntities(message)));
    },
  };
}

async function send(
  options: MessengerOptions,
  address: string,
  message: SpokenMessage,
): Promise<SendVerdict> {
  const { aloud } = options;
  const way = wayOf(options, address);
  try {
    const sent = await (aloud && message.spoken
      ? aloud.send(message, message.spoken, way)
      : sendText(way, message));
    return { kind: "sent", messageId: String(sent.message_id) };
  } catch (thrown) {
    return verdictOf(thrown);
  }
}

export type WayOptions = Pick<
  MessengerOptions,
  "api" | "clock" | "cut" | "isQuiet" | "isWatched" | "turn" | "onFlood"
>;

/** The way of a message that is sent now. */
export function wayOf(options: WayOptions, chat: string): Way {
  const { api, clock, cut, isQuiet, isWatched = false } = options;
  const { turn = async () => undefined, onFlood = () => undefined } = options;
  return { api, chat, isQuiet: isQuiet(clock()), signal: cut, isWatched, turn, onFlood };
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
  return verdict;
}
