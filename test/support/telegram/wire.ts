import type { Chat, ChatRecord, Message } from "./chats.ts";

/** The bot, as getMe answers it. */
export interface BotUser {
  readonly id: number;
  readonly is_bot: true;
  readonly first_name: string;
  readonly username: string;
}

/** A chat in the words of the Bot API. */
export function wireChat({ id, type, firstName }: Chat): object {
  return type === "private" ? { id, type, first_name: firstName } : { id, type, title: firstName };
}

/** A person in the words of the Bot API; in a private chat the person and the chat share an id. */
export function wirePerson(personId: number, chat: Chat, languageCode = chat.languageCode): object {
  const firstName = personId === chat.id ? chat.firstName : `Person ${personId}`;
  const language = languageCode === undefined ? {} : { language_code: languageCode };
  return { id: personId, is_bot: false, first_name: firstName, ...language };
}

/** A message in the words of the Bot API. */
export function wireMessage(record: ChatRecord, message: Message, bot: BotUser): Record<string, unknown> {
  const { chat, messages } = record;
  const { personId, replyTo, editedAtMs, markup } = message;
  const replied = replyTo === undefined ? undefined : messages.get(replyTo);
  return {
    message_id: message.messageId,
    from: personId === undefined ? bot : wirePerson(personId, chat),
    chat: wireChat(chat),
    date: Math.floor(message.sentAtMs / 1000),
    edit_date: editedAtMs === undefined ? undefined : Math.floor(editedAtMs / 1000),
    reply_to_message:
      replied === undefined ? undefined : wireMessage(record, { ...replied, replyTo: undefined }, bot),
    ...wireContent(message),
    link_preview_options: message.linkPreview,
    has_protected_content: message.isProtected === true ? true : undefined,
    effect_id: message.effectId,
    reply_markup: markup?.inline_keyboard === undefined ? undefined : markup,
  };
}

function wireContent({ kind, body, entities, file }: Message): object {
  const given = entities.length === 0 ? undefined : entities;
  if (kind === "text") return { text: body, entities: given };
  return {
    [kind]: kind === "photo" ? [file] : file,
    caption: body === "" ? undefined : body,
    caption_entities: given,
  };
}
