import type { ChatRecord } from "./chats.ts";
import type { StoredFile } from "./files.ts";
import type { Entity } from "./text.ts";
import { wireChat, wireMessage, wirePerson } from "./wire.ts";
import type { World } from "./world.ts";

export interface SaysOptions {
  /** Must be above every id in the chat; the next one unless told. */
  readonly messageId?: number;
  readonly languageCode?: string;
  /** Who writes; needed in a group, in a private chat it is the person of the chat. */
  readonly from?: number;
  /** The message that is answered. */
  readonly replyTo?: number;
  /** Formatting, besides the commands that are found in the text. */
  readonly entities?: readonly Entity[];
  /** A picture or a voice message, beside which the text stands. */
  readonly file?: "photo" | "voice";
  /** Whose message is passed on. */
  readonly forwardedFrom?: { readonly id: number; readonly firstName: string };
}

/** A person writes. That makes the chat known and takes back a block, as it does in Telegram. */
export function says(world: World, chatId: number, text: string, options: SaysOptions = {}): number {
  const { messageId, languageCode, from = chatId, replyTo, file, forwardedFrom } = options;
  const language = languageCode === undefined ? {} : { languageCode };
  const record = world.chats.has(chatId) ? world.chats.get(chatId) : world.chats.add(chatId, language);
  if (from <= 0) throw new Error("say who writes in a group: says(chatId, text, { from })");
  if ((text.trim() === "" && file === undefined) || text.length > 4096)
    throw new Error("people's messages have 1 to 4,096 characters");
  if (record.trouble === "deactivated" || record.trouble === "kicked") {
    throw new Error(`nobody can write to the bot in chat ${chatId}: ${record.trouble}`);
  }
  record.trouble = undefined;
  const message = record.add(
    {
      ...{ sentAtMs: world.now(), personId: from, body: text, replyTo },
      entities: [...commandsIn(text), ...(options.entities ?? [])],
      ...(file === undefined ? { kind: "text" as const } : { kind: file, file: recorded(world, file) }),
    },
    messageId,
  );
  const sender = wirePerson(from, record.chat, languageCode ?? record.chat.languageCode);
  return world.updates.add("message", {
    ...wireMessage(record, message, world.bot),
    from: sender,
    ...(forwardedFrom && { forward_origin: originOf(world, forwardedFrom) }),
  });
}

/** A picture or a sound that the person has made. */
function recorded(world: World, kind: "photo" | "voice"): StoredFile {
  const upload = { fileName: kind, sizeBytes: 1_000, head: Buffer.from("OggS") };
  return world.files.keep(kind, upload, { duration: 5 });
}

function originOf(
  world: World,
  { id, firstName }: { readonly id: number; readonly firstName: string },
): object {
  const sender = { id, is_bot: false, first_name: firstName };
  return { type: "user", sender_user: sender, date: Math.floor(world.now() / 1000) };
}

function commandsIn(text: string): Entity[] {
  const [command] = /^\/[A-Za-z0-9_]{1,64}(?:@\w+)?/.exec(text) ?? [];
  return command === undefined ? [] : [{ type: "bot_command", offset: 0, length: command.length }];
}

/** A person blocks the bot, which is told so at once, and again by 403 when it writes. */
export function leaves({ bot, chats, now, updates }: World, chatId: number): number {
  const record = chats.get(chatId);
  record.trouble = "blocked";
  return updates.add("my_chat_member", {
    chat: wireChat(record.chat),
    from: wirePerson(chatId, record.chat),
    date: Math.floor(now() / 1000),
    old_chat_member: { user: bot, status: "member" },
    new_chat_member: { user: bot, status: "kicked", until_date: 0 },
  });
}

/** Which button is pressed. */
export interface Press {
  readonly chatId: number;
  readonly messageId: number;
  readonly callbackData: string;
  /** Who presses, in a group. */
  readonly from?: number | undefined;
  /** A client that is not Telegram's sends whatever it likes. */
  readonly isForged?: boolean | undefined;
}

/** A person presses a button, which must be there now. */
export function presses(
  world: World,
  { chatId, messageId, callbackData, from = chatId, isForged = false }: Press,
): number {
  const record = world.chats.get(chatId);
  const message = record.messages.get(messageId);
  if (message === undefined) throw new Error(`chat ${chatId} has no message ${messageId}`);
  const offered = dataOnButtons(record, messageId);
  if (!isForged && !offered.includes(callbackData)) {
    throw new Error(`message ${messageId} has no button "${callbackData}", only: ${offered.join(", ")}`);
  }
  return world.updates.add("callback_query", {
    id: world.callbacks.open(),
    from: wirePerson(from, record.chat),
    message: wireMessage(record, message, world.bot),
    chat_instance: `instance-${chatId}`,
    data: callbackData,
  });
}

function dataOnButtons(record: ChatRecord, messageId: number): readonly string[] {
  const buttons = record.messages.get(messageId)?.markup?.inline_keyboard?.flat() ?? [];
  return buttons.flatMap(({ callback_data: data }) => (data === undefined ? [] : [data]));
}
