import { isDeepStrictEqual } from "node:util";
import type { ChatRecord, Message } from "./chats.ts";
import { checkMarkup } from "./keyboard.ts";
import { badRequest } from "./refusal.ts";
import { readCaptionOf, readText, refuseOutOfPlace } from "./sending.ts";
import type { Formatted } from "./text.ts";
import { wireMessage } from "./wire.ts";
import type { Call, World } from "./world.ts";

const DELETABLE_MS = 48 * 60 * 60 * 1000;
const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same " +
  "as a current content and reply markup of the message";

export function editMessageText(world: World, call: Call): object {
  refuseOutOfPlace(call.params);
  const body = readText(call);
  return edit(world, call, (message) => {
    if (message.kind !== "text") throw badRequest("there is no text in the message to edit");
    return { ...message, ...bodyOf(body), linkPreview: call.params.link_preview_options };
  });
}

export function editMessageCaption(world: World, call: Call): object {
  refuseOutOfPlace(call.params);
  const body = readCaptionOf(call);
  return edit(world, call, (message) => {
    if (message.kind === "text") throw badRequest("there is no caption in the message to edit");
    return { ...message, ...bodyOf(body) };
  });
}

export function editMessageReplyMarkup(world: World, call: Call): object {
  refuseOutOfPlace(call.params);
  return edit(world, call, (message) => message);
}

export function deleteMessage(world: World, { method, params, atMs }: Call): true {
  const record = world.chats.find(params.chat_id);
  record.open("delete");
  const message = record.messages.get(params.message_id ?? 0);
  if (message === undefined) throw notFound(record, "delete", params.message_id);
  if (atMs - message.sentAtMs >= DELETABLE_MS) throw badRequest("message can't be deleted for everyone");
  world.faults.checkFlood(method, record.chat.id);
  record.messages.delete(message.messageId);
  return true;
}

function bodyOf({ text, entities }: Formatted): Pick<Message, "body" | "entities"> {
  return { body: text, entities };
}

/** An edit gives the whole new message: buttons that are not given again are gone. */
function edit(world: World, call: Call, change: (message: Message) => Message): object {
  const { method, params, atMs, report } = call;
  const markup = checkMarkup(params.reply_markup, report);
  const record = world.chats.find(params.chat_id);
  record.open();
  const message = findEditable(record, params.message_id);
  const changed = { ...change(message), markup };
  if (isSame(message, changed)) throw badRequest(NOT_MODIFIED, { isMistake: false });
  world.faults.checkFlood(method, record.chat.id);
  const edited = { ...changed, editedAtMs: atMs };
  record.messages.set(message.messageId, edited);
  world.journal.accepted.push({
    method,
    chatId: record.chat.id,
    messageId: message.messageId,
    params,
    atMs,
  });
  return wireMessage(record, edited, world.bot);
}

function findEditable(record: ChatRecord, messageId: number | undefined): Message {
  if (messageId === undefined) throw badRequest("message identifier is not specified");
  const message = record.messages.get(messageId);
  if (message === undefined) throw notFound(record, "edit", messageId);
  const hasReplyKeyboard = message.markup !== undefined && message.markup.inline_keyboard === undefined;
  if (message.personId !== undefined || hasReplyKeyboard) throw badRequest("message can't be edited");
  return message;
}

/** A message that was there, and that the person or the bot has deleted, is nobody's mistake. */
function notFound(record: ChatRecord, what: "edit" | "delete", messageId: number | undefined) {
  const wasThere = messageId !== undefined && messageId <= record.lastMessageId;
  return badRequest(`message to ${what} not found`, { isMistake: !wasThere });
}

function isSame(before: Message, after: Message): boolean {
  return isDeepStrictEqual(contentOf(before), contentOf(after));
}

function contentOf({ body, entities, markup, linkPreview }: Message): object {
  return {
    body,
    entities,
    markup: markup?.inline_keyboard ?? [],
    isPlain: linkPreview?.is_disabled ?? false,
  };
}
