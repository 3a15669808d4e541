import type { FileKind, StoredFile } from "./files.ts";
import type { Button, Markup } from "./keyboard.ts";
import { badRequest, forbidden } from "./refusal.ts";
import type { Entity } from "./text.ts";

/** A chat that the bot knows. */
export interface Chat {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup";
  /** The name of the person, or the title of the group. */
  readonly firstName: string;
  readonly languageCode?: string;
}

/** A message as it stands in its chat now. Its body is the text, or the caption of its file. */
export interface Message {
  readonly messageId: number;
  readonly sentAtMs: number;
  /** The person who wrote it; undefined when the bot did. */
  readonly personId?: number;
  readonly body: string;
  readonly entities: readonly Entity[];
  readonly kind: "text" | FileKind;
  readonly file?: StoredFile;
  readonly markup?: Markup | undefined;
  readonly linkPreview?: { readonly is_disabled?: boolean } | undefined;
  readonly replyTo?: number | undefined;
  readonly isSilent?: boolean;
  readonly isProtected?: boolean;
  readonly effectId?: string | undefined;
  readonly editedAtMs?: number;
}

export type Trouble = "blocked" | "deactivated" | "kicked" | "strange";

/** A chat with its messages and what stands in the way of writing to it. */
export class ChatRecord {
  readonly chat: Chat;
  readonly messages = new Map<number, Message>();
  lastMessageId = 0;
  trouble: Trouble | undefined;
  movedTo: number | undefined;
  refusesVoice = false;

  constructor(chat: Chat) {
    this.chat = chat;
  }

  add(message: Omit<Message, "messageId">, messageId = this.lastMessageId + 1): Message {
    if (messageId <= this.lastMessageId) {
      throw new Error(`message ids of chat ${this.chat.id} ascend: ${messageId} <= ${this.lastMessageId}`);
    }
    this.lastMessageId = messageId;
    const added = { ...message, messageId };
    this.messages.set(messageId, added);
    return added;
  }

  /** Refuses to write, or with "delete" to delete, as this chat's state demands. */
  open(purpose: "write" | "delete" = "write"): void {
    if (this.movedTo !== undefined) {
      throw badRequest("group chat was upgraded to a supergroup chat", {
        parameters: { migrate_to_chat_id: this.movedTo },
        isMistake: false,
      });
    }
    if (this.trouble === "deactivated") throw forbidden("user is deactivated");
    if (this.trouble === "kicked") throw forbidden(`bot was kicked from the ${this.chat.type} chat`);
    if (purpose === "delete") return;
    if (this.trouble === "blocked") throw forbidden("bot was blocked by the user");
    if (this.trouble === "strange") throw forbidden("bot can't initiate conversation with a user");
  }
}

export interface NewChat {
  readonly firstName?: string;
  readonly languageCode?: string;
}

/** The chats that the bot knows. */
export class Chats {
  readonly #records = new Map<number, ChatRecord>();

  add(id: number, { firstName = `Person ${id}`, languageCode }: NewChat = {}): ChatRecord {
    if (this.#records.has(id)) throw new Error(`chat ${id} is known already`);
    const language = languageCode === undefined ? {} : { languageCode };
    const record = new ChatRecord({ id, type: typeOf(id), firstName, ...language });
    this.#records.set(id, record);
    return record;
  }

  /** For the test: a chat that must be known. */
  get(id: number): ChatRecord {
    const record = this.#records.get(id);
    if (record === undefined) throw new Error(`the stand-in knows no chat ${id}: addChat(${id}) first`);
    return record;
  }

  has(id: number): boolean {
    return this.#records.has(id);
  }

  /** For the bot: what a call names must be known. */
  find(id: number | string | undefined): ChatRecord {
    const record = typeof id === "number" ? this.#records.get(id) : undefined;
    if (id === undefined) throw badRequest("chat_id is empty");
    if (record === undefined) throw badRequest("chat not found", { isMistake: false });
    return record;
  }
}

function typeOf(id: number): Chat["type"] {
  if (id > 0) return "private";
  return id <= -1_000_000_000_000 ? "supergroup" : "group";
}

/** A message as a person sees it. */
export interface SeenMessage {
  readonly messageId: number;
  readonly text?: string;
  readonly caption?: string;
  readonly entities: readonly Entity[];
  readonly buttons: readonly (readonly { text: string; data?: string; url?: string }[])[];
  readonly edited: boolean;
  readonly silent: boolean;
  readonly replyTo?: number;
  readonly voice?: StoredFile;
  readonly audio?: StoredFile;
  readonly photo?: StoredFile;
  readonly document?: StoredFile;
}

export function asSeen(message: Message): SeenMessage {
  return {
    messageId: message.messageId,
    ...(message.kind === "text" ? { text: message.body } : { caption: message.body }),
    ...(message.file === undefined ? {} : { [message.kind]: message.file }),
    entities: message.entities,
    buttons: (message.markup?.inline_keyboard ?? []).map((row) => row.map(asSeenButton)),
    edited: message.editedAtMs !== undefined,
    silent: message.isSilent ?? false,
    ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
  };
}

function asSeenButton({ text, callback_data: data, url }: Button) {
  return { text, ...(data === undefined ? {} : { data }), ...(url === undefined ? {} : { url }) };
}
