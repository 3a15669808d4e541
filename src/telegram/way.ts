import type { Api } from "grammy";
import type { Message as SentMessage } from "grammy/types";
import { sendMessageTo } from "./send.ts";
import type { Message } from "./views/message.ts";

/** Where something goes. */
export interface Way {
  readonly api: Api;
  readonly chat: string;
  /** Whether what is sent now makes no sound; a note may follow its text hours later. */
  readonly isQuiet: () => boolean;
  readonly signal?: AbortSignal | undefined;
  /** Somebody looks at the chat and waits: it shows that a note is being made. */
  readonly isWatched: boolean;
  /** Resolves when a message that follows may be sent: bulk sends share a pace. */
  readonly turn: (signal: AbortSignal) => Promise<void>;
  /** Telegram asks everybody to wait. */
  readonly onFlood: (afterMs: number) => void;
  /** Hears of the note that has followed a text. */
  readonly onFollowed?: (messageId: number, followerId: number) => void;
}

/** @throws what Telegram answers, or why it did not */
export function sendText(way: Way, message: Message, replyTo?: number): Promise<SentMessage> {
  return sendMessageTo(way, message, { ...way, replyTo });
}
