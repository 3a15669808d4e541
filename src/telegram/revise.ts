import type { Api } from "grammy";
import type { Content } from "../deliveries/delivery.ts";
import { grammySignal } from "./api.ts";
import { type MessageName, nameOf } from "./message-name.ts";
import { type SendVerdict, verdictOf } from "./outcome.ts";
import { captionOptions, type Message, sendOptions } from "./views/message.ts";
import { clip } from "./views/split.ts";

/** Telegram's limit for the text beside a file. */
const MAX_CAPTION_LENGTH = 1_024;

export interface ReviseWay {
  readonly api: Api;
  readonly cut?: AbortSignal;
  readonly oldReading?: ((content: Content) => string) | undefined;
}

/** A message that was sent. */
export interface SentAt {
  readonly chat: string;
  readonly name: MessageName;
  /** What is to stand there now. */
  readonly content: Content;
}

/**
 * Puts other words in the place of those that were sent; what followed them says the old ones, and goes. To do it twice,
 * as after a kill, does no harm.
 */
export async function edit(
  way: ReviseWay,
  { chat, name, content }: SentAt,
  message: Message,
): Promise<SendVerdict> {
  const { api, oldReading } = way;
  const { messageId, beside, followerId } = name;
  const signal = signalOf(way);
  const line = beside === "recording" ? (oldReading?.(content) ?? "") : "";
  const verdict = await verdictFrom(name, () =>
    beside === "nothing"
      ? api.editMessageText(chat, messageId, message.text, sendOptions(message), signal)
      : api.editMessageCaption(chat, messageId, captionOptions(captionFrom(message, line)), signal),
  );
  const isChanged = verdict.kind === "sent" || verdict.kind === "unchanged";
  if (isChanged && followerId !== undefined)
    await api.deleteMessage(chat, followerId, signal).catch(() => undefined);
  return verdict.kind === "unchanged" ? { kind: "sent", messageId: nameOf(name) } : verdict;
}

/** Takes a message away, with what followed it. One that is not there any more is away. */
export async function remove(way: ReviseWay, chat: string, name: MessageName): Promise<SendVerdict> {
  const { api } = way;
  const signal = signalOf(way);
  const { messageId, followerId } = name;
  if (followerId !== undefined) await api.deleteMessage(chat, followerId, signal).catch(() => undefined);
  const verdict = await verdictFrom(name, () => api.deleteMessage(chat, messageId, signal));
  return verdict.kind === "missing" ? { kind: "sent", messageId: nameOf(name) } : verdict;
}

async function verdictFrom(name: MessageName, call: () => Promise<unknown>): Promise<SendVerdict> {
  try {
    await call();
    return { kind: "sent", messageId: nameOf(name) };
  } catch (thrown) {
    return verdictOf(thrown);
  }
}

/** As the text beside a file: the new message has all of it. */
function captionFrom(message: Message, line: string): Message {
  const tail = line === "" ? "" : `\n${line}`;
  const text = `${clip(message.text, MAX_CAPTION_LENGTH - tail.length)}${tail}`;
  const end = text.length - tail.length;
  return {
    ...message,
    text,
    entities: message.entities.filter(({ offset, length }) => offset + length <= end),
  };
}

function signalOf({ cut }: ReviseWay) {
  return cut && grammySignal(cut);
}
