import type { Api } from "grammy";
import type { Message as SentMessage } from "grammy/types";
import { grammySignal } from "./api.ts";
import { type Message, sendOptions } from "./views/message.ts";

/** Where something goes. */
export interface Way {
  readonly api: Api;
  readonly chat: string;
  readonly isQuiet: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Somebody looks at the chat and waits: it shows that a note is being made. */
  readonly isWatched: boolean;
  /** Resolves when a message that follows may be sent: bulk sends share a pace. */
  readonly turn: (signal: AbortSignal) => Promise<void>;
  /** Telegram asks everybody to wait. */
  readonly onFlood: (afterMs: number) => void;
}

/** @throws what Telegram answers, or why it did not */
export function sendText(way: Way, message: Message, replyTo?: number): Promise<SentMessage> {
  const options = { ...sendOptions(message), ...placeOptions(way, replyTo) };
  return way.api.sendMessage(way.chat, message.text, options, way.signal && grammySignal(way.signal));
}

/** What every kind of message has of the way it goes. */
export function placeOptions({ isQuiet }: Way, replyTo: number | undefined) {
  return {
    disable_notification: isQuiet,
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  };
}
