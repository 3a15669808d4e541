import type { Message } from "grammy/types";
import {
  AnswerCallbackQuery,
  type Beside,
  DeleteMessage,
  EditMessageCaption,
  EditMessageReplyMarkup,
  EditMessageText,
  LocalApiError,
  parseCall,
  type Reply,
  SendAudio,
  SendChatAction,
  SendDocument,
  SendMessage,
  SendVoice,
  type Upload,
} from "./api-call.ts";
import type { Conversation, Recording, Revision } from "./conversation.ts";
import type { People } from "./people.ts";
import { ME, telegramMessage } from "./telegram-shapes.ts";

/** Answers one call of the bot; throws a LocalApiError where Telegram would refuse. */
export type BotMethod = (people: People, payload: unknown) => unknown;

const accept: BotMethod = () => true;

/** The methods of Telegram's Bot API that the page answers. What only says who the bot is is accepted unseen. */
export const BOT_METHODS: ReadonlyMap<string, BotMethod> = new Map<string, BotMethod>([
  ["getMe", () => ME],
  ["sendMessage", sendMessage],
  ["sendVoice", sendVoice],
  ["sendAudio", sendAudio],
  ["sendDocument", sendDocument],
  ["editMessageText", editMessageText],
  ["editMessageCaption", editMessageCaption],
  ["editMessageReplyMarkup", editMessageReplyMarkup],
  ["deleteMessage", deleteMessage],
  ["answerCallbackQuery", answerCallbackQuery],
  ["sendChatAction", sendChatAction],
  ["setMyCommands", accept],
  ["deleteMyCommands", accept],
  ["setMyName", accept],
  ["setMyDescription", accept],
  ["setMyShortDescription", accept],
  ["setChatMenuButton", accept],
  ["deleteWebhook", accept],
]);

function sendMessage(people: People, payload: unknown): Message {
  const {
    chat_id,
    text,
    entities = [],
    reply_markup,
    reply_parameters: reply,
  } = parseCall(SendMessage, payload);
  checkReply(conversationOf(people, chat_id), reply);
  const buttons = reply_markup?.inline_keyboard ?? [];
  return telegramMessage(chat_id, people.add(chat_id, { from: "bot", text, entities, buttons }));
}

function sendVoice(people: People, payload: unknown): Promise<Message> {
  const { voice, ...beside } = parseCall(SendVoice, payload);
  return sendRecording(people, "voice", { file: voice, beside });
}

function sendAudio(people: People, payload: unknown): Promise<Message> {
  const { audio, ...beside } = parseCall(SendAudio, payload);
  return sendRecording(people, "audio", { file: audio, beside });
}

async function sendRecording(
  people: People,
  kind: Recording["kind"],
  { file, beside }: { file: string | Upload; beside: Beside },
): Promise<Message> {
  const { chat_id, caption = "", caption_entities: entities = [], duration = 0 } = beside;
  checkReply(conversationOf(people, chat_id), beside.reply_parameters);
  const id = typeof file === "string" ? file : people.recordings.keep(await bytesOf(file));
  if (!people.recordings.get(id)) throw new LocalApiError(400, "Bad Request: wrong file identifier");
  const recording = { id, kind, durationSeconds: duration };
  const buttons = beside.reply_markup?.inline_keyboard ?? [];
  return telegramMessage(
    chat_id,
    people.add(chat_id, { from: "bot", text: caption, entities, buttons, recording }),
  );
}

async function sendDocument(people: People, payload: unknown): Promise<Message> {
  const { document: file, ...beside } = parseCall(SendDocument, payload);
  const { chat_id, caption = "", caption_entities: entities = [] } = beside;
  checkReply(conversationOf(people, chat_id), beside.reply_parameters);
  if (typeof file === "string") throw new LocalApiError(400, "Bad Request: wrong file identifier");
  const document = { id: people.recordings.keep(await bytesOf(file)), name: file.filename ?? "tep" };
  const buttons = beside.reply_markup?.inline_keyboard ?? [];
  return telegramMessage(
    chat_id,
    people.add(chat_id, { from: "bot", text: caption, entities, buttons, document }),
  );
}

async function bytesOf(file: Upload): Promise<Uint8Array> {
  const raw = await file.toRaw();
  if (raw instanceof Uint8Array && raw.length > 0) return raw;
  throw new LocalApiError(400, "Bad Request: file must be non-empty, and given as bytes");
}

function checkReply(conversation: Conversation, reply: Reply | undefined): void {
  if (reply && !reply.allow_sending_without_reply && !conversation.find(reply.message_id)) {
    throw new LocalApiError(400, "Bad Request: message to be replied not found");
  }
}

function editMessageText(people: People, payload: unknown): Message {
  const { text, entities = [], reply_markup, ...place } = parseCall(EditMessageText, payload);
  return revise(people, place, { text, entities, buttons: reply_markup?.inline_keyboard ?? [] });
}

function editMessageCaption(people: People, payload: unknown): Message {
  const { caption = "", caption_entities, reply_markup, ...place } = parseCall(EditMessageCaption, payload);
  const buttons = reply_markup?.inline_keyboard ?? [];
  return revise(people, place, { text: caption, entities: caption_entities ?? [], buttons });
}

function editMessageReplyMarkup(people: People, payload: unknown): Message {
  const { reply_markup, ...place } = parseCall(EditMessageReplyMarkup, payload);
  return revise(people, place, { buttons: reply_markup?.inline_keyboard ?? [] });
}

function revise(
  people: People,
  place: { chat_id: number; message_id: number },
  revision: Partial<Revision>,
): Message {
  const conversation = conversationOf(people, place.chat_id);
  const before = conversation.find(place.message_id);
  if (before?.from !== "bot") throw new LocalApiError(400, "Bad Request: message to edit not found");
  if (JSON.stringify({ ...before, ...revision }) === JSON.stringify(before)) {
    throw new LocalApiError(400, "Bad Request: message is not modified");
  }
  return telegramMessage(place.chat_id, conversation.revise(place.message_id, revision) ?? before);
}

function deleteMessage(people: People, payload: unknown): true {
  const { chat_id, message_id } = parseCall(DeleteMessage, payload);
  if (conversationOf(people, chat_id).remove(message_id)) return true;
  throw new LocalApiError(400, "Bad Request: message to delete not found");
}

function answerCallbackQuery(people: People, payload: unknown): true {
  const { callback_query_id, text } = parseCall(AnswerCallbackQuery, payload);
  // The id names its person: nothing has to be remembered between press and answer.
  const conversation = people.find(Number(callback_query_id.split("-")[1]));
  if (!conversation) throw new LocalApiError(400, "Bad Request: query is too old or query ID is invalid");
  if (text) conversation.tell({ kind: "notice", text });
  return true;
}

function sendChatAction(people: People, payload: unknown): true {
  conversationOf(people, parseCall(SendChatAction, payload).chat_id);
  return true;
}

function conversationOf(people: People, chatId: number): Conversation {
  const known = people.find(chatId);
  if (known) return known;
  throw new LocalApiError(403, "Forbidden: bot can't initiate conversation with a user");
}
