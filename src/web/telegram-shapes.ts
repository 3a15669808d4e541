import type { Chat, Message, Update, User } from "grammy/types";
import type { ShownMessage } from "./conversation.ts";

const BOT: User = {
  id: 4_000_000_000,
  is_bot: true,
  first_name: "Loa Phường",
  username: "loa_phuong_local_bot",
};

/** What getMe answers. */
export const ME = {
  ...BOT,
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
};

export function userOf(personId: number): User {
  return { id: personId, is_bot: false, first_name: nameOf(personId), language_code: "vi" };
}

/** A message of the page, as Telegram would give it to the bot. */
export function telegramMessage(personId: number, shown: ShownMessage): Message & Update.NonChannel {
  const { id, text, entities, buttons } = shown;
  const file = fileOf(shown);
  return {
    message_id: id,
    date: Math.floor(Date.parse(shown.at) / 1000),
    chat: chatOf(personId),
    from: shown.from === "bot" ? BOT : userOf(personId),
    ...(file ? { ...file, caption: text } : { text }),
    ...(entities.length > 0 ? { [file ? "caption_entities" : "entities"]: [...entities] } : {}),
    ...(buttons.length > 0 ? { reply_markup: { inline_keyboard: buttons.map((row) => [...row]) } } : {}),
  };
}

function fileOf({ recording, document }: ShownMessage): object | undefined {
  if (document) {
    const { id, name } = document;
    return { document: { file_id: id, file_unique_id: id, file_name: name } };
  }
  if (!recording) return undefined;
  const { id, kind, durationSeconds } = recording;
  return { [kind]: { file_id: id, file_unique_id: id, duration: durationSeconds } };
}

function chatOf(personId: number): Chat.PrivateChat {
  return { id: personId, type: "private", first_name: nameOf(personId) };
}

function nameOf(personId: number): string {
  return `Người đọc ${personId}`;
}
