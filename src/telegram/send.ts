import type { Api } from "grammy";
import type { Message as SentMessage } from "grammy/types";
import { grammySignal } from "./api.ts";
import { verdictOf } from "./outcome.ts";
import { captionOptions, type Message, sendOptions } from "./views/message.ts";

export interface SendingOptions {
  readonly isQuiet: () => boolean;
  readonly signal?: AbortSignal | undefined;
  readonly replyTo?: number | undefined;
}

/**
 * Sends a message, beside its file when it has one. Who takes no voice notes gets the words of it.
 * @throws what Telegram answers
 */
export async function sendMessageTo(
  { api, chat }: { readonly api: Api; readonly chat: string | number },
  message: Message,
  options: SendingOptions,
): Promise<SentMessage> {
  const { file, text } = message;
  const signal = options.signal && grammySignal(options.signal);
  const common = commonOptions(options);
  if (file?.kind === "photo") {
    return api.sendPhoto(chat, file.fileId, { ...captionOptions(message), ...common }, signal);
  }
  if (file?.kind !== "voice") {
    return api.sendMessage(chat, text, { ...sendOptions(message), ...common }, signal);
  }
  try {
    const duration = Math.max(1, Math.round(file.durationSeconds));
    return await api.sendVoice(
      chat,
      file.fileId,
      { ...captionOptions(message), ...common, duration },
      signal,
    );
  } catch (thrown) {
    if (verdictOf(thrown).kind !== "voiceForbidden") throw thrown;
    return api.sendMessage(chat, text, { ...sendOptions(message), ...common }, signal);
  }
}

export function commonOptions({ isQuiet, replyTo }: SendingOptions) {
  return {
    disable_notification: isQuiet(),
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  };
}
